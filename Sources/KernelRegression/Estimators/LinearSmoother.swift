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

  /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
  /// in which the points were given: the diagonal of the hat matrix.
  var leverages: [Double] { get }

  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each.
  func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double]
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

  /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
  /// in which the points were given: the diagonal of the hat matrix.
  ///
  /// - Complexity: O(*n*²), unless the estimator knows a faster way.
  public var leverages: [Double] {
    let x = x
    return Parallel.fill(x.count, by: 64) { range, output in
      for index in range {
        output[index - range.lowerBound] = attentionWeights(at: x[index])[index]
      }
    }
  }

  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each. Any other number
  ///     of them gives NaN.
  /// - Complexity: O(*n* · *m*), unless the estimator knows a faster way.
  public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
    guard variances == nil || variances?.count == count else {
      return queries.map { _ in .nan }
    }
    return Parallel.fill(queries.count, by: 64) { range, output in
      for index in range {
        var sum = CompensatedSum()
        for (point, weight) in attentionWeights(at: queries[index]).enumerated() {
          sum.add(weight * weight * (variances?[point] ?? 1))
        }
        output[index - range.lowerBound] = sum.value
      }
    }
  }
}
