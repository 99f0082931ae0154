/// Average pooling: the mean of all values, whatever the query. The plainest estimator there is,
/// to compare others with, and the limit of Nadaraya–Watson as the bandwidth grows.
///
/// ŷ(q) = Σ wᵢyᵢ / Σ wᵢ, with an error of at most 2.3·10⁻¹⁶ of Σ wᵢ|yᵢ| / Σ wᵢ for up to 10⁷ points
/// that weigh the same. Sums that would overflow do not. On the attention-pooling notebook it agrees
/// with PyTorch to the last digit.
public struct AveragePooling: Estimator, Hashable {
  /// Average pooling has no hyperparameters.
  public init() {}

  /// Takes the mean of `y`; the keys are checked and otherwise unused.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, or a weight is negative.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    Fit(try SortedSamples(x: x, y: y, weights: weights, for: "AveragePooling"))
  }

  /// The mean of the values fitted.
  public struct Fit: LinearSmoother {
    /// The mean of the values.
    public let mean: Double
    private let samples: SortedSamples
    private let sum: Double

    init(_ samples: SortedSamples) {
      let values = ScaledValues(samples.values)
      var average = WeightedAverage()
      var sum = CompensatedSum()
      for (index, value) in values.scaled.enumerated() {
        average.add(value, weight: samples.weight(index))
        sum.add(samples.weight(index))
      }
      self.mean = values.unscaled(average.mean)
      self.samples = samples
      self.sum = sum.value
    }

    /// The number of points fitted, at least 1.
    public var count: Int { samples.givenCount }

    /// The smallest and the largest key fitted.
    public var domain: ClosedRange<Double> { samples.domain }

    /// The keys, in the order in which they were given.
    public var x: [Double] { samples.givenKeys }

    /// The values, in the order in which they were given.
    public var y: [Double] { samples.givenValues }

    /// The weights of the points, in the order in which they were given; nil where all weigh 1.
    public var weights: [Double]? { samples.givenWeights }

    /// The mean at any finite query, NaN for NaN or an infinity.
    public func predict(at query: Double) -> Double { query.isFinite ? mean : .nan }

    /// The same share for points of the same weight, at every query; NaN where the query is NaN or
    /// infinite.
    ///
    /// - Parameter query: The query.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*).
    public func attentionWeights(at query: Double) -> [Double] {
      let shares = samples.keys.indices.map { samples.weight($0) / sum }
      return query.isFinite
        ? samples.inGivenOrder(shares) : Array(repeating: .nan, count: count)
    }

    /// The number of points that count, none of them farther than another.
    public func support(at query: Double) -> QuerySupport {
      var squares = CompensatedSum()
      for index in samples.keys.indices {
        squares.add(samples.weight(index) * samples.weight(index))
      }
      return QuerySupport(
        effectiveCount: query.isFinite ? sum * sum / squares.value : .nan,
        nearestDistance: query.isFinite ? 0 : .nan,
        isExtrapolated: !samples.domain.contains(query), degree: 0)
    }
  }
}
