public import PlotScene

/// The quantiles of a sample over those of the normal law or of another sample, with the line through
/// the quartiles. scipy: `stats.probplot`; statsmodels: `qqplot`, `qqplot_2samples`.
///
/// On the line lie samples of the same law but for its middle and width; a bend at an end is a tail that is
/// longer or shorter. Missing values (NaN or nil) are left out, and so are infinite ones, with a
/// diagnostic. See ``QuantileComparison``.
public struct QQPlot: Mark {
  /// The quantiles and the line.
  public let comparison: QuantileComparison
  /// Whether the line through the quartiles is shown.
  public var showsLine: Bool
  /// The probability with which each point of a normal sample lies in the band around the line; nil for
  /// no band.
  public var band: Double?
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of the points, 0…1.
  public var alpha: Double
  /// The shape of the points.
  public var marker: MarkerShape
  /// The diameter of the points; nil for the theme's.
  public var size: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  private let sample: Channel
  private let other: Channel?

  /// The quantiles of a sample over those of the normal law.
  ///
  /// - Parameters:
  ///   - values: n numbers.
  ///   - line: whether the line through the quartiles is shown.
  ///   - band: the probability with which each point of a normal sample lies in the band around the line,
  ///     as in 0.95; nil for no band.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the points, 0…1.
  ///   - marker: the shape of the points.
  ///   - size: the diameter of the points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(n) to draw.
  public init(
    _ values: some Sequence<some Plottable>, line: Bool = true, band: Double? = nil,
    color: Color? = nil, alpha: Double = 1, marker: MarkerShape = .circle, size: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    let sample = Channel(values)
    self.init(
      sample, nil, QuantileComparison(sample.numbers), line, band, color, alpha, marker, size, label
    )
  }

  /// The quantiles of a sample over those of another one.
  ///
  /// - Parameters:
  ///   - values: the numbers along the vertical axis.
  ///   - other: the numbers along the horizontal axis, as many or not.
  ///   - line: whether the line through the quartiles is shown.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the points, 0…1.
  ///   - marker: the shape of the points.
  ///   - size: the diameter of the points; nil for the theme's.
  ///   - label: the name in the legend.
  public init(
    _ values: some Sequence<some Plottable>, against other: some Sequence<some Plottable>,
    line: Bool = true, color: Color? = nil, alpha: Double = 1, marker: MarkerShape = .circle,
    size: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    let (sample, reference) = (Channel(values), Channel(other))
    self.init(
      sample, reference, QuantileComparison(sample.numbers, against: reference.numbers), line, nil,
      color, alpha, marker, size, label)
  }

  private init(
    _ sample: Channel, _ other: Channel?, _ comparison: QuantileComparison, _ line: Bool,
    _ band: Double?, _ color: Color?, _ alpha: Double, _ marker: MarkerShape, _ size: Double?,
    _ label: (any RichTextConvertible)?
  ) {
    self.sample = sample
    self.other = other
    self.comparison = comparison
    showsLine = line
    self.band = band
    self.color = color
    self.alpha = alpha
    self.marker = marker
    self.size = size
    self.label = label?.richText
  }
}

extension QQPlot {
  /// Checks that both samples are numbers and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    for channel in [sample, other].compactMap({ $0 }) where channel.kind != .numbers {
      throw PlotError(problem: "the values are \(channel.kind); quantiles are compared of numbers")
    }
    if let band, !(band > 0 && band < 1) {
      throw PlotError(
        problem: "the probability of the band is \(band); it must be between 0 and 1")
    }
    try requireLength(size, "the size")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the quantiles and of the band.
  public func extent(in scales: ScaleSet) -> Extent {
    let band = band.flatMap { comparison.band($0) }.map { $0.lower + $0.upper } ?? []
    return Extent(
      x: AxisExtent(Channel(comparison.reference), on: scales.x),
      y: AxisExtent(Channel(comparison.sample + band.filter(\.isFinite)), on: scales.y),
      unplaced: scales.y.unplaced(in: sample) + (other.map { scales.x.unplaced(in: $0) } ?? 0))
  }

  /// Points without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The band, the line from end to end of the frame, and the points on top.
  public func draw(in panel: Panel) -> [SceneItem] {
    let own = color ?? panel.cycleColor
    let ink = panel.style.text.color
    var lines: [SceneItem] = []
    if let band = band.flatMap({ comparison.band($0) }) {
      let area = AreaBand(
        places: comparison.reference.map { panel.x.edgePosition($0) },
        low: band.lower.map { panel.y.edgePosition($0) },
        high: band.upper.map { panel.y.edgePosition($0) }, seen: panel.x.seen,
        columnWidth: 0.5 / panel.resolution
      ).path(panel, .vertical)
      if !area.isEmpty { lines.append(.fill(area, own.opacity(own.alpha * 0.15))) }
    }
    if showsLine, let path = line(in: panel) {
      lines.append(.stroke(path, Stroke(ink, width: panel.style.lineWidth * 2 / 3)))
    }
    let centers = zip(comparison.reference, comparison.sample).compactMap(panel.point)
      .filter(panel.contains)
    guard !centers.isEmpty else { return panel.clipped(lines) }
    return panel.clipped(lines) + [
      .markers(
        MarkerBatch(
          marker, at: centers, size: size ?? panel.style.markerSize,
          color: own.opacity(own.alpha * alpha), edge: nil))
    ]
  }

  /// One point.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let own = color ?? panel.cycleColor
    return [
      .marker(
        label, marker, size: size ?? panel.style.markerSize,
        color: own.opacity(own.alpha * alpha))
    ]
  }

  /// The comparison in words.
  public var altText: String {
    "\(nameInErrors) of \(sample.count) values against "
      + (other.map { "\($0.count) others." } ?? "the normal law.")
  }

  /// The line between the ends of the horizontal axis, in pieces that follow axes that are not even.
  private func line(in panel: Panel) -> Path? {
    guard comparison.slope.isFinite else { return nil }
    let ends = (panel.frame.minX, panel.frame.maxX)
    let steps = panel.x.scale.transform == nil && panel.y.scale.transform == nil ? 1 : 200
    let x = (0...steps).map {
      panel.x.value(at: ends.0 + (ends.1 - ends.0) * Double($0) / Double(steps))
    }
    let y = x.map { comparison.intercept + comparison.slope * $0 }
    let pieces = Polyline(x: x, y: y, in: panel, reach: 2).pieces.filter { $0.count > 1 }
    guard !pieces.isEmpty else { return nil }
    return pieces.reduce(into: Path()) { $0.append(Path(lines: $1)) }
  }
}
