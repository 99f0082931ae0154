extension LinearSmoother {
  /// A confidence band for the curve: the prediction plus and minus a number of standard errors.
  ///
  /// ```swift
  /// let fit = try NadarayaWatson(bandwidth: 0.5).fit(x: x, y: y)
  /// let band = try fit.confidenceBand(at: queries, errors: .heteroscedastic(.hc3))
  /// ```
  ///
  /// The variance of ŷ(q) = Σ αᵢ(q) yᵢ is Σ αᵢ(q)² Var yᵢ. The number of standard errors is the
  /// quantile of Student's t with δ₁ degrees of freedom
  /// (``SmootherSummary/residualDegreesOfFreedom``), of the normal distribution where the variance is
  /// known; for a simultaneous band it is that of the tube formula (J. Sun and C. R. Loader,
  /// "Simultaneous confidence bands for linear regression and smoothing", Annals of Statistics 22
  /// (1994) 1328–1345).
  ///
  /// The band is one for the mean of the prediction, which differs from the curve by the smoother's
  /// bias; ``LocalPolynomial/Fit`` has bands without that error to first order.
  ///
  /// With the constant kernel it is the band of ordinary least squares: standard errors of all
  /// corrections agree with statsmodels to 10⁻¹².
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; the band is NaN where one is NaN or infinite.
  ///   - level: The probability that the band covers, above 0 and below 1.
  ///   - errors: What is assumed of the errors.
  ///   - coverage: Whether at each query by itself or at all between the smallest and the largest of
  ///     them at once; `.prediction` is
  ///     ``predictionBand(at:level:errors:)`` with the same errors.
  /// - Throws: `RegressionError` when `level` or a number in `errors` is out of range.
  /// - Complexity: That of the squared weight sums at all points and queries; for a simultaneous band
  ///   O(*n*) more for each of some hundred to four thousand steps along the curve.
  public func confidenceBand(
    at queries: some Sequence<Double>, level: Double = 0.95,
    errors: ErrorModel = .homoscedastic, coverage: ConfidenceBand.Coverage = .pointwise
  ) throws(RegressionError) -> ConfidenceBand {
    let queries = Array(queries)
    try ConfidenceBand.checkLevel(level, at: "confidenceBand")
    if coverage == .prediction {
      return try predictionBand(at: queries, level: level, errors: errors)
    }
    let variances = try pointVariances(errors)
    let student = StudentDistribution(degreesOfFreedom: variances.degreesOfFreedom)
    let finite = queries.filter(\.isFinite)
    var length = 0.0
    if coverage == .simultaneous, let low = finite.min(), let high = finite.max(), low < high {
      length = tubeLength(over: low...high, scales: variances.scales)
    }
    return ConfidenceBand(
      queries: queries, estimate: predict(at: queries),
      standardErrors: variances.variances(of: self, at: queries).map { $0.squareRoot() },
      level: level, coverage: coverage,
      criticalValue: student.tubeCriticalValue(exceeded: 1 - level, length: length),
      degreesOfFreedom: variances.degreesOfFreedom)
  }
}
