public import PlotScene

/// The density of each group as a cloud, a narrow box beneath it and the values themselves as rain (Allen
/// and others 2019, "Raincloud plots", Wellcome Open Research 4, 63).
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The
/// densities and boxes are of all finite values: those without a place on the axis, such as 0 on a
/// logarithm, count in them but are not drawn, and a diagnostic says how many there are. It is made
/// of a half ``Violin``, a ``BoxPlot`` and points, in one colour. Along a vertical axis the first
/// of several names is on top.
public struct RainCloud: CompositeMark {
  private let cloud: Violin
  private let box: BoxPlot
  private let rain: JitteredPoints

  /// Clouds of pairs of a place and a value.
  ///
  /// - Parameters:
  ///   - x: n places, as names of categories, or the values if the groups are horizontal.
  ///   - y: n values, or the places.
  ///   - orientation: which way the values go; nil to the right where `y` has the names, else up.
  ///   - bandwidth: how wide the kernel of the density is.
  ///   - scaling: what is the same for all groups.
  ///   - whiskers: how far the whiskers of the boxes reach.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: a colour for each group; nil for one for all.
  ///   - alpha: the opacity of the points, 0…1.
  ///   - markerSize: the diameter of the points in points; nil for half of the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation? = nil, bandwidth: DensityBandwidth = .scott,
    scaling: Violin.Scaling = .area, whiskers: WhiskerRule = .tukey, color: Color? = nil,
    palette: Palette? = nil, alpha: Double = 0.5, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(x: Channel(x), y: Channel(y), orientation: orientation), bandwidth,
      scaling, whiskers, color, palette, alpha, markerSize, label)
  }

  /// Clouds of named groups, each a list of values.
  public init(
    _ groups: some Sequence<(String, [Double])>, orientation: Orientation = .vertical,
    bandwidth: DensityBandwidth = .scott, scaling: Violin.Scaling = .area,
    whiskers: WhiskerRule = .tukey, color: Color? = nil, palette: Palette? = nil,
    alpha: Double = 0.5, markerSize: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(groups, orientation: orientation), bandwidth, scaling, whiskers, color,
      palette, alpha, markerSize, label)
  }

  private init(
    _ groups: DistributionGroups, _ bandwidth: DensityBandwidth, _ scaling: Violin.Scaling,
    _ whiskers: WhiskerRule, _ color: Color?, _ palette: Palette?, _ alpha: Double,
    _ markerSize: Double?, _ label: (any RichTextConvertible)?
  ) {
    // The cloud is over its rain, also where the first of several names is on top.
    let sign = groups.hasNamesDown ? -1.0 : 1
    cloud = Violin(
      groups, sides: sign > 0 ? .upper : .lower, inner: .none, scaling: scaling,
      bandwidth: bandwidth, cut: 2,
      width: 0.75, offset: 0.1 * sign, color: color, palette: palette, alpha: 1, lineWidth: nil,
      label: label)
    var shown = groups
    shown.countsUnplaced = false
    box = BoxPlot(
      shown, whiskers: whiskers, notches: false, outliers: false, means: false, width: 0.12,
      offset: 0, color: color, palette: palette, alpha: 1, lineWidth: nil, marker: .circle,
      markerSize: nil, label: nil)
    rain = JitteredPoints(
      groups: shown, strip: sign > 0 ? -0.32 ... -0.12 : 0.12...0.32, color: color,
      palette: palette, alpha: alpha,
      size: markerSize)
  }

  /// The cloud, the box and the rain.
  public var body: [any Mark] { ([cloud, box, rain] as [any Mark]).inOneCycleColor }

  /// The first problem of its parts.
  public func validate() throws(PlotError) {
    try cloud.validate()
    try box.validate()
    try rain.validate()
  }

  /// The clouds in words.
  public var altText: String {
    "\(nameInErrors) of \(rain.groups.values.numbers.count) values in \(rain.groups.count) groups."
  }
}
