public import PlotScene

/// How the strips look that name the panels of a figure divided by categories.
public struct StripTheme: Hashable, Sendable {
  /// The names.
  public var text: TextStyle
  /// The colour behind; nil for none.
  public var background: Color?
  /// The line around; nil for none.
  public var border: LineLook?
  /// The room between the name and the edges of the strip, in points.
  public var padding: Double

  /// All parts of the look.
  public init(text: TextStyle, background: Color?, border: LineLook?, padding: Double) {
    self.text = text
    self.background = background
    self.border = border
    self.padding = padding
  }
}
