public import PlotScene

/// An entry in a legend: a label, and a small picture of the mark.
///
/// Most pictures need no drawing by hand:
///
///     LegendKey.line("fit", Stroke(.blue, width: 1.5), marker: .circle)
///     LegendKey.patch("95 %", fill: .blue.opacity(0.2))
///     LegendKey.sizes([("10", 4), ("100", 9)], color: .gray)
public struct LegendKey: Sendable {
  /// The label.
  public var label: RichText
  /// The colour that stands for the mark, for a label beside the mark itself; nil for the text's.
  public var color: Color?
  /// The least size of the picture in points. It is at least as wide as the theme's keys and as
  /// tall as the label; what is larger widens its column or gives its row height.
  public var size: Size
  /// Draws the picture inside a rectangle on the page.
  public var draw: @Sendable (Rect) -> [SceneItem]

  /// An entry with a label and a way to draw its picture inside a rectangle.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - color: the colour that stands for the mark; nil for the text's.
  ///   - size: the least size of the picture in points.
  ///   - draw: draws the picture inside a rectangle on the page.
  public init(
    _ label: any RichTextConvertible, color: Color? = nil, size: Size = .zero,
    draw: @escaping @Sendable (Rect) -> [SceneItem]
  ) {
    self.label = label.richText
    self.color = color
    self.size = size
    self.draw = draw
  }

  /// The same entry with another's picture over its own.
  public func overlaid(with other: LegendKey) -> LegendKey {
    LegendKey(
      label, color: color ?? other.color,
      size: Size(
        width: max(size.width, other.size.width), height: max(size.height, other.size.height))
    ) { [draw] rect in draw(rect) + other.draw(rect) }
  }
}

extension LegendKey: Hashable {
  /// Whether two entries have the same label and size, and draw the same.
  public static func == (left: LegendKey, right: LegendKey) -> Bool {
    left.label == right.label && left.color == right.color && left.size == right.size
      && left.picture == right.picture
  }

  /// Feeds the label to the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(label) }

  /// What it draws in one certain rectangle, the same for all entries.
  private var picture: [SceneItem] { draw(Rect(x: 0, y: 0, width: 24, height: 8)) }
}
