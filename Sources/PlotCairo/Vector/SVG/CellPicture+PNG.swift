extension CellPicture {
  /// The resolution that the file states; an SVG places the picture by its frame.
  private static let dpi = 100.0

  /// The picture as a PNG file.
  func png() throws(RenderError) -> [UInt8] {
    let encoder = PNGEncoder(dpi: Self.dpi, hasAlpha: true)
    return try pixels.withUnsafeBufferPointer { (pixels) throws(RenderError) in
      guard let start = pixels.baseAddress else { return [] }
      return try encoder.encode(start, pixelsPerRow: columns, width: columns, height: rows)
    }
  }
}
