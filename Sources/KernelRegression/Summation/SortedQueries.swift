/// Queries in ascending order, each with its place among those given.
struct SortedQueries: Sendable {
  /// The queries, ascending.
  let queries: [Double]
  private let places: [Int32]?

  /// Sorts finite numbers, if they are not sorted.
  init(_ queries: [Double]) {
    let isSorted = queries.withUnsafeBufferPointer { queries in
      var index = 1
      while index < queries.count, queries[index - 1] <= queries[index] { index += 1 }
      return index >= queries.count
    }
    if isSorted {
      self.queries = queries
      places = nil
    } else {
      let order = SortingOrder(keys: queries)
      self.queries = order.keys
      places = order.places
    }
  }

  /// The place of a sorted query among those given.
  @inline(__always)
  func place(_ index: Int) -> Int { places.map { Int($0[index]) } ?? index }

  /// The queries not below one limit and below another.
  func range(from low: Double, to high: Double) -> Range<Int> {
    let start = firstIndex(notBelow: low)
    return start..<max(start, firstIndex(notBelow: high))
  }

  private func firstIndex(notBelow limit: Double) -> Int {
    var low = 0
    var high = queries.count
    while low < high {
      let middle = low + (high - low) / 2
      if queries[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
