/// A band around a curve: lower and upper ends at queries, and what they were made of.
public struct ConfidenceBand: Hashable, Sendable {
  /// What lies between the ends with the probability `level`.
  public enum Coverage: String, Hashable, Sendable, CaseIterable {
    /// At each query by itself, the mean of the prediction.
    case pointwise
    /// At all queries from the smallest to the largest at once, the mean of the prediction.
    case simultaneous
    /// At each query by itself, a new value.
    case prediction
  }

  /// The queries, in the order in which they were given.
  public let queries: [Double]
  /// The prediction at each query.
  public let estimate: [Double]
  /// The standard error at each query: of the prediction, or, in a band for new values, of the
  /// difference between a new value and the prediction. In units of y.
  public let standardErrors: [Double]
  /// The lower end at each query; NaN where the query is not finite or there is no standard error.
  public let lower: [Double]
  /// The upper end at each query.
  public let upper: [Double]
  /// The probability that the band is made for, such as 0.95.
  public let level: Double
  /// What the band covers.
  public let coverage: Coverage
  /// How many standard errors the band reaches up and down; NaN where it is made of quantiles of
  /// curves or residuals instead.
  public let criticalValue: Double
  /// The degrees of freedom of the t distribution behind `criticalValue`; infinite for the normal
  /// distribution, and for bands made of quantiles.
  public let degreesOfFreedom: Double

  /// A band of the same number of standard errors to both sides.
  init(
    queries: [Double], estimate: [Double], standardErrors: [Double], level: Double,
    coverage: Coverage, criticalValue: Double, degreesOfFreedom: Double
  ) {
    self.init(
      queries: queries, estimate: estimate, standardErrors: standardErrors,
      lower: zip(estimate, standardErrors).map { $0 - criticalValue * $1 },
      upper: zip(estimate, standardErrors).map { $0 + criticalValue * $1 },
      level: level, coverage: coverage, criticalValue: criticalValue,
      degreesOfFreedom: degreesOfFreedom)
  }

  init(
    queries: [Double], estimate: [Double], standardErrors: [Double], lower: [Double],
    upper: [Double], level: Double, coverage: Coverage, criticalValue: Double = .nan,
    degreesOfFreedom: Double = .infinity
  ) {
    self.queries = queries
    self.estimate = estimate
    self.standardErrors = standardErrors
    self.lower = lower
    self.upper = upper
    self.level = level
    self.coverage = coverage
    self.criticalValue = criticalValue
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Checks a level.
  static func checkLevel(_ level: Double, at location: String) throws(RegressionError) {
    guard level > 0, level < 1 else {
      throw RegressionError(
        .hyperparameter, at: location, given: "level is \(level)",
        needed: "it must be above 0 and below 1")
    }
  }
}
