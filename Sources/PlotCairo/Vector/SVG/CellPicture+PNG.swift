import CPNG

extension CellPicture {
  /// Like the pages' pictures: fast to write, and hardly larger than at the best level.
  private static let compressionLevel: Int32 = 3

  /// The picture as a PNG file.
  func png() throws(RenderError) -> [UInt8] {
    var output = plot_png_output()
    let isWritten = pixels.withUnsafeBufferPointer {
      var input = plot_png_input(
        pixels: $0.baseAddress, pixels_per_row: columns, width: UInt32(clamping: columns),
        height: UInt32(clamping: rows), has_alpha: 1, pixels_per_metre: 3_937,
        compression_level: Self.compressionLevel)
      return plot_png_encode(&input, &output)
    }
    defer { Platform.release(output.bytes) }
    guard isWritten == 1, let bytes = output.bytes else {
      throw RenderError(.encoding, "an image could not be encoded as PNG: memory ran out")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: output.length))
  }
}
