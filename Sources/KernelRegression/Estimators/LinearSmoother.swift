/// A fitted regression whose prediction is a weighted sum of the values: ŷ(q) = Σ αᵢ(q) yᵢ.
///
/// In the language of attention, the query q attends to the key xᵢ, whose value is yᵢ, with the
/// weight αᵢ(q). The weights of a query sum to one.
public protocol LinearSmoother: FittedRegression {
  /// The weight of every training point at a query, in the order in which they were given to `fit`.
  ///
  /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
  /// - Returns: `count` weights that sum to one.
  /// - Complexity: O(*n*).
  func attentionWeights(at query: Double) -> [Double]

  /// The weights at queries: one row a query, one column a training point, in the orders given.
  ///
  /// The rows sum to one; the row of a query that is NaN or infinite is NaN throughout.
  ///
  /// - Parameter queries: Any number, in any order.
  /// - Throws: `RegressionError` when the matrix would hold more than ``Matrix/countLimit`` values;
  ///   ask for fewer queries at once then. `predict(at:)` has no such limit.
  /// - Complexity: O(*n* · *m*) time and space for *n* points and *m* queries.
  func attentionWeights(at queries: some Sequence<Double>) throws(RegressionError) -> Matrix
}

extension LinearSmoother {
  /// The weights at queries: one row a query, one column a training point, in the orders given.
  ///
  /// The rows sum to one; the row of a query that is NaN or infinite is NaN throughout.
  ///
  /// - Parameter queries: Any number, in any order.
  /// - Throws: `RegressionError` when the matrix would hold more than ``Matrix/countLimit`` values;
  ///   ask for fewer queries at once then. `predict(at:)` has no such limit.
  /// - Complexity: O(*n* · *m*) time and space for *n* points and *m* queries.
  public func attentionWeights(
    at queries: some Sequence<Double>
  ) throws(RegressionError) -> Matrix {
    let queries = Array(queries)
    let size = try Matrix.checkedCount(
      [queries.count, count], named: ["queries", "keys"], at: "attentionWeights")
    var storage: [Double] = []
    storage.reserveCapacity(size)
    for query in queries { storage += attentionWeights(at: query) }
    return try Matrix(rows: queries.count, columns: count, storage: storage)
  }
}
