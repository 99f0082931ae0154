public import PlotScene

/// The density of a sample as a curve: see ``DensityEstimate``. seaborn: `kdeplot`; ggplot2:
/// `geom_density`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. Equal values
/// have no density, and nothing is drawn for them unless a width is given. On a logarithmic axis the
/// density is still one in the unit of the values.
public struct Density: Mark {
  /// The values as they were given.
  public var values: Channel { sample.channel }
  /// The density; nil if there is none.
  public let estimate: DensityEstimate?
  /// How many bandwidths the curve goes on beyond the values.
  public var cut: Double
  /// Where the curve ends at the latest; nil for no such place.
  public var limits: ClosedRange<Double>?
  /// Whether the area under the curve is filled.
  public var isFilled: Bool
  /// Which way the density goes.
  public var orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the curve in points; nil for the theme's.
  public var lineWidth: Double?
  /// The pattern of the curve.
  public var style: Dash
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  private let sample: MeasuredValues
  private let weights: [Double]?
  private let bandwidth: DensityBandwidth
  private static let points = 256

  /// The density of a sample as a curve.
  ///
  /// - Parameters:
  ///   - values: n numbers or times.
  ///   - weights: n weights; nil for equal ones.
  ///   - bandwidth: how wide the kernel is; a width for times is in seconds.
  ///   - cut: how many bandwidths the curve goes on beyond the values.
  ///   - limits: where the curve ends at the latest, as for values that cannot be negative.
  ///   - filled: whether the area under the curve is filled.
  ///   - orientation: which way the density goes.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the pattern of the curve.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(1) to draw.
  public init(
    _ values: some Sequence<some Plottable>, weights: [Double]? = nil,
    bandwidth: DensityBandwidth = .scott, cut: Double = 3, limits: ClosedRange<Double>? = nil,
    filled: Bool = false, orientation: Orientation = .vertical, color: Color? = nil,
    alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    label: (any RichTextConvertible)? = nil
  ) {
    sample = MeasuredValues(Channel(values))
    self.weights = weights
    self.bandwidth = bandwidth
    self.cut = cut
    self.limits = limits
    isFilled = filled
    self.orientation = orientation
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.label = label?.richText
    estimate = DensityEstimate(sample.numbers, weights: weights, bandwidth: bandwidth)
  }
}

extension Density {
  /// Checks the weights, the bandwidth and the style's numbers.
  public func validate() throws(PlotError) {
    try sample.validate()
    if let weights, weights.count != values.count {
      throw PlotError(
        problem: "\(values.count) values have \(weights.count) weights; "
          + "they must have the same number")
    }
    if let problem = bandwidth.problem { throw PlotError(problem: problem) }
    guard cut >= 0, cut.isFinite else {
      throw PlotError(problem: "the cut is \(cut); it must be a finite number, 0 or more")
    }
    try requireLength(lineWidth, "the line width")
    try requireLengths(style)
    try requireFraction(alpha, "alpha")
  }

  /// The ends of the curve, and its height from 0 on.
  public func extent(in scales: ScaleSet) -> Extent {
    let isVertical = orientation == .vertical
    let (along, across) = isVertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let unplaced = along.unplaced(in: sample.channel)
    guard let curve else { return Extent(unplaced: unplaced) }
    let place = sample.extent(of: curve.values, on: along)
    let domain = across.legalDomain
    var value = AxisExtent(Channel.range(of: curve.densities, in: domain), stickyEdges: [0])
    if domain.contains(0) { value.range = hull(value.range, 0...0) }
    return isVertical
      ? Extent(x: place, y: value, unplaced: unplaced)
      : Extent(x: value, y: place, unplaced: unplaced)
  }

  /// One without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The area and the curve.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let curve else { return [] }
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let values = sample.places(of: curve.values, on: along)
    var items: [SceneItem] = []
    if isFilled {
      let area = AreaBand(
        places: values.map { along.edgePosition($0) },
        low: values.map { _ in across.edgePosition(0) },
        high: curve.densities.map { across.edgePosition($0) }, seen: along.seen,
        columnWidth: 0.5 / panel.resolution
      ).path(panel, orientation)
      if !area.isEmpty { items.append(.fill(area, fill(in: panel))) }
    }
    let stroke = stroke(in: panel)
    var (places, heights) = (values, curve.densities)
    // An area that is cut has a line at the cut, too.
    if isFilled, let first = values.first, let last = values.last {
      places = [first] + places + [last]
      heights = [0] + heights + [0]
    }
    let (x, y) = orientation == .vertical ? (places, heights) : (heights, places)
    var path = Path()
    for piece in Polyline(x: x, y: y, in: panel, reach: stroke.width + 1).pieces
    where piece.count > 1 {
      path.append(Path(lines: piece))
    }
    if !path.isEmpty { items.append(.stroke(path, stroke)) }
    return panel.clipped(items)
  }

  /// A piece of the curve, or a patch.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let stroke = stroke(in: panel)
    if isFilled { return [.patch(label, fill: fill(in: panel), edge: stroke)] }
    return [.line(label, stroke)]
  }

  /// The density in words.
  public var altText: String { "\(nameInErrors) of \(values.count) values." }

  private var curve: (values: [Double], densities: [Double])? {
    guard let curve = estimate?.curve(count: Self.points, cut: cut, within: limits),
      !curve.values.isEmpty
    else { return nil }
    return curve
  }

  private func ink(in panel: Panel) -> Color {
    let color = color ?? panel.cycleColor
    return color.opacity(color.alpha * alpha)
  }

  private func fill(in panel: Panel) -> Color {
    let color = ink(in: panel)
    return color.opacity(color.alpha * 0.35)
  }

  private func stroke(in panel: Panel) -> Stroke {
    let width = lineWidth ?? panel.style.lineWidth
    return Stroke(
      ink(in: panel), width: width, cap: style.cap, dash: style.pattern.map { $0 * width })
  }
}
