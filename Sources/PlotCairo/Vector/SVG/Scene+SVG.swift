public import PlotScene

extension Scene {
  /// The scene as an SVG document, in UTF-8.
  ///
  /// The page has its size in points, and one unit inside is a point; numbers have at most three
  /// decimals. Equal scenes give equal bytes. Identifiers are numbered in the order in which they
  /// appear, so that those of two documents are alike: give `idPrefix` where several are put into one
  /// web page. What lies outside the page is left out, and what is not a number is not drawn.
  ///
  /// - Parameters:
  ///   - text: whether text is written as outlines of its glyphs or as characters.
  ///   - title: the document's title, which browsers show; nil for none.
  ///   - idPrefix: what all identifiers begin with: letters, digits, `_` and `-`, which also
  ///     stands for any other characters.
  ///   - fonts: where outlines come from; nil for the machine's. Not asked where there is no text, nor
  ///     for characters.
  /// - Throws: ``RenderError`` if the page's size is not positive and finite, if text has to be drawn
  ///   and no font is installed, or if memory runs out.
  /// - Complexity: linear in the number of points, glyphs and cells.
  public func svg(
    text: SVGText = .outlines, title: String? = nil, idPrefix: String = "",
    fonts: FontLibrary? = nil
  ) throws(RenderError) -> [UInt8] {
    var document = try SVGDocument(size: size, text: text, idPrefix: idPrefix, fonts: fonts)
    try document.write(self)
    return document.finished(title: title)
  }
}
