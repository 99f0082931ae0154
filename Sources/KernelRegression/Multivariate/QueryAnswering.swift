/// What answers one query after another, with memory of its own that makes it no value.
protocol QueryAnswering: AnyObject {
  /// Sets the query, all of it finite.
  func setQuery(_ coordinate: (_ dimension: Int) -> Double)

  /// Leaves a point out of all sums; −1 for none.
  func exclude(_ point: Int)

  /// Answers the query that has been set.
  func answer() -> PointRegression.Answer

  /// The distance of the query's nearest point in bandwidths.
  func nearestDistance() -> Double

  /// The share of each point's value in the prediction, of all that have any.
  func shares() -> [(point: Int, share: Double)]
}
