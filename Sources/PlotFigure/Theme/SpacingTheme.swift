/// The room between the parts of a figure, in points.
public struct SpacingTheme: Hashable, Sendable {
  /// Between the edge of the page and everything on it.
  public var page: Double
  /// Between neighbouring axes, with all that belongs to them.
  public var panels: Double
  /// Below titles and above captions.
  public var title: Double
  /// Between what stands one beyond the other on a side of a frame, as an axis and a legend do.
  public var guides: Double

  /// All distances, in points.
  public init(page: Double, panels: Double, title: Double, guides: Double) {
    self.page = page
    self.panels = panels
    self.title = title
    self.guides = guides
  }
}
