public import PlotScene

/// A line of text in its place, with the box around its ink.
public struct PlacedText: Hashable, Sendable {
  /// What a text is for.
  public enum Role: String, Hashable, Sendable {
    /// The title of the figure, of an axes, a row or a column.
    case title
    /// The name of an axis or of a colorbar.
    case label
    /// A number at a tick.
    case tickLabel
    /// What the numbers of an axis share, at its end.
    case note
    /// A text in a legend.
    case legend
  }

  /// What it is for.
  public let role: Role
  /// What is drawn.
  public let line: TextLine
  /// The box around its ink on the page, in points.
  public let ink: Rect
}
