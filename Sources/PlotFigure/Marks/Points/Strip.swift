public import PlotScene

/// Points of categories in strips, moved sideways at random so that fewer hide others.
/// seaborn: `stripplot`; ggplot2: `geom_jitter`.
///
/// The same data and seed give the same places. A point with a missing value (NaN or nil) is left
/// out; so is one with a value that is infinite or that its scale has no place for, with a
/// diagnostic. Along a vertical axis the first of several names is on top.
public struct Strip: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// Which way the strips go: upright ones have their places along x.
  public var orientation: Orientation
  /// How far points move to either side at most, in parts of the distance of strips.
  public var jitter: Double
  /// What the random moves begin with.
  public var seed: UInt64
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The colours of the strips in the order in which they were first seen; nil for one colour.
  public var palette: Palette?
  /// The opacity of each marker, 0…1.
  public var alpha: Double
  /// The shape.
  public var marker: MarkerShape
  /// The diameter in points, of the circle of equal area; nil for the theme's.
  public var size: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Points in strips.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis: the strips' places where they are upright, as a rule
  ///     categories.
  ///   - y: n values along the vertical axis: the places where strips lie.
  ///   - orientation: which way the strips go.
  ///   - jitter: how far points move to either side at most, in parts of the distance of strips,
  ///     0…0.5.
  ///   - seed: what the random moves begin with.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: the colours of the strips in the order in which they were first seen; nil for one
  ///     colour.
  ///   - alpha: the opacity of each marker, 0…1.
  ///   - marker: the shape.
  ///   - size: the diameter in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation = .vertical, jitter: Double = 0.2, seed: UInt64 = 0,
    color: Color? = nil, palette: Palette? = nil, alpha: Double = 0.6,
    marker: MarkerShape = .circle, size: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.orientation = orientation
    self.jitter = jitter
    self.seed = seed
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.marker = marker
    self.size = size
    self.label = label?.richText
  }
}

extension Strip {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    guard jitter >= 0, jitter <= 0.5 else {
      throw PlotError(problem: "the jitter is \(jitter); it must be between 0 and 0.5")
    }
    try requireLength(size, "the size")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values, and room for the strips.
  public func extent(in scales: ScaleSet) -> Extent {
    let (places, values) = orientation == .vertical ? (x, y) : (y, x)
    return PointLanes.extent(
      places: places, values: values, orientation, reach: jitter, in: scales)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && y.kind == .categories)
  }

  /// Points without colours of their own take the next one.
  public var takesCycleColor: Bool { color == nil && palette == nil }

  /// The markers, strip by strip.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (places, values) = orientation == .vertical ? (x, y) : (y, x)
    let lanes = PointLanes(places: places, values: values, orientation, in: panel)
    let reach = 2 * jitter * lanes.step
    let centers = lanes.lanes.map { lane in
      lane.points.map { index in
        panel.point(
          place: lane.place + reach * Self.random(seed, index), value: lanes.positions[index],
          orientation)
      }
    }
    let size = size ?? panel.style.markerSize
    guard let palette else {
      return batch(centers.flatMap { $0 }, size, color ?? panel.cycleColor)
    }
    return zip(lanes.lanes, centers).flatMap { batch($1, size, palette[$0.number]) }
  }

  /// One marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let own = color ?? palette?[0] ?? panel.cycleColor
    return [
      .marker(
        label, marker, size: size ?? panel.style.markerSize,
        color: own.opacity(own.alpha * alpha))
    ]
  }

  /// The points in words.
  public var altText: String { "\(nameInErrors) of \(x.count) points." }

  private func batch(_ centers: [Point], _ size: Double, _ color: Color) -> [SceneItem] {
    guard !centers.isEmpty else { return [] }
    return [
      .markers(
        MarkerBatch(
          marker, at: centers, size: size, color: color.opacity(color.alpha * alpha), edge: nil))
    ]
  }

  /// A number of −½…½ for a point: the output function of SplitMix64 (Steele, Lea and Flood 2014).
  private static func random(_ seed: UInt64, _ index: Int) -> Double {
    var z = seed &+ (UInt64(truncatingIfNeeded: index) &+ 1) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return Double(z >> 11) / 9_007_199_254_740_992 - 0.5
  }
}
