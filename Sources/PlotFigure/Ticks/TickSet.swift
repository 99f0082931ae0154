/// The ticks of one axis.
public struct TickSet: Hashable, Sendable {
  /// The labelled ticks, ascending.
  public var major: [Tick]
  /// The values of the shorter marks between them, ascending, without those of ``major``.
  public var minor: [Double]

  /// Ticks with, or without, shorter marks between them.
  public init(major: [Tick] = [], minor: [Double] = []) {
    self.major = major
    self.minor = minor
  }
}
