/// Several samples counted in the same bins. matplotlib: `Axes.hist` of a list.
///
/// Missing values are treated as by ``Histogram``. The rule of the bins looks at all samples together;
/// parts and densities are those of each sample, but of all of them together where they are stacked.
public struct Histograms: CompositeMark {
  /// How the samples share a bin.
  public enum Arrangement: Hashable, Sendable, CaseIterable {
    /// Over each other, translucent.
    case overlaid
    /// On top of each other.
    case stacked
    /// Next to each other.
    case sideBySide
  }

  /// How the samples share a bin.
  public let arrangement: Arrangement
  private let histograms: [Histogram]
  private let problem: PlotError?

  /// Several samples counted in the same bins.
  ///
  /// - Parameters:
  ///   - samples: the values of each sample.
  ///   - labels: a name for each in the legend, or none.
  ///   - arrangement: how the samples share a bin.
  ///   - bins: how the range is divided.
  ///   - range: the outer edges; nil for the smallest and the largest value.
  ///   - weights: weights of each sample; nil for 1 each.
  ///   - height: what the height of a bin says.
  ///   - cumulative: whether bins count what comes before or after them, too.
  ///   - look: how each is drawn; nil for `.filled` if they are overlaid and `.bars` if they are not.
  ///   - orientation: which way the bins stand.
  ///   - palette: the colours; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points; nil for the theme's.
  /// - Complexity: as for ``Histogram``.
  public init<Values: Sequence>(
    _ samples: some Sequence<Values>, labels: [String] = [],
    arrangement: Arrangement = .overlaid, bins: BinRule = .auto,
    range: ClosedRange<Double>? = nil, weights: [[Double]]? = nil,
    height: Histogram.Height = .count, cumulative: Histogram.Accumulation = .none,
    look: Histogram.Look? = nil, orientation: Orientation = .vertical, palette: Palette? = nil,
    alpha: Double = 1, lineWidth: Double? = nil
  ) where Values.Element: Plottable {
    self.arrangement = arrangement
    let samples = samples.map { MeasuredValues(Channel($0)) }
    let problem = Self.problem(samples, labels, weights)
    var edges: [Double] = []
    var failure = problem
    do throws(PlotError) {
      edges = try bins.edges(
        for: samples.flatMap(\.numbers), range: range,
        wholeNumbers: Values.Element.self is any BinaryInteger.Type)
    } catch { failure = failure ?? error }
    self.problem = failure
    guard failure == nil else {
      histograms = []
      return
    }
    var parts = samples.enumerated().map { index, sample in
      Histogram(
        sample, .edges(edges), nil, weights?[index], wholeNumbers: false, height: height,
        cumulative: cumulative, look: look ?? (arrangement == .overlaid ? .filled : .bars),
        orientation: orientation, color: palette?[index], alpha: alpha, lineWidth: lineWidth,
        label: index < labels.count ? labels[index] : nil)
    }
    switch arrangement {
    case .overlaid: break
    case .stacked: parts = Self.stacked(parts)
    case .sideBySide:
      let (room, count) = (0.8, Double(max(parts.count, 1)))
      for index in parts.indices {
        let start = (1 - room) / 2 + room * Double(index) / count
        parts[index].slot = start...start + room / count
      }
    }
    histograms = parts
  }

  /// The samples, each counted in the bins that all share.
  public var bins: [HistogramBins] { histograms.compactMap(\.bins) }

  /// Each sample as a histogram.
  public var body: [any Mark] { histograms }

  /// Checks the counts, the bins and each part.
  public func validate() throws(PlotError) {
    if let problem { throw problem }
    for part in histograms {
      do { try part.validate() } catch { throw error.inside(part.nameInErrors) }
    }
  }

  private static func problem(
    _ samples: [MeasuredValues], _ labels: [String], _ weights: [[Double]]?
  ) -> PlotError? {
    if !labels.isEmpty, labels.count != samples.count {
      return PlotError(
        problem: "\(samples.count) samples have \(labels.count) labels; give one for each, or none")
    }
    if let weights, weights.count != samples.count {
      return PlotError(
        problem:
          "\(samples.count) samples have \(weights.count) lists of weights; give one for each")
    }
    return nil
  }

  /// Each on top of those before, where parts are those of all together.
  private static func stacked(_ parts: [Histogram]) -> [Histogram] {
    let all = parts.reduce(0) { $0 + ($1.bins?.total ?? 0) }
    var feet: [Double]?
    return parts.map { part in
      var part = part
      let own = part.bins?.total ?? 0
      part.share = part.height == .count ? 1 : all == 0 ? 0 : own / all
      part.feet = feet
      feet = zip(feet ?? Array(repeating: 0, count: part.heights.count), part.heights).map {
        $0 + $1
      }
      return part
    }
  }
}
