/// Average pooling: the mean of all values, whatever the query. The plainest estimator there is,
/// to compare others with, and the limit of Nadaraya–Watson as the bandwidth grows.
///
/// ŷ(q) = (1/n) Σ yᵢ. Measured against 60 digits, the error is at most one unit in the last place
/// of (1/n) Σ |yᵢ|; sums that would overflow do not.
public struct AveragePooling: Estimator, Hashable {
  /// Average pooling has no hyperparameters.
  public init() {}

  /// Takes the mean of `y`; the keys are checked and otherwise unused.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order.
  ///   - y: As many values.
  /// - Throws: `RegressionError` when the counts differ, there is no point, or a number is NaN or
  ///   infinite.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Fit {
    Fit(try SortedSamples(x: x, y: y, for: "AveragePooling"))
  }

  /// The mean of the values fitted.
  public struct Fit: LinearSmoother {
    /// The mean of the values.
    public let mean: Double
    /// The number of points fitted, at least 1.
    public let count: Int
    /// The smallest and the largest key fitted.
    public let domain: ClosedRange<Double>

    init(_ samples: SortedSamples) {
      let values = ScaledValues(samples.values)
      var average = WeightedAverage()
      for value in values.scaled { average.add(value, weight: 1) }
      self.mean = values.unscaled(average.mean)
      self.count = samples.keys.count
      self.domain = samples.domain
    }

    /// The mean at any finite query, NaN for NaN or an infinity.
    public func predict(at query: Double) -> Double { query.isFinite ? mean : .nan }

    /// The same weight 1/n for every training point; NaN where the query is NaN or infinite.
    ///
    /// - Parameter query: The query.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*).
    public func attentionWeights(at query: Double) -> [Double] {
      Array(repeating: query.isFinite ? 1 / Double(count) : .nan, count: count)
    }
  }
}
