/// LOWESS, locally weighted regression: at each query a line through the nearest points, which weigh
/// the less the farther they are (tricube), fitted again with less weight for points with large
/// residuals.
///
/// With k = ⌊f n + 10⁻⁷⌋ neighbours, at least 2, and h the distance to the farthest of them, a point
/// at the distance d weighs (1 − (d/h)³)³: 1 up to d = 0.001 h, 0 beyond 0.999 h, with all points tied
/// with the last neighbour. Where the standard deviation of x under these weights is not above a
/// thousandth of the range of x, the answer is the weighted mean and not the line. After each pass a
/// point's residual r weighs it by (1 − (r/6M)²)², M the median of |r|: 1 up to 0.001 · 6M, 0 beyond
/// 0.999 · 6M; passes end early where 6M is below 10⁻⁷ of the mean |r|. All this is R's definition,
/// and the fit agrees with R's `lowess` to 10⁻¹².
///
/// R's `lowess` skips points by default: its `delta` is a hundredth of the range of x, here it is 0. Every
/// point's line is found from sums over blocks of points, so that no skipping is needed for speed.
///
/// Observation weights, which R's `lowess` does not have, multiply those of the distance and of the
/// residual; neighbours and the median count points, whatever they weigh.
///
/// Sources: W. S. Cleveland, "Robust locally weighted regression and smoothing scatterplots",
/// Journal of the American Statistical Association 74 (1979) 829–836; W. S. Cleveland, "LOWESS: a
/// program for smoothing scatterplots by robust locally weighted regression", The American
/// Statistician 35 (1981) 54.
public struct Lowess: Estimator, Hashable {
  /// The share of the points that are neighbours of a query, above 0; above 1 all are.
  public var fraction: Double
  /// How often the fit is repeated with weights from its residuals.
  public var robustSteps: Int
  /// Points nearer than this to the last point whose line was found are not given one but lie on a
  /// straight line between two that were; in the units of x.
  public var delta: Double

  /// LOWESS with a share of the points as neighbours.
  ///
  /// - Parameters:
  ///   - fraction: The share of the points that are neighbours of a query, above 0.
  ///   - robustSteps: How often the fit is repeated with weights from its residuals, at least 0.
  ///   - delta: The distance within which fitted values are interpolated, at least 0, in the units
  ///     of x. With 0 none is.
  public init(fraction: Double = 2 / 3.0, robustSteps: Int = 3, delta: Double = 0) {
    self.fraction = fraction
    self.robustSteps = robustSteps
    self.delta = delta
  }

  /// Fits the estimator to the points (`x`ᵢ, `y`ᵢ), each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each. A point of
  ///     weight 0 is as if it were not there.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, or a hyperparameter is out of range.
  /// - Complexity: O(*n* log *n*) for each pass, of which there are 1 + `robustSteps`.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    guard fraction > 0, fraction.isFinite else {
      throw RegressionError(
        .hyperparameter, at: "Lowess", given: "fraction is \(fraction)",
        needed: "it must be positive and finite")
    }
    guard robustSteps >= 0 else {
      throw RegressionError(
        .hyperparameter, at: "Lowess", given: "robustSteps is \(robustSteps)",
        needed: "it must be at least 0")
    }
    guard delta >= 0, delta.isFinite else {
      throw RegressionError(
        .hyperparameter, at: "Lowess", given: "delta is \(delta)",
        needed: "it must be at least 0 and finite")
    }
    return Fit(try SortedSamples(x: x, y: y, weights: weights, for: "Lowess"), estimator: self)
  }
}
