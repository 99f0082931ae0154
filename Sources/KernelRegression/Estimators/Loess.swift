/// Loess: local polynomials of degree 0 to 2 with tricube weights over the nearest points, plain or
/// robust, in one or several variables.
///
/// At each query the q = ⌊n · span + 10⁻⁵⌋ nearest points count, with weights
/// wᵢ (1 − (dᵢ/h)³)³, h the distance to the q-th nearest. Where span is above 1 all points count, and h
/// is √span times the distance to the farthest. With the family ``Family/symmetric`` the fit is made
/// again with each point's weight times Tukey's bisquare (1 − (e/6m)²)² of its residual e, with m the
/// median of |e|, until `iterations` fits have been made.
///
/// It is R's `loess` with `loess.control(surface = "direct", statistics = "exact")`: every prediction
/// is a fit of its own, none is interpolated. On cars, faithful, airquality, mcycle, ethanol and
/// gas the two agree to 10⁻⁹ of the largest value.
///
/// ```swift
/// let fit = try Loess(span: 0.75, degree: 2).fit(x: speed, y: distance)
/// let band = try fit.band(at: queries, level: 0.95)
/// ```
///
/// Sources: W. S. Cleveland and S. J. Devlin, "Locally weighted regression: an approach to regression
/// analysis by local fitting", Journal of the American Statistical Association 83 (1988) 596–610;
/// W. S. Cleveland, E. Grosse and W. M. Shyu, "Local regression models", in J. M. Chambers and T. J.
/// Hastie (editors), "Statistical models in S" (1992), chapter 8.
public struct Loess: Hashable, Sendable {
  /// How values are taken to scatter around the curve.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// As a Gaussian: least squares.
    case gaussian
    /// Symmetrically, with outliers: least squares again and again with bisquare weights.
    case symmetric
  }

  /// The share of the points that count for a prediction, above 0; above 1 it widens the kernel.
  public var span: Double
  /// The degree of the polynomials, 0 to 2.
  public var degree: Int
  /// Whether outliers are given less weight.
  public var family: Family
  /// How many fits are made in the symmetric family, the first without robust weights.
  public var iterations: Int
  /// Whether several variables are divided by their standard deviations, each without the tenth of
  /// its values at either end.
  public var normalizes: Bool

  /// Loess with R's defaults.
  ///
  /// - Parameters:
  ///   - span: The share of the points that count for a prediction, above 0.
  ///   - degree: The degree of the polynomials, 0 to 2.
  ///   - family: Whether outliers are given less weight.
  ///   - iterations: How many fits are made in the symmetric family, at least 1.
  ///   - normalizes: Whether several variables are brought to one scale.
  public init(
    span: Double = 0.75, degree: Int = 2, family: Family = .gaussian, iterations: Int = 4,
    normalizes: Bool = true
  ) {
    self.span = span
    self.degree = degree
    self.family = family
    self.iterations = iterations
    self.normalizes = normalizes
  }
}

extension Loess: Estimator {
  /// Fits the curve to the points (`x`ᵢ, `y`ᵢ), each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values, `y`ᵢ belonging to `x`ᵢ.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, or a hyperparameter is out of range.
  /// - Complexity: O(*n* log *n*) for each fit of many points.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    try check()
    let samples = try SortedSamples(x: x, y: y, weights: weights, for: "Loess")
    return Fit(samples, estimator: self)
  }

  /// Fits the surface to points in one or several variables, each with a weight.
  ///
  /// - Parameters:
  ///   - columns: One to four variables, an array of values each, all as many as `y`.
  ///   - y: The values.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, or a hyperparameter is out of range.
  /// - Complexity: O(*n*) in the Gaussian family, O(*n*²) for each fit in the symmetric one.
  public func fit(
    columns: [[Double]], y: [Double], weights: [Double]? = nil
  ) throws(RegressionError) -> SurfaceFit {
    try check()
    let samples = try MultivariateSamples(
      columns: columns, values: y, weights: weights, for: "Loess")
    guard columns.count <= 4 else {
      throw RegressionError(
        .shape, at: "Loess", given: "x has \(columns.count) columns",
        needed: "there must be 1 to 4, one a variable")
    }
    return SurfaceFit(samples, estimator: self)
  }

  private func check() throws(RegressionError) {
    guard span > 0, span.isFinite else {
      throw RegressionError(
        .hyperparameter, at: "Loess", given: "span is \(span)",
        needed: "it must be positive and finite")
    }
    guard 0...2 ~= degree else {
      throw RegressionError(
        .hyperparameter, at: "Loess", given: "degree is \(degree)", needed: "it must be 0, 1 or 2")
    }
    guard iterations >= 1 else {
      throw RegressionError(
        .hyperparameter, at: "Loess", given: "iterations is \(iterations)",
        needed: "it must be at least 1")
    }
  }

  /// How many of a number of points count for a prediction.
  func neighbours(of count: Int) -> Int {
    guard span < 1 else { return count }
    return max(1, min(Int(span * Double(count) + 1e-5), count))
  }

  /// How many times as wide the kernel is as the distance to the farthest of them.
  var stretch: Double { max(span, 1).squareRoot() }
}
