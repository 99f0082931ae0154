extension Loess {
  /// A loess curve fitted to data.
  ///
  /// In the symmetric family the weights, leverages and sums of squared weights are those of the last
  /// fit, with its robust weights taken as given.
  public struct Fit: LinearSmoother {
    /// The share of the points that count for a prediction.
    public let span: Double
    /// The degree of the polynomials.
    public let degree: Int
    /// Whether outliers were given less weight.
    public let family: Family
    private let robust: [Double]
    private let curve: LocalPolynomial.Fit
    /// The curve without robust weights.
    private let plain: LocalPolynomial.Fit
    private let samples: SortedSamples

    init(_ samples: SortedSamples, estimator: Loess) {
      self.span = estimator.span
      self.degree = estimator.degree
      self.family = estimator.family
      self.samples = samples
      let polynomial = LocalPolynomial(
        degree: estimator.degree, kernel: .tricube,
        bandwidth: .nearest(estimator.neighbours(of: samples.count)))
      let width = LocalWidth.nearest(estimator.neighbours(of: samples.count))
      let plain = LocalPolynomial.Fit(
        samples, estimator: polynomial, width: width, stretch: estimator.stretch)
      var curve = plain
      var robust = samples.keys.map { _ in 1.0 }
      if estimator.family == .symmetric {
        for _ in 1..<estimator.iterations {
          let fitted = curve.predict(at: samples.keys)
          robust = RobustWeights.bisquare(zip(samples.values, fitted).map { $0 - $1 })
          curve = LocalPolynomial.Fit(
            samples, estimator: polynomial, width: width,
            weights: robust.indices.map { robust[$0] * samples.weight($0) },
            stretch: estimator.stretch)
        }
      }
      self.plain = plain
      self.curve = curve
      self.robust = robust
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

    /// The robust weights of the points, in the order in which they were given: 1 each in the
    /// Gaussian family, and 0 for points that weigh nothing.
    public var robustWeights: [Double] { samples.inGivenOrder(robust) }

    /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
    public func predict(at query: Double) -> Double { curve.predict(at: query) }

    /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
    ///
    /// - Parameter queries: Any number, in any order.
    public func predict(at queries: some Sequence<Double>) -> [Double] {
      curve.predict(at: queries)
    }

    /// The attention weight of every training point at a query, in the order given to `fit`; NaN
    /// where the query is NaN or infinite.
    public func attentionWeights(at query: Double) -> [Double] {
      curve.attentionWeights(at: query)
    }

    /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
    /// in which the points were given.
    public var leverages: [Double] { curve.leverages }

    /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
    ///
    /// - Parameters:
    ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
    ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each.
    public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
      curve.squaredWeightSums(at: queries, variances: variances)
    }

    /// What a prediction at a query rests on.
    public func support(at query: Double) -> QuerySupport { curve.support(at: query) }

    /// The distance from a query to the nearest point in bandwidths; NaN where the query is NaN or
    /// infinite.
    public func nearestDistance(at query: Double) -> Double { curve.nearestDistance(at: query) }
  }
}

extension Loess.Fit {
  /// The degrees of freedom and the residual standard error, exactly.
  ///
  /// - Complexity: O(*n*³) time and O(*n*²) space; a second for 1,500 points.
  public func statistics() -> LoessStatistics {
    let keys = samples.keys
    let rows = Parallel.map(keys.count) {
      samples.inSortedOrder(plain.attentionWeights(at: keys[$0]))
    }
    return LoessStatistics(rows: rows, sumOfSquares: sumOfSquares)
  }

  /// The standard errors of predictions, s √(Σ αᵢ²/wᵢ).
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - statistics: Those of this fit, if they are there already.
  public func standardErrors(
    at queries: some Sequence<Double>, statistics: LoessStatistics? = nil
  ) -> [Double] {
    let scale = (statistics ?? self.statistics()).residualStandardError
    return squaredWeightSums(at: Array(queries), variances: weights.map(inverses(of:)))
      .map { scale * $0.squareRoot() }
  }

  /// A band around the curve by Student's t with δ₁²/δ₂ degrees of freedom.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order.
  ///   - level: The probability, such as 0.95.
  ///   - coverage: `.pointwise` for the mean, `.prediction` for a new value of weight 1.
  ///   - statistics: Those of this fit, if they are there already.
  /// - Throws: `RegressionError` where the level is not between 0 and 1, or a simultaneous band is
  ///   asked for.
  public func band(
    at queries: some Sequence<Double>, level: Double = 0.95,
    coverage: ConfidenceBand.Coverage = .pointwise, statistics: LoessStatistics? = nil
  ) throws(RegressionError) -> ConfidenceBand {
    try ConfidenceBand.checkLevel(level, at: "Loess")
    guard coverage != .simultaneous else {
      throw RegressionError(
        .hyperparameter, at: "Loess", given: "coverage is simultaneous",
        needed: "confidenceBand(at:) has it")
    }
    let queries = Array(queries)
    let statistics = statistics ?? self.statistics()
    var errors = standardErrors(at: queries, statistics: statistics)
    if coverage == .prediction {
      let scale = statistics.residualStandardError
      errors = errors.map { ($0 * $0 + scale * scale).squareRoot() }
    }
    return ConfidenceBand(
      queries: queries, estimate: predict(at: queries), standardErrors: errors, level: level,
      coverage: coverage, criticalValue: statistics.criticalValue(level: level),
      degreesOfFreedom: statistics.degreesOfFreedom)
  }

  /// Σ wᵢeᵢ², of the pseudovalues about a plain fit of them in the symmetric family.
  private var sumOfSquares: Double {
    var values = samples.values
    var fitted = curve.predict(at: samples.keys)
    let weights = samples.keys.indices.map(samples.weight)
    if family == .symmetric {
      values = RobustWeights.pseudovalues(values, fitted: fitted, weights: weights, robust: robust)
      fitted = plain.replacingValues(values).predict(at: samples.keys)
    }
    var sum = CompensatedSum()
    for (index, weight) in weights.enumerated() {
      let residual = values[index] - fitted[index]
      sum.add(weight * residual * residual)
    }
    return sum.value
  }
}
