/// Which grid lines are drawn behind the marks. matplotlib: `Axes.grid`.
public struct GridLines: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: UInt8
  /// A set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Upright lines at the labelled ticks of the x axis.
  public static let majorX = GridLines(rawValue: 1)
  /// Level lines at the labelled ticks of the y axis.
  public static let majorY = GridLines(rawValue: 2)
  /// Upright lines at the small ticks of the x axis.
  public static let minorX = GridLines(rawValue: 4)
  /// Level lines at the small ticks of the y axis.
  public static let minorY = GridLines(rawValue: 8)
  /// Lines at the labelled ticks of both axes.
  public static let major: GridLines = [.majorX, .majorY]
  /// Lines at all ticks of both axes.
  public static let all: GridLines = [.majorX, .majorY, .minorX, .minorY]
}
