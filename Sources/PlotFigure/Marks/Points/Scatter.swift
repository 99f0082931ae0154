public import PlotScene

/// Points, each a marker. matplotlib: `Axes.scatter`, where `s` is the square of `size`.
///
/// A point with a missing value (NaN or nil) is left out; so is one with a value that is infinite
/// or that its scale has no place for, with a diagnostic. A marker whose centre is inside the
/// limits is drawn whole, also where it reaches over the frame.
public struct Scatter: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The diameter in points, of the circle of equal area; nil for the theme's.
  public var size: Double?
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of each marker, 0…1; where markers overlap the colour grows denser.
  public var alpha: Double
  /// The shape.
  public var marker: MarkerShape
  /// The colour of the line around each marker; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Markers at points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of each marker, 0…1.
  ///   - marker: the shape.
  ///   - size: the diameter in points; nil for the theme's.
  ///   - edgeColor: the colour of the line around each marker; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color: Color? = nil, alpha: Double = 1, marker: MarkerShape = .circle, size: Double? = nil,
    edgeColor: Color? = nil, edgeWidth: Double = 0.6,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.size = size
    self.color = color
    self.alpha = alpha
    self.marker = marker
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.label = label?.richText
  }
}

extension Scatter {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try requireLength(size, "the size")
    try requireLength(edgeWidth, "the edge width")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// Points without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// All markers whose centre is inside the limits, as one item.
  public func draw(in panel: Panel) -> [SceneItem] {
    var centers: [Point] = []
    centers.reserveCapacity(x.count)
    for (xValue, yValue) in zip(panel.x.values(of: x), panel.y.values(of: y)) {
      if let point = panel.point(xValue, yValue), panel.contains(point) { centers.append(point) }
    }
    return centers.isEmpty ? [] : [.markers(batch(at: centers, in: panel))]
  }

  /// One marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let own = color ?? panel.cycleColor
    return [
      .marker(
        label, marker, size: size ?? panel.style.markerSize,
        color: own.opacity(own.alpha * alpha), edge: edge)
    ]
  }

  /// The points in words.
  public var altText: String { "\(nameInErrors) of \(x.count) points." }

  private var edge: Stroke? {
    edgeColor.map { Stroke($0.opacity($0.alpha * alpha), width: edgeWidth) }
  }

  private func batch(at centers: [Point], in panel: Panel) -> MarkerBatch {
    let own = color ?? panel.cycleColor
    return MarkerBatch(
      marker, at: centers, size: size ?? panel.style.markerSize,
      color: own.opacity(own.alpha * alpha), edge: edge)
  }
}
