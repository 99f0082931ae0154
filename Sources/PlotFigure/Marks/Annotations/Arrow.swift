public import PlotScene

/// An arrow from one pair of values to another, or a measure between them. matplotlib: `Axes.arrow`,
/// `Axes.annotate("", …)`.
///
/// A missing value leaves it out. What lies outside the limits is cut off at the frame.
///
///     Arrow(from: (2, 5), to: (4, 5), heads: .both, head: .bar, label: "2 s")
public struct Arrow: Mark {
  /// Which ends have a head.
  public enum Heads: String, Hashable, Sendable, CaseIterable {
    /// The second end.
    case end
    /// The first end.
    case start
    /// Both.
    case both
  }

  /// The values at the two ends along the horizontal axis.
  public let x: Channel
  /// The values at the two ends along the vertical axis.
  public let y: Channel
  /// Which ends have a head.
  public var heads: Heads
  /// What the heads look like.
  public var head: ArrowHead
  /// How far it bows to the left of its way, as a part of its length.
  public var bend: Double
  /// The width of the line in points.
  public var lineWidth: Double
  /// The dashes of the line.
  public var dash: Dash
  /// The colour; nil for the theme's of texts.
  public var color: Color?
  /// A text that stands in the middle of it.
  public var text: RichText?

  /// An arrow from one pair of values to another.
  ///
  /// - Parameters:
  ///   - start: x and y where it begins.
  ///   - end: x and y where it ends.
  ///   - heads: which ends have a head.
  ///   - head: what the heads look like.
  ///   - bend: how far it bows to the left of its way, as a part of its length; 0 for a straight one.
  ///   - lineWidth: the width of the line in points.
  ///   - dash: the dashes of the line.
  ///   - color: the colour; nil for the theme's of texts.
  ///   - label: a text in the middle of it, as the measure that it shows.
  public init<X: Plottable, Y: Plottable>(
    from start: (X, Y), to end: (X, Y), heads: Heads = .end, head: ArrowHead = .filled,
    bend: Double = 0, lineWidth: Double = 0.9, dash: Dash = .solid, color: Color? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    x = Channel([start.0, end.0])
    y = Channel([start.1, end.1])
    self.heads = heads
    self.head = head
    self.bend = bend
    self.lineWidth = lineWidth
    self.dash = dash
    self.color = color
    text = label?.richText
  }
}

extension Arrow {
  /// Checks that the numbers make sense.
  public func validate() throws(PlotError) {
    try requireLength(lineWidth, "the line width")
    try requireLengths(dash)
    try requireBend(bend)
  }

  /// The values at its ends.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// The arrow, cut off at the frame, and its text.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (xs, ys) = (panel.x.values(of: x), panel.y.values(of: y))
    // Ends far away are cut off where nothing of them can be seen.
    guard xs.count == 2, ys.count == 2, let first = panel.point(xs[0], ys[0]),
      let last = panel.point(xs[1], ys[1]),
      let (start, end) = Polyline.clip(first, last, to: panel.frame.expanded(by: 20_000))
    else { return [] }
    let line = ArrowLine(
      start: start, end: end, bend: bend, startHead: heads == .end ? .none : head,
      endHead: heads == .start ? .none : head)
    let stroke = Stroke(
      color ?? panel.style.text.color, width: lineWidth, cap: dash.cap,
      dash: dash.pattern.map { $0 * lineWidth })
    var items = panel.clipped(line.items(stroke))
    if let text, panel.contains(line.middle) {
      let placed = panel.text(text, at: line.middle, color: color)
      items.append(.fill(Path(placed.box.expanded(by: 2)), panel.background))
      items += placed.items
    }
    return items
  }

  /// How far the text reaches beyond the frame; nil without one.
  public func overhang(in panel: Panel) -> Insets? {
    text == nil ? nil : panel.overhang(of: draw(in: panel))
  }

  /// The arrow in words.
  public var altText: String { text.map { "Arrow “\($0.string)”." } ?? "Arrow." }
}
