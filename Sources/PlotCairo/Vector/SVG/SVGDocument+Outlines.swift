import PlotScene

/// What makes two glyphs look alike, but for their size.
struct SVGGlyph: Hashable {
  let face: ObjectIdentifier
  let index: UInt32
  let slant: Double
}

extension SVGDocument {
  /// Writes a line as outlines, each glyph defined once and used where it stands.
  ///
  /// Glyphs are kept in the units of their font, in which their points are whole numbers.
  mutating func writeOutlines(_ line: TextLine) throws(RenderError) {
    let runs = try fonts().shape(line.text, font: line.font).runs
    let visible = runs.filter { run in
      run.glyphs.contains { !run.face.outline(of: $0.index).isEmpty }
    }
    guard let first = visible.first else { return }
    open("g")
    body.write(" role=\"img\" aria-label=\"")
    body.escape(line.text.string)
    body.write("\"")
    body.write(fill: line.color)
    body.write(" transform=\"translate(")
    body.write(GridNumber(line.origin.x, perUnit: 1000))
    body.write(" ")
    body.write(GridNumber(line.origin.y, perUnit: 1000))
    body.write(")")
    if line.angle != 0 { body.write("rotate(\(FixedDecimal.string(-line.angle, places: 4)))") }
    if visible.count == 1 {
      body.write("scale(\(scale(of: first)))\"")
      beginContent()
      for glyph in first.glyphs { write(glyph, of: first) }
    } else {
      body.write("\"")
      beginContent()
      for run in visible {
        open("g")
        body.attribute("transform", "scale(\(scale(of: run)))")
        beginContent()
        for glyph in run.glyphs { write(glyph, of: run) }
        endContent(of: "g")
      }
    }
    endContent(of: "g")
  }

  /// Points in a unit of the run's font.
  private func scale(of run: GlyphRun) -> String {
    FixedDecimal.string(run.size / run.face.unitsPerEm, places: 9)
  }

  private mutating func write(_ glyph: Glyph, of run: GlyphRun) {
    guard let id = identifier(of: glyph, in: run) else { return }
    let toUnits = run.face.unitsPerEm / run.size
    open("use")
    body.attribute("xlink:href", "#" + id)
    let (x, y) = (glyph.origin.x * toUnits, glyph.origin.y * toUnits)
    for (name, place) in [("x", x), ("y", y)] as [(StaticString, Double)] where abs(place) >= 0.05 {
      body.attribute(name, (place * 10).rounded() / 10)
    }
    closeEmpty()
  }

  /// The definition of a glyph; nil for one that draws nothing.
  private mutating func identifier(of glyph: Glyph, in run: GlyphRun) -> String? {
    let key = SVGGlyph(face: ObjectIdentifier(run.face), index: glyph.index, slant: run.slant)
    if let known = glyphs[key] { return known }
    let outline = run.face.outline(of: glyph.index)
    guard !outline.isEmpty else { return nil }
    let id = identifiers.next("g")
    glyphs[key] = id
    let path = outline.scaled(by: run.face.unitsPerEm).leaning(run.slant)
    definitions.write("    <path id=\"\(id)\"")
    definitions.write(pathData: path, perUnit: 10)
    definitions.write("/>\n")
    return id
  }
}

extension Path {
  /// The path with what lies above its baseline moved to the right, by `slant` times its height.
  func leaning(_ slant: Double) -> Path {
    guard slant != 0 else { return self }
    func lean(_ p: Point) -> Point { p.offset(x: -slant * p.y, y: 0) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(lean(p))
        case .line(let p): .line(lean(p))
        case .curve(let a, let b, let p): .curve(lean(a), lean(b), lean(p))
        case .close: .close
        }
      })
  }
}
