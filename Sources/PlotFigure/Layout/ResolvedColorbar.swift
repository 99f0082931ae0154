public import PlotScene

/// A colorbar as it is drawn.
public struct ResolvedColorbar: Hashable, Sendable {
  /// The strip of colours on the page, in points.
  public let frame: Rect
  /// Its axis.
  public let axis: ResolvedAxis
}
