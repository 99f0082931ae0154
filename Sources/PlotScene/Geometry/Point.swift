/// A place on the page, in points (1/72 in) from the top left corner; y grows downwards.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge, in points.
  public var x: Double
  /// The distance from the top edge, in points.
  public var y: Double

  /// A point `x` points from the left and `y` points from the top.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The top left corner of the page.
  public static let zero = Point(x: 0, y: 0)

  /// Whether neither coordinate is infinite or NaN.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// This point moved by `dx` and `dy` points.
  public func offset(x dx: Double, y dy: Double) -> Point { Point(x: x + dx, y: y + dy) }
}
