extension SmootherScore {
  /// A score from points, in any order: the sums are over sorted terms, so that it does not show.
  ///
  /// - Parameters:
  ///   - residuals: The residual of each point.
  ///   - leverages: The leverage of each point.
  ///   - leftOut: The errors of predicting points from all others, asked for where one is isolated.
  ///   - weights: The weight of each point; nil for 1 each.
  init(
    bandwidth: Double, residuals: [Double], leverages: [Double], weights: [Double]?,
    leftOut: () -> [Double]
  ) {
    let places = residuals.indices.filter { (weights?[$0] ?? 1) > 0 }
    let isolated = places.filter { !(leverages[$0] < Self.isolationLimit) }
    let errors = isolated.isEmpty ? [] : leftOut()
    func sum(_ term: (Int) -> Double) -> Double {
      var sum = CompensatedSum()
      for term in places.map(term).sorted() { sum.add(term) }
      return sum.value
    }
    func weight(_ place: Int) -> Double { weights?[place] ?? 1 }
    self.init(
      bandwidth: bandwidth,
      residualSumOfSquares: sum { weight($0) * residuals[$0] * residuals[$0] },
      trace: sum { leverages[$0] },
      leaveOneOutSum: sum { place in
        let leverage = leverages[place]
        let error =
          leverage < Self.isolationLimit ? residuals[place] / (1 - leverage) : errors[place]
        return weight(place) * error * error
      },
      isolatedCount: isolated.count, count: places.count, weightSum: sum { weight($0) })
  }
}
