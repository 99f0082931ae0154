/// The nearest neighbours of one query among sorted keys, without rounding of their distances.
struct Neighbourhood {
  /// The neighbours that are nearer than the farthest.
  let inner: Range<Int>
  /// The points that are as far as the farthest neighbour, below and above the others; not all of
  /// them may have a place.
  let lowerRim: Range<Int>
  let upperRim: Range<Int>
  /// The share of a place that each point of the rim has.
  let share: Double

  /// The neighbours of a query.
  ///
  /// - Parameters:
  ///   - search: The keys, sums of two of which do not overflow.
  ///   - count: At least 1 and at most the number of keys.
  ///   - guess: A place where to look first, such as that of the query before.
  init(_ search: SortedSearch, of query: Double, count: Int, near guess: Int) {
    let keys = search.keys
    let first = search.first(in: search.count - count, near: guess) { place in
      gapAcross(keys[place], keys[place + count], query) >= 0
    }
    let end = first + count
    let (low, high) = (keys[first], keys[end - 1])
    // The end that is farther from the query holds the rim, both where they are equally far; the next
    // point above may be as far as the lowest.
    let gap = gapAcross(low, high, query)
    let isLowerFar = gap <= 0 || low == high
    lowerRim = isLowerFar ? Self.equal(to: low, near: first, search) : first..<first
    let next = max(end, lowerRim.upperBound)
    if gap >= 0, low != high {
      upperRim = Self.equal(to: high, near: end - 1, search)
    } else if next < search.count, gapAcross(low, keys[next], query) == 0 {
      upperRim = Self.equal(to: keys[next], near: next, search)
    } else {
      upperRim = next..<next
    }
    let innerLower = isLowerFar ? lowerRim.upperBound : first
    inner = innerLower..<max(innerLower, upperRim.lowerBound)
    share = Double(count - inner.count) / Double(lowerRim.count + upperRim.count)
  }

  /// All points with a share of a place.
  var points: Range<Int> {
    lowerRim.lowerBound..<upperRim.upperBound
  }

  /// The share of a place that a point among `points` has.
  func share(of index: Int) -> Double { inner.contains(index) ? 1 : share }

  private static func equal(to key: Double, near place: Int, _ search: SortedSearch) -> Range<Int> {
    let keys = search.keys
    return search.first(in: search.count, near: place) {
      keys[$0] >= key
    }..<search.first(in: search.count, near: place) { keys[$0] > key }
  }
}
