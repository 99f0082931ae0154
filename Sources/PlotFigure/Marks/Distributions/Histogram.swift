public import PlotScene

/// A sample counted in bins. matplotlib: `Axes.hist`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The bins
/// are of all finite values: those without a place on the axis, such as 0 on a logarithm, count in
/// them but are not drawn, and a diagnostic says how many there are. The area is one outline, so
/// that no seams show between its bins.
public struct Histogram: Mark {
  /// What the height of a bin says.
  public enum Height: Hashable, Sendable, CaseIterable {
    /// The number of values, or the sum of their weights.
    case count
    /// The part of all values.
    case probability
    /// The part of all values divided by the width of the bin: the area is 1.
    case density
  }

  /// Whether bins count what comes before or after them, too.
  public enum Accumulation: Hashable, Sendable, CaseIterable {
    /// Each bin for itself.
    case none
    /// Sums from the first bin to each.
    case rising
    /// Sums from each bin to the last.
    case falling
  }

  /// How it is drawn.
  public enum Look: Hashable, Sendable, CaseIterable {
    /// An area, with lines in the colour of the page between bins that are wide enough for them.
    case bars
    /// An area with a line around, for histograms over each other.
    case filled
    /// A line alone.
    case step
  }

  /// The values as they were given.
  public var values: Channel { sample.channel }
  /// The values in bins; nil if they cannot be.
  public let bins: HistogramBins?
  /// What the height of a bin says.
  public let height: Height
  /// Whether bins count what comes before or after them, too.
  public let cumulative: Accumulation
  /// How it is drawn.
  public var look: Look
  /// Which way the bins stand.
  public var orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of lines in points; nil for the theme's.
  public var lineWidth: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  let sample: MeasuredValues
  let problem: PlotError?
  /// What the bins stand on; nil for 0.
  var feet: [Double]?
  /// The part of each bin's width that is taken.
  var slot = 0.0...1.0
  /// The part of all samples that this one is, where parts are those of several together.
  var share = 1.0

  /// A sample counted in bins.
  ///
  /// - Parameters:
  ///   - values: n numbers or times.
  ///   - bins: how the range is divided.
  ///   - range: the outer edges; nil for the smallest and the largest value. Times are in seconds since 1970.
  ///   - weights: n weights; nil for 1 each.
  ///   - height: what the height of a bin says.
  ///   - cumulative: whether bins count what comes before or after them, too.
  ///   - look: how it is drawn.
  ///   - orientation: which way the bins stand.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: that of the rule of the bins, once; O(bins) to draw.
  public init<Values: Sequence>(
    _ values: Values, bins: BinRule = .auto, range: ClosedRange<Double>? = nil,
    weights: [Double]? = nil, height: Height = .count, cumulative: Accumulation = .none,
    look: Look = .bars, orientation: Orientation = .vertical, color: Color? = nil,
    alpha: Double = 1, lineWidth: Double? = nil, label: (any RichTextConvertible)? = nil
  ) where Values.Element: Plottable {
    self.init(
      MeasuredValues(Channel(values)), bins, range, weights,
      wholeNumbers: Values.Element.self is any BinaryInteger.Type, height: height,
      cumulative: cumulative, look: look, orientation: orientation, color: color, alpha: alpha,
      lineWidth: lineWidth, label: label)
  }

  init(
    _ sample: MeasuredValues, _ rule: BinRule, _ range: ClosedRange<Double>?, _ weights: [Double]?,
    wholeNumbers: Bool, height: Height, cumulative: Accumulation, look: Look,
    orientation: Orientation, color: Color?, alpha: Double, lineWidth: Double?,
    label: (any RichTextConvertible)?
  ) {
    self.sample = sample
    self.height = height
    self.cumulative = cumulative
    self.look = look
    self.orientation = orientation
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
    do throws(PlotError) {
      bins = try HistogramBins(
        sample.numbers, weights: weights, bins: rule, range: range, wholeNumbers: wholeNumbers)
      problem = nil
    } catch {
      bins = nil
      problem = error
    }
  }

  /// The height of each bin.
  public var heights: [Double] {
    guard let bins else { return [] }
    let own =
      switch height {
      case .count: bins.weights
      case .probability: bins.probabilities
      case .density where cumulative == .none: bins.densities
      // The area up to a place is the part of the values that lie before it.
      case .density: bins.probabilities
      }
    let single = share == 1 ? own : own.map { $0 * share }
    switch cumulative {
    case .none: return single
    case .rising: return Self.sums(single)
    case .falling: return Self.sums(single.reversed()).reversed()
    }
  }

  private static func sums(_ parts: [Double]) -> [Double] {
    var sum = 0.0
    return parts.map { part in
      sum += part
      return sum
    }
  }
}

extension Histogram {
  /// Checks that the values can be put into bins, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try sample.validate()
    if let problem { throw problem }
    try requireLength(lineWidth, "the line width")
    try requireFraction(alpha, "alpha")
  }

  /// The edges of the bins, and their heights from 0 on, or on a scale without a place for 0 from half
  /// the lowest.
  public func extent(in scales: ScaleSet) -> Extent {
    let isVertical = orientation == .vertical
    let (along, across) = isVertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let unplaced = along.unplaced(in: sample.channel)
    guard let bins, sample.numbers.contains(where: \.isFinite) else {
      return Extent(unplaced: unplaced)
    }
    let place = sample.extent(of: bins.edges, on: along)
    let feet = feet ?? Array(repeating: 0, count: heights.count)
    let tops = zip(feet, heights).map { $0 + $1 }
    var value = AxisExtent(Channel(tops + feet), on: across)
    value.channels = []
    value.stickyEdges = [0]
    if !across.legalDomain.contains(0), let least = tops.filter({ $0 > 0 }).min() {
      value.range = hull(value.range, least / 2...least)
    }
    return isVertical
      ? Extent(x: place, y: value, unplaced: unplaced)
      : Extent(x: value, y: place, unplaced: unplaced)
  }

  /// One without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// A patch, or for the outline alone an empty one with a line.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [.patch(label, fill: look == .step ? nil : fillColor(in: panel), edge: edge(in: panel))]
  }

  /// The histogram in words.
  public var altText: String {
    "\(nameInErrors) of \(sample.numbers.count) values in \(bins?.counts.count ?? 0) bins."
  }
}
