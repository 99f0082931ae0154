extension MultivariateLocalPolynomial.Fit {
  /// The attention weight of every training point at a query, in the order given to `fit`: the
  /// prediction is the sum of the values with these weights. Of degree 1 some may be negative.
  ///
  /// None is dropped: weights are right down to the smallest subnormal number.
  ///
  /// - Parameter query: Its coordinates, one for each dimension; where one is NaN or infinite, all
  ///   weights are NaN.
  /// - Returns: `count` weights that sum to one.
  /// - Throws: `RegressionError` for another number of coordinates.
  /// - Complexity: O(*n*).
  public func attentionWeights(at query: [Double]) throws(RegressionError) -> [Double] {
    let columns = try columns(of: query)
    guard query.allSatisfy(\.isFinite) else { return Array(repeating: .nan, count: count) }
    return withRegression { regression in
      regression.setQuery { columns[$0][0] }
      var weights = [Double](repeating: 0, count: tree.count)
      for (point, share) in regression.shares() { weights[point] = share }
      return tree.inGivenOrder(weights, count: count)
    }
  }

  /// What a prediction at a query rests on.
  ///
  /// Distances are in bandwidths: Euclid's, and of a kernel that ends the largest of those in each
  /// dimension, which is below 1 inside its support. A query is extrapolated where a coordinate is
  /// outside the range of the points'.
  ///
  /// - Parameter query: Its coordinates, one for each dimension.
  /// - Throws: `RegressionError` for another number of coordinates.
  /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
  public func support(at query: [Double]) throws(RegressionError) -> QuerySupport {
    let columns = try columns(of: query)
    guard query.allSatisfy(\.isFinite) else {
      return QuerySupport(
        effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
    }
    return withRegression { regression in
      regression.setQuery { columns[$0][0] }
      let answer = regression.answer()
      return QuerySupport(
        effectiveCount: answer.effectiveCount, nearestDistance: regression.nearestDistance(),
        isExtrapolated: !zip(ranges, query).allSatisfy { $0.contains($1) },
        degree: answer.degree)
    }
  }

  /// The leverages, the weight of each point in the prediction at its own place, in the order in
  /// which the points were given: the diagonal of the hat matrix.
  ///
  /// - Complexity: That of the predictions at all points, and O(*n*²) for numbers of neighbours.
  public var leverages: [Double] {
    tree.inGivenOrder(ownFits { _, fit in fit.leverage }, count: count)
  }

  /// The errors of predicting each value from all other points, in the order in which the points were
  /// given; 0 for a point that weighs nothing.
  ///
  /// An error is eᵢ/(1 − lᵢ) with the residual eᵢ and the leverage lᵢ where that is below 0.999. Else
  /// the point is isolated, and its value is predicted without it, as in a gap; a number of
  /// neighbours is always counted without it. With one point only the error is its residual.
  ///
  /// - Complexity: That of the predictions at all points.
  public var leaveOneOutErrors: [Double] {
    let errors = ownFits { _, fit in fit.leaveOneOutError }
    return tree.inGivenOrder(errors.map { values.restoredDifference($0) }, count: count)
  }
}
