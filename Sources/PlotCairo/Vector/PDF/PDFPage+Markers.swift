import CCairo
import PlotScene

extension PDFPage {
  /// From how many circles on a batch is written in fewer bytes.
  private static let manyMarkers = 1_000

  func draw(_ batch: MarkerBatch) {
    let drawn = DrawnMarkers(batch, on: gate)
    if drawn.indices.count >= Self.manyMarkers, drawn.areDots {
      for i in drawn.indices { drawDots(i, of: batch, drawn) }
      return
    }
    for i in drawn.indices {
      guard let size = gate.bounded(markerSize: batch.sizes[i]) else { continue }
      let outline = batch.shape.outline.scaled(by: size, movedTo: batch.centers[i])
      if let color = drawn.fill?[i] { fill(outline, color) }
      if let edge = drawn.edge?[i] { stroke(outline, edge) }
    }
  }

  /// Draws a circle as a dot, on a larger dot if it has an edge.
  private func drawDots(_ i: Int, of batch: MarkerBatch, _ drawn: DrawnMarkers) {
    guard let size = gate.bounded(markerSize: batch.sizes[i]), let color = drawn.fill?[i] else {
      return
    }
    guard let edge = drawn.edge?[i], edge.width > 0 else {
      dot(at: batch.centers[i], size: size, color)
      return
    }
    dot(at: batch.centers[i], size: size + edge.width, edge.color)
    if size > edge.width { dot(at: batch.centers[i], size: size - edge.width, color) }
  }

  /// Draws a circle as a line with round ends, as long as Cairo's smallest unit.
  ///
  /// That is a circle to 1/256 of a point, in a sixth of the bytes of four curves. A line without
  /// length would do by the standard, but some readers leave it out.
  private func dot(at center: Point, size: Double, _ color: Color) {
    set(color)
    Pen(Stroke(color, width: size, cap: .round), scale: 1).apply(to: context, width: size)
    cairo_move_to(context, center.x, center.y)
    cairo_line_to(context, center.x + 1 / 256, center.y)
    cairo_stroke(context)
  }
}

extension DrawnMarkers {
  /// Whether the markers look like dots on dots: circles whose edges, if any, hide what is below.
  fileprivate var areDots: Bool {
    guard isCircle, let fill else { return false }
    guard let edge else { return true }
    return fill.values.allSatisfy { $0.alpha == 1 }
      && edge.values.allSatisfy { $0.dash.isEmpty && ($0.width == 0 || $0.color.alpha == 1) }
  }
}
