public import PlotScene

/// The densities of groups one above the other, each standing on its own line and covering a part of
/// the one behind. ggridges: `geom_density_ridges`; joypy: `joyplot`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The first of
/// several names is on top. All densities have one scale, so that areas are equal.
public struct Ridgeline: Mark {
  /// The density of each group; nil for one without.
  public let estimates: [DensityEstimate?]
  /// The names, numbers or moments at which the groups stand, in the same order.
  public var places: Channel { groups.places }
  /// How high the highest density is, in distances of groups: above 1 it reaches into the next.
  public let overlap: Double
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

  private let groups: DistributionGroups
  private let curves: [(values: [Double], heights: [Double])]
  private let bandwidth: DensityBandwidth
  private let cut: Double
  private static let points = 200

  /// Densities of pairs of a value and a place.
  ///
  /// - Parameters:
  ///   - x: n values.
  ///   - y: n places, as names of categories.
  ///   - overlap: how high the highest density is, in distances of groups.
  ///   - bandwidth: how wide the kernel is.
  ///   - cut: how many bandwidths the density goes on beyond the values.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: a colour for each group; nil for one for all.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points; nil for two thirds of the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(groups) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, overlap: Double = 1.8,
    bandwidth: DensityBandwidth = .scott, cut: Double = 3, color: Color? = nil,
    palette: Palette? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(x: Channel(x), y: Channel(y), orientation: .horizontal), overlap,
      bandwidth, cut, color, palette, alpha, lineWidth, label)
  }

  /// Densities of named groups, each a list of values.
  public init(
    _ groups: some Sequence<(String, [Double])>, overlap: Double = 1.8,
    bandwidth: DensityBandwidth = .scott, cut: Double = 3, color: Color? = nil,
    palette: Palette? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(groups, orientation: .horizontal), overlap, bandwidth, cut, color,
      palette, alpha, lineWidth, label)
  }

  private init(
    _ groups: DistributionGroups, _ overlap: Double, _ bandwidth: DensityBandwidth, _ cut: Double,
    _ color: Color?, _ palette: Palette?, _ alpha: Double, _ lineWidth: Double?,
    _ label: (any RichTextConvertible)?
  ) {
    self.groups = groups
    self.overlap = overlap
    self.bandwidth = bandwidth
    self.cut = cut
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
    let estimates = groups.samples.map { DensityEstimate($0, bandwidth: bandwidth) }
    self.estimates = estimates
    let curves = estimates.map { estimate -> (values: [Double], densities: [Double]) in
      guard cut >= 0, cut.isFinite, let estimate else { return ([], []) }
      return estimate.curve(count: Self.points, cut: cut)
    }
    let highest = curves.compactMap { $0.densities.max() }.max() ?? 0
    self.curves = curves.map { curve in
      (curve.values, curve.densities.map { highest > 0 ? $0 / highest * overlap : 0 })
    }
  }
}

extension Ridgeline {
  /// Checks that each place has its value, and that the numbers make sense.
  public func validate() throws(PlotError) {
    try groups.validate()
    if let problem = bandwidth.problem { throw PlotError(problem: problem) }
    guard cut >= 0, cut.isFinite else {
      throw PlotError(problem: "the cut is \(cut); it must be a finite number, 0 or more")
    }
    guard overlap > 0, overlap <= 20 else {
      throw PlotError(
        problem: "the overlap is \(overlap); it must be above 0 and at most 20 distances of groups")
    }
    try requireLength(lineWidth, "the line width")
    try requireFraction(alpha, "alpha")
  }

  /// The ends of the densities, and the places with room for the highest.
  public func extent(in scales: ScaleSet) -> Extent {
    let ends = curves.flatMap { [$0.values.first, $0.values.last].compactMap { $0 } }
    let single = groups.samples.flatMap { $0.filter(\.isFinite).prefix(1) }
    let peaks = curves.map { $0.heights.max() ?? 0 }
    let names = places.kind == .categories
    // Only densities that rise beyond the last place need room there.
    let need = zip(peaks.indices, peaks).map { $1 - Double($0) }.max() ?? 0
    var extent = groups.extent(
      in: scales, values: ends.isEmpty ? single : ends, from: 0, to: names ? 0 : peaks.max() ?? 0)
    if names, !peaks.isEmpty {
      let low = min(-need - 0.15, -0.3)
      extent.y.range = hull(extent.y.range, low...low)
    }
    return extent
  }

  /// The first of several names on top.
  public var wishes: AxesWishes { AxesWishes(reversesY: places.kind == .categories) }

  /// One without colours of its own takes the next one.
  public var takesCycleColor: Bool { color == nil && palette == nil }

  /// The densities from back to front, that is from the top of the page down.
  public func draw(in panel: Panel) -> [SceneItem] {
    let frames = GroupFrame.all(of: groups, in: panel)
    let rows = frames.enumerated().compactMap { index, frame in
      frame.map { (index: index, base: panel.y.position($0.center), frame: $0) }
    }.filter { $0.base.isFinite }.sorted { $0.base < $1.base }
    let unit = unit(of: rows.map { ($0.index, $0.frame, $0.base) }, in: panel)
    var items: [SceneItem] = []
    for (index, base, _) in rows {
      let ink = DistributionInk.of(index, color: color, palette: palette, alpha: alpha, in: panel)
      let stroke = Stroke(ink.line, width: lineWidth ?? panel.style.lineWidth * 2 / 3)
      let values = groups.values.places(of: curves[index].values, on: panel.x)
        .map { panel.x.edgePosition($0) }
      let tops = curves[index].heights.map { base - $0 * unit }
      let area = AreaBand(
        places: values, low: values.map { _ in base }, high: tops, seen: panel.x.seen,
        columnWidth: 0.5 / panel.resolution
      ).path(panel, .vertical)
      if !area.isEmpty { items.append(.fill(area, ink.fill)) }
      let points = zip(values, tops).map { Point(x: $0, y: $1) }.filter(\.isFinite)
      if points.count > 1 { items.append(.stroke(Path(lines: points), stroke)) }
    }
    return panel.clipped(items)
  }

  /// A patch with a line around.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let ink = DistributionInk.of(0, color: color, palette: palette, alpha: alpha, in: panel)
    let width = lineWidth ?? panel.style.lineWidth * 2 / 3
    return [.patch(label, fill: ink.fill, edge: Stroke(ink.line, width: width))]
  }

  /// The densities in words.
  public var altText: String {
    "\(nameInErrors) of \(groups.samples.reduce(0) { $0 + $1.count }) values in "
      + "\(groups.count) groups."
  }

  /// The distance of groups in points, or as much less as all densities need to stay in the frame: an
  /// axis whose limits are given may leave no room for them.
  private func unit(of rows: [(Int, GroupFrame, Double)], in panel: Panel) -> Double {
    rows.reduce(.infinity) { least, row in
      let (index, frame, base) = row
      let next = panel.y.heldPosition(frame.center + frame.spacing, reach: 1e6)
      let before = panel.y.heldPosition(frame.center - frame.spacing, reach: 1e6)
      let distance = max(abs(next - base), abs(before - base))
      let peak = curves[index].heights.max() ?? 0
      guard peak > 0, panel.frame.minY < base else { return min(least, distance) }
      return min(least, distance, (base - panel.frame.minY) / peak)
    }
  }
}
