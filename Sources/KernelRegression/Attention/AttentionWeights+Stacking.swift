extension AttentionWeights {
  /// Attention weights made of matrices: one row of `grid` an example, one matrix in it a head.
  ///
  /// - Parameter grid: At least one row of at least one matrix; rows of equal length, matrices of equal
  ///   size.
  /// - Throws: `RegressionError` when `grid` is empty, a row has another number of heads or a matrix
  ///   another size than the first, or there are more than ``Matrix/countLimit`` values.
  /// - Complexity: O(*n*) for *n* weights.
  public init(stacking grid: [[Matrix]]) throws(RegressionError) {
    guard let firstRow = grid.first, let first = firstRow.first else {
      throw RegressionError(
        .empty, at: "AttentionWeights", given: "there is no matrix to stack",
        needed: "at least one example of one head is needed")
    }
    let shape = [grid.count, firstRow.count, first.rows, first.columns]
    let count = try Matrix.checkedCount(
      shape, named: ["batches", "heads", "queries", "keys"], at: "AttentionWeights")
    var storage: [Double] = []
    storage.reserveCapacity(count)
    for (batch, row) in grid.enumerated() {
      guard row.count == firstRow.count else {
        throw RegressionError(
          .shape, at: "AttentionWeights, batch \(batch)",
          given: "the number of heads is \(row.count), and \(firstRow.count) in batch 0",
          needed: "every batch must have the same number")
      }
      for (head, matrix) in row.enumerated() {
        guard matrix.rows == first.rows, matrix.columns == first.columns else {
          throw RegressionError(
            .shape, at: "AttentionWeights, batch \(batch), head \(head)",
            given: "queries × keys is \(matrix.rows) × \(matrix.columns), "
              + "and \(first.rows) × \(first.columns) in the first matrix",
            needed: "every matrix must have the same size")
        }
        storage += matrix.storage
      }
    }
    try self.init(
      batches: shape[0], heads: shape[1], queries: shape[2], keys: shape[3], storage: storage)
  }
}
