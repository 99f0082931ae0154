/// How marks look where they do not say so themselves.
public struct MarkTheme: Hashable, Sendable {
  /// The colours that marks take in turn.
  public var cycle: Palette
  /// The width of lines, in points.
  public var lineWidth: Double
  /// The diameter of markers, in points.
  public var markerSize: Double
  /// The texts of marks: numbers at bars, remarks. Its colour is also that of lines that carry no
  /// data, such as arrows, brackets and reference lines.
  public var text: TextStyle

  /// All parts of the look.
  public init(cycle: Palette, lineWidth: Double, markerSize: Double, text: TextStyle) {
    self.cycle = cycle
    self.lineWidth = lineWidth
    self.markerSize = markerSize
    self.text = text
  }
}
