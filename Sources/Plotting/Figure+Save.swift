extension Figure {
  /// Draws the figure and saves it; the ending of the path (`.png`, `.svg` or `.pdf`) decides the
  /// format. matplotlib: `Figure.savefig`.
  ///
  /// The file at `path` is replaced as a whole or, after an error, left as it was.
  ///
  /// - Parameters:
  ///   - path: where the file goes; its folder must exist.
  ///   - dpi: dots an inch of a PNG; SVG and PDF have none.
  /// - Returns: what a reader of the figure should know: data left out, texts without room; as a
  ///   rule nothing.
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if it cannot be saved.
  @discardableResult
  public func save(to path: String, dpi: Double = 200) throws -> [Diagnostic] {
    let format = try PictureFormat(path: path)
    let resolved = try resolve(dpi: format == .png ? dpi : Self.vectorDPI)
    try PlotCairo.save(resolved.encoded(as: format, dpi: dpi, title: title), to: path)
    return resolved.diagnostics
  }

  /// The figure as the bytes of a file of a format.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - dpi: dots an inch of a PNG; SVG and PDF have none.
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if it cannot be encoded.
  public func encoded(as format: PictureFormat, dpi: Double = 200) throws -> [UInt8] {
    try resolve(dpi: format == .png ? dpi : Self.vectorDPI)
      .encoded(as: format, dpi: dpi, title: title)
  }

  /// The figure as the bytes of a PNG file.
  ///
  /// - Parameter dpi: dots an inch; the file says so, too.
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if it is too large.
  public func png(dpi: Double = 200) throws -> [UInt8] {
    try encoded(as: .png, dpi: dpi)
  }

  /// The figure as the bytes of an SVG file.
  ///
  /// - Parameter text: whether texts are outlines, which look the same everywhere, or characters,
  ///   which can be searched and edited but need the fonts.
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if no font is installed.
  public func svg(text: SVGText = .outlines) throws -> [UInt8] {
    try resolve(dpi: Self.vectorDPI).scene.svg(text: text, title: title?.string)
  }

  /// The figure as the bytes of a PDF file; its text can be searched.
  ///
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if no font is installed.
  public func pdf() throws -> [UInt8] {
    try encoded(as: .pdf)
  }

  /// The figure with everything decided, as it is drawn with the installed fonts.
  ///
  /// - Parameter dpi: dots an inch of the device.
  /// - Throws: `PlotError` if the figure cannot be drawn, `RenderError` if no font is installed.
  public func resolve(dpi: Double = 200) throws -> ResolvedFigure {
    try resolve(measuring: FontLibrary.shared(), resolution: dpi / 72)
  }

  /// Details smaller than this many to an inch are put together in SVG and PDF.
  private static let vectorDPI = 1200.0
}

extension ResolvedFigure {
  /// The figure as the bytes of a file of a format.
  fileprivate func encoded(
    as format: PictureFormat, dpi: Double, title: RichText?
  ) throws(RenderError) -> [UInt8] {
    switch format {
    case .png: try scene.png(dpi: dpi)
    case .svg: try scene.svg(title: title?.string)
    case .pdf: try scene.pdf(title: title?.string)
    }
  }
}
