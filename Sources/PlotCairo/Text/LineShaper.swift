import CHarfBuzz
import PlotScene

/// Turns one line of text into glyphs at a size of one point.
struct LineShaper {
  /// The wish for a run's style and the faces that serve it.
  let cascade: (RichText.Style) -> FontCascade?
  let wantsItalic: Bool

  /// The line's glyphs; nil if no face can be opened.
  func shape(_ text: RichText) -> ShapedLine? {
    guard let plain = cascade([]) else { return nil }
    let measures = plain.primary.measures
    var line = ShapedLine(
      runs: [],
      metrics: TextMetrics(
        advance: 0, ascent: measures.ascent, descent: measures.descent,
        capHeight: measures.capHeight, ink: nil))
    let (items, utf8) = itemize(text, missing: &line.metrics.missing)
    var pen = 0.0
    for i in BidiLevels.visualOrder(items.map(\.level)) {
      let (run, advance) = shape(items[i], in: utf8, from: pen)
      line.runs.append(run)
      pen += advance
    }
    line.metrics.advance = pen
    line.metrics.ink = ink(of: line.runs)
    return line
  }

  // MARK: Items

  private func itemize(_ text: RichText, missing: inout [Unicode.Scalar])
    -> (items: [TextItem], utf8: [UInt8])
  {
    // A line break counts as a space.
    let strings = text.runs.map { String($0.string.map { $0.isNewline ? " " : $0 }) }
    let scalars = strings.flatMap { Array($0.unicodeScalars) }
    let levels = BidiLevels.levels(of: scalars)
    let scripts = Scripts.scripts(of: scalars)
    var cascades: [RichText.Style: FontCascade] = [:]
    var items: [TextItem] = []
    var (scalar, byte) = (0, 0)
    for (string, run) in zip(strings, text.runs) {
      let face = run.style.intersection([.bold, .italic])
      guard var faces = cascades[face] ?? cascade(face) else { continue }
      for character in string {
        let cluster = Array(character.unicodeScalars)
        let choice = faces.face(for: cluster)
        for lack in choice.missing where !missing.contains(lack) { missing.append(lack) }
        let end = byte + character.utf8.count
        let isItalic = wantsItalic || run.style.contains(.italic)
        let item = TextItem(
          face: choice.face, style: run.style, script: scripts[scalar], level: levels[scalar],
          isSlanted: isItalic && !choice.face.isItalic, bytes: byte..<end)
        if let last = items.last, last.takes(item) {
          items[items.count - 1].bytes = last.bytes.lowerBound..<end
        } else {
          items.append(item)
        }
        scalar += cluster.count
        byte = end
      }
      cascades[face] = faces
    }
    return (items, strings.flatMap { Array($0.utf8) })
  }

  // MARK: Glyphs

  /// Shapes an item whose baseline begins `start` points from the line's.
  private func shape(
    _ item: TextItem, in utf8: [UInt8], from start: Double
  ) -> (run: GlyphRun, advance: Double) {
    var (size, baseline) = (1.0, 0.0)
    if item.style.contains(.superscript) {
      (size, baseline) = (Self.shiftedSize, -Self.raise)
    } else if item.style.contains(.subscript) {
      (size, baseline) = (Self.shiftedSize, Self.drop)
    }
    let isBackward = item.level % 2 == 1
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    utf8.withUnsafeBytes { bytes in
      // The whole line is context: Arabic letters join across a change of colour or weight.
      hb_buffer_add_utf8(
        buffer, bytes.bindMemory(to: CChar.self).baseAddress, Int32(utf8.count),
        UInt32(item.bytes.lowerBound), Int32(item.bytes.count))
    }
    hb_buffer_set_direction(buffer, isBackward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, item.script)
    // Contextual alternates would turn a user's "x->y" into an arrow and "0x1F" into a product;
    // scripts that need them to be read keep them.
    var plain = hb_feature_t(
      tag: hb_tag_from_string("calt", 4), value: 0, start: 0, end: UInt32.max)
    let isAlphabetic = [HB_SCRIPT_LATIN, HB_SCRIPT_GREEK, HB_SCRIPT_CYRILLIC].contains(item.script)
    hb_shape(item.face.shapingFont, buffer, &plain, isAlphabetic ? 1 : 0)

    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let places = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: min(Int(count), infos.count))
    let scale = size / item.face.unitsPerEm
    var pen = start
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(infos.count)
    for (info, place) in zip(infos, places) {
      glyphs.append(
        Glyph(
          index: info.codepoint,
          origin: Point(
            x: pen + Double(place.x_offset) * scale,
            y: baseline - Double(place.y_offset) * scale)))
      pen += Double(place.x_advance) * scale
    }
    let run = GlyphRun(
      face: item.face, size: size, slant: item.isSlanted ? Self.slant : 0, glyphs: glyphs,
      text: String(decoding: utf8[item.bytes], as: UTF8.self),
      clusters: clusters(infos.map { Int($0.cluster) }, isBackward: isBackward, in: item.bytes),
      isBackward: isBackward)
    return (run, pen - start)
  }

  // Raised and lowered runs, in em. What fonts themselves ask for (0.6 em in Inter) cannot be read
  // in the exponent of a tick label.
  private static let shiftedSize = 0.7
  private static let raise = 0.36
  private static let drop = 0.15

  /// The lean of an italic made from an upright face: 12 degrees, as browsers have it.
  private static let slant = 0.2126

  /// Counts bytes and glyphs of each cluster, from where HarfBuzz says that glyphs' text begins.
  private func clusters(_ starts: [Int], isBackward: Bool, in bytes: Range<Int>) -> [GlyphCluster] {
    var groups: [(start: Int, count: Int)] = []
    for start in isBackward ? starts.reversed() : starts {
      if let last = groups.last, last.start == start {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((start, 1))
      }
    }
    return groups.indices.map { i in
      let start = i == 0 ? bytes.lowerBound : groups[i].start
      let end = i + 1 < groups.count ? groups[i + 1].start : bytes.upperBound
      return GlyphCluster(byteCount: max(end - start, 0), glyphCount: groups[i].count)
    }
  }

  private func ink(of runs: [GlyphRun]) -> Rect? {
    var ink: Rect?
    for run in runs {
      for glyph in run.glyphs {
        guard let box = run.face.bounds(of: glyph.index) else { continue }
        // The lean moves the top edge to the right and the bottom edge to the left.
        let (left, right) = (box.minX - run.slant * box.maxY, box.maxX - run.slant * box.minY)
        let placed = Rect(
          x: glyph.origin.x + left * run.size, y: glyph.origin.y + box.y * run.size,
          width: (right - left) * run.size, height: box.height * run.size)
        ink = ink?.union(placed) ?? placed
      }
    }
    return ink
  }
}
