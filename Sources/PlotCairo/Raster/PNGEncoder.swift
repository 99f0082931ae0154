import CCairo
import CPNG
import PlotScene

/// Writes premultiplied native-endian ARGB, as Cairo draws it, as PNG.
struct PNGEncoder {
  let dpi: Double
  /// Whether the alpha channel is written.
  let hasAlpha: Bool

  /// Figures are flat: unfiltered rows at a low level are the fastest to write and hardly larger
  /// than at the best level.
  private static let compressionLevel: Int32 = 3

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - pixels: the first pixel of the first row.
  ///   - pixelsPerRow: from a row's first pixel to the next one's; at least `width`.
  func encode(
    _ pixels: UnsafePointer<UInt32>, pixelsPerRow: Int, width: Int, height: Int
  ) throws(RenderError) -> [UInt8] {
    var input = plot_png_input(
      pixels: pixels, pixels_per_row: pixelsPerRow, width: UInt32(clamping: width),
      height: UInt32(clamping: height), has_alpha: hasAlpha ? 1 : 0,
      pixels_per_metre: UInt32(clamping: WholeNumber.nearest(dpi / 0.0254, in: 1...1_000_000)),
      compression_level: Self.compressionLevel)
    var output = plot_png_output()
    let isWritten = plot_png_encode(&input, &output)
    defer { Platform.release(output.bytes) }
    guard isWritten == 1, let bytes = output.bytes else {
      throw RenderError(.encoding, "the picture could not be encoded as PNG: memory ran out")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: output.length))
  }

  /// The bytes of a canvas's file.
  func encode(_ canvas: Canvas) throws(RenderError) -> [UInt8] {
    cairo_surface_flush(canvas.surface)
    guard let data = cairo_image_surface_get_data(canvas.surface) else {
      throw Canvas.error(CAIRO_STATUS_NO_MEMORY)
    }
    let pixels = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
    return try encode(
      pixels, pixelsPerRow: Int(cairo_image_surface_get_stride(canvas.surface)) / 4,
      width: canvas.grid.width, height: canvas.grid.height)
  }
}
