import CCairo
import PlotScene

/// How much of each pixel is covered, in a part of a canvas.
final class CoverageMask {
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let area: PixelRect

  /// An empty mask for some pixels; what is drawn on it is opaque.
  init(_ area: PixelRect) throws(RenderError) {
    let (width, height) = (Int32(clamping: area.x.count), Int32(clamping: area.y.count))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height),
      let context = cairo_create(surface)
    else { throw Canvas.error(CAIRO_STATUS_NO_MEMORY) }
    self.area = area
    self.surface = surface
    self.context = context
    cairo_set_tolerance(context, Canvas.tolerance)
    cairo_set_source_rgba(context, 0, 0, 0, 1)
    try check()
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Paints the canvas's current colour through the mask.
  func paint(on canvas: Canvas) throws(RenderError) {
    try check()
    let (x, y) = (Double(area.x.lowerBound), Double(area.y.lowerBound))
    cairo_mask_surface(canvas.context, surface, x, y)
  }

  /// The coverage of each pixel, 0…1, row by row.
  func coverage() throws(RenderError) -> [Float] {
    try check()
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let bytes = cairo_image_surface_get_data(surface) else { return [] }
    var result: [Float] = []
    result.reserveCapacity(area.x.count * area.y.count)
    for y in 0..<area.y.count {
      for x in 0..<area.x.count { result.append(Float(bytes[y * stride + x]) / 255) }
    }
    return result
  }

  private func check() throws(RenderError) {
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { throw Canvas.error(status) }
  }
}

extension CoverageMask {
  /// Covers the inside of a path in pixels.
  func fill(_ path: Path) {
    context.emit(path)
    cairo_fill(context)
  }

  /// Covers the line along a path in pixels.
  func stroke(_ path: Path, _ pen: Pen) {
    context.emit(path)
    pen.apply(to: context, width: pen.width)
    cairo_stroke(context)
  }
}
