import BareCairo
import Benchmark

/// About the same ink as the regression figure, by Cairo's own calls and its own PNG writer: what is left if
/// nothing is laid out, shaped or checked.
func bareCairoToPNG(_ benchmark: Benchmark) {
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(bareCairoPNG()) }
}

private func bareCairoPNG() -> Int {
  let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 700, 500)
  defer { cairo_surface_destroy(surface) }
  let context = cairo_create(surface)
  defer { cairo_destroy(context) }
  cairo_set_source_rgb(context, 1, 1, 1)
  cairo_paint(context)
  cairo_scale(context, 200.0 / 72, 200.0 / 72)
  cairo_set_source_rgb(context, 0.9, 0.9, 0.9)
  cairo_set_line_width(context, 0.6)
  for step in 0..<13 {
    cairo_move_to(context, 30 + Double(step) * 17, 5)
    cairo_line_to(context, 30 + Double(step) * 17, 150)
    cairo_stroke(context)
  }
  cairo_set_line_width(context, 1.5)
  for curve in 0..<2 {
    cairo_set_source_rgb(context, Double(curve), 0.4, 0.7)
    for step in 0..<50 {
      let x = 30 + Double(step) * 4.3
      cairo_line_to(context, x, 80 + Double((step - 20) * (step - 20)) / 12)
    }
    cairo_stroke(context)
  }
  cairo_set_source_rgba(context, 0.2, 0.6, 0.2, 0.5)
  for step in 0..<50 {
    cairo_new_sub_path(context)
    cairo_arc(context, 30 + Double(step * 37 % 50) * 4.3, 40 + Double(step * 2), 2.5, 0, 6.2832)
    cairo_fill(context)
  }
  cairo_set_source_rgb(context, 0.1, 0.1, 0.1)
  cairo_set_font_size(context, 8)
  for label in 0..<17 {
    cairo_move_to(context, 30 + Double(label % 6) * 43, 160 - Double(label / 6) * 40)
    cairo_show_text(context, "\(label)")
  }
  var count = 0
  withUnsafeMutablePointer(to: &count) { total in
    _ = cairo_surface_write_to_png_stream(
      surface,
      { total, _, length in
        total?.assumingMemoryBound(to: Int.self).pointee += Int(length)
        return CAIRO_STATUS_SUCCESS
      }, total)
  }
  return count
}
