/// Distances from the four sides of a rectangle, in points.
public struct Insets: Hashable, Sendable {
  /// The distance from the top side, in points.
  public var top: Double
  /// The distance from the left side, in points.
  public var left: Double
  /// The distance from the bottom side, in points.
  public var bottom: Double
  /// The distance from the right side, in points.
  public var right: Double

  /// Insets of the given distances, in points.
  public init(top: Double = 0, left: Double = 0, bottom: Double = 0, right: Double = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The same distance from all four sides.
  public init(all distance: Double) {
    self.init(top: distance, left: distance, bottom: distance, right: distance)
  }

  /// No distance from any side.
  public static let zero = Insets()

  /// Side by side the larger of the two distances.
  public func union(_ other: Insets) -> Insets {
    Insets(
      top: max(top, other.top), left: max(left, other.left),
      bottom: max(bottom, other.bottom), right: max(right, other.right))
  }
}
