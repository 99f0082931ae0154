import PlotScene

extension Diagnostic {
  /// What is wrong with the texts of a page: too little room, ink beyond the edge, texts over each
  /// other, characters that no font has.
  static func ofTexts(
    _ texts: [PlacedText], shortage: Size, on page: Rect, missing: [Unicode.Scalar]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if shortage.width > 0 || shortage.height > 0 {
      let (width, height) = (page.width + shortage.width, page.height + shortage.height)
      found.append(
        Diagnostic(
          .tooSmall,
          message: "the figure is \(number(page.width)) × \(number(page.height)) points; its texts "
            + "need at least \(number(width)) × \(number(height))"))
    }
    for text in texts where !page.contains(text.ink) {
      found.append(
        Diagnostic(
          .tooSmall,
          message: "\"\(text.line.text.string)\" reaches beyond the page by "
            + "\(number(overshoot(text.ink, page))) points"))
    }
    for (a, b) in overlaps(texts) {
      found.append(
        Diagnostic(
          .tooSmall,
          message: "\"\(a.line.text.string)\" and \"\(b.line.text.string)\" overlap"))
    }
    if !missing.isEmpty {
      let codes = missing.prefix(10).map { "U+" + String($0.value, radix: 16, uppercase: true) }
      found.append(
        Diagnostic(
          .missingCharacters,
          message: "no installed font has \(codes.joined(separator: ", "))"))
    }
    return found
  }

  private static func number(_ value: Double) -> String {
    FixedDecimal.string(value, places: 1)
  }

  private static func overshoot(_ ink: Rect, _ page: Rect) -> Double {
    max(
      page.minX - ink.minX, ink.maxX - page.maxX, page.minY - ink.minY, ink.maxY - page.maxY)
  }

  /// The pairs of texts whose ink overlaps, found by a sweep from left to right.
  private static func overlaps(_ texts: [PlacedText]) -> [(PlacedText, PlacedText)] {
    var pairs: [(PlacedText, PlacedText)] = []
    var open: [PlacedText] = []
    for text in texts.sorted(by: { $0.ink.minX < $1.ink.minX }) {
      open.removeAll { $0.ink.maxX <= text.ink.minX }
      pairs += open.filter { $0.ink.intersects(text.ink) }.map { ($0, text) }
      open.append(text)
    }
    return pairs
  }
}
