package import PlotScene

/// One line of text as glyphs, in points from the start of its baseline, y downwards.
package struct ShapedLine: Sendable {
  /// The runs from left to right.
  package var runs: [GlyphRun]
  /// The line's measures.
  package var metrics: TextMetrics
}

/// Neighbouring glyphs of one face, size and direction.
package struct GlyphRun: Sendable {
  /// Where the glyphs come from.
  package var face: FontFace
  /// The size in points.
  package var size: Double
  /// How far a point one em above the baseline leans to the right, in em: not 0 where italics are
  /// asked of a family that has none.
  package var slant: Double
  /// The glyphs from left to right.
  package var glyphs: [Glyph]
  /// The characters they stand for, in reading order.
  package var text: String
  /// Which characters make which glyphs, in reading order.
  package var clusters: [GlyphCluster]
  /// Whether the reading order runs from right to left, so that the first cluster owns the last
  /// glyphs (cairo's `CAIRO_TEXT_CLUSTER_FLAG_BACKWARD`).
  package var isBackward: Bool
}

/// A glyph at its place.
package struct Glyph: Hashable, Sendable {
  /// The number of the glyph in its face; 0 is the box for a missing character.
  package var index: UInt32
  /// Where its origin lies, in points from the start of the line's baseline, y downwards.
  package var origin: Point
}

/// Characters and the glyphs that stand for them.
package struct GlyphCluster: Hashable, Sendable {
  /// The length of the characters in UTF-8.
  package var byteCount: Int
  /// The number of glyphs.
  package var glyphCount: Int
}

extension ShapedLine {
  /// The line with everything multiplied: shaping does not depend on size, for nothing is hinted.
  func scaled(by scale: Double) -> ShapedLine {
    var line = self
    line.metrics = metrics.scaled(by: scale)
    for i in line.runs.indices {
      line.runs[i].size *= scale
      for k in line.runs[i].glyphs.indices {
        line.runs[i].glyphs[k].origin.x *= scale
        line.runs[i].glyphs[k].origin.y *= scale
      }
    }
    return line
  }
}

extension TextMetrics {
  func scaled(by scale: Double) -> TextMetrics {
    TextMetrics(
      advance: advance * scale, ascent: ascent * scale, descent: descent * scale,
      capHeight: capHeight * scale,
      ink: ink.map {
        Rect(
          x: $0.x * scale, y: $0.y * scale, width: $0.width * scale, height: $0.height * scale)
      },
      missing: missing)
  }
}
