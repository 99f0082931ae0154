import CCairo
import CPNG
import PlotScene

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a canvas as PNG.
struct PNGEncoder {
  let dpi: Double
  /// Whether the alpha channel is written.
  let hasAlpha: Bool

  /// Figures are flat: unfiltered rows at a low level are the fastest to write and hardly larger
  /// than at the best level.
  private static let compressionLevel: Int32 = 3

  /// The bytes of the file.
  func encode(_ canvas: Canvas) throws(RenderError) -> [UInt8] {
    cairo_surface_flush(canvas.surface)
    guard let data = cairo_image_surface_get_data(canvas.surface) else {
      throw Canvas.error(CAIRO_STATUS_NO_MEMORY)
    }
    let perRow = Int(cairo_image_surface_get_stride(canvas.surface)) / 4
    var output = plot_png_output()
    let isWritten = data.withMemoryRebound(to: UInt32.self, capacity: perRow * canvas.grid.height) {
      var input = plot_png_input(
        pixels: $0, pixels_per_row: perRow, width: UInt32(clamping: canvas.grid.width),
        height: UInt32(clamping: canvas.grid.height), has_alpha: hasAlpha ? 1 : 0,
        pixels_per_metre: UInt32(clamping: WholeNumber.nearest(dpi / 0.0254, in: 1...1_000_000)),
        compression_level: Self.compressionLevel)
      return plot_png_encode(&input, &output)
    }
    defer { free(output.bytes) }
    guard isWritten == 1, let bytes = output.bytes else {
      throw RenderError(.encoding, "the picture could not be encoded as PNG: memory ran out")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: output.length))
  }
}
