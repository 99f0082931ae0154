import PlotScene

/// What the colours, shapes and sizes of markers mean, as entries of a legend.
struct ScatterLegend {
  private(set) var keys: [LegendKey] = []

  private let scatter: Scatter
  private let panel: Panel
  /// Whether colour and shape show the same categories, which then have one entry each.
  private let shapesSayTheSame: Bool
  /// What says nothing of colour has none.
  private static let neutral = Color(gray: 0.55)

  init(_ scatter: Scatter, in panel: Panel) {
    self.scatter = scatter
    self.panel = panel
    shapesSayTheSame =
      scatter.shapes.order == scatter.colors.order && scatter.shapeBy == scatter.colorBy
    if let label = scatter.label {
      let color = scatter.colorBy == nil ? scatter.ownColor(in: panel) : Self.neutral
      keys.append(key(label, scatter.shapeBy == nil ? scatter.marker : .circle, color))
    }
    addColors()
    addShapes()
    addSizes()
  }

  private mutating func addColors() {
    guard let colors = scatter.colorBy, colors.kind == .categories else { return }
    let look = scatter.colors
    let palette = look.palette ?? panel.style.cycle
    add(look.label)
    let names = CategoryLooks(colors, order: look.order).names
    for (index, name) in names.enumerated() {
      let color = scatter.faded(palette[index])
      if scatter.shapeBy == nil {
        keys.append(key(RichText(name), scatter.marker, color))
      } else if shapesSayTheSame {
        keys.append(key(RichText(name), scatter.shapes.shape(index), color))
      } else {
        // No shape of a marker, as each of them would stand for a category.
        keys.append(.swatch(name, color))
      }
    }
  }

  private mutating func addShapes() {
    guard let shapes = scatter.shapeBy, !shapesSayTheSame else { return }
    add(scatter.shapes.label)
    let names = CategoryLooks(shapes, order: scatter.shapes.order).names
    let color = scatter.colorBy == nil ? scatter.ownColor(in: panel) : Self.neutral
    for (index, name) in names.enumerated() {
      keys.append(key(RichText(name), scatter.shapes.shape(index), color))
    }
  }

  private mutating func addSizes() {
    guard let areas = scatter.areas else { return }
    add(scatter.sizes.label)
    let shape = scatter.shapeBy == nil ? scatter.marker : .circle
    keys += areas.samples.map { key($0.label, shape, Self.neutral, size: $0.diameter) }
  }

  /// A heading: a label without a picture.
  private mutating func add(_ heading: RichText?) {
    guard let heading else { return }
    keys.append(
      LegendKey(RichText(runs: heading.runs.map { .init($0.string, style: $0.style.union(.bold)) }))
      { _ in [] })
  }

  private func key(
    _ label: RichText, _ shape: MarkerShape, _ color: Color, size: Double? = nil
  ) -> LegendKey {
    .marker(
      label, shape, size: size ?? scatter.size ?? panel.style.markerSize, color: color,
      edge: scatter.edge)
  }
}
