/// The measures of one line of text, in points, from the start of its baseline.
public struct TextMetrics: Hashable, Sendable {
  /// How far the text moves the pen to the right.
  public var advance: Double
  /// How far the font reaches above the baseline, whatever the characters.
  public var ascent: Double
  /// How far the font reaches below the baseline, whatever the characters.
  public var descent: Double
  /// How tall the font's digits and flat capitals are.
  public var capHeight: Double
  /// The box around what is really drawn, from the start of the baseline, y downwards; nil if
  /// nothing is.
  public var ink: Rect?
  /// Characters that no installed font has, in order of appearance.
  public var missing: [Unicode.Scalar]

  /// Measures of a line of text, in points.
  public init(
    advance: Double, ascent: Double, descent: Double, capHeight: Double, ink: Rect?,
    missing: [Unicode.Scalar] = []
  ) {
    self.advance = advance
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
    self.ink = ink
    self.missing = missing
  }
}
