public import PlotScene

/// A remark with a line that leads to what it is about. matplotlib: `Axes.annotate`.
///
/// A missing value leaves it out, as does a pair of values outside the limits. Axes whose ends are
/// open are widened until the text is inside the frame.
///
///     Annotation("eruption of Pinatubo", x: 1991.5, y: 0.6, offset: (-30, 20))
public struct Annotation: Mark {
  /// What it says.
  public var text: RichText
  /// The value that it is about, along the horizontal axis.
  public let x: Channel
  /// The value that it is about, along the vertical axis.
  public let y: Channel
  /// How far to the right of the values and how far above them the text is, in points.
  public var offset: Point
  /// The end of the line.
  public var head: ArrowHead
  /// How far the line bows to the left of its way to the values, as a part of its length.
  public var bend: Double
  /// The width of the line in points.
  public var lineWidth: Double
  /// The colour of text and line; nil for the theme's.
  public var color: Color?
  /// The size of the text in points; nil for the theme's.
  public var size: Double?
  /// The room between the end of the line and the values, in points.
  public var gap: Double

  /// A remark about a pair of values.
  ///
  /// - Parameters:
  ///   - text: what it says, on as many lines as it has.
  ///   - x: the value along the horizontal axis.
  ///   - y: the value along the vertical axis.
  ///   - offset: how far to the right of the values and how far above them the text is, in points.
  ///   - head: the end of the line.
  ///   - bend: how far the line bows to the left of its way, as a part of its length; 0 for a straight
  ///     one.
  ///   - lineWidth: the width of the line in points.
  ///   - color: the colour of text and line; nil for the theme's.
  ///   - size: the size of the text in points; nil for the theme's.
  ///   - gap: the room between the end of the line and the values, in points.
  public init(
    _ text: any RichTextConvertible, x: some Plottable, y: some Plottable,
    offset: (x: Double, y: Double), head: ArrowHead = .filled, bend: Double = 0,
    lineWidth: Double = 0.7, color: Color? = nil, size: Double? = nil, gap: Double = 2.5
  ) {
    self.text = text.richText
    self.x = Channel([x])
    self.y = Channel([y])
    self.offset = Point(x: offset.x, y: offset.y)
    self.head = head
    self.bend = bend
    self.lineWidth = lineWidth
    self.color = color
    self.size = size
    self.gap = gap
  }
}

extension Annotation {
  /// Checks that the numbers make sense.
  public func validate() throws(PlotError) {
    try requireTextSize(size)
    try requireOffset(offset.x, "the offset to the right")
    try requireOffset(offset.y, "the offset upwards")
    try requireLength(lineWidth, "the line width")
    try requireLength(gap, "the gap")
    try requireBend(bend)
  }

  /// The pair of values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// The line and the text.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let xValue = panel.x.values(of: x).first, let yValue = panel.y.values(of: y).first,
      let target = panel.point(xValue, yValue), panel.contains(target)
    else { return [] }
    let placed = panel.text(
      text, at: Point(x: target.x + offset.x, y: target.y - offset.y), anchor: anchor,
      style: panel.textStyle(size, nil), color: color)
    guard head != .none || lineWidth > 0 else { return placed.items }
    let start = Self.edge(of: placed.box.expanded(by: 2), towards: target)
    guard let start, ArrowLine.distance(start, target) > gap else { return placed.items }
    let line = ArrowLine(
      start: start, end: ArrowLine.moved(target, towards: start, by: gap), bend: bend,
      startHead: .none, endHead: head)
    return line.items(Stroke(color ?? panel.style.text.color, width: lineWidth)) + placed.items
  }

  /// How far the text reaches beyond the frame.
  public func overhang(in panel: Panel) -> Insets? { panel.overhang(of: draw(in: panel)) }

  /// What it says.
  public var altText: String { "Remark “\(text.string)”." }

  /// The kind and what it says.
  public var nameInErrors: String { "Annotation \"\(text.string)\"" }

  /// The side of the text that faces the values: its middle where it is right above or below them.
  private var anchor: TextAnchor {
    if offset.x.magnitude < offset.y.magnitude / 2 { return offset.y >= 0 ? .bottom : .top }
    if offset.y.magnitude < offset.x.magnitude / 2 { return offset.x >= 0 ? .left : .right }
    if offset.y >= 0 { return offset.x >= 0 ? .bottomLeft : .bottomRight }
    return offset.x >= 0 ? .topLeft : .topRight
  }

  /// Where the way from the middle of a box to a point leaves the box; nil if the point is inside.
  private static func edge(of box: Rect, towards point: Point) -> Point? {
    guard !box.contains(point) else { return nil }
    let (dx, dy) = (point.x - box.midX, point.y - box.midY)
    let part = min(
      dx == 0 ? .infinity : box.width / 2 / dx.magnitude,
      dy == 0 ? .infinity : box.height / 2 / dy.magnitude)
    return Point(x: box.midX + dx * part, y: box.midY + dy * part)
  }
}

/// Checks that a line does not bow into nowhere.
func requireBend(_ bend: Double) throws(PlotError) {
  guard bend.magnitude <= 2 else {
    throw PlotError(problem: "the bend is \(bend); it must be −2 to 2 times the length")
  }
}
