public import PlotScene

/// An axes as it is drawn: where its frame is, what its axes show, and what its marks look like.
public struct ResolvedPanel: Hashable, Sendable {
  /// The frame around the marks, in points on the page.
  public let frame: Rect
  /// The horizontal axis.
  public let x: ResolvedAxis
  /// The vertical axis.
  public let y: ResolvedAxis
  /// Its own colorbar; nil if it has none, or shares the figure's.
  public let colorbar: ResolvedColorbar?
  /// The box around its legend; nil if it has none.
  public let legend: Rect?
  /// What its marks draw, the first at the bottom.
  public let marks: [SceneItem]
}
