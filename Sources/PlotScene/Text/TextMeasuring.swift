/// What layout needs to know about fonts, without knowing any.
///
/// The renderer implements it with real fonts; ``MonospacedMeasuring`` stands in where none is
/// needed.
public protocol TextMeasuring: Sendable {
  /// Measures one line of text.
  ///
  /// - Parameters:
  ///   - text: a line; a line break in it counts as a space.
  ///   - font: the font of its plain runs.
  /// - Returns: measures in points, all finite.
  func metrics(of text: RichText, font: Font) -> TextMetrics
}

/// Measures text as if every character were 0.6 em wide, 0.7 em tall, with a descent of 0.2 em.
///
/// It needs no font, and gives the same layout on every machine.
public struct MonospacedMeasuring: TextMeasuring {
  /// A stand-in for fonts.
  public init() {}

  /// Measures one line: 0.6 em a character, 0.42 em a raised or lowered one.
  public func metrics(of text: RichText, font: Font) -> TextMetrics {
    let em = font.size
    let advance = text.runs.reduce(0.0) { sum, run in
      let isSmall = !run.style.isDisjoint(with: [.superscript, .subscript])
      return sum + Double(run.string.count) * em * (isSmall ? 0.42 : 0.6)
    }
    let ink = Rect(x: 0, y: -0.7 * em, width: advance, height: 0.9 * em)
    return TextMetrics(
      advance: advance, ascent: 0.9 * em, descent: 0.25 * em, capHeight: 0.7 * em,
      ink: text.isEmpty ? nil : ink)
  }
}
