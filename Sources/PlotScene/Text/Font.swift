/// A font as asked for: families in order of preference, size, weight and slant.
public struct Font: Hashable, Sendable {
  /// How heavy the strokes are, on the scale of OpenType and CSS (100…900).
  public struct Weight: Hashable, Sendable, Comparable {
    /// The weight as a number in 100…900.
    public let value: Int
    /// A weight of 100…900; what lies outside is clamped.
    public init(_ value: Int) { self.value = min(max(value, 100), 900) }
    /// The weight of running text, 400.
    public static let regular = Weight(400)
    /// A little heavier, 500.
    public static let medium = Weight(500)
    /// Half way to bold, 600.
    public static let semibold = Weight(600)
    /// Bold, 700.
    public static let bold = Weight(700)
    /// Whether the left weight is the lighter one.
    public static func < (left: Weight, right: Weight) -> Bool { left.value < right.value }
  }

  /// Family names, the preferred one first. The first that is installed is used; characters that it
  /// lacks come from the following ones, then from any font that has them.
  public var families: [String]
  /// The size in points, held to 0.1…4,096 by the renderer.
  public var size: Double
  /// The weight.
  public var weight: Weight
  /// Whether the italic or oblique face is used.
  public var isItalic: Bool

  /// A font of the first installed family, `size` in points.
  public init(
    _ families: [String], size: Double, weight: Weight = .regular, isItalic: Bool = false
  ) {
    self.families = families
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
  }
}
