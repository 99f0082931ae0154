import PlotScene

extension Diagnostic {
  /// What is wrong with the texts of a page: too little room, ink beyond the edge, texts over each
  /// other, characters that no font has.
  static func ofTexts(
    _ texts: [PlacedText], shortage: Size, on page: Rect, missing: [Unicode.Scalar]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if shortage.width > 0 || shortage.height > 0 {
      let missing = [(shortage.width, "width"), (shortage.height, "height")]
        .filter { $0.0 > 0 }.map { "\(number($0.0)) points of \($0.1)" }
      found.append(
        Diagnostic(
          .tooSmall,
          message: "the figure is \(number(page.width)) × \(number(page.height)) points; its "
            + "frames and texts need \(missing.joined(separator: " and ")) more"))
    }
    let outside = texts.filter { !page.contains($0.ink) }
    found += outside.prefix(most).map { text in
      Diagnostic(
        .tooSmall,
        message: "\(quoted(text)) reaches beyond the page by "
          + "\(number(overshoot(text.ink, page))) points")
    }
    if outside.count > most {
      found.append(
        Diagnostic(.tooSmall, message: "\(outside.count) texts in all reach beyond the page"))
    }
    let pairs = overlaps(texts)
    found += pairs.prefix(most).map { a, b in
      Diagnostic(.tooSmall, message: "\(quoted(a)) and \(quoted(b)) overlap")
    }
    if pairs.count > most {
      let count = pairs.count < mostPairs ? "\(pairs.count)" : "\(mostPairs) or more"
      found.append(Diagnostic(.tooSmall, message: "\(count) pairs of texts in all overlap"))
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

  /// The same remark with a size that would do.
  func needing(_ size: Size, of what: String) -> Diagnostic {
    guard kind == .tooSmall else { return self }
    let (width, height) = (Self.number(size.width), Self.number(size.height))
    return Diagnostic(
      kind, location: location,
      message: "\(message); \(what) of \(width) × \(height) points would do",
      neededSize: size)
  }

  /// How many texts are named; of the others only the number is of use.
  private static let most = 5
  /// Where counting ends: of n texts at one place there are n · (n − 1) / 2 pairs.
  private static let mostPairs = 1000

  private static func quoted(_ text: PlacedText) -> String {
    let string = text.line.text.string
    return "\"\(string.count > 80 ? string.prefix(80) + "…" : string[...])\""
  }

  private static func number(_ value: Double) -> String {
    FixedDecimal.string(value, places: 1)
  }

  private static func overshoot(_ ink: Rect, _ page: Rect) -> Double {
    max(
      page.minX - ink.minX, ink.maxX - page.maxX, page.minY - ink.minY, ink.maxY - page.maxY)
  }

  /// The first pairs of texts whose ink overlaps, found by a sweep from left to right.
  private static func overlaps(_ texts: [PlacedText]) -> [(PlacedText, PlacedText)] {
    var pairs: [(PlacedText, PlacedText)] = []
    var open: [PlacedText] = []
    for text in texts.sorted(by: { $0.ink.minX < $1.ink.minX }) {
      open.removeAll { $0.ink.maxX <= text.ink.minX }
      pairs += open.filter { $0.overlaps(text) }.map { ($0, text) }
      if pairs.count >= mostPairs { return pairs }
      open.append(text)
    }
    return pairs
  }
}
