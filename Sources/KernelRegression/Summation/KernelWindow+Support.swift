extension KernelWindow {
  /// What a local mean at a query rests on; NaN where the query is NaN or infinite.
  func support(at query: Double, samples: SortedSamples) -> QuerySupport {
    guard query.isFinite else {
      return QuerySupport(
        effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
    }
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    forEachWeight(at: query, above: negligibleWeight) { index, weight in
      let weight = weight * samples.weight(index)
      sum.add(weight)
      squares.add(weight * weight)
    }
    return QuerySupport(
      effectiveCount: sum.value * sum.value / squares.value,
      nearestDistance: nearestDistance(from: query),
      isExtrapolated: !samples.domain.contains(query), degree: 0)
  }
}
