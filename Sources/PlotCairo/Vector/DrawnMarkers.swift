import PlotScene

/// The markers of a batch that can be seen, and the paint that shows.
struct DrawnMarkers {
  /// Which markers, in drawing order.
  let indices: [Int]
  /// The colours inside; nil where none shows.
  let fill: PerMarker<Color>?
  /// The lines around; nil where none shows.
  let edge: PerMarker<Stroke>?
  /// Whether the markers are circles.
  let isCircle: Bool

  init(_ batch: MarkerBatch, on gate: PageGate) {
    isCircle = batch.shape == .circle
    let fill = batch.shape.isOpen ? nil : batch.fill.flatMap { Self.visible($0) }
    let largest = batch.sizes.values.compactMap { gate.bounded(markerSize: $0) }.max() ?? 0
    let outline = batch.shape.outline.scaled(by: largest)
    let edge = batch.edge.flatMap { Self.visible($0, along: outline, on: gate) }
    self.fill = fill
    self.edge = edge
    // The outline's bounds are in sizes, and a mitred corner reaches ten half widths beyond.
    let box = batch.shape.outline.bounds
    let reach = box.map { max(abs($0.minX), abs($0.maxX), abs($0.minY), abs($0.maxY)) }
    guard let reach, reach.isFinite, fill != nil || edge != nil else {
      indices = []
      return
    }
    indices = batch.centers.indices.filter { i in
      guard let size = gate.bounded(markerSize: batch.sizes[i]) else { return false }
      let lineWidth = edge?[i].width ?? 0
      guard lineWidth > 0 || (fill?[i].alpha ?? 0) > 0 else { return false }
      return gate.shows(batch.centers[i], radius: reach * size + 5 * lineWidth)
    }
  }

  private static func visible(_ fill: PerMarker<Color>) -> PerMarker<Color>? {
    fill.values.contains { $0.alpha > 0 } ? fill : nil
  }

  /// Edges with sound numbers; those that do not show have no width.
  private static func visible(
    _ edge: PerMarker<Stroke>, along outline: Path, on gate: PageGate
  ) -> PerMarker<Stroke>? {
    let bounded = edge.values.map { gate.bounded($0, along: outline) }
    guard bounded.contains(where: { $0 != nil }) else { return nil }
    return .each(bounded.map { $0 ?? Stroke(Color(gray: 0, alpha: 0), width: 0) })
  }
}
