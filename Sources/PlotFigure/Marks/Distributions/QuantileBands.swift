public import PlotScene

/// Nested bands between quantiles of many curves, or of groups of values, around their median: a fan
/// chart. matplotlib: `Axes.fill_between`, once for each band.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic; a place without
/// values is a gap.
public struct QuantileBands: Mark {
  /// The quantiles at each place: below and above for each interval, the widest interval first.
  public let fan: QuantileFan
  /// The parts of the values in the bands, the widest first.
  public let intervals: [Double]
  /// Whether the median is shown.
  public var showsMedian: Bool
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the median in points; nil for the theme's.
  public var lineWidth: Double?
  /// The name of the median in the legend, after which each band has its part; nil for no entries.
  public var label: RichText?

  private let x: Channel
  private let count: Int
  private let isRectangular: Bool
  private let infinite: Int
  private let isMeasured: Bool

  /// Bands of many curves over the same places.
  ///
  /// - Parameters:
  ///   - x: n places, ascending.
  ///   - curves: curves of n values each.
  ///   - intervals: the parts of the values in the bands, as in 0.9 for the middle nine tenths.
  ///   - median: whether the median is shown.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of the median in points; nil for the theme's.
  ///   - label: the name of the median in the legend, after which each band has its part.
  /// - Complexity: O(n m log m) for m curves once, O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, curves: [[Double]], intervals: [Double] = [0.5, 0.8, 0.95],
    median: Bool = true, color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    let places = Channel(x)
    let samples = (0..<places.count).map { place in
      curves.compactMap { place < $0.count ? $0[place] : nil }
    }
    self.init(
      places, samples, places.count, curves.allSatisfy { $0.count == places.count }, true,
      intervals,
      median, color, alpha, lineWidth, label)
  }

  /// Bands of the values that share a place.
  ///
  /// - Parameters:
  ///   - x: n places in any order, each as often as it has values.
  ///   - y: n values.
  ///   - intervals: the parts of the values in the bands, as in 0.9 for the middle nine tenths.
  ///   - median: whether the median is shown.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of the median in points; nil for the theme's.
  ///   - label: the name of the median in the legend, after which each band has its part.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    intervals: [Double] = [0.5, 0.8, 0.95], median: Bool = true, color: Color? = nil,
    alpha: Double = 1, lineWidth: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    let (places, values) = (Channel(x), Channel(y))
    let groups = DistributionGroups(x: places, y: values, orientation: .vertical)
    var order = Array(groups.samples.indices)
    if places.kind != .categories {
      let numbers = MeasuredValues(groups.places).numbers
      order.sort { numbers[$0] < numbers[$1] }
    }
    let sorted: Channel =
      switch places.kind {
      case .numbers: Channel(order.map { groups.places.numbers[$0] })
      case .categories: Channel(order.map { groups.places.categories[$0] })
      case .times: Channel(order.map { groups.places.times[$0] })
      }
    self.init(
      sorted, order.map { groups.samples[$0] }, values.count, places.count == values.count,
      values.kind == .numbers, intervals, median, color, alpha, lineWidth, label)
    given = places
  }

  /// The places as they were given, if not as they are drawn.
  private var given: Channel?

  private init(
    _ x: Channel, _ samples: [[Double]], _ count: Int, _ isRectangular: Bool, _ isMeasured: Bool,
    _ intervals: [Double], _ median: Bool, _ color: Color?, _ alpha: Double, _ lineWidth: Double?,
    _ label: (any RichTextConvertible)?
  ) {
    self.x = x
    self.count = count
    self.isRectangular = isRectangular
    self.isMeasured = isMeasured
    infinite = samples.reduce(0) { $0 + $1.count { $0.isInfinite } }
    let intervals = intervals.sorted(by: >)
    self.intervals = intervals
    fan = QuantileFan(
      samples: samples.map { $0.filter(\.isFinite) },
      probabilities: intervals.flatMap { [0.5 - $0 / 2, 0.5 + $0 / 2] })
    showsMedian = median
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
  }
}

extension QuantileBands {
  /// Checks that each place has its values, and that the intervals are parts.
  public func validate() throws(PlotError) {
    guard isRectangular else {
      throw PlotError(
        problem: given.map {
          "x has \($0.count) values and y has \(count); they must have the same number"
        } ?? "x has \(x.count) values; each curve must have the same number")
    }
    guard isMeasured else {
      throw PlotError(problem: "the values are no numbers; quantiles are taken of numbers")
    }
    if let interval = intervals.first(where: { !($0 > 0 && $0 <= 1) }) {
      throw PlotError(
        problem: "the interval is \(interval); it must be a part of the values, above 0 and up to 1"
      )
    }
    try requireLength(lineWidth, "the line width")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the places and of the quantiles.
  public func extent(in scales: ScaleSet) -> Extent {
    let shown = Channel((fan.quantiles + [fan.medians]).flatMap { $0 })
    return Extent(
      x: AxisExtent(x, on: scales.x), y: AxisExtent(shown, on: scales.y),
      unplaced: scales.x.unplaced(in: given ?? x) + scales.y.unplaced(in: shown) + infinite)
  }

  /// One without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The bands from the widest to the narrowest, and the median.
  public func draw(in panel: Panel) -> [SceneItem] {
    let places = panel.x.values(of: x)
    let along = places.map { panel.x.edgePosition($0) }
    var items: [SceneItem] = []
    for index in intervals.indices {
      let area = AreaBand(
        places: along, low: fan.quantiles[2 * index].map { panel.y.edgePosition($0) },
        high: fan.quantiles[2 * index + 1].map { panel.y.edgePosition($0) }, seen: panel.x.seen,
        columnWidth: 0.5 / panel.resolution
      ).path(panel, .vertical)
      if !area.isEmpty { items.append(.fill(area, fill(index, in: panel))) }
    }
    if showsMedian {
      let stroke = stroke(in: panel)
      var path = Path()
      for piece in Polyline(x: places, y: fan.medians, in: panel, reach: stroke.width + 1).pieces
      where piece.count > 1 {
        path.append(Path(lines: piece))
      }
      if !path.isEmpty { items.append(.stroke(path, stroke)) }
    }
    return panel.clipped(items)
  }

  /// The median, and a patch for each band with its part in percent.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let bands = intervals.indices.reversed().map { index in
      LegendKey.patch("\(percent(intervals[index])) %", fill: fill(index, in: panel))
    }
    return (showsMedian ? [.line(label, stroke(in: panel))] : []) + bands
  }

  /// The bands in words.
  public var altText: String {
    "\(nameInErrors) at \(x.count) places: the middle "
      + intervals.map { "\(percent($0)) %" }.joined(separator: ", ") + " of the values."
  }

  /// Without the zeros and the rounding of a product with 100.
  private func percent(_ part: Double) -> String {
    let rounded = (part * 1e6).rounded() / 1e4
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Paler the wider the band is, and opaque, so that bands do not add up.
  private func fill(_ index: Int, in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    let part = intervals.count > 1 ? Double(index) / Double(intervals.count - 1) : 0.5
    let pale = own.mixed(with: panel.background.opacity(own.alpha), by: 0.82 - 0.37 * part)
    return pale.opacity(pale.alpha * alpha)
  }

  private func stroke(in panel: Panel) -> Stroke {
    let own = color ?? panel.cycleColor
    return Stroke(own.opacity(own.alpha * alpha), width: lineWidth ?? panel.style.lineWidth)
  }
}
