public import PlotScene

/// A figure with everything decided: scales trained, ticks chosen, boxes placed. It answers what
/// was drawn where, and holds the scene that a renderer draws.
public struct ResolvedFigure: Hashable, Sendable {
  /// The width and height of the page, in points.
  public let size: Size
  /// The axes, in the order of the figure.
  public let panels: [ResolvedPanel]
  /// The colorbars that serve several axes.
  public let colorbars: [ResolvedColorbar]
  /// The boxes around the legends of several axes.
  public let legends: [Rect]
  /// Every text on the page, with its box.
  public let texts: [PlacedText]
  /// What a reader of the figure should know: data left out, texts without room.
  public let diagnostics: [Diagnostic]
  /// The page as a list of things to draw.
  public let scene: Scene
}

extension ResolvedFigure {
  /// The first colorbar that serves several axes; nil if there is none.
  public var colorbar: ResolvedColorbar? { colorbars.first }
  /// The box around the first legend of several axes; nil if there is none.
  public var legend: Rect? { legends.first }
}
