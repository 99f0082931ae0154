public import PlotScene

extension Histogram {
  /// Bins narrower than this, in points, have no lines between them.
  private static let leastSeparated = 4.0

  /// One area or one line around all bins.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let outline = outline(in: panel) else { return [] }
    var items: [SceneItem] = []
    if look != .step {
      let area = AreaBand(
        places: outline.places, low: outline.feet, high: outline.tops,
        seen: panel.placeAxis(orientation).seen, columnWidth: 0.5 / panel.resolution
      ).path(panel, orientation)
      if !area.isEmpty { items.append(.fill(area, fillColor(in: panel))) }
      if look == .bars, slot == 0...1, !area.isEmpty {
        items += separators(outline, in: panel)
      }
    }
    if let edge = edge(in: panel) {
      let path = line(around: outline, in: panel)
      if !path.isEmpty { items.append(.stroke(path, edge)) }
    }
    return panel.clipped(items)
  }

  func fillColor(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    guard look == .filled else { return own.opacity(own.alpha * alpha) }
    return own.opacity(own.alpha * alpha * 0.45)
  }

  /// The line around; nil for bars.
  func edge(in panel: Panel) -> Stroke? {
    guard look != .bars else { return nil }
    let own = color ?? panel.cycleColor
    let width = lineWidth ?? (look == .step ? panel.style.lineWidth : panel.style.lineWidth * 2 / 3)
    return Stroke(own.opacity(own.alpha * alpha), width: width, join: .miter)
  }

  /// Both ends of each bin with its foot and its top, in points.
  fileprivate struct Outline {
    var places: [Double] = []
    var feet: [Double] = []
    var tops: [Double] = []
  }

  private func outline(in panel: Panel) -> Outline? {
    guard let bins, sample.numbers.contains(where: \.isFinite) else { return nil }
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let edges = sample.places(of: bins.edges, on: along).map { along.heldPosition($0) }
    let heights = heights
    let feet = feet ?? Array(repeating: 0, count: heights.count)
    var outline = Outline()
    for (index, height) in heights.enumerated() {
      let (start, width) = (edges[index], edges[index + 1] - edges[index])
      let foot = across.heldPosition(feet[index])
      let top = across.heldPosition(feet[index] + height)
      if slot != 0...1 { outline.append(.nan, .nan, .nan) }
      outline.append(start + slot.lowerBound * width, foot, top)
      outline.append(start + slot.upperBound * width, foot, top)
    }
    return outline
  }

  /// Lines in the colour of the page where two bins meet, as long as the shorter one.
  private func separators(_ outline: Outline, in panel: Panel) -> [SceneItem] {
    let widths = zip(outline.places, outline.places.dropFirst()).map { abs($0 - $1) }
    let widest = widths.max() ?? 0
    guard widest >= Self.leastSeparated else { return [] }
    var path = Path()
    for index in stride(from: 2, to: outline.places.count, by: 2) {
      guard min(widths[index - 2], widths[index]) >= Self.leastSeparated / 2 else { continue }
      let (place, foot) = (outline.places[index], outline.feet[index])
      let tops = (outline.tops[index - 1], outline.tops[index])
      let top = abs(tops.0 - foot) < abs(tops.1 - foot) ? tops.0 : tops.1
      guard abs(top - foot) > 0, place.isFinite, top.isFinite else { continue }
      path.append(
        Path(
          from: panel.point(place: place, value: foot, orientation),
          to: panel.point(place: place, value: top, orientation)))
    }
    return path.isEmpty ? [] : [.stroke(path, Stroke(panel.background, width: lineWidth ?? 0.6))]
  }

  /// The line over the tops, down to the feet at both ends; it does not run along the feet.
  private func line(around outline: Outline, in panel: Panel) -> Path {
    var path = Path()
    var piece: [Point] = []
    var last: Point?
    func finish() {
      if !piece.isEmpty { path.append(Path(lines: piece + (last.map { [$0] } ?? []))) }
      piece = []
      last = nil
    }
    let columnWidth = 0.5 / panel.resolution
    var column = (number: Double.nan, count: 0)
    for index in outline.places.indices {
      let (place, top) = (outline.places[index], outline.tops[index])
      guard place.isFinite, top.isFinite else {
        finish()
        continue
      }
      let foot = panel.point(place: place, value: outline.feet[index], orientation)
      if piece.isEmpty { piece.append(foot) }
      // Of many bins in one column of dots the first, the last and the reach of the others count.
      let number = (place / columnWidth).rounded(.down)
      column = number == column.number ? (number, column.count + 1) : (number, 1)
      let point = panel.point(place: place, value: top, orientation)
      if column.count > 8 { piece.removeLast() }
      piece.append(point)
      last = foot
    }
    finish()
    return path
  }
}

extension Histogram.Outline {
  fileprivate mutating func append(_ place: Double, _ foot: Double, _ top: Double) {
    places.append(place)
    feet.append(foot)
    tops.append(top)
  }
}
