public import PlotScene

/// The fonts installed on this machine, for measuring text and drawing it.
///
/// Nothing in it depends on a user's desktop settings or locale: the same fonts give the same text
/// in every process. One library serves all threads.
public final class FontLibrary: TextMeasuring, Sendable {
  private let catalog: FontCatalog
  private let freeType: FreeTypeLibrary
  private let faces: Locked<OpenFaces>
  private let rankings = Locked(BoundedCache<FontCatalog.Wish, [Int]>(capacity: 64))
  private let lines = Locked(BoundedCache<LineKey, ShapedLine>(capacity: 2_048))
  // What to measure by where all font files have gone since the start.
  private let fallback: FontFace

  private struct OpenFaces {
    /// Nil for a face that cannot be opened.
    var byIndex: [Int: FontFace?] = [:]
  }

  private struct LineKey: Hashable {
    let text: RichText
    let wish: FontCatalog.Wish
  }

  /// The library of this process, made at the first call.
  ///
  /// - Throws: ``RenderError`` if no usable font is installed; the message names a package that
  ///   brings one.
  /// - Complexity: a few tenths of a millisecond the first time where fontconfig's cache is up to
  ///   date, nothing afterwards.
  public static func shared() throws(RenderError) -> FontLibrary { try made.get() }

  private static let made: Result<FontLibrary, RenderError> = Result { () throws(RenderError) in
    try FontLibrary()
  }

  private init() throws(RenderError) {
    guard let freeType = FreeTypeLibrary() else {
      throw RenderError(.memory, "memory ran out while starting the font engine")
    }
    let wish = FontCatalog.Wish(families: [], weight: 400, isItalic: false)
    guard let catalog = FontCatalog() else { throw Self.noFont }
    var open = OpenFaces()
    var usable: FontFace?
    for index in catalog.ranking(for: wish) where usable == nil {
      usable = FontFace(catalog.records[index], freeType: freeType)
      open.byIndex[index] = .some(usable)
    }
    guard let usable else { throw Self.noFont }
    self.catalog = catalog
    self.freeType = freeType
    faces = Locked(open)
    fallback = usable
  }

  private static var noFont: RenderError {
    RenderError(
      .font,
      "no font is installed that text can be drawn with; install one, for example with "
        + "'apt-get install fonts-inter' (Debian, Ubuntu) or 'brew install font-inter' (macOS)")
  }

  /// Measures one line of text as it will be drawn.
  ///
  /// - Parameters:
  ///   - text: a line; a line break in it counts as a space.
  ///   - font: the font of its plain runs.
  /// - Returns: measures in points, all finite; `missing` holds what no installed font has.
  /// - Complexity: a few microseconds for a label, less for one measured before.
  public func metrics(of text: RichText, font: Font) -> TextMetrics {
    line(text, font).metrics.scaled(by: Self.size(font))
  }

  /// Lays out one line of text as glyphs, in points.
  package func shape(_ text: RichText, font: Font) -> ShapedLine {
    line(text, font).scaled(by: Self.size(font))
  }

  /// The size in points that a font is drawn at: 0.1…4,096, and 10 for NaN.
  package static func size(_ font: Font) -> Double {
    font.size.isNaN ? 10 : min(max(font.size, 0.1), 4_096)
  }

  // MARK: Lines at a size of one point

  /// The longest text, in UTF-8, whose line is kept: labels repeat, paragraphs do not.
  private static let longestKept = 256

  private func line(_ text: RichText, _ font: Font) -> ShapedLine {
    let wish = FontCatalog.Wish(
      families: font.families, weight: Double(font.weight.value), isItalic: font.isItalic)
    let isKept = text.runs.reduce(0) { $0 + $1.string.utf8.count } <= Self.longestKept
    let key = LineKey(text: text, wish: wish)
    if isKept, let known = lines.withLock({ $0[key] }) { return known }
    let shaper = LineShaper(
      cascade: { [self] in cascade(for: $0, wish) }, wantsItalic: font.isItalic)
    guard let line = shaper.shape(text) else { return emptyLine }
    if isKept { lines.withLock { $0[key] = line } }
    return line
  }

  private var emptyLine: ShapedLine {
    let measures = fallback.measures
    return ShapedLine(
      runs: [],
      metrics: TextMetrics(
        advance: 0, ascent: measures.ascent, descent: measures.descent,
        capHeight: measures.capHeight, ink: nil))
  }

  private func cascade(for style: RichText.Style, _ wish: FontCatalog.Wish) -> FontCascade? {
    var wish = wish
    if style.contains(.bold) { wish.weight = max(wish.weight, 700) }
    if style.contains(.italic) { wish.isItalic = true }
    let order: [Int]
    if let known = rankings.withLock({ $0[wish] }) {
      order = known
    } else {
      order = catalog.ranking(for: wish)
      rankings.withLock { $0[wish] = order }
    }
    return FontCascade(order: order, records: catalog.records) { [self] in face($0) }
  }

  private func face(_ index: Int) -> FontFace? {
    faces.withLock { state in
      if let known = state.byIndex[index] { return known }
      let face = FontFace(catalog.records[index], freeType: freeType)
      state.byIndex[index] = .some(face)
      return face
    }
  }
}
