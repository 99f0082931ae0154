/// A length in a unit of its own: `.millimetres(89)`.
public struct Length: Hashable, Sendable {
  /// The length in points (1/72 in).
  public let points: Double

  /// A length in inches of 72 points.
  public static func inches(_ count: Double) -> Length { Length(points: count * 72) }

  /// A length in millimetres (25.4 to an inch).
  public static func millimetres(_ count: Double) -> Length {
    Length(points: count * (72 / 25.4))
  }

  /// A length in centimetres (2.54 to an inch).
  public static func centimetres(_ count: Double) -> Length {
    Length(points: count * (72 / 2.54))
  }

  /// A length in points (1/72 in).
  public static func points(_ count: Double) -> Length { Length(points: count) }

  /// A length in pixels of a resolution.
  ///
  /// - Parameters:
  ///   - count: how many pixels.
  ///   - dpi: pixels an inch.
  public static func pixels(_ count: Double, dpi: Double = 96) -> Length {
    Length(points: count * 72 / dpi)
  }
}
