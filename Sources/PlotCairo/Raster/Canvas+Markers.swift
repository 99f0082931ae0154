import CCairo
import PlotScene

extension Canvas {
  /// Batches with more markers are stamped, if they have few sizes, instead of filled one by one.
  private static let mostDrawnSingly = 256

  func draw(_ batch: MarkerBatch) throws(RenderError) {
    // A shape of a user's own may have any coordinates; those of a usual one stay near the origin.
    let isUsual = batch.shape.outline.isInside(Rect(x: -4, y: -4, width: 8, height: 8))
    if isUsual, batch.centers.count > Self.mostDrawnSingly,
      let stamps = MarkerStamps(batch, gate: gate, scale: grid.scale)
    {
      try stamp(batch, with: stamps)
      return
    }
    for i in batch.centers.indices {
      if isUsual { drawMarker(i, of: batch) } else { try drawUnusualMarker(i, of: batch) }
    }
  }

  private func drawMarker(_ i: Int, of batch: MarkerBatch) {
    guard let size = gate.bounded(markerSize: batch.sizes[i]) else { return }
    let outline = batch.shape.outline
    let edge = batch.edge.flatMap { edges in
      let stroke = edges[i]
      let line = stroke.dash.isEmpty ? outline : outline.scaled(by: size)
      return gate.bounded(stroke, along: line)
    }
    let center = batch.centers[i]
    // The outline is within 4 and a mitred corner within ten half widths.
    guard gate.shows(center, radius: 4 * size + 5 * (edge?.width ?? 0)) else { return }
    let (x, y, scale) = (center.x * grid.scale, center.y * grid.scale, size * grid.scale)
    if let fill = batch.fill?[i], fill.alpha > 0, !batch.shape.isOpen {
      context.emit(outline, scale: scale, x: x, y: y)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
      setColor(fill)
      cairo_fill(context)
    }
    if let edge {
      context.emit(outline, scale: scale, x: x, y: y)
      let pen = Pen(edge, scale: grid.scale)
      pen.apply(to: context, width: pen.width)
      setColor(edge.color)
      cairo_stroke(context)
    }
  }

  private func drawUnusualMarker(_ i: Int, of batch: MarkerBatch) throws(RenderError) {
    guard let size = gate.bounded(markerSize: batch.sizes[i]) else { return }
    let outline = batch.shape.outline.scaled(by: size, movedTo: batch.centers[i])
    if let fill = batch.fill?[i], !batch.shape.isOpen { self.fill(outline, fill, .nonZero) }
    if let edge = batch.edge?[i] { try stroke(outline, edge) }
  }
}
