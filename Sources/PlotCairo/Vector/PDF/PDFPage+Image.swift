import CCairo
import PlotScene

extension PDFPage {
  /// Draws a cell image: as rectangles, or as a picture if there are too many or if they are
  /// translucent.
  func draw(_ image: CellImage) throws(RenderError) {
    guard gate.shows(image.frame), let cells = VisibleCells(image, on: gate.page) else { return }
    if let flat = FlatCells(cells) {
      for run in flat.runs { fill(Path(run.rect), run.color) }
    } else {
      try draw(CellPicture(cells))
    }
  }

  private func draw(_ picture: CellPicture) throws(RenderError) {
    let surface = try picture.makeSurface()
    defer { cairo_surface_destroy(surface) }
    cairo_save(context)
    defer { cairo_restore(context) }
    let frame = picture.frame
    cairo_translate(context, frame.x, frame.y)
    cairo_scale(
      context, frame.width / Double(picture.columns), frame.height / Double(picture.rows))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_paint(context)
  }
}
