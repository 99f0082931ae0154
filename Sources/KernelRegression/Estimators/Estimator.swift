/// A regression that has not seen data yet: a value of hyperparameters.
///
/// Fitting it gives an immutable fit; only a fit can predict.
///
/// ```swift
/// let fit = try NadarayaWatson(kernel: .gaussian, bandwidth: 1).fit(x: keys, y: values)
/// let curve = fit.predict(at: queries)
/// ```
public protocol Estimator: Sendable {
  /// What fitting gives.
  associatedtype Fit: FittedRegression

  /// Fits the estimator to the points (`x`ᵢ, `y`ᵢ), each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite. A
  /// point of weight 0 takes no part. Only the proportions of the weights count for predictions.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values, `y`ᵢ belonging to `x`ᵢ.
  ///   - weights: As many weights wᵢ, at least 0 and one of them above; nil for 1 each. A point of
  ///     weight 2 counts as much as two points.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, or a hyperparameter is out of range.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit
}

extension Estimator {
  /// Fits the estimator to the points (`x`ᵢ, `y`ᵢ), which all weigh the same.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values, `y`ᵢ belonging to `x`ᵢ.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, or a hyperparameter is out of range.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Fit {
    try fit(x: x, y: y, weights: nil)
  }
}
