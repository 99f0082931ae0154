/// A page as a list of things to draw, in order: the only thing a renderer sees.
///
/// Everything is in points (1/72 in) from the top left corner and fully decided: there are no data,
/// scales or themes in it. Equal scenes draw equal pictures.
public struct Scene: Hashable, Sendable {
  /// The page's width and height in points.
  public var size: Size
  /// The colour behind everything; nil leaves the page transparent.
  public var background: Color?
  /// What is drawn, the first at the bottom.
  public var items: [SceneItem]

  /// A page of a size in points.
  public init(size: Size, background: Color? = nil, items: [SceneItem] = []) {
    self.size = size
    self.background = background
    self.items = items
  }
}
