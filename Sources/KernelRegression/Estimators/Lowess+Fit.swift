extension Lowess {
  /// A LOWESS fitted to data.
  ///
  /// A prediction at a query is the line through its own neighbours with the weights of the last
  /// robust step: at a point it is the fitted value, unless that was interpolated because of `delta`.
  /// In gaps and outside the data the line is followed no farther than its points carry it, as in
  /// ``LocalPolynomial``.
  /// Where no point of a query's window weighs anything, which is where all are outliers and farther
  /// outside the data than a thousand windows, it is the mean of the nearest values.
  public struct Fit: LinearSmoother {
    /// The number of points that are neighbours of a query.
    public let neighbours: Int
    /// The number of robust steps taken, fewer than asked for where the residuals were as good as 0.
    public let robustSteps: Int
    let samples: SortedSamples
    let values: CenteredValues
    let tree: BlockTree
    let smoother: LowessSmoother
    private let keyFactor: Double
    private let robustness: [Double]?
    private let sortedFitted: [Double]

    init(_ samples: SortedSamples, estimator: Lowess) {
      let count = samples.count
      let share = min(estimator.fraction, 1) * Double(count) + 1e-7
      self.neighbours = min(max(2, Int(share)), count)
      self.samples = samples
      self.values = CenteredValues(samples.values)
      let extent = max(samples.domain.lowerBound.magnitude, samples.domain.upperBound.magnitude)
      // A power of two, so that units of x make no difference and distances do not overflow.
      let exponent = extent > 0 ? min(max(-Int(extent.exponent), -1000), 1000) : 0
      self.keyFactor = Double(sign: .plus, exponent: exponent, significand: 1)
      let factor = keyFactor
      let keys = factor == 1 ? samples.keys : samples.keys.map { $0 * factor }
      self.tree = BlockTree(keys: keys)

      let anchors = LowessAnchors(keys: keys, delta: estimator.delta * factor)
      let queries = anchors.queries
      let size = LowessRobustness.median(values.values.map(\.magnitude))
      var robustness: [Double]?
      var steps = 0
      while true {
        let smoother = LowessSmoother(
          tree: tree, weights: Self.product(samples.weights, robustness), values: values.values,
          neighbours: neighbours)
        let fitted = anchors.interpolated(smoother.values(at: queries))
        if steps < estimator.robustSteps,
          let next = LowessRobustness.weights(zip(values.values, fitted).map(-), size: size)
        {
          robustness = next
          steps += 1
          continue
        }
        self.smoother = smoother
        self.sortedFitted = fitted
        break
      }
      self.robustness = robustness
      self.robustSteps = steps
    }

    private static func product(_ a: [Double]?, _ b: [Double]?) -> [Double]? {
      guard let a, let b else { return a ?? b }
      return zip(a, b).map { first, second in first * second }
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

    /// The fitted value of each point, in the order in which they were given; R's `lowess(x, y)$y`
    /// in the order of the data. That of a point of weight 0 is the prediction at its key.
    public var fitted: [Double] {
      var fitted = samples.inGivenOrder(
        sortedFitted.map { values.restored($0, isMean: false) }, missing: .nan)
      guard samples.count < samples.givenCount else { return fitted }
      let x = x
      let missing = fitted.indices.filter { fitted[$0].isNaN }
      for (place, value) in zip(missing, predict(at: missing.map { x[$0] })) {
        fitted[place] = value
      }
      return fitted
    }

    /// The residuals yᵢ less the fitted values, in the order in which the points were given.
    public var residuals: [Double] { zip(y, fitted).map { value, fitted in value - fitted } }

    /// The weight of each point in the last pass by its residual in the one before, in the order in
    /// which they were given: 1 where there was none, 0 for an outlier or a point of weight 0.
    public var robustnessWeights: [Double] {
      samples.inGivenOrder(robustness ?? Array(repeating: 1, count: samples.count))
    }

    /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n*)
    public func predict(at query: Double) -> Double { predict(at: [query])[0] }

    /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
    ///
    /// - Parameter queries: Any number, in any order.
    /// - Complexity: O(*m* log *n*) for *m* queries.
    public func predict(at queries: some Sequence<Double>) -> [Double] {
      let queries = Array(queries)
      let predictions = smoother.values(at: queries.map(scaled))
      return zip(queries, predictions).map { query, prediction in
        query.isFinite ? values.restored(prediction, isMean: false) : .nan
      }
    }

    /// A query in the units of the keys of blocks; far away, where it makes no difference, nearer.
    func scaled(_ query: Double) -> Double {
      query.isNaN ? 0 : min(max(query * keyFactor, -0x1p500), 0x1p500)
    }

    /// A distance of keys of blocks in the units of x.
    func restoredDistance(_ distance: Double) -> Double { distance / keyFactor }
  }
}
