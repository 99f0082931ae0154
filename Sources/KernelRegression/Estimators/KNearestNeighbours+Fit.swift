extension KNearestNeighbours {
  /// Nearest neighbours of data.
  public struct Fit: LinearSmoother {
    /// The number of neighbours.
    public let neighbours: Int
    /// How much each of them counts.
    public let weighting: NeighbourWeighting
    let samples: SortedSamples
    let values: CenteredValues
    let moments: BlockMoments
    private let keyFactor: Double

    init(_ samples: SortedSamples, neighbours: Int, weighting: NeighbourWeighting) {
      self.neighbours = neighbours
      self.weighting = weighting
      self.samples = samples
      self.values = CenteredValues(samples.values)
      let extent = max(samples.domain.lowerBound.magnitude, samples.domain.upperBound.magnitude)
      // Sums of three keys must not overflow.
      let factor = extent > 0x1p1020 ? 0x1p-8 : 1
      self.keyFactor = factor
      self.moments = BlockMoments(
        tree: BlockTree(keys: factor == 1 ? samples.keys : samples.keys.map { $0 * factor }),
        weights: samples.weights, values: values.values, degree: 0, localDegree: 0)
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
    /// - Parameter query: The query.
    /// - Complexity: O(log *n*) where all neighbours count alike, O(log *n* + *k*) otherwise.
    public func predict(at query: Double) -> Double { predict(at: [query])[0] }

    /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
    ///
    /// - Parameter queries: Any number, in any order.
    /// - Complexity: For each query O(log *n*) where all neighbours count alike, O(log *n* + *k*)
    ///   otherwise.
    public func predict(at queries: some Sequence<Double>) -> [Double] {
      forEachNeighbourhood(at: Array(queries)) { view, _ in
        values.restored(view.sums.value / view.sums.weight, isMean: true)
      }
    }

    /// The weight of every point at a query, in the order given to `fit`.
    ///
    /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*)
    public func attentionWeights(at query: Double) -> [Double] {
      guard query.isFinite else { return Array(repeating: .nan, count: count) }
      var weights = Array(repeating: 0.0, count: samples.count)
      _ = forEachNeighbourhood(at: [query], alone: true) { view, _ in
        let total = view.sums.weight
        for index in view.neighbourhood.points { weights[index] = view.weight(of: index) / total }
        return 0
      }
      return samples.inGivenOrder(weights)
    }

    /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
    /// in which the points were given.
    ///
    /// - Complexity: That of the predictions at all keys.
    public var leverages: [Double] {
      samples.inGivenOrder(
        forEachNeighbourhood(at: samples.keys) { view, index in
          view.neighbourhood.points.contains(index) ? view.weight(of: index) / view.sums.weight : 0
        })
    }

    /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
    ///
    /// - Parameters:
    ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
    ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each. Any other number
    ///     of them gives NaN.
    /// - Complexity: O(log *n* + *k*) a query.
    public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
      guard variances?.count ?? count == count else { return queries.map { _ in .nan } }
      let variances = variances.map { samples.inSortedOrder($0) }
      return forEachNeighbourhood(at: queries) { view, _ in
        var sum = CompensatedSum()
        for index in view.neighbourhood.points {
          let share = view.weight(of: index) / view.sums.weight
          sum.add(share * share * (variances?[index] ?? 1))
        }
        return sum.value
      }
    }

    /// What a prediction at a query rests on. A bandwidth is the distance to the farthest neighbour.
    ///
    /// - Complexity: O(log *n* + *k*)
    public func support(at query: Double) -> QuerySupport {
      var (effectiveCount, nearest) = (Double.nan, Double.nan)
      _ = forEachNeighbourhood(at: [query], alone: true) { view, _ in
        var squares = CompensatedSum()
        for index in view.neighbourhood.points {
          squares.add(view.weight(of: index) * view.weight(of: index))
        }
        effectiveCount = view.sums.weight * view.sums.weight / squares.value
        nearest = view.nearest == 0 ? 0 : view.nearest / view.farthest
        return 0
      }
      return QuerySupport(
        effectiveCount: effectiveCount, nearestDistance: nearest,
        isExtrapolated: !domain.contains(query), degree: 0)
    }

    /// A number for each query, NaN where one is NaN or infinite.
    private func forEachNeighbourhood(
      at queries: [Double], _ body: @Sendable (_ view: NeighbourView, _ index: Int) -> Double
    ) -> [Double] {
      Parallel.fill(queries.count, by: 256) { range, output in
        forEachNeighbourhood(in: range, of: queries, output, body)
      }
    }

    private func forEachNeighbourhood(
      at queries: [Double], alone: Bool, _ body: (_ view: NeighbourView, _ index: Int) -> Double
    ) -> [Double] {
      var results = [Double](repeating: .nan, count: queries.count)
      results.withUnsafeMutableBufferPointer { output in
        forEachNeighbourhood(in: 0..<queries.count, of: queries, output, body)
      }
      return results
    }

    private func forEachNeighbourhood(
      in range: Range<Int>, of queries: [Double], _ output: UnsafeMutableBufferPointer<Double>,
      _ body: (_ view: NeighbourView, _ index: Int) -> Double
    ) {
      moments.withSums(of: LocalDegrees.Constant.self) { sums in
        var guess = 0
        for index in range {
          let query = queries[index]
          guard query.isFinite else {
            output[index - range.lowerBound] = .nan
            continue
          }
          // Farther away nothing changes, and twice a query does not overflow.
          let place = min(max(query * keyFactor, -0x1p1022), 0x1p1022)
          let neighbourhood = Neighbourhood(sums.search, of: place, count: neighbours, near: guess)
          guess = neighbourhood.points.lowerBound
          let view = NeighbourView(neighbourhood, of: place, weighting.kind, sums)
          output[index - range.lowerBound] = body(view, index)
        }
      }
    }
  }
}
