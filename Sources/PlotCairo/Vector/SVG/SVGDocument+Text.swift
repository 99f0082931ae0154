import PlotScene

extension SVGDocument {
  /// Writes a line of text in the document's form.
  mutating func write(_ line: TextLine) throws(RenderError) {
    guard let line = gate.text(line) else { return }
    switch textForm {
    case .outlines: try writeOutlines(line)
    case .characters: writeCharacters(line)
    }
  }

  /// Writes a line as a `text` element, which readers set in their own fonts.
  private mutating func writeCharacters(_ line: TextLine) {
    let text = RichText(
      runs: line.text.runs.map {
        // A line break counts as a space.
        RichText.Run(String($0.string.map { $0.isNewline ? " " : $0 }), style: $0.style)
      })
    open("text")
    body.attribute("x", line.origin.x)
    body.attribute("y", line.origin.y)
    body.write(" font-family=\"")
    body.escape(Self.families(line.font.families))
    body.write("\"")
    body.attribute("font-size", line.font.size)
    if line.font.weight != .regular { body.attribute("font-weight", "\(line.font.weight.value)") }
    if line.font.isItalic { body.attribute("font-style", "italic") }
    body.write(fill: line.color)
    if line.angle != 0 {
      let numbers = [-line.angle, line.origin.x, line.origin.y]
      let words = numbers.map { FixedDecimal.string($0, places: 3) }
      body.attribute("transform", "rotate(\(words.joined(separator: " ")))")
    }
    if Self.runsFromRight(text) {
      // The end of such a line is on its left, where our lines begin.
      body.write(" direction=\"rtl\" text-anchor=\"end\"")
    }
    if text.runs.contains(where: { Self.needsItsSpaces($0.string) }) {
      body.attribute("xml:space", "preserve")
    }
    body.write(">")
    var shift = 0.0
    for run in text.runs { write(run, of: line.font, after: &shift) }
    body.write("</text>\n")
  }

  private mutating func write(_ run: RichText.Run, of font: Font, after shift: inout Double) {
    // How far raised and lowered text is set off in most fonts, in em.
    let isRaised = run.style.contains(.superscript)
    let isLowered = !isRaised && run.style.contains(.subscript)
    let wanted = isRaised ? -0.35 : isLowered ? 0.15 : 0
    let isStyled = !run.style.isEmpty || wanted != shift
    if isStyled {
      body.write("<tspan")
      if wanted != shift { body.attribute("dy", (wanted - shift) * font.size) }
      if isRaised || isLowered { body.attribute("font-size", 0.7 * font.size) }
      if run.style.contains(.bold) && font.weight < .bold { body.write(" font-weight=\"700\"") }
      if run.style.contains(.italic) && !font.isItalic { body.write(" font-style=\"italic\"") }
      body.write(">")
    }
    body.escape(run.string)
    if isStyled { body.write("</tspan>") }
    shift = wanted
  }

  private static let genericFamilies: Set<String> = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui",
  ]

  /// The families as CSS lists them, with a generic one at the end.
  private static func families(_ names: [String]) -> String {
    var parts = names.filter { !$0.isEmpty }.map { name in
      guard !genericFamilies.contains(name) else { return name }
      let escaped = name.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
      return "'" + String(escaped) + "'"
    }
    if !names.contains(where: genericFamilies.contains) { parts.append("sans-serif") }
    return parts.joined(separator: ", ")
  }

  /// Whether the line as a whole runs from right to left: then no character's level is 0.
  private static func runsFromRight(_ text: RichText) -> Bool {
    let levels = BidiLevels.levels(of: Array(text.string.unicodeScalars))
    return !levels.isEmpty && !levels.contains(0)
  }

  /// Whether a reader's handling of white space could change the text: some trim each run.
  private static func needsItsSpaces(_ text: String) -> Bool {
    text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ")
  }
}
