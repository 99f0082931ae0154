public import PlotScene

/// The area between two lines. matplotlib: `Axes.fill_between`, and `Axes.fill_betweenx` where the
/// lines are given by `y:x1:x2:`.
///
/// Where a condition is given, the area begins and ends at the points that it holds at, and goes on to
/// the very crossing of the lines if they cross before the next point, as with matplotlib's
/// `interpolate=True`. With a second colour it changes at the crossings.
///
/// A missing value (NaN or nil) is a gap, and so is an infinite one, with a diagnostic. An edge that
/// its scale has no place for, such as 0 on a logarithm, lies beyond the edge of the frame; it is
/// reported unless it is one number for all.
public struct FillBetween: Mark {
  /// The values along the axis that the lines run along.
  public var places: Channel
  /// The first line, a value for each place.
  public var first: Channel
  /// The second line, a value for each place or one for all.
  public var second: Channel
  /// Whether the lines run along the horizontal axis (`.vertical`: their values go up) or the vertical
  /// one.
  public let orientation: Orientation
  /// Where the area is filled, for each place; nil for everywhere.
  public var condition: [Bool]?
  /// The colour, or that where the first line is higher; nil for the next of the theme's cycle.
  public var color: Color?
  /// The colour where the first line is lower; nil for the same.
  public var belowColor: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Whether the second line is one number for all places.
  private let hasLevel: Bool
  /// Whether the axis ends at that number where nothing lies beyond it.
  var isFoot = false

  /// The area between two lines along the horizontal axis.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y1: the n values of the first line.
  ///   - y2: the n values of the second line.
  ///   - condition: where the area is filled, n values; nil for everywhere.
  ///   - color: the colour, or that where the first line is higher; nil for the next of the theme's
  ///     cycle.
  ///   - belowColor: the colour where the first line is lower; nil for the same.
  ///   - alpha: the opacity, 0…1.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y1: some Sequence<some Plottable>,
    y2: some Sequence<some Plottable>, where condition: [Bool]? = nil, color: Color? = nil,
    belowColor: Color? = nil, alpha: Double = 0.3, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      Channel(x), Channel(y1), Channel(y2), .vertical, condition, color, belowColor, alpha, label)
  }

  /// The area between a line along the horizontal axis and a level.
  public init(
    x: some Sequence<some Plottable>, y1: some Sequence<some Plottable>, y2: Double = 0,
    where condition: [Bool]? = nil, color: Color? = nil, belowColor: Color? = nil,
    alpha: Double = 0.3, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      Channel(x), Channel(y1), Channel([y2]), .vertical, condition, color, belowColor, alpha,
      label, hasLevel: true)
  }

  /// The area between two lines along the vertical axis; higher is further to the right on an axis
  /// that is not reversed.
  public init(
    y: some Sequence<some Plottable>, x1: some Sequence<some Plottable>,
    x2: some Sequence<some Plottable>, where condition: [Bool]? = nil, color: Color? = nil,
    belowColor: Color? = nil, alpha: Double = 0.3, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      Channel(y), Channel(x1), Channel(x2), .horizontal, condition, color, belowColor, alpha,
      label)
  }

  /// The area between a line along the vertical axis and a level.
  public init(
    y: some Sequence<some Plottable>, x1: some Sequence<some Plottable>, x2: Double = 0,
    where condition: [Bool]? = nil, color: Color? = nil, belowColor: Color? = nil,
    alpha: Double = 0.3, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      Channel(y), Channel(x1), Channel([x2]), .horizontal, condition, color, belowColor, alpha,
      label, hasLevel: true)
  }

  init(
    _ places: Channel, _ first: Channel, _ second: Channel, _ orientation: Orientation,
    _ condition: [Bool]?, _ color: Color?, _ belowColor: Color?, _ alpha: Double,
    _ label: (any RichTextConvertible)?, hasLevel: Bool = false
  ) {
    self.places = places
    self.first = first
    self.second = second
    self.orientation = orientation
    self.condition = condition
    self.color = color
    self.belowColor = belowColor
    self.alpha = alpha
    self.label = label?.richText
    self.hasLevel = hasLevel
  }
}

extension FillBetween {
  /// Checks that both lines and the condition have a value for each place.
  public func validate() throws(PlotError) {
    let (along, across) = orientation == .vertical ? ("x", "y") : ("y", "x")
    for (name, count) in [("1", first.count), ("2", hasLevel ? places.count : second.count)] {
      guard count == places.count else {
        throw PlotError(
          problem: "\(along) has \(places.count) values and \(across)\(name) has \(count); "
            + "they must have the same number")
      }
    }
    if let condition, condition.count != places.count {
      throw PlotError(
        problem: "\(along) has \(places.count) values and the condition has \(condition.count); "
          + "they must have the same number")
    }
    if hasLevel, let level = second.numbers.first, !level.isFinite {
      throw PlotError(problem: "\(across)2 is \(level); it must be finite")
    }
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent {
    let scale = orientation == .vertical ? scales.y : scales.x
    let along = orientation == .vertical ? scales.x : scales.y
    var values = AxisExtent(first, on: scale)
    var unplaced = along.unplaced(in: places) + scale.unplaced(in: first)
    if !hasLevel {
      values = values.union(AxisExtent(second, on: scale))
      unplaced += scale.unplaced(in: second)
    } else if values.range != nil, let level = second.range(in: scale.legalDomain) {
      values.range = hull(values.range, level)
      if isFoot { values.stickyEdges = [level.lowerBound] }
    }
    let places = AxisExtent(places, on: along)
    return orientation == .vertical
      ? Extent(x: places, y: values, unplaced: unplaced)
      : Extent(x: values, y: places, unplaced: unplaced)
  }

  /// An area without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The area inside the frame, in one item for each colour.
  public func draw(in panel: Panel) -> [SceneItem] {
    let places = panel.placeAxis(orientation).values(of: self.places)
    let axis = panel.valueAxis(orientation)
    let level = second.numbers.first ?? .nan
    let band = Band(
      places: places, first: axis.values(of: first),
      second: hasLevel
        ? Array(repeating: level, count: places.count) : axis.values(of: second),
      where: condition, tellsSides: belowColor != nil, orientation, in: panel)
    let (own, other) = colors(in: panel)
    var items: [SceneItem] = []
    if !band.above.isEmpty { items.append(.fill(band.above, own)) }
    if !band.below.isEmpty { items.append(.fill(band.below, other)) }
    return panel.clipped(items)
  }

  /// A patch; in two halves for two colours.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let (own, other) = colors(in: panel)
    guard belowColor != nil else { return [.patch(label, fill: own)] }
    return [
      LegendKey(label, color: own.opacity(1)) { rect in
        let half = Size(width: rect.width / 2, height: rect.height)
        let left = Rect(x: rect.minX, y: rect.minY, width: half.width, height: half.height)
        return [
          .fill(Path(left), own), .fill(Path(left.offset(x: half.width, y: 0)), other),
        ]
      }
    ]
  }

  /// The area in words.
  public var altText: String { "\(nameInErrors) over \(places.count) places." }

  private func colors(in panel: Panel) -> (above: Color, below: Color) {
    let own = color ?? panel.cycleColor
    let other = belowColor ?? own
    return (own.opacity(own.alpha * alpha), other.opacity(other.alpha * alpha))
  }
}
