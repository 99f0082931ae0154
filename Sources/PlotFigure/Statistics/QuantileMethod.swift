/// What a quantile is where it falls between two values of a sample: the nine ways of Hyndman and Fan
/// (1996), "Sample quantiles in statistical packages", The American Statistician 50, 361–365.
/// numpy: `quantile(method:)`.
public enum QuantileMethod: String, Hashable, Sendable, CaseIterable {
  /// The first value up to which at least the part lies (type 1).
  case invertedCDF
  /// As ``invertedCDF``, but the mean of two values where the part ends at one of them (type 2).
  case averagedInvertedCDF
  /// The nearest value, of two equally near the one of even rank (type 3).
  case closestObservation
  /// On lines through (k / n, xₖ) (type 4).
  case interpolatedInvertedCDF
  /// On lines through ((k − ½) / n, xₖ) (type 5).
  case hazen
  /// On lines through (k / (n + 1), xₖ) (type 6).
  case weibull
  /// On lines through ((k − 1) / (n − 1), xₖ), the usual choice (type 7).
  case linear
  /// On lines through ((k − ⅓) / (n + ⅓), xₖ), for whatever law nearly the median of the true
  /// quantile's estimates (type 8).
  case medianUnbiased
  /// On lines through ((k − ⅜) / (n + ¼), xₖ), nearly right in the mean for the normal law (type 9).
  case normalUnbiased

  /// The place of a quantile among the ranks 0…n − 1, and what part of the way between two ranks counts,
  /// from that of the place and the number of the lower rank.
  func place(
    _ p: Double, of n: Double
  ) -> (place: Double, part: @Sendable (Double, Int) -> Double) {
    let between: @Sendable (Double, Int) -> Double = { part, _ in part }
    func line(_ a: Double) -> Double { n * p + (a + p * (1 - a - a)) - 1 }
    switch self {
    case .invertedCDF: return (n * p - 1, { part, _ in part == 0 ? 0 : 1 })
    case .averagedInvertedCDF: return (n * p - 1, { part, _ in part == 0 ? 0.5 : 1 })
    case .closestObservation:
      return (n * p - 1.5, { part, index in part == 0 && index % 2 != 0 ? 0 : 1 })
    case .interpolatedInvertedCDF: return (n * p - 1, between)
    case .hazen: return (line(0.5), between)
    case .weibull: return (line(0), between)
    case .linear: return ((n - 1) * p, between)
    case .medianUnbiased: return (line(1.0 / 3), between)
    case .normalUnbiased: return (line(3.0 / 8), between)
    }
  }
}
