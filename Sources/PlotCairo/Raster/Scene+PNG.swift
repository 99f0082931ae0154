public import PlotScene

extension Scene {
  /// The page as a PNG picture.
  ///
  /// matplotlib: `Figure.savefig("figure.png", dpi: …)`.
  ///
  /// The picture has 8 bits a channel, is marked as sRGB and holds its resolution; it has an alpha
  /// channel unless the background is opaque. Equal scenes give equal bytes. Level and upright lines
  /// lie on whole pixels.
  ///
  /// - Parameter dpi: pixels an inch, 1…10,000. A page of 3.5 × 2.5 inches at 200 has 700 × 500
  ///   pixels.
  /// - Returns: the bytes of the file.
  /// - Throws: ``RenderError`` if the page or the resolution is out of bounds, the picture would have
  ///   more than 100 million pixels, there is text but no font, or memory runs out.
  /// - Complexity: in the pixels and the items; a few milliseconds for a figure.
  public func png(dpi: Double = 200) throws(RenderError) -> [UInt8] {
    let gate = try PageGate(page: size)
    let grid = try PixelGrid(size, dpi: dpi)
    let canvas = try Canvas(grid, gate: gate, background: background)
    try canvas.draw(items)
    try canvas.check()
    return try PNGEncoder(dpi: dpi, hasAlpha: background?.alpha != 1).encode(canvas)
  }
}
