public import PlotScene

extension Scene {
  /// The scene as a PDF document of one page.
  ///
  /// matplotlib: `Figure.savefig("figure.pdf")`.
  ///
  /// The page has its size in points. Text can be selected and searched; the fonts' used glyphs are
  /// part of the document. Equal scenes give equal bytes: the document carries no date. Places are
  /// rounded to 1/256 of a point.
  ///
  /// - Parameter title: the document's title, which readers show; nil for none.
  /// - Throws: ``RenderError`` if the page's size is not positive, or more than 14,400 points, if text
  ///   has to be drawn and no font is installed, or if memory runs out.
  /// - Complexity: linear in the number of points, glyphs and cells; 10⁵ markers take about a second.
  public func pdf(title: String? = nil) throws(RenderError) -> [UInt8] {
    let page = try PDFPage(size: size, title: title)
    try page.draw(self)
    return try page.finished()
  }
}
