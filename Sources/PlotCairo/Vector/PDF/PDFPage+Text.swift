import CCairo
import PlotScene

extension PDFPage {
  /// Draws a line as glyphs of embedded fonts, with the characters that they stand for.
  func draw(_ line: TextLine) throws(RenderError) {
    guard let line = gate.text(line) else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    set(line.color)
    cairo_translate(context, line.origin.x, line.origin.y)
    let turn = Rotation(degrees: line.angle)
    var matrix = cairo_matrix_t(
      xx: turn.cosine, yx: -turn.sine, xy: turn.sine, yy: turn.cosine, x0: 0, y0: 0)
    cairo_transform(context, &matrix)
    for run in try FontLibrary.shared().shape(line.text, font: line.font).runs { try draw(run) }
  }

  private func draw(_ run: GlyphRun) throws(RenderError) {
    cairo_set_font_face(context, try run.face.cairoFace)
    // Font space has y downwards: what leans to the right is above.
    var matrix = cairo_matrix_t(
      xx: run.size, yx: 0, xy: -run.slant * run.size, yy: run.size, x0: 0, y0: 0)
    cairo_set_font_matrix(context, &matrix)
    let glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.index), x: $0.origin.x, y: $0.origin.y)
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(
        num_bytes: Int32(truncatingIfNeeded: $0.byteCount),
        num_glyphs: Int32(truncatingIfNeeded: $0.glyphCount))
    }
    let flags =
      run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    cairo_show_text_glyphs(
      context, run.text, Int32(truncatingIfNeeded: run.text.utf8.count), glyphs,
      Int32(truncatingIfNeeded: glyphs.count), clusters,
      Int32(truncatingIfNeeded: clusters.count), flags)
  }
}
