public import PlotScene

/// A mark's entry in a legend: its label, and a small picture of the mark.
public struct LegendKey: Sendable {
  /// The label.
  public var label: RichText
  /// Draws the picture inside a rectangle on the page.
  public var draw: @Sendable (Rect) -> [SceneItem]

  /// An entry with a label and a way to draw its picture inside a rectangle.
  public init(_ label: RichText, draw: @escaping @Sendable (Rect) -> [SceneItem]) {
    self.label = label
    self.draw = draw
  }
}
