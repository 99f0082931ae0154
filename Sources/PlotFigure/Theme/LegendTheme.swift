public import PlotScene

/// How legends look.
public struct LegendTheme: Hashable, Sendable {
  /// The labels.
  public var text: TextStyle
  /// The colour behind. The looks of this package have that of the page, so that no line of a grid
  /// runs through the labels; a translucent one lets it show.
  public var background: Color
  /// The line around; nil for none.
  public var border: LineLook?
  /// The radius of the corners, in points.
  public var cornerRadius: Double
  /// The room between the edge and the entries, in points.
  public var padding: Double
  /// The room between the frame and the legend, in points.
  public var distance: Double
  /// The width of the keys, in points.
  public var keyWidth: Double
  /// The width of the line from the end of a curve to a label beside the frame that had to move, in
  /// points.
  public var leaderWidth: Double

  /// All parts of the look.
  public init(
    text: TextStyle, background: Color, border: LineLook?, cornerRadius: Double, padding: Double,
    distance: Double, keyWidth: Double, leaderWidth: Double
  ) {
    self.text = text
    self.background = background
    self.border = border
    self.cornerRadius = cornerRadius
    self.padding = padding
    self.distance = distance
    self.keyWidth = keyWidth
    self.leaderWidth = leaderWidth
  }
}
