public import PlotScene

/// Points of categories in swarms: each beside its neighbours, so that none hides another.
/// seaborn: `swarmplot`; R: `beeswarm`.
///
/// A swarm has a lane. Where one does not fit into its lane, the markers of all swarms of this mark
/// are drawn smaller, by the same factor, until it does; where half a point is still too large, the
/// points of that swarm are spread over the lane and lie over each other. A point with a missing
/// value (NaN or nil) is left out; so is one with a value that is infinite or that its scale has no
/// place for, with a diagnostic. Along a vertical axis the first of several names is on top.
public struct Beeswarm: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// Which way the swarms go: upright ones have their places along x.
  public var orientation: Orientation
  /// How wide a lane is, in parts of the distance of swarms.
  public var laneWidth: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The colours of the swarms in the order in which they were first seen; nil for one colour.
  public var palette: Palette?
  /// The opacity of each marker, 0…1.
  public var alpha: Double
  /// The diameter in points, where swarms fit into their lanes; nil for the theme's.
  public var size: Double?
  /// The gap between neighbours in points.
  public var gap: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The smallest circle that swarms are drawn with, in points.
  private static let least = 0.5

  /// Points in swarms.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis: the swarms' places where they are upright, as a rule
  ///     categories.
  ///   - y: n values along the vertical axis: the places where swarms lie.
  ///   - orientation: which way the swarms go.
  ///   - laneWidth: how wide a lane is, in parts of the distance of swarms, above 0 and up to 1.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: the colours of the swarms in the order in which they were first seen; nil for one
  ///     colour.
  ///   - alpha: the opacity of each marker, 0…1.
  ///   - size: the diameter in points; nil for the theme's.
  ///   - gap: the gap between neighbours in points.
  ///   - label: the name in the legend.
  /// - Complexity: as ``BeeswarmLayout``, for each size that is tried, of which there are at most 60
  ///   for the sizes of themes; one that is too large is found to be so at the first point without
  ///   room.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation = .vertical, laneWidth: Double = 0.9,
    color: Color? = nil, palette: Palette? = nil, alpha: Double = 1, size: Double? = nil,
    gap: Double = 0.3, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.orientation = orientation
    self.laneWidth = laneWidth
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.size = size
    self.gap = gap
    self.label = label?.richText
  }
}

extension Beeswarm {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    guard laneWidth > 0, laneWidth <= 1 else {
      throw PlotError(problem: "the lane width is \(laneWidth); it must be above 0 and up to 1")
    }
    try requireLength(size, "the size")
    try requireLength(gap, "the gap")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values, and room for the lanes.
  public func extent(in scales: ScaleSet) -> Extent {
    let (places, values) = orientation == .vertical ? (x, y) : (y, x)
    return PointLanes.extent(
      places: places, values: values, orientation, reach: laneWidth / 2, in: scales)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && y.kind == .categories)
  }

  /// Points without colours of their own take the next one.
  public var takesCycleColor: Bool { color == nil && palette == nil }

  /// The circles, swarm by swarm.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (places, values) = orientation == .vertical ? (x, y) : (y, x)
    let lanes = PointLanes(places: places, values: values, orientation, in: panel)
    let swarms = layouts(lanes, in: panel)
    let centers = zip(lanes.lanes, swarms.layouts).map { lane, layout in
      zip(lane.points, layout.offsets).map { index, offset in
        panel.point(place: lane.place + offset, value: lanes.positions[index], orientation)
      }
    }
    guard let palette else {
      return batch(centers.flatMap { $0 }, swarms.size, color ?? panel.cycleColor)
    }
    return zip(lanes.lanes, centers).flatMap { batch($1, swarms.size, palette[$0.number]) }
  }

  /// One circle.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let own = color ?? palette?[0] ?? panel.cycleColor
    return [
      .marker(
        label, size: size ?? panel.style.markerSize, color: own.opacity(own.alpha * alpha))
    ]
  }

  /// The points in words.
  public var altText: String { "\(nameInErrors) of \(x.count) points." }

  /// The swarms of all lanes, and the diameter of their markers.
  private func layouts(
    _ lanes: PointLanes, in panel: Panel
  ) -> (layouts: [BeeswarmLayout], size: Double) {
    let size = size ?? panel.style.markerSize
    let places = lanes.lanes.map { lane in lane.points.map { lanes.positions[$0] } }
    guard size > 0, lanes.step > 0 else { return ([], 0) }
    let layouts = BeeswarmLayout.fitting(
      places, diameter: size + gap, least: Self.least, width: laneWidth * lanes.step)
    // The gap shrinks with the markers.
    let factor = (layouts.first?.diameter ?? size) / (size + gap)
    return (layouts, size * factor)
  }

  private func batch(_ centers: [Point], _ size: Double, _ color: Color) -> [SceneItem] {
    guard !centers.isEmpty else { return [] }
    return [
      .markers(
        MarkerBatch(
          .circle, at: centers, size: size, color: color.opacity(color.alpha * alpha), edge: nil))
    ]
  }
}
