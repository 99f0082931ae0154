import PlotScene

/// Markers whose size, colour or shape shows data.
struct ScatterDrawing {
  private(set) var items: [SceneItem] = []

  /// - Complexity: O(n); O(n log n) where sizes show data.
  init(_ scatter: Scatter, in panel: Panel) {
    let (x, y) = (panel.x.values(of: scatter.x), panel.y.values(of: scatter.y))
    let areas = scatter.areas
    let shapes = scatter.shapeBy.map { CategoryLooks($0, order: scatter.shapes.order).numbers }
    let colors = scatter.markerColors(in: panel)
    let own = [scatter.ownColor(in: panel)]
    let size = scatter.size ?? panel.style.markerSize
    var places: [(index: Int, center: Point, diameter: Double)] = []
    for index in 0..<min(x.count, y.count) {
      guard let point = panel.point(x[index], y[index]), panel.contains(point) else { continue }
      guard let sizes = scatter.sizeBy else {
        places.append((index, point, size))
        continue
      }
      if let diameter = areas?.diameter(sizes.numbers[index]) {
        places.append((index, point, diameter))
      }
    }
    if areas != nil {
      places.sort { ($1.diameter, $0.index) < ($0.diameter, $1.index) }
    }
    func add(_ shape: MarkerShape, _ places: [(index: Int, center: Point, diameter: Double)]) {
      let sizes: PerMarker<Double>? =
        areas == nil ? PerMarker<Double>.uniform(size) : PerMarker.each(places.map(\.diameter))
      guard let sizes, !places.isEmpty else { return }
      let fills = colors.map { colors in places.map { colors[$0.index] } } ?? own
      var edge = scatter.edge.map { PerMarker.uniform($0) }
      if shape.isOpen, edge == nil {
        edge = .each(
          places.enumerated().map { offset, place in
            Stroke(fills[min(offset, fills.count - 1)], width: max(place.diameter * 0.2, 0.8))
          })
      }
      items.append(
        .markers(
          MarkerBatch(
            shape, at: places.map(\.center), sizes: sizes,
            fill: shape.isOpen ? nil : PerMarker.each(fills), edge: edge)))
    }
    guard let shapes else {
      add(scatter.marker, places)
      return
    }
    // Shape after shape, in the order of the categories; what has none is at the bottom.
    let cycle = scatter.shapes
    var groups: [Int: [(index: Int, center: Point, diameter: Double)]] = [:]
    for place in places { groups[shapes[place.index] ?? -1, default: []].append(place) }
    for number in groups.keys.sorted() {
      add(cycle.shape(number < 0 ? nil : number), groups[number] ?? [])
    }
  }
}

extension Scatter {
  /// The diameters of its numbers; nil if sizes show none.
  var areas: MarkerAreas? {
    sizeBy.flatMap {
      MarkerAreas($0.numbers, limits: sizes.limits, diameters: sizes.diameters)
    }
  }

  /// The colour of each marker; nil if all have the same.
  fileprivate func markerColors(in panel: Panel) -> [Color]? {
    guard let colorBy else { return nil }
    let missing = faded(colors.missing)
    if colorBy.kind == .categories {
      let palette = colors.palette ?? panel.style.cycle
      return CategoryLooks(colorBy, order: colors.order).numbers.map { number in
        number.map { faded(palette[$0]) } ?? missing
      }
    }
    guard let mapping = panel.color else { return colorBy.numbers.map { _ in missing } }
    return mapping.scale.values(of: colorBy).map { faded(mapping.color($0)) }
  }

  /// A colour with the opacity of the markers.
  func faded(_ color: Color) -> Color { color.opacity(color.alpha * alpha) }
}
