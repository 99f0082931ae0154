extension LinearSmoother {
  /// A band for new values: ŷ(q) ± c √(v(q) + se(q)²), c the quantile of Student's t as in
  /// ``confidenceBand(at:level:errors:coverage:)``.
  ///
  /// v(q) is the variance of a new value's error, of weight 1: σ̂² or the known variance where all
  /// errors have the same; else the mean of the points' variances under `errors`, weighted as a
  /// prediction at q weighs values, without negative weights.
  ///
  /// Errors are assumed to be normal, unlike in ``jackknifeBand(at:level:)``.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; the band is NaN where one is NaN or infinite.
  ///   - level: The probability that the band covers, above 0 and below 1.
  ///   - errors: What is assumed of the errors.
  /// - Throws: `RegressionError` when `level` or a number in `errors` is out of range.
  /// - Complexity: That of the squared weight sums at all points and queries; O(*n*) more for each
  ///   query where errors have variances of their own.
  public func predictionBand(
    at queries: some Sequence<Double>, level: Double = 0.95, errors: ErrorModel = .homoscedastic
  ) throws(RegressionError) -> ConfidenceBand {
    let queries = Array(queries)
    try ConfidenceBand.checkLevel(level, at: "predictionBand")
    let variances = try pointVariances(errors)
    let ownVariances: [Double]
    switch errors.form {
    case .homoscedastic, .known:
      ownVariances = queries.map { _ in variances.common }
    case .heteroscedastic, .nearestNeighbours:
      let each = variances.each ?? []
      ownVariances = Parallel.fill(queries.count, by: 64) { range, output in
        for index in range {
          var average = WeightedAverage()
          for (weight, variance) in zip(attentionWeights(at: queries[index]), each) {
            average.add(variance, weight: max(weight, 0))
          }
          output[index - range.lowerBound] = average.mean * variances.common
        }
      }
    }
    let errorVariances = variances.variances(of: self, at: queries)
    return ConfidenceBand(
      queries: queries, estimate: predict(at: queries),
      standardErrors: zip(ownVariances, errorVariances).map { ($0 + $1).squareRoot() },
      level: level, coverage: .prediction,
      criticalValue: StudentDistribution(degreesOfFreedom: variances.degreesOfFreedom)
        .criticalValue(exceeded: 1 - level),
      degreesOfFreedom: variances.degreesOfFreedom)
  }

  /// A band for new values that assumes no distribution of the errors: ŷ(q) ± the ⌈level (n + 1)⌉-th
  /// smallest absolute leave-one-out residual.
  ///
  /// It has the same width everywhere. Source: the jackknife of R. F. Barber, E. J. Candès, A. Ramdas
  /// and R. J. Tibshirani, "Predictive inference with the jackknife+", Annals of Statistics 49 (2021)
  /// 486–507, section 1.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; the band is NaN where one is NaN or infinite.
  ///   - level: The probability that the band covers, above 0 and below 1. Where there are fewer than
  ///     level/(1 − level) points, no residual is large enough and the band is infinite.
  /// - Throws: `RegressionError` when `level` is out of range.
  /// - Complexity: That of predictions and leverages at all points, and O(*n* log *n*).
  public func jackknifeBand(
    at queries: some Sequence<Double>, level: Double = 0.95
  ) throws(RegressionError) -> ConfidenceBand {
    let queries = Array(queries)
    try ConfidenceBand.checkLevel(level, at: "jackknifeBand")
    let weights = weights
    let sizes = zip(leaveOneOutResiduals.indices, leaveOneOutResiduals)
      .filter { (weights?[$0.0] ?? 1) > 0 }.map(\.1.magnitude).sorted()
    // A whole number of points must not become the next by rounding.
    let rank = (level * Double(sizes.count + 1) - 1e-9).rounded(.up)
    let width = rank <= Double(sizes.count) ? sizes[max(Int(rank), 1) - 1] : .infinity
    let estimate = predict(at: queries)
    return ConfidenceBand(
      queries: queries, estimate: estimate,
      standardErrors: queries.map { _ in .nan },
      lower: estimate.map { $0 - width }, upper: estimate.map { $0 + width }, level: level,
      coverage: .prediction)
  }
}
