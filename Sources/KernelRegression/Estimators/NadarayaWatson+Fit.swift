extension NadarayaWatson {
  /// A Nadaraya–Watson regression fitted to data.
  ///
  /// A prediction looks only at the keys whose weight is above 10⁻³⁶ of the nearest key's.
  public struct Fit: LinearSmoother {
    /// The kernel.
    public let kernel: Kernel
    /// The bandwidth in the kernel's own convention, in the units of x; NaN where it differs from
    /// query to query or from point to point.
    public let bandwidth: Double
    let samples: SortedSamples
    private let scaledValues: ScaledValues
    private let window: KernelWindow
    private let limit: Double

    /// The same as a local polynomial of degree 0, where the width is not the same everywhere or
    /// weights may be negative.
    let polynomial: LocalPolynomial.Fit?

    init(_ samples: SortedSamples, estimator: NadarayaWatson, width: LocalWidth) {
      let kernel = estimator.kernel
      let bandwidth = if case .fixed(let number) = width { number } else { Double.nan }
      self.polynomial =
        kernel.order == 2 && bandwidth.isFinite
        ? nil
        : LocalPolynomial.Fit(
          samples,
          estimator: LocalPolynomial(
            degree: 0, kernel: kernel, bandwidth: estimator.bandwidth), width: width)
      self.kernel = kernel
      self.bandwidth = bandwidth
      self.samples = samples
      self.scaledValues = ScaledValues(samples.values)
      self.window = KernelWindow(
        keys: samples.keys, kernel: kernel, width: bandwidth.isFinite ? bandwidth : 1)
      self.limit = WeightRange(samples.weights).negligible
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

    /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
    ///
    /// It never leaves the range of the values fitted, unless the kernel is of a higher order;
    /// constant values are reproduced exactly.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func predict(at query: Double) -> Double {
      if let polynomial { return polynomial.predict(at: query) }
      guard query.isFinite else { return .nan }
      var average = WeightedAverage()
      window.forEachWeight(at: query, above: limit) { index, weight in
        average.add(scaledValues.scaled[index], weight: weight * samples.weight(index))
      }
      return scaledValues.unscaled(average.mean)
    }

    /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
    ///
    /// Many at once are summed in the way that costs least; they agree with single ones to 10⁻¹³ of
    /// Σ αᵢ|yᵢ|.
    ///
    /// - Parameter queries: Any number, in any order.
    public func predict(at queries: some Sequence<Double>) -> [Double] {
      let queries = Array(queries)
      if let polynomial { return polynomial.predict(at: queries) }
      let summation = SummationPlan.summation(
        for: problem, queryCount: queries.count, degree: 0)
      if summation is DirectSummation {
        return Parallel.fill(queries.count, by: 256) { range, output in
          for index in range {
            output.initializeElement(
              at: index - range.lowerBound, to: predict(at: queries[index]))
          }
        }
      }
      return QuerySums(summation, degree: 0).map(queries) { sums in
        scaledValues.unscaled(sums.t[0] / sums.s[0])
      }
    }

    /// What predictions are sums over.
    var problem: SummationProblem {
      SummationProblem(
        keys: samples.keys, values: scaledValues.scaled, weights: samples.weights, kernel: kernel,
        width: .fixed(bandwidth))
    }

    /// The attention weight of every training point at a query, in the order given to `fit`.
    ///
    /// None is dropped: weights are right down to the smallest subnormal number.
    ///
    /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*).
    public func attentionWeights(at query: Double) -> [Double] {
      if let polynomial { return polynomial.attentionWeights(at: query) }
      guard query.isFinite else { return Array(repeating: .nan, count: count) }
      var weights = Array(repeating: 0.0, count: samples.count)
      var total = CompensatedSum()
      window.forEachWeight(at: query, above: 0) { index, weight in
        weights[index] = weight * samples.weight(index)
        total.add(weights[index])
      }
      let sum = total.value
      return samples.inGivenOrder(weights.map { weight in weight / sum })
    }

    /// The distance from a query to the nearest point in bandwidths; NaN where the query is NaN or
    /// infinite.
    ///
    /// - Complexity: O(log *n*), where the bandwidth is the same everywhere.
    public func nearestDistance(at query: Double) -> Double {
      guard query.isFinite else { return .nan }
      return polynomial?.nearestDistance(at: query) ?? window.nearestDistance(from: query)
    }

    /// What a prediction at a query rests on.
    ///
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func support(at query: Double) -> QuerySupport {
      polynomial?.support(at: query) ?? window.support(at: query, samples: samples)
    }
  }
}

/// A weight, relative to the nearest key's, that no prediction can feel: exp(−83). Even 10¹² of
/// them change a weighted mean by less than 10⁻²³ of the largest value.
let negligibleWeight = 9e-37
