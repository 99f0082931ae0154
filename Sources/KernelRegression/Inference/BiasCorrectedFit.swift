/// A local polynomial whose bias has been estimated and taken off: a linear smoother like any other,
/// whose bands hold for the curve itself and not only for the mean of the prediction.
///
/// The bias of a polynomial of degree p with bandwidth h is, to first order, what its weights make of
/// the next terms of the curve, Σₖ (Σᵢ αᵢ(q)(xᵢ − q)ᵏ) βₖ with k from p + 1 to p⁺, and βₖ is estimated
/// by a local polynomial of degree p⁺ with bandwidth b. Its standard errors, from the weights of the
/// difference, contain the noise of that estimate: robust bias-corrected bands. With b = h it is the
/// local polynomial of degree p⁺ itself.
///
/// p⁺ is p + 1 for p = 1 and 2, as in R's nprobust, and 2 for p = 0, where the linear term alone would
/// leave a bias of the same order inside the data.
///
/// Sources: S. Calonico, M. D. Cattaneo and M. H. Farrell, "On the effect of bias estimation on
/// coverage accuracy in nonparametric inference", Journal of the American Statistical Association 113
/// (2018) 767–779, and "nprobust: Nonparametric kernel-based estimation and robust bias-corrected
/// inference", Journal of Statistical Software 91 (2019) no. 8.
public struct BiasCorrectedFit: LinearSmoother {
  /// The fit whose bias is taken off.
  public let original: LocalPolynomial.Fit
  /// The fit of a higher degree by which its bias is estimated.
  public let pilot: LocalPolynomial.Fit
  private let isPilotItself: Bool

  init(
    _ original: LocalPolynomial.Fit, pilotBandwidth: Bandwidth?
  ) throws(RegressionError) {
    guard original.degree < 3 else {
      throw RegressionError(
        .hyperparameter, at: "biasCorrected", given: "the degree is \(original.degree)",
        needed: "it must be at most 2, for the bias is estimated by a higher degree of at most 3")
    }
    let bandwidth = pilotBandwidth ?? original.bandwidth
    self.original = original
    self.pilot = try LocalPolynomial(
      degree: max(original.degree + 1, 2), kernel: original.kernel, bandwidth: bandwidth
    ).fit(x: original.x, y: original.y, weights: original.weights)
    self.isPilotItself = bandwidth == original.bandwidth
  }

  /// The number of points fitted, at least 1.
  public var count: Int { original.count }

  /// The smallest and the largest key fitted.
  public var domain: ClosedRange<Double> { original.domain }

  /// The keys, in the order in which they were given.
  public var x: [Double] { original.x }

  /// The values, in the order in which they were given.
  public var y: [Double] { original.y }

  /// The weights of the points, in the order in which they were given; nil where all weigh 1.
  public var weights: [Double]? { original.weights }

  /// What the prediction of the original fit rests on.
  public func support(at query: Double) -> QuerySupport { original.support(at: query) }

  /// The prediction less its estimated bias: finite for every finite query, NaN for NaN or an
  /// infinity.
  ///
  /// - Complexity: O(*n*), or that of a local polynomial where both bandwidths are the same.
  public func predict(at query: Double) -> Double {
    if isPilotItself { return pilot.predict(at: query) }
    return original.predict(at: query)
      - biasTerms(at: query).reduce(0) { sum, term in
        sum + term.moment * pilot.derivative(at: query, order: term.order) / term.factorial
      }
  }

  /// The predictions at queries, in their order.
  public func predict(at queries: some Sequence<Double>) -> [Double] {
    if isPilotItself { return pilot.predict(at: queries) }
    let queries = Array(queries)
    return Parallel.fill(queries.count, by: 16) { range, output in
      for index in range {
        output[index - range.lowerBound] = predict(at: queries[index])
      }
    }
  }

  /// The weight of every training point at a query, in the order given to `fit`; some are negative.
  ///
  /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
  /// - Returns: `count` weights that sum to one.
  /// - Complexity: O(*n*).
  public func attentionWeights(at query: Double) -> [Double] {
    if isPilotItself { return pilot.attentionWeights(at: query) }
    var weights = original.attentionWeights(at: query)
    for term in biasTerms(at: query) {
      let factor = term.moment / term.factorial
      for (index, weight) in pilot.derivativeWeights(at: query, order: term.order).enumerated() {
        weights[index] -= factor * weight
      }
    }
    return weights
  }

  /// The leverages, in the order in which the points were given.
  ///
  /// - Complexity: O(*n*²), or that of a local polynomial where both bandwidths are the same.
  public var leverages: [Double] {
    if isPilotItself { return pilot.leverages }
    let x = x
    return Parallel.fill(x.count, by: 16) { range, output in
      for index in range {
        output[index - range.lowerBound] = attentionWeights(at: x[index])[index]
      }
    }
  }

  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each. Any other number
  ///     of them gives NaN.
  /// - Complexity: O(*n*) for each query, or that of a local polynomial where both bandwidths are the
  ///   same.
  public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
    if isPilotItself { return pilot.squaredWeightSums(at: queries, variances: variances) }
    guard variances?.count ?? count == count else { return queries.map { _ in .nan } }
    return Parallel.fill(queries.count, by: 16) { range, output in
      for index in range {
        var sum = CompensatedSum()
        for (point, weight) in attentionWeights(at: queries[index]).enumerated() {
          sum.add(weight * weight * (variances?[point] ?? 1))
        }
        output[index - range.lowerBound] = sum.value
      }
    }
  }

  private struct BiasTerm {
    var order: Int
    var factorial: Double
    /// Σ αᵢ(q)(xᵢ − q)^order
    var moment: Double
  }

  private func biasTerms(at query: Double) -> [BiasTerm] {
    let weights = original.attentionWeights(at: query)
    let x = original.x
    return (original.degree + 1...pilot.degree).map { order in
      var sum = CompensatedSum()
      for (index, weight) in weights.enumerated() where weight != 0 {
        var term = weight
        for _ in 0..<order { term *= x[index] - query }
        sum.add(term)
      }
      return BiasTerm(order: order, factorial: [1, 1, 2, 6][order], moment: sum.value)
    }
  }
}

extension LocalPolynomial.Fit {
  /// The fit with its bias estimated and taken off, for bands that hold for the curve itself.
  ///
  /// ```swift
  /// let fit = try LocalPolynomial(degree: 1, bandwidth: 0.5).fit(x: x, y: y)
  /// let band = try fit.biasCorrected().confidenceBand(at: queries, errors: .heteroscedastic())
  /// ```
  ///
  /// Standard errors and estimates agree with nprobust to 10⁻⁹ for `vce = "nn"`. Its HC errors take
  /// residuals from the polynomial at the query, ours from the curve at the points.
  ///
  /// - Parameter pilotBandwidth: The bandwidth b of the polynomial that estimates the bias; nil for
  ///   that of the fit, which is recommended and fast.
  /// - Throws: `RegressionError` when the degree of the fit is 3 or the bandwidth is out of range.
  public func biasCorrected(
    pilotBandwidth: Bandwidth? = nil
  ) throws(RegressionError) -> BiasCorrectedFit {
    try BiasCorrectedFit(self, pilotBandwidth: pilotBandwidth)
  }
}
