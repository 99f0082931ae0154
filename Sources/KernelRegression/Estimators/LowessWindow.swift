/// The points that weigh something in the line of one query.
struct LowessWindow {
  /// The first of the nearest points.
  var nearest = 0
  /// The first point within 0.999 of the width.
  var lower = 0
  /// The points within 0.001 of the width, whose weight is 1.
  var innerLower = 0
  var innerUpper = 0
  /// The end of those within 0.999 of the width.
  var upper = 0
  /// The distance from the query to the farthest of its neighbours.
  var width = 0.0

  /// Finds the window of another query.
  ///
  /// - Parameter neighbours: At least 1 and at most the number of keys.
  @inline(__always)
  mutating func move(to query: Double, neighbours: Int, _ search: SortedSearch) {
    let keys = search.keys
    nearest = search.nearest(neighbours, to: query, near: nearest)
    width = search.width(of: query, first: nearest, neighbours: neighbours)
    let outer = 0.999 * width
    let inner = 0.001 * width
    lower = search.first(in: search.count, near: lower) { query - keys[$0] <= outer }
    innerLower = search.first(in: search.count, near: innerLower) { query - keys[$0] <= inner }
    innerUpper = search.first(in: search.count, near: innerUpper) { keys[$0] - query > inner }
    upper = search.first(in: search.count, near: upper) { keys[$0] - query > outer }
  }

  /// The weight of a point of the window by its distance, tricube.
  @inline(__always)
  func weight(_ index: Int, key: Double, query: Double) -> Double {
    if innerLower <= index, index < innerUpper { return 1 }
    let u = (key - query).magnitude / width
    let rest = 1 - u * u * u
    return rest * rest * rest
  }
}
