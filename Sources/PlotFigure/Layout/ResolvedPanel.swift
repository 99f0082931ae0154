public import PlotScene

/// An axes as it is drawn: where its frame is, what its axes show, and what its marks look like.
public struct ResolvedPanel: Hashable, Sendable {
  /// The frame around the marks, in points on the page.
  public let frame: Rect
  /// The horizontal axis.
  public let x: ResolvedAxis
  /// The vertical axis.
  public let y: ResolvedAxis
  /// The second horizontal axis, at the top; nil if it has none.
  public let top: ResolvedAxis?
  /// The second vertical axis, on the right; nil if it has none.
  public let right: ResolvedAxis?
  /// Its own colorbars; those that it shares are the figure's.
  public let colorbars: [ResolvedColorbar]
  /// The boxes around its legends.
  public let legends: [Rect]
  /// The smaller axes in its frame.
  public let insets: [ResolvedPanel]
  /// For an inset that shows a detail: where that is in the frame around it, and no further than the
  /// frame; nil for others.
  public private(set) var region: Rect?
  /// What its marks draw, the first at the bottom.
  public let marks: [SceneItem]
}

extension ResolvedPanel {
  /// The panel as one that shows the detail of a region; nil for none.
  func showing(_ region: Rect?) -> ResolvedPanel {
    var panel = self
    panel.region = region
    return panel
  }

  /// Its first own colorbar; nil if it has none, or shares the figure's.
  public var colorbar: ResolvedColorbar? { colorbars.first }
  /// The box around its first legend; nil if it has none.
  public var legend: Rect? { legends.first }
}
