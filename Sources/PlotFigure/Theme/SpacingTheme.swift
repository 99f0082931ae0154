/// The room between the parts of a figure, in points.
public struct SpacingTheme: Hashable, Sendable {
  /// Between the edge of the page and everything on it.
  public var page: Double
  /// Between neighbouring axes, with all that belongs to them.
  public var panels: Double
  /// Below titles.
  public var title: Double
  /// Between the frame and its colorbar.
  public var colorbar: Double
  /// The width of a colorbar.
  public var colorbarWidth: Double

  /// All distances, in points.
  public init(
    page: Double, panels: Double, title: Double, colorbar: Double, colorbarWidth: Double
  ) {
    self.page = page
    self.panels = panels
    self.title = title
    self.colorbar = colorbar
    self.colorbarWidth = colorbarWidth
  }
}
