extension Scene: CustomStringConvertible {
  /// The scene as lines of text, the same for equal scenes: see `docs/scene-format.md`.
  ///
  /// Numbers have at most three decimals (a thousandth of a point).
  public var description: String {
    var writer = SceneWriter()
    writer.line("scene \(writer.number(size.width)) \(writer.number(size.height))")
    if let background { writer.line("background \(background)") }
    writer.write(items)
    return writer.text
  }

  /// A number that is the same for equal scenes in every process and on every machine: the 64-bit
  /// FNV-1a hash of ``description``.
  public var fingerprint: UInt64 {
    description.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Writes scene items as indented lines.
private struct SceneWriter {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ content: String) {
    // An empty path or batch leaves nothing after the colon.
    let content = content.hasSuffix(" ") ? String(content.dropLast()) : content
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func write(_ items: [SceneItem]) {
    for item in items { write(item) }
  }

  private mutating func write(_ item: SceneItem) {
    switch item {
    case .fill(let path, let color, let rule):
      line("fill \(color)\(rule == .evenOdd ? " evenodd" : "") : \(words(path))")
    case .stroke(let path, let stroke):
      line("stroke \(words(stroke)) : \(words(path))")
    case .markers(let batch): write(batch)
    case .text(let textLine): write(textLine)
    case .image(let image):
      line("image \(image.columns)x\(image.rows) in \(words(image.frame)) : \(runs(image.pixels))")
    case .clip(let path, let items):
      line("clip \(words(path)) {")
      nested(items)
    case .group(let name, let items):
      line("group \(quoted(name)) {")
      nested(items)
    }
  }

  private mutating func nested(_ items: [SceneItem]) {
    depth += 1
    write(items)
    depth -= 1
    line("}")
  }

  private mutating func write(_ batch: MarkerBatch) {
    var parts = ["markers \(words(batch.shape))"]
    parts.append("size \(batch.sizes.values.map(number).joined(separator: ","))")
    if let fill = batch.fill {
      parts.append("fill \(fill.values.map(\.description).joined(separator: ","))")
    }
    if let edge = batch.edge {
      parts.append("edge \(edge.values.map(words).joined(separator: ","))")
    }
    line(parts.joined(separator: " ") + " : " + batch.centers.map(words).joined(separator: " "))
  }

  private mutating func write(_ textLine: TextLine) {
    let font = textLine.font
    var parts = ["text at \(words(textLine.origin))"]
    if textLine.angle != 0 { parts.append("turned \(number(textLine.angle))") }
    parts.append("\(textLine.color) \(number(font.size))pt")
    if font.weight != .regular { parts.append("weight \(font.weight.value)") }
    if font.isItalic { parts.append("italic") }
    parts.append(quoted(font.families.joined(separator: ", ")))
    let runs = textLine.text.runs.map { quoted($0.string) + marks($0.style) }
    line(parts.joined(separator: " ") + " : " + runs.joined(separator: " "))
  }

  func number(_ value: Double) -> String { FixedDecimal.string(value, places: 3) }

  private func words(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private func words(_ rect: Rect) -> String {
    [rect.x, rect.y, rect.width, rect.height].map(number).joined(separator: ",")
  }

  private func words(_ stroke: Stroke) -> String {
    var parts = ["\(stroke.color) \(number(stroke.width))pt"]
    if stroke.cap != .butt { parts.append("cap-\(stroke.cap.rawValue)") }
    if stroke.join != .round { parts.append("join-\(stroke.join.rawValue)") }
    if !stroke.dash.isEmpty {
      parts.append("dash-\(stroke.dash.map(number).joined(separator: "-"))")
    }
    return parts.joined(separator: " ")
  }

  /// A shape's name; for one that is not of the package also its outline, as names are not unique.
  private func words(_ shape: MarkerShape) -> String {
    if MarkerShape.standard.contains(shape) { return shape.name }
    let outline = words(shape.outline.scaled(by: 1000))
    return "\(quoted(shape.name))\(shape.isOpen ? " open" : "") (\(outline))"
  }

  private func words(_ path: Path) -> String {
    path.elements.map { element in
      switch element {
      case .move(let p): "M\(words(p))"
      case .line(let p): "L\(words(p))"
      case .curve(let a, let b, let p): "C\(words(a)) \(words(b)) \(words(p))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private func marks(_ style: RichText.Style) -> String {
    let names: [(RichText.Style, String)] = [
      (.bold, "bold"), (.italic, "italic"), (.superscript, "super"), (.subscript, "sub"),
    ]
    return names.filter { style.contains($0.0) }.map { "/\($0.1)" }.joined()
  }

  /// A string between quotes, with quotes, backslashes and control characters escaped.
  private func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Pixels as colours, each with the length of its run: `#ff0000*12 #00ff00`.
  private func runs(_ pixels: [UInt8]) -> String {
    var parts: [String] = []
    var index = 0
    while index + 3 < pixels.count {
      let cell = pixels[index..<index + 4]
      var end = index + 4
      while end + 3 < pixels.count, pixels[end..<end + 4] == cell { end += 4 }
      let bytes = Array(cell)
      let color = Color(
        red: Double(bytes[0]) / 255, green: Double(bytes[1]) / 255, blue: Double(bytes[2]) / 255,
        alpha: Double(bytes[3]) / 255)
      let count = (end - index) / 4
      parts.append(count == 1 ? "\(color)" : "\(color)*\(count)")
      index = end
    }
    return parts.joined(separator: " ")
  }
}
