public import PlotScene

/// Boxes from quartile to quartile with the median, whiskers and outliers, one for each group.
/// matplotlib: `Axes.boxplot`, `Axes.bxp`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The
/// statistics are of all finite values: those without a place on the axis, such as 0 on a
/// logarithm, count in them but are not drawn, and a diagnostic says how many there are. A group
/// without values keeps its place. Along a vertical axis the first of several names is on top.
public struct BoxPlot: Mark {
  /// What the boxes show, a value for each group in the order in which they were first seen.
  public let statistics: [BoxStatistics]
  /// The names, numbers or moments at which the groups stand, in the same order.
  public var places: Channel { groups.places }
  /// Which way the values go.
  public var orientation: Orientation { groups.orientation }
  /// How far the whiskers reach.
  public let whiskers: WhiskerRule
  /// Whether the boxes are waisted at the median, over the range in which it is known.
  public var hasNotches: Bool
  /// Whether values beyond the whiskers are shown.
  public var showsOutliers: Bool
  /// Whether the mean is shown.
  public var showsMeans: Bool
  /// The width of boxes as a part of the distance of groups.
  public var width: Double
  /// How far boxes stand beside their place, as a part of the distance of groups.
  public var offset: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each group; nil for one for all.
  public var palette: Palette?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of lines in points; nil for two thirds of the theme's.
  public var lineWidth: Double?
  /// The shape of outliers.
  public var marker: MarkerShape
  /// The diameter of outliers in points; nil for three fifths of the theme's.
  public var markerSize: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  let groups: DistributionGroups

  /// Boxes of pairs of a place and a value.
  ///
  /// - Parameters:
  ///   - x: n places, as names of categories, or the values if the boxes are horizontal.
  ///   - y: n values, or the places.
  ///   - orientation: which way the values go; nil to the right where `y` has the names, else up.
  ///   - whiskers: how far the whiskers reach.
  ///   - notches: whether the boxes are waisted at the median.
  ///   - outliers: whether values beyond the whiskers are shown.
  ///   - means: whether the mean is shown.
  ///   - width: the width of boxes as a part of the distance of groups.
  ///   - offset: how far boxes stand beside their place, as a part of the distance of groups: two
  ///     box plots with different offsets stand side by side.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: a colour for each group; nil for one for all.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points; nil for two thirds of the theme's.
  ///   - marker: the shape of outliers.
  ///   - markerSize: the diameter of outliers in points; nil for three fifths of the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation? = nil, whiskers: WhiskerRule = .tukey, notches: Bool = false,
    outliers: Bool = true, means: Bool = false, width: Double = 0.55, offset: Double = 0,
    color: Color? = nil, palette: Palette? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    marker: MarkerShape = .circle, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(x: Channel(x), y: Channel(y), orientation: orientation),
      whiskers: whiskers, notches: notches, outliers: outliers, means: means, width: width,
      offset: offset, color: color, palette: palette, alpha: alpha, lineWidth: lineWidth,
      marker: marker, markerSize: markerSize, label: label)
  }

  /// Boxes of named groups, each a list of values.
  public init(
    _ groups: some Sequence<(String, [Double])>, orientation: Orientation = .vertical,
    whiskers: WhiskerRule = .tukey, notches: Bool = false, outliers: Bool = true,
    means: Bool = false, width: Double = 0.55, offset: Double = 0, color: Color? = nil,
    palette: Palette? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    marker: MarkerShape = .circle, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(groups, orientation: orientation), whiskers: whiskers, notches: notches,
      outliers: outliers, means: means, width: width, offset: offset, color: color,
      palette: palette, alpha: alpha, lineWidth: lineWidth, marker: marker,
      markerSize: markerSize, label: label)
  }

  init(
    _ groups: DistributionGroups, whiskers: WhiskerRule, notches: Bool, outliers: Bool,
    means: Bool, width: Double, offset: Double, color: Color?, palette: Palette?, alpha: Double,
    lineWidth: Double?, marker: MarkerShape, markerSize: Double?,
    label: (any RichTextConvertible)?
  ) {
    self.groups = groups
    self.whiskers = whiskers
    hasNotches = notches
    showsOutliers = outliers
    showsMeans = means
    self.width = width
    self.offset = offset
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.marker = marker
    self.markerSize = markerSize
    self.label = label?.richText
    statistics = groups.samples.map { BoxStatistics($0, whiskers: whiskers) }
  }
}

extension BoxPlot {
  /// Checks that each place has its value, and that the numbers make sense.
  public func validate() throws(PlotError) {
    try groups.validate()
    if let problem = whiskers.problem { throw PlotError(problem: problem) }
    try requireGroupParts(width: width, offset: offset)
    try requireLength(lineWidth, "the line width")
    try requireLength(markerSize, "the marker size")
    try requireFraction(alpha, "alpha")
  }

  /// The places with the boxes' widths, and all that is shown of the values.
  public func extent(in scales: ScaleSet) -> Extent {
    let shown = statistics.flatMap { box -> [Double] in
      [box.lowerWhisker, box.upperWhisker]
        + (hasNotches ? [box.lowerNotch, box.upperNotch] : [])
        + (showsMeans ? [box.mean] : [])
        + (showsOutliers ? [box.outliers.first, box.outliers.last].compactMap { $0 } : [])
    }
    return groups.extent(
      in: scales, values: shown, from: offset - width / 2, to: offset + width / 2)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes { AxesWishes(reversesY: groups.hasNamesDown) }

  /// One without colours of its own takes the next one.
  public var takesCycleColor: Bool { color == nil && palette == nil }

  /// A patch with a line around.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let ink = DistributionInk.of(0, color: color, palette: palette, alpha: alpha, in: panel)
    return [.patch(label, fill: ink.fill, edge: Stroke(ink.line, width: strokeWidth(in: panel)))]
  }

  /// The boxes in words.
  public var altText: String {
    "\(nameInErrors) of \(groups.samples.reduce(0) { $0 + $1.count }) values in "
      + "\(groups.count) groups."
  }

  func strokeWidth(in panel: Panel) -> Double { lineWidth ?? panel.style.lineWidth * 2 / 3 }
}

/// Checks the width of groups and how far they stand beside their places.
func requireGroupParts(width: Double, offset: Double) throws(PlotError) {
  guard width > 0, width <= 2 else {
    throw PlotError(
      problem: "the width is \(width); it must be above 0 and at most 2 distances of groups")
  }
  guard offset.magnitude <= 2 else {
    throw PlotError(problem: "the offset is \(offset); it must be −2 to 2 distances of groups")
  }
}
