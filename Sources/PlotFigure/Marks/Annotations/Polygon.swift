public import PlotScene

/// The area inside a line through points, closed at its end. matplotlib: `Axes.fill`.
///
/// A missing value ends a polygon and begins the next one. What lies outside the limits is cut off at
/// the frame.
public struct Polygon: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The colour inside; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of the inside, 0…1.
  public var alpha: Double
  /// The colour of the line around; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The area inside a line through points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - color: the colour inside; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the inside, 0…1.
  ///   - edgeColor: the colour of the line around; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, color: Color? = nil,
    alpha: Double = 1, edgeColor: Color? = nil, edgeWidth: Double = 0.8,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.color = color
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.label = label?.richText
  }
}

extension Polygon {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try requireFraction(alpha, "alpha")
    try requireLength(edgeWidth, "the edge width")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// An area without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The area and the line around it, cut off at the frame.
  public func draw(in panel: Panel) -> [SceneItem] {
    var path = Path()
    var piece: [Point] = []
    func end() {
      if piece.count > 2 { path.append(Path(lines: piece, closed: true)) }
      piece = []
    }
    // Beyond this a renderer's fixed-point numbers end; nothing there can be seen.
    let reach = panel.frame.expanded(by: 100_000)
    for (xValue, yValue) in zip(panel.x.values(of: x), panel.y.values(of: y)) {
      guard let point = panel.point(xValue, yValue) else {
        end()
        continue
      }
      piece.append(
        Point(
          x: min(max(point.x, reach.minX), reach.maxX),
          y: min(max(point.y, reach.minY), reach.maxY)))
    }
    end()
    guard !path.isEmpty else { return [] }
    let edges = edge.map { [SceneItem.stroke(path, $0)] } ?? []
    return panel.clipped([.fill(path, fill(in: panel), rule: .evenOdd)] + edges)
  }

  /// A filled rectangle.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.patch($0, fill: fill(in: panel), edge: edge)] } ?? []
  }

  /// The area in words.
  public var altText: String { "\(nameInErrors) of \(x.count) points." }

  private var edge: Stroke? { edgeColor.map { Stroke($0, width: edgeWidth, join: .miter) } }

  private func fill(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }
}
