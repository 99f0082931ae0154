public import PlotScene

/// Bars that show how uncertain values are, along one axis or both, with caps and a marker if wanted.
/// matplotlib: `Axes.errorbar`, where `capsize` is half of `capSize`.
///
/// A point with a missing value (NaN or nil) is left out; where only the error is missing the marker
/// is drawn alone. A point with an infinite value, or one that its scale has no place for, is left out
/// with a diagnostic; so is a bar of infinite length. A bar whose lower end has no place, as below 0 on
/// a logarithmic axis, goes on to the edge of the frame.
///
/// Points whose value is only a bound have an arrow in place of the cap: a lower limit points to
/// higher values, an upper limit to lower ones, and nothing is drawn on the other side.
///
/// A line and its bars are one thing, and have one colour, as `[line, bars].inOneCycleColor`.
public struct ErrorBars: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// How far the upright bars reach; nil for none.
  public var yError: ErrorSize?
  /// How far the level bars reach; nil for none.
  public var xError: ErrorSize?
  /// Whether each y is a lower limit; empty if none is.
  public var yLowerLimits: [Bool]
  /// Whether each y is an upper limit; empty if none is.
  public var yUpperLimits: [Bool]
  /// Whether each x is a lower limit; empty if none is.
  public var xLowerLimits: [Bool]
  /// Whether each x is an upper limit; empty if none is.
  public var xUpperLimits: [Bool]
  /// How far everything is moved to higher x, in the units of the axis.
  public var xOffset: Double
  /// How far everything is moved to higher y, in the units of the axis.
  public var yOffset: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of bars and caps in points; nil for the theme's lines.
  public var lineWidth: Double?
  /// The length of a cap in points; 0 for none.
  public var capSize: Double
  /// The marker at each point; nil for none.
  public var marker: MarkerShape?
  /// The markers' diameter in points; nil for the theme's.
  public var markerSize: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Error bars at points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - yError: how far the upright bars reach, in the units of y; nil for none.
  ///   - xError: how far the level bars reach, in the units of x; nil for none.
  ///   - yLowerLimits: whether each y is a lower limit, n of them, or none.
  ///   - yUpperLimits: whether each y is an upper limit, n of them, or none.
  ///   - xLowerLimits: whether each x is a lower limit, n of them, or none.
  ///   - xUpperLimits: whether each x is an upper limit, n of them, or none.
  ///   - xOffset: how far everything is moved to higher x, in the units of the axis (categories are 1
  ///     apart, times in seconds), as for bars side by side.
  ///   - yOffset: how far everything is moved to higher y, likewise.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of bars and caps in points; nil for the theme's lines.
  ///   - capSize: the length of a cap in points; 0 for none.
  ///   - marker: the marker at each point; nil for none.
  ///   - markerSize: the markers' diameter in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    yError: ErrorSize? = nil, xError: ErrorSize? = nil,
    yLowerLimits: [Bool] = [], yUpperLimits: [Bool] = [],
    xLowerLimits: [Bool] = [], xUpperLimits: [Bool] = [],
    xOffset: Double = 0, yOffset: Double = 0,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, capSize: Double = 5,
    marker: MarkerShape? = nil, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.yError = yError
    self.xError = xError
    self.yLowerLimits = yLowerLimits
    self.yUpperLimits = yUpperLimits
    self.xLowerLimits = xLowerLimits
    self.xUpperLimits = xUpperLimits
    self.xOffset = xOffset
    self.yOffset = yOffset
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.capSize = capSize
    self.marker = marker
    self.markerSize = markerSize
    self.label = label?.richText
  }
}

extension ErrorBars {
  /// Checks that there is a y for each x, that there are as many errors and limits, that no error is
  /// negative, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try yError?.validate("y", count: x.count)
    try xError?.validate("x", count: x.count)
    for (axis, lower, upper) in [
      ("y", yLowerLimits, yUpperLimits), ("x", xLowerLimits, xUpperLimits),
    ] {
      for (side, limits) in [("lower", lower), ("upper", upper)] {
        guard limits.isEmpty || limits.count == x.count else {
          throw PlotError(
            problem: "there are \(x.count) values and \(limits.count) flags of \(side) \(axis) "
              + "limits; there must be one for each value, or none")
        }
      }
      if let index = zip(lower, upper).enumerated().first(where: { $1.0 && $1.1 })?.offset {
        throw PlotError(
          problem: "the \(axis) of point \(index) is a lower and an upper limit; "
            + "it can be only one of them")
      }
    }
    guard xOffset.isFinite, yOffset.isFinite else {
      throw PlotError(problem: "the offsets are \(xOffset) and \(yOffset); they must be finite")
    }
    try requireLength(lineWidth, "the line width")
    try requireLength(capSize, "the cap size")
    try requireLength(markerSize, "the marker size")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the values and of the ends of their bars that have a place.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    let sides = sides(x: scales.x.values(of: x), y: scales.y.values(of: y))
    extent.x = reach(extent.x, of: x, sides.level, offset: xOffset, on: scales.x)
    extent.y = reach(extent.y, of: y, sides.upright, offset: yOffset, on: scales.y)
    extent.unplaced += sides.upright.infinite + sides.level.infinite
    return extent
  }

  /// Bars without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The bars and their caps inside the frame, and the markers.
  public func draw(in panel: Panel) -> [SceneItem] {
    let stroke = stroke(in: panel)
    var shapes = ErrorBarShapes(panel: panel, lineWidth: stroke.width, capSize: capSize)
    let sides = sides(x: panel.x.values(of: x), y: panel.y.values(of: y))
    shapes.add(sides.upright, at: sides.level.values, .vertical)
    shapes.add(sides.level, at: sides.upright.values, .horizontal)
    var items: [SceneItem] = []
    if !shapes.bars.isEmpty { items.append(.stroke(shapes.bars, stroke)) }
    if !shapes.heads.isEmpty { items.append(.fill(shapes.heads, stroke.color)) }
    items = panel.clipped(items)
    guard let marker else { return items }
    let centers = zip(sides.level.values, sides.upright.values)
      .compactMap(panel.point).filter(panel.contains)
    guard !centers.isEmpty else { return items }
    let size = markerSize ?? panel.style.markerSize
    return items + [
      .markers(MarkerBatch(marker, at: centers, size: size, color: stroke.color, edge: nil))
    ]
  }

  /// A bar with its caps and its marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [
      .errorBar(
        label, stroke(in: panel), capSize: capSize, marker: marker,
        markerSize: markerSize ?? panel.style.markerSize)
    ]
  }

  /// The bars in words.
  public var altText: String { "\(nameInErrors) at \(x.count) points." }

  private func stroke(in panel: Panel) -> Stroke {
    let own = color ?? panel.cycleColor
    return Stroke(own.opacity(own.alpha * alpha), width: lineWidth ?? panel.style.lineWidth)
  }

  private func sides(x: [Double], y: [Double]) -> (upright: ErrorEnds, level: ErrorEnds) {
    (
      ErrorEnds(
        y, yError, offset: yOffset, lowerLimits: yLowerLimits, upperLimits: yUpperLimits),
      ErrorEnds(
        x, xError, offset: xOffset, lowerLimits: xLowerLimits, upperLimits: xUpperLimits)
    )
  }

  /// What is needed along one axis: categories and moments are reached beyond, numbers are moved.
  private func reach(
    _ extent: AxisExtent, of channel: Channel, _ ends: ErrorEnds, offset: Double, on scale: Scale
  ) -> AxisExtent {
    var extent = extent
    if channel.kind == .numbers {
      let all = ends.values + ends.lows + ends.highs
      extent.range = Channel.range(of: all, in: scale.legalDomain)
    } else {
      extent.reach = ends.reach(offset: offset)
    }
    return extent
  }
}
