public import PlotScene

/// The density of each group on both sides of its place, or on one. matplotlib: `Axes.violinplot`;
/// seaborn: `violinplot`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The
/// densities and statistics are of all finite values: those without a place on the axis, such as 0
/// on a logarithm, count in them but are not drawn, and a diagnostic says how many there are. A
/// group of equal values, which has no density, is a line across. See ``DensityEstimate``: on a
/// logarithmic axis, too, the density is one in the unit of the values. Along a vertical axis the
/// first of several names is on top.
public struct Violin: Mark {
  /// On which side of its place a group is drawn.
  public enum Sides: Hashable, Sendable, CaseIterable {
    /// On both.
    case both
    /// Towards lower places: to the left, or up to the names before.
    case lower
    /// Towards higher places: to the right, or down to the names after.
    case upper
  }

  /// What is drawn inside.
  public enum Inner: Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// A narrow box from quartile to quartile, whiskers, and the median as a dot.
    case box
    /// Lines at the quartiles and at the median.
    case quartiles
  }

  /// What is the same for all groups.
  public enum Scaling: Hashable, Sendable, CaseIterable {
    /// The area: the densities are compared.
    case area
    /// The area of a value: larger groups are wider.
    case count
    /// The greatest width.
    case width
  }

  /// The density of each group; nil for one without.
  public let estimates: [DensityEstimate?]
  /// The quartiles and whiskers of each group.
  public let statistics: [BoxStatistics]
  /// The names, numbers or moments at which the groups stand, in the same order.
  public var places: Channel { groups.places }
  /// Which way the values go.
  public var orientation: Orientation { groups.orientation }
  /// On which side of its place a group is drawn.
  public let sides: Sides
  /// What is drawn inside.
  public var inner: Inner
  /// What is the same for all groups.
  public let scaling: Scaling
  /// The greatest width as a part of the distance of groups.
  public let width: Double
  /// How far groups stand beside their place, as a part of their distance.
  public let offset: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each group; nil for one for all.
  public var palette: Palette?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of lines in points; nil for two thirds of the theme's.
  public var lineWidth: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  let groups: DistributionGroups
  let curves: [(values: [Double], halves: [Double])]
  private let bandwidth: DensityBandwidth
  private let cut: Double
  private static let points = 128

  /// Densities of pairs of a place and a value.
  ///
  /// - Parameters:
  ///   - x: n places, as names of categories, or the values if the groups are horizontal.
  ///   - y: n values, or the places.
  ///   - orientation: which way the values go; nil to the right where `y` has the names, else up.
  ///   - sides: on which side of its place a group is drawn: two violins on different sides are a
  ///     split one.
  ///   - inner: what is drawn inside.
  ///   - scaling: what is the same for all groups.
  ///   - bandwidth: how wide the kernel is.
  ///   - cut: how many bandwidths the density goes on beyond the values.
  ///   - width: the greatest width as a part of the distance of groups, on one side half of it.
  ///   - offset: how far groups stand beside their place, as a part of their distance.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: a colour for each group; nil for one for all.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points; nil for two thirds of the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(groups) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation? = nil, sides: Sides = .both, inner: Inner = .box,
    scaling: Scaling = .area, bandwidth: DensityBandwidth = .scott, cut: Double = 2,
    width: Double = 0.8, offset: Double = 0, color: Color? = nil, palette: Palette? = nil,
    alpha: Double = 1, lineWidth: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(x: Channel(x), y: Channel(y), orientation: orientation), sides: sides,
      inner: inner, scaling: scaling, bandwidth: bandwidth, cut: cut, width: width,
      offset: offset, color: color, palette: palette, alpha: alpha, lineWidth: lineWidth,
      label: label)
  }

  /// Densities of named groups, each a list of values.
  public init(
    _ groups: some Sequence<(String, [Double])>, orientation: Orientation = .vertical,
    sides: Sides = .both, inner: Inner = .box, scaling: Scaling = .area,
    bandwidth: DensityBandwidth = .scott, cut: Double = 2, width: Double = 0.8,
    offset: Double = 0, color: Color? = nil, palette: Palette? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(groups, orientation: orientation), sides: sides, inner: inner,
      scaling: scaling, bandwidth: bandwidth, cut: cut, width: width, offset: offset,
      color: color, palette: palette, alpha: alpha, lineWidth: lineWidth, label: label)
  }

  init(
    _ groups: DistributionGroups, sides: Sides, inner: Inner, scaling: Scaling,
    bandwidth: DensityBandwidth, cut: Double, width: Double, offset: Double, color: Color?,
    palette: Palette?, alpha: Double, lineWidth: Double?, label: (any RichTextConvertible)?
  ) {
    self.groups = groups
    self.sides = sides
    self.inner = inner
    self.scaling = scaling
    self.bandwidth = bandwidth
    self.cut = cut
    self.width = width
    self.offset = offset
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
    statistics = groups.samples.map { BoxStatistics($0) }
    let estimates = groups.samples.map { DensityEstimate($0, bandwidth: bandwidth) }
    self.estimates = estimates
    let curves = estimates.map { estimate -> (values: [Double], densities: [Double]) in
      guard cut >= 0, cut.isFinite, let estimate else { return ([], []) }
      return estimate.curve(count: Self.points, cut: cut)
    }
    let counts = groups.samples.map { Double($0.count { $0.isFinite }) }
    let peaks = zip(curves, counts).map { curve, count in
      (curve.densities.max() ?? 0) * (scaling == .count ? count : 1)
    }
    let highest = peaks.filter(\.isFinite).max() ?? 0
    self.curves = zip(curves, zip(peaks, counts)).map { curve, group in
      let unit = scaling == .width ? group.0 : highest
      let factor = scaling == .count ? group.1 : 1
      // In parts of the greatest width first: tiny and huge densities would not survive a product.
      return (curve.values, curve.densities.map { unit > 0 ? $0 * factor / unit * width / 2 : 0 })
    }
  }
}

extension Violin {
  /// Checks that each place has its value, and that the numbers make sense.
  public func validate() throws(PlotError) {
    try groups.validate()
    if let problem = bandwidth.problem { throw PlotError(problem: problem) }
    guard cut >= 0, cut.isFinite else {
      throw PlotError(problem: "the cut is \(cut); it must be a finite number, 0 or more")
    }
    try requireGroupParts(width: width, offset: offset)
    try requireLength(lineWidth, "the line width")
    try requireFraction(alpha, "alpha")
  }

  /// The places with the greatest width, and the ends of the densities.
  public func extent(in scales: ScaleSet) -> Extent {
    let shown =
      curves.flatMap { [$0.values.first, $0.values.last].compactMap { $0 } }
      + statistics.flatMap { [$0.lowerWhisker, $0.upperWhisker] }
    return groups.extent(
      in: scales, values: shown, from: offset - (sides == .upper ? 0 : width / 2),
      to: offset + (sides == .lower ? 0 : width / 2))
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

  /// The violins in words.
  public var altText: String {
    "\(nameInErrors) of \(groups.samples.reduce(0) { $0 + $1.count }) values in "
      + "\(groups.count) groups."
  }

  func strokeWidth(in panel: Panel) -> Double { lineWidth ?? panel.style.lineWidth * 2 / 3 }
}
