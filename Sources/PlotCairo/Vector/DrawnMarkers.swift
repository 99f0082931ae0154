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
    let edge = batch.edge.flatMap { Self.visible($0, on: gate) }
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
      let hasEdge = edge.map { $0[i].width > 0 && $0[i].color.alpha > 0 } ?? false
      guard hasEdge || (fill?[i].alpha ?? 0) > 0 else { return false }
      let lineWidth = hasEdge ? edge?[i].width ?? 0 : 0
      return gate.shows(batch.centers[i], radius: reach * size + 5 * lineWidth)
    }
  }

  private static func visible(_ fill: PerMarker<Color>) -> PerMarker<Color>? {
    fill.values.contains { $0.alpha > 0 } ? fill : nil
  }

  private static func visible(_ edge: PerMarker<Stroke>, on gate: PageGate) -> PerMarker<Stroke>? {
    guard let uniform = edge.uniform else {
      return edge.values.contains { gate.bounded($0) != nil } ? edge : nil
    }
    return gate.bounded(uniform).map { .uniform($0) }
  }
}
