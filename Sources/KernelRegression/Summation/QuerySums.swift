/// A number from the sums of each query.
struct QuerySums {
  private let summation: any LocalSummation
  private let degree: Int

  init(_ summation: any LocalSummation, degree: Int) {
    self.summation = summation
    self.degree = degree
  }

  /// What `transform` makes of the sums of each query, in their order; NaN where a query is NaN or
  /// infinite.
  func map(
    _ queries: [Double], _ transform: @Sendable (LocalSums) -> Double
  ) -> [Double] {
    let isFinite = queries.withUnsafeBufferPointer { queries in
      // 0 · x is 0 but for NaN and the infinities.
      queries.reduce(0) { sum, query in sum + 0 * query } == 0
    }
    let finite = isFinite ? queries : queries.map { query in query.isFinite ? query : 0 }
    var results = [Double](unsafeUninitializedCapacity: queries.count) { output, count in
      let places = Places(output)
      summation.forEachSums(at: finite, degree: degree) { index, sums in
        places.buffer[index] = transform(sums)
      }
      count = queries.count
    }
    if !isFinite {
      for (index, query) in queries.enumerated() where !query.isFinite { results[index] = .nan }
    }
    return results
  }
}
