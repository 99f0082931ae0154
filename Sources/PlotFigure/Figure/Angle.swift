/// An angle, counter-clockwise.
public struct Angle: Hashable, Sendable {
  /// The angle in degrees.
  public let degrees: Double

  /// An angle of so many degrees.
  public static func degrees(_ degrees: Double) -> Angle { Angle(degrees: degrees) }
}
