/// How the unit of the y axis compares with that of the x axis on the page.
public struct Aspect: Hashable, Sendable {
  /// The length of a unit of y over the length of a unit of x; nil lets the axes fill its place.
  public let ratio: Double?

  /// The axes fill their place, whatever the units.
  public static let automatic = Aspect(ratio: nil)
  /// A unit of y is as long as a unit of x. matplotlib: `Axes.set_aspect("equal")`.
  public static let equal = Aspect(ratio: 1)
  /// A unit of y is `ratio` times as long as a unit of x. matplotlib: `Axes.set_aspect(ratio)`.
  public static func ratio(_ ratio: Double) -> Aspect { Aspect(ratio: ratio) }
}
