/// A width and a height, in points (1/72 in).
public struct Size: Hashable, Sendable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// A size of `width` by `height` points.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Nothing by nothing.
  public static let zero = Size(width: 0, height: 0)
}
