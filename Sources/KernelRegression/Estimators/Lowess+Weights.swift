extension Lowess.Fit {
  /// The weight of every point in the prediction at a query, with the weights of the last robust step
  /// taken as given, in the order given to `fit`. Some may be negative.
  ///
  /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
  /// - Returns: `count` weights that sum to one.
  /// - Complexity: O(*n*).
  public func attentionWeights(at query: Double) -> [Double] {
    guard query.isFinite else { return Array(repeating: .nan, count: count) }
    let query = scaled(query)
    var weights = Array(repeating: 0.0, count: samples.count)
    let (window, line) = smoother.line(at: query)
    guard let line else {
      let nearest = smoother.nearest(to: query)
      for index in nearest { weights[index] = 1 / Double(nearest.count) }
      return samples.inGivenOrder(weights)
    }
    for index in window.lower..<window.upper {
      weights[index] =
        smoother.weight(index, in: window, query: query)
        * line.share(of: tree.keys[index])
    }
    return samples.inGivenOrder(weights)
  }

  /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
  /// in which the points were given.
  ///
  /// - Complexity: O(*n* log *n*)
  public var leverages: [Double] {
    let keys = Array(tree.keys.prefix(tree.count))
    let sorted = smoother.forEachLine(at: keys) { index, line in
      guard let line else { return 1 / Double(smoother.nearest(to: keys[index]).count) }
      return smoother.weight(index) * line.intercept
    }
    return samples.inGivenOrder(sorted)
  }

  /// What a prediction at a query rests on. A bandwidth is the distance to the farthest neighbour.
  ///
  /// - Complexity: O(log *n* + *k*) with *k* neighbours.
  public func support(at query: Double) -> QuerySupport {
    guard query.isFinite else {
      return QuerySupport(
        effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
    }
    let place = scaled(query)
    let (window, line) = smoother.line(at: place)
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    if line != nil {
      for index in window.lower..<window.upper {
        let weight = smoother.weight(index, in: window, query: place)
        sum.add(weight)
        squares.add(weight * weight)
      }
    }
    let nearest = smoother.nearest(to: place)
    let distance = (tree.keys[nearest.lowerBound] - place).magnitude
    return QuerySupport(
      effectiveCount: line == nil ? Double(nearest.count) : sum.value * sum.value / squares.value,
      nearestDistance: distance == 0 ? 0 : distance / window.width,
      isExtrapolated: !domain.contains(query), degree: line?.isLine == true ? 1 : 0)
  }

  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ, with the
  /// weights of the last robust step taken as given.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each. Any other number
  ///     of them gives NaN.
  /// - Complexity: O(*n* + *m* log *n*) for *m* queries.
  public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
    guard variances?.count ?? count == count else { return queries.map { _ in .nan } }
    let variances = variances.map { samples.inSortedOrder($0) }
    let squares = LowessSquares(smoother, variances: variances)
    let scaledQueries = queries.map(scaled)
    let sums = squares.sums(at: scaledQueries)
    return zip(queries, sums).map { query, sum in query.isFinite ? sum : .nan }
  }
}
