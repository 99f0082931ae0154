internal import RealModule

/// The quantiles of a sample beside those of the normal law or of another sample, as a Q–Q plot shows
/// them. scipy: `stats.probplot`; R: `qqnorm`, `qqplot`, `qqline`.
///
/// NaN and infinite values are left out.
public struct QuantileComparison: Hashable, Sendable {
  /// The quantiles of the law or of the other sample, ascending.
  public let reference: [Double]
  /// The quantiles of the sample, one for each.
  public let sample: [Double]
  /// The slope of the line through the quartiles of both; NaN if there is none.
  public let slope: Double
  /// The value of that line at 0.
  public let intercept: Double

  private let isNormal: Bool

  /// A sample beside the normal law.
  ///
  /// The value of rank k stands at the normal quantile of the median of the k-th of n uniform numbers:
  /// (k − 0.3175) / (n + 0.365) but for 0.5^(1/n) for the last and what it lacks of 1 for the
  /// first (Filliben 1975, "The probability plot correlation coefficient test for normality",
  /// Technometrics 17, 111–117).
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double]) {
    let ordered = OrderedSample(values.filter(\.isFinite))
    sample = ordered.values
    reference = Self.medians(ordered.count).map(NormalQuantile.of)
    isNormal = true
    (slope, intercept) = Self.line(
      (NormalQuantile.of(0.25), NormalQuantile.of(0.75)), Self.quartiles(ordered))
  }

  /// A sample beside another: the quantiles of the larger one at the ranks of the smaller one, by
  /// linear interpolation.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double], against other: [Double]) {
    let (own, given) = (
      OrderedSample(values.filter(\.isFinite)), OrderedSample(other.filter(\.isFinite))
    )
    let count = min(own.count, given.count)
    func quantiles(_ sample: OrderedSample) -> [Double] {
      if sample.count == count { return sample.values }
      let last = Double(max(count - 1, 1))
      return (0..<count).map { sample.quantile(count == 1 ? 0.5 : Double($0) / last) }
    }
    sample = quantiles(own)
    reference = quantiles(given)
    isNormal = false
    (slope, intercept) = Self.line(Self.quartiles(given), Self.quartiles(own))
  }

  /// Where a normal sample around the line would stay at each rank with a probability: the line ± z
  /// standard errors, slope · √(p (1 − p) / n) / φ(q) at the quantile q of p (Fox 2016, "Applied
  /// Regression Analysis", 3.1.3). Nil beside another sample, and where there is no line.
  ///
  /// - Parameter level: the probability, as in 0.95.
  /// - Complexity: O(n).
  public func band(_ level: Double = 0.95) -> (lower: [Double], upper: [Double])? {
    guard isNormal, slope.isFinite, slope > 0, level > 0, level < 1 else { return nil }
    let z = NormalQuantile.of(0.5 + level / 2)
    let count = Double(reference.count)
    let halves = zip(reference, Self.medians(reference.count)).map { quantile, part in
      let density = Double.exp(-quantile * quantile / 2) / (2 * Double.pi).squareRoot()
      return z * slope * (part * (1 - part) / count).squareRoot() / density
    }
    let line = reference.map { intercept + slope * $0 }
    return (zip(line, halves).map { $0 - $1 }, zip(line, halves).map { $0 + $1 })
  }

  /// The medians of n uniform numbers in their order.
  private static func medians(_ count: Int) -> [Double] {
    guard count > 0 else { return [] }
    let n = Double(count)
    let last = Double.pow(0.5, 1 / n)
    return (1...count).map { rank in
      if rank == count { return last }
      return rank == 1 ? 1 - last : (Double(rank) - 0.3175) / (n + 0.365)
    }
  }

  private static func quartiles(_ sample: OrderedSample) -> (Double, Double) {
    (sample.quantile(0.25), sample.quantile(0.75))
  }

  private static func line(
    _ x: (Double, Double), _ y: (Double, Double)
  ) -> (slope: Double, intercept: Double) {
    let slope = (y.1 - y.0) / (x.1 - x.0)
    guard slope.isFinite else { return (.nan, .nan) }
    return (slope, y.0 - slope * x.0)
  }
}
