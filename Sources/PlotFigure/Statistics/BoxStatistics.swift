/// What a box plot shows of a sample. matplotlib: `cbook.boxplot_stats`.
///
/// NaN and infinite values are left out. All numbers of an empty sample are NaN.
public struct BoxStatistics: Hashable, Sendable {
  /// The number of values.
  public let count: Int
  /// The mean.
  public let mean: Double
  /// The lower quartile, by linear interpolation as all quantiles here.
  public let lowerQuartile: Double
  /// The median.
  public let median: Double
  /// The upper quartile.
  public let upperQuartile: Double
  /// The end of the lower whisker: a value of the sample, or the lower quartile if none is in reach.
  public let lowerWhisker: Double
  /// The end of the upper whisker.
  public let upperWhisker: Double
  /// The lower end of the notch: the median − 1.57 · distance of the quartiles / √n. Where the notches of
  /// two boxes do not overlap, their medians differ at a level of about 5 % (McGill, Tukey and
  /// Larsen 1978, "Variations of box plots", The American Statistician 32, 12–16).
  public let lowerNotch: Double
  /// The upper end of the notch.
  public let upperNotch: Double
  /// The values beyond the whiskers, ascending.
  public let outliers: [Double]

  /// What a box plot shows of a sample.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - whiskers: how far the whiskers reach.
  /// - Complexity: O(n log n).
  public init(_ values: [Double], whiskers: WhiskerRule = .tukey) {
    self.init(OrderedSample(values.filter(\.isFinite)), whiskers: whiskers)
  }

  init(_ sample: OrderedSample, whiskers: WhiskerRule) {
    count = sample.count
    mean = sample.mean
    median = sample.median
    let (low, high) = (sample.quantile(0.25), sample.quantile(0.75))
    (lowerQuartile, upperQuartile) = (low, high)
    let distance = high - low
    let half = 1.57 * distance / Double(max(sample.count, 1)).squareRoot()
    (lowerNotch, upperNotch) = (median - half, median + half)
    let reach: (Double, Double) =
      switch whiskers {
      case .range(let factor): (low - factor * distance, high + factor * distance)
      case .quantiles(let first, let last): (sample.quantile(first), sample.quantile(last))
      case .extremes: (-.infinity, .infinity)
      }
    let values = sample.values
    let inner = values.first { $0 >= reach.0 } ?? low
    let outer = values.last { $0 <= reach.1 } ?? high
    let ends = (inner > low ? low : inner, outer < high ? high : outer)
    (lowerWhisker, upperWhisker) = ends
    outliers = values.filter { $0 < ends.0 || $0 > ends.1 }
  }
}
