public import PlotScene

/// Points joined in their order: how two quantities go together, in time as a rule.
/// matplotlib: `Axes.plot` with `"-o"`.
///
/// A missing value (NaN or nil) is a gap in the path. An infinite value, and one that its scale has
/// no place for, is a gap and a diagnostic.
public struct ConnectedScatter: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The names of the points, one for each; empty for none, nil or an empty name for a point
  /// without. They find places as those of ``PointLabels``.
  public var names: [RichText?]
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the path in points; nil for the theme's.
  public var lineWidth: Double?
  /// The shape of the points.
  public var marker: MarkerShape
  /// The diameter of the points, in points; nil for the theme's.
  public var markerSize: Double?
  /// The length of the arrow heads that tell the order, in points; 0 for none.
  public var arrowSize: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Points joined in their order.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - names: n names, nil or empty for points without; none at all if not given.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of the path in points; nil for the theme's.
  ///   - marker: the shape of the points.
  ///   - markerSize: their diameter in points; nil for the theme's.
  ///   - arrowSize: the length of the heads in the middle of each step that has room for one, in
  ///     points; 0 for none.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw, and that of ``PointLabels`` for names.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    names: [(any RichTextConvertible)?] = [],
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    marker: MarkerShape = .circle, markerSize: Double? = nil, arrowSize: Double = 0,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.names = names.map { $0?.richText }
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.marker = marker
    self.markerSize = markerSize
    self.arrowSize = arrowSize
    self.label = label?.richText
  }
}

extension ConnectedScatter {
  /// Checks that there is a y for each x, as many names if there are any, and that the style's
  /// numbers make sense.
  public func validate() throws(PlotError) {
    try line.validate()
    guard names.isEmpty || names.count == x.count else {
      throw PlotError(
        problem: "x has \(x.count) values and there are \(names.count) names; "
          + "they must have the same number")
    }
    try requireLength(arrowSize, "the arrow size")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// A path without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The path, heads, points and names.
  public func draw(in panel: Panel) -> [SceneItem] {
    var line = line
    line.style.marker = nil
    let path = line.draw(in: panel)
    line.style.marker = marker
    line.style.dash = nil
    var items = path + panel.clipped(heads(in: panel)) + line.draw(in: panel)
    guard !names.isEmpty else { return items }
    var labels = PointLabels(
      x: [Double](), y: [Double](), names: [String?](), markerSize: markerSize, reach: 30)
    (labels.x, labels.y, labels.names) = (x, y, names)
    // The path alone: names stay off the points by themselves.
    labels.obstacles = [self.line.withoutMarkers]
    items += labels.draw(in: panel)
    return items
  }

  /// A piece of the path with a point.
  public func legendKeys(in panel: Panel) -> [LegendKey] { line.legendKeys(in: panel) }

  /// Where the path ends on the right.
  public func labelAnchor(in panel: Panel) -> Point? { line.labelAnchor(in: panel) }

  /// The path in words.
  public var altText: String { "\(nameInErrors) through \(x.count) points in their order." }

  private var line: Line {
    var style = LineStyle.solid.marker(marker, size: markerSize)
    style.color = color
    style.width = lineWidth
    return Line(x, y, style, alpha, label)
  }

  /// A head in the middle of each step that is long enough.
  private func heads(in panel: Panel) -> [SceneItem] {
    guard arrowSize > 0 else { return [] }
    let points = zip(panel.x.values(of: x), panel.y.values(of: y)).map { panel.point($0, $1) }
    let radius = (markerSize ?? panel.style.markerSize) / 2
    var path = Path()
    for case (let start?, let end?) in zip(points, points.dropFirst()) {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 2 * radius + 1.4 * arrowSize else { continue }
      let middle = Point(x: start.x / 2 + end.x / 2, y: start.y / 2 + end.y / 2)
      guard panel.frame.expanded(by: arrowSize).contains(middle) else { continue }
      path.append(ArrowOutline(headAt: middle, towards: (dx, dy), length: arrowSize).path)
    }
    let own = color ?? panel.cycleColor
    return path.isEmpty ? [] : [.fill(path, own.opacity(own.alpha * alpha))]
  }
}

extension Line {
  /// The line alone.
  fileprivate var withoutMarkers: Line {
    var line = self
    line.style.marker = nil
    return line
  }
}
