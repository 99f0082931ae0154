import PlotScene

/// An SVG document in the making: the drawing, and the definitions that it refers to.
struct SVGDocument {
  let gate: PageGate
  let textForm: SVGText
  var body = XMLBuffer()
  var definitions = XMLBuffer()
  var identifiers: SVGIdentifiers
  /// Glyphs and markers that have been defined, by what they look like.
  var glyphs: [SVGGlyph: String] = [:]
  var markers: [SVGMarker: String] = [:]
  private var clips: [Path: String] = [:]
  private var depth = 1

  init(size: Size, text: SVGText, idPrefix: String) throws(RenderError) {
    gate = try PageGate(page: size)
    textForm = text
    identifiers = SVGIdentifiers(prefix: idPrefix)
  }

  mutating func write(_ scene: Scene) throws(RenderError) {
    if let background = scene.background, background.alpha > 0 {
      open("rect")
      body.attribute("width", gate.page.width)
      body.attribute("height", gate.page.height)
      body.write(fill: background)
      closeEmpty()
    }
    try write(scene.items)
  }

  mutating func write(_ items: [SceneItem]) throws(RenderError) {
    for item in items {
      switch item {
      case .fill(let path, let color, let rule): fill(path, color, rule)
      case .stroke(let path, let style): stroke(path, style)
      case .markers(let batch): write(batch)
      case .text(let line): try write(line)
      case .image(let image): try write(image)
      case .clip(let path, let items): try clip(to: path, items)
      case .group(let name, let items): try group(name, items)
      }
    }
  }

  // MARK: Elements

  /// Starts an element on a line of its own.
  mutating func open(_ name: String) {
    body.write([UInt8](repeating: UInt8(ascii: " "), count: depth * 2))
    body.write("<" + name)
  }

  /// Ends the start tag of an element whose content stands on the following lines.
  mutating func beginContent() {
    body.write(">\n")
    depth += 1
  }

  mutating func endContent(of name: String) {
    depth -= 1
    body.write([UInt8](repeating: UInt8(ascii: " "), count: depth * 2))
    body.write("</\(name)>\n")
  }

  /// Ends an element without content.
  mutating func closeEmpty() { body.write("/>\n") }

  // MARK: Paths

  private mutating func fill(_ path: Path, _ color: Color, _ rule: FillRule) {
    guard color.alpha > 0, let path = gate.fill(path), !path.isEmpty else { return }
    open("path")
    body.write(fill: color)
    if rule == .evenOdd { body.attribute("fill-rule", "evenodd") }
    body.write(pathData: path)
    closeEmpty()
  }

  private mutating func stroke(_ path: Path, _ style: Stroke) {
    guard let (path, style) = gate.stroke(path, style) else { return }
    open("path")
    body.write(stroke: style)
    body.write(pathData: path)
    closeEmpty()
  }

  // MARK: Groups

  private mutating func clip(to path: Path, _ items: [SceneItem]) throws(RenderError) {
    guard !items.isEmpty, let path = gate.fill(path), !path.isEmpty else { return }
    open("g")
    body.attribute("clip-path", "url(#\(identifier(ofClip: path)))")
    beginContent()
    try write(items)
    endContent(of: "g")
  }

  private mutating func identifier(ofClip path: Path) -> String {
    if let known = clips[path] { return known }
    let id = identifiers.next("c")
    clips[path] = id
    definitions.write("    <clipPath id=\"\(id)\"><path")
    definitions.write(pathData: path)
    definitions.write("/></clipPath>\n")
    return id
  }

  private mutating func group(_ name: String, _ items: [SceneItem]) throws(RenderError) {
    guard !items.isEmpty else { return }
    let id = identifiers.named(name)
    open("g")
    body.attribute("id", id)
    if id != name {
      body.write(" data-name=\"")
      body.escape(name)
      body.write("\"")
    }
    beginContent()
    try write(items)
    endContent(of: "g")
  }

  // MARK: The whole

  /// The document's bytes.
  func finished(title: String?) -> [UInt8] {
    var document = XMLBuffer()
    document.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg")
    document.attribute("xmlns", "http://www.w3.org/2000/svg")
    document.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
    let (width, height) = (gate.page.width, gate.page.height)
    document.attribute("width", "\(FixedDecimal.string(width, places: 3))pt")
    document.attribute("height", "\(FixedDecimal.string(height, places: 3))pt")
    document.write(" viewBox=\"0 0 ")
    document.write(GridNumber(width, perUnit: 1000))
    document.write(" ")
    document.write(GridNumber(height, perUnit: 1000))
    // Said once for all: most things are lines, and lines have round corners.
    document.write("\" fill=\"none\" stroke-linejoin=\"round\" stroke-miterlimit=\"10\">\n")
    if let title {
      document.write("  <title>")
      document.escape(title)
      document.write("</title>\n")
    }
    if !definitions.bytes.isEmpty {
      document.write("  <defs>\n")
      document.write(definitions)
      document.write("  </defs>\n")
    }
    document.write(body)
    document.write("</svg>\n")
    return document.bytes
  }
}
