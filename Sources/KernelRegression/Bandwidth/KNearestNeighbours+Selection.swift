extension KNearestNeighbours {
  /// Chooses the number of neighbours by the data; the estimator's own is not used.
  ///
  /// ```swift
  /// let selection = try KNearestNeighbours(neighbours: 1).selectNeighbours(x: x, y: y)
  /// let best = selection.minimum.bandwidth  // the number of neighbours
  /// ```
  ///
  /// - Parameters:
  ///   - x: The keys, at least two, in any order; a missing value is an error.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  ///   - criterion: What is to be least.
  ///   - counts: Among which numbers of neighbours; nil for fifty from 2 to one less than that of the
  ///     points, or all where they are fewer.
  /// - Returns: The selection, whose bandwidths are numbers of neighbours.
  /// - Throws: `RegressionError` as `fit` does, and where there is no number of neighbours, or the
  ///   criterion has no finite value for any.
  /// - Complexity: That of fitting and predicting at all keys, twice for each number.
  public func selectNeighbours(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]? = nil,
    by criterion: BandwidthCriterion = .leaveOneOut, among counts: [Int]? = nil
  ) throws(RegressionError) -> BandwidthSelection {
    try CountedNeighbours(weighting: weighting).selectBandwidth(
      x: x, y: y, weights: weights, by: criterion, among: counts.map { .nearest($0) } ?? .nearest)
  }
}

/// Nearest neighbours as an estimator whose bandwidth is their number.
private struct CountedNeighbours: BandwidthEstimator {
  var kernel: Kernel = .box
  var bandwidth: Bandwidth = .nearest(1)
  let weighting: NeighbourWeighting

  init(weighting: NeighbourWeighting) { self.weighting = weighting }

  func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> KNearestNeighbours.Fit {
    let width = try bandwidth.resolved(for: kernel, count: x.count, of: "KNearestNeighbours")
    let count = if case .nearest(let count) = width { count } else { 0 }
    return try KNearestNeighbours(neighbours: count, weighting: weighting).fit(
      x: x, y: y, weights: weights)
  }
}
