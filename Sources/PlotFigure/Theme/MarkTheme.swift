/// How marks look where they do not say so themselves.
public struct MarkTheme: Hashable, Sendable {
  /// The colours that marks take in turn.
  public var cycle: Palette
  /// The width of lines, in points.
  public var lineWidth: Double
  /// The diameter of markers, in points.
  public var markerSize: Double

  /// All parts of the look.
  public init(cycle: Palette, lineWidth: Double, markerSize: Double) {
    self.cycle = cycle
    self.lineWidth = lineWidth
    self.markerSize = markerSize
  }
}
