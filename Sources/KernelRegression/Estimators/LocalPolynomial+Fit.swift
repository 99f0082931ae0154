extension LocalPolynomial {
  /// A local polynomial regression fitted to data.
  ///
  /// One query is answered from the points in its reach by orthogonal polynomials. Many at once go
  /// through sums of powers, which are found in whatever way is fastest, and only those whose sums
  /// do not determine the polynomial to 10⁻¹² are answered as one is. The two agree to 10⁻¹² of
  /// Σ|αᵢyᵢ|.
  public struct Fit: LinearSmoother {
    /// The degree of the polynomials.
    public let degree: Int
    /// The kernel.
    public let kernel: Kernel
    /// The bandwidth.
    public let bandwidth: Bandwidth
    let samples: SortedSamples
    let values: CenteredValues
    let width: LocalWidth
    let neighbours: LocalNeighbours

    /// The weights that count instead of the points' own, in the order of the keys.
    let robustWeights: [Double]?
    /// How many times as wide the kernel is as the distance to the nearest points.
    let stretch: Double

    init(
      _ samples: SortedSamples, estimator: LocalPolynomial, width: LocalWidth,
      weights: [Double]? = nil, stretch: Double = 1
    ) {
      self.robustWeights = weights
      self.stretch = stretch
      self.degree = estimator.degree
      self.kernel = estimator.kernel
      self.bandwidth = estimator.bandwidth
      self.samples = samples
      self.values = CenteredValues(samples.values)
      self.width = width
      self.neighbours = LocalNeighbours(
        samples, kernel: estimator.kernel, width: width, weights: weights, stretch: stretch)
    }

    private init(_ fit: Self, values: [Double]) {
      self.robustWeights = fit.robustWeights
      self.stretch = fit.stretch
      self.degree = fit.degree
      self.kernel = fit.kernel
      self.bandwidth = fit.bandwidth
      self.samples = fit.samples
      self.values = CenteredValues(values)
      self.width = fit.width
      self.neighbours = fit.neighbours
    }

    /// The fit that there would be of other values, given in the order of the keys.
    func replacingValues(_ values: [Double]) -> Self { Self(self, values: values) }

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

    /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func predict(at query: Double) -> Double {
      derivative(at: query, order: 0)
    }

    /// The derivative of an order at a query: that of the local polynomial, order! β_order; NaN
    /// where the query is NaN or infinite.
    ///
    /// It is not the derivative of the fitted curve, whose local polynomials change from query to
    /// query, and is the better estimate of the two. Where a polynomial of a lower degree answers,
    /// the derivative is of that one.
    ///
    /// - Parameters:
    ///   - query: The query.
    ///   - order: The order of the derivative, 0 to the degree. That of a higher order is 0.
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func derivative(at query: Double, order: Int) -> Double {
      guard query.isFinite, order >= 0 else { return .nan }
      guard order <= degree else { return 0 }
      return restored(
        fitted(at: query, above: neighbours.limit).derivative(order) { values.values[$0] },
        order: order)
    }

    /// The attention weight of every training point at a query, in the order given to `fit`: the
    /// equivalent kernel. For a degree above 0 some may be negative.
    ///
    /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*).
    public func attentionWeights(at query: Double) -> [Double] {
      derivativeWeights(at: query, order: 0)
    }

    /// The weight of every value in the derivative of an order at a query, in the order given to
    /// `fit`: the derivative is the sum of the values with these weights.
    ///
    /// - Parameters:
    ///   - query: The query; where it is NaN or infinite, all weights are NaN.
    ///   - order: The order of the derivative, 0 to the degree. Those of a higher order are 0.
    /// - Returns: `count` weights that sum to one for order 0 and to zero for others.
    /// - Complexity: O(*n*).
    public func derivativeWeights(at query: Double, order: Int) -> [Double] {
      guard query.isFinite, order >= 0 else { return Array(repeating: .nan, count: count) }
      var weights = Array(repeating: 0.0, count: samples.count)
      if order <= degree {
        let fit = fitted(at: query, above: 0)
        for (index, share) in zip(fit.indices, fit.shares(order)) { weights[index] = share }
      }
      return samples.inGivenOrder(weights)
    }

    /// What a prediction at a query rests on.
    ///
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func support(at query: Double) -> QuerySupport {
      guard query.isFinite else {
        return QuerySupport(
          effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
      }
      let fit = fitted(at: query, above: neighbours.limit)
      return QuerySupport(
        effectiveCount: fit.effectiveCount, nearestDistance: fit.nearestDistance,
        isExtrapolated: !samples.domain.contains(query), degree: fit.degree)
    }

    /// The distance from a query to the nearest point in bandwidths; NaN where the query is NaN or
    /// infinite.
    ///
    /// - Complexity: O(log *n*), or O(*n*) where each point has a width of its own.
    public func nearestDistance(at query: Double) -> Double {
      query.isFinite ? neighbours.nearestDistance(at: query) : .nan
    }

    /// The local polynomial of one query from the points themselves.
    func fitted(at query: Double, above limit: Double) -> OrthogonalFit {
      neighbours.fit(at: query, degree: degree, above: limit)
    }

    /// A derivative in the units of y.
    @inline(__always)
    func restored(_ derivative: Double, order: Int) -> Double {
      order == 0
        ? values.restored(derivative, isMean: degree == 0 && kernel.order == 2)
        : values.restoredDifference(derivative)
    }
  }
}
