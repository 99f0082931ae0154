import CCairo
import PlotScene

extension PDFPage {
  /// From how many circles on a batch is written in fewer bytes.
  private static let manyMarkers = 1_000

  func draw(_ batch: MarkerBatch) {
    let drawn = DrawnMarkers(batch, on: gate)
    if drawn.isCircle, drawn.edge == nil, let fill = drawn.fill,
      drawn.indices.count >= Self.manyMarkers
    {
      drawDots(batch, drawn, fill)
      return
    }
    for i in drawn.indices {
      guard let size = gate.bounded(markerSize: batch.sizes[i]) else { continue }
      let outline = batch.shape.outline.scaled(by: size, movedTo: batch.centers[i])
      if let color = drawn.fill?[i] { fill(outline, color) }
      if let edge = drawn.edge?[i] { stroke(outline, edge) }
    }
  }

  /// Draws circles as lines with round ends, as long as Cairo's smallest unit.
  ///
  /// That is a circle to 1/256 of a point, in a sixth of the bytes of four curves. A line without
  /// length would do by the standard, but some readers leave it out.
  private func drawDots(_ batch: MarkerBatch, _ drawn: DrawnMarkers, _ fill: PerMarker<Color>) {
    let pen = Pen(Stroke(fill[0], width: 1, cap: .round), scale: 1)
    for i in drawn.indices {
      guard let size = gate.bounded(markerSize: batch.sizes[i]) else { continue }
      let center = batch.centers[i]
      set(fill[i])
      pen.apply(to: context, width: size)
      cairo_move_to(context, center.x, center.y)
      cairo_line_to(context, center.x + 1 / 256, center.y)
      cairo_stroke(context)
    }
  }
}
