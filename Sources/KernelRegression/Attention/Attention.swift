/// Attention: the mean of values, weighted by how well their keys fit a query.
///
/// weights(q) = softmax over the keys k of score(q, k); output(q) = Σ weight · value.
///
/// With the Gaussian score it is Nadaraya–Watson regression in any number of dimensions.
///
/// ```swift
/// let attention = Attention(score: .scaledDotProduct)
/// let weights = try attention.weights(queries: queries, keys: keys, mask: .validLengths([2, 6]))
/// let output = try attention.output(queries: queries, keys: keys, values: values, mask: .causal)
/// ```
///
/// What a mask leaves out takes no part, not even where it is NaN. A query whose keys are all masked
/// has a row of zeros, and is named (``AttentionWeights/maskedRows``,
/// ``AttentionOutput/maskedRows``). NaN in a query or in a key that counts makes that query's row
/// NaN. Rows sum to one within 4 units in the last place. Work is spread over all cores; the result
/// does not depend on how many there are.
public struct Attention: Sendable {
  /// How well a query fits a key.
  public var score: AttentionScore

  /// Attention with a score.
  public init(score: AttentionScore = .scaledDotProduct) {
    self.score = score
  }

  /// The weights of every query, for every key.
  ///
  /// - Parameters:
  ///   - queries: The queries of [batch, head, query, feature].
  ///   - keys: The keys of [batch, head, key, feature], as many batches and heads.
  ///   - mask: Which keys a query may attend to.
  /// - Returns: The weights of [batch, head, query, key].
  /// - Throws: `RegressionError` when shapes do not fit, a parameter of the score is out of range,
  ///   or the weights would be more than ``Matrix/countLimit``.
  /// - Complexity: O(*b* · *h* · *m* · *n* · *d*) for *d* features; the weights are all that is
  ///   stored.
  public func weights(
    queries: AttentionTensor, keys: AttentionTensor, mask: AttentionMask = .none
  ) throws(RegressionError) -> AttentionWeights {
    let pairs = try checkedPairs(queries: queries, keys: keys, mask: mask)
    let count = try Matrix.checkedCount(
      [queries.batches, queries.heads, queries.rows, keys.rows],
      named: ["batches", "heads", "queries", "keys"], at: "Attention")
    let columns = keys.rows
    let rowsAPiece = max(1, 32_768 / max(columns, 1))
    let storage = Parallel.fill(count, by: rowsAPiece * columns) { range, output in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: columns) {
        let first = start - range.lowerBound
        let row = UnsafeMutableBufferPointer(rebasing: output[first..<first + columns])
        _ = pairs.writeWeights(of: start / columns, to: row)
      }
    }
    return try AttentionWeights(
      batches: queries.batches, heads: queries.heads, queries: queries.rows, keys: keys.rows,
      storage: storage)
  }

  /// The output of every query, without the matrix of weights: memory does not grow with the product
  /// of the numbers of queries and keys.
  ///
  /// - Parameters:
  ///   - queries: The queries of [batch, head, query, feature].
  ///   - keys: The keys of [batch, head, key, feature], as many batches and heads.
  ///   - values: The values of [batch, head, key, feature], one for each key. A value whose weight
  ///     is 0 is not looked at.
  ///   - mask: Which keys a query may attend to.
  /// - Throws: `RegressionError` when shapes do not fit or a parameter of the score is out of range.
  /// - Complexity: O(*b* · *h* · *m* · *n* · *d*) time for *d* features.
  public func output(
    queries: AttentionTensor, keys: AttentionTensor, values: AttentionTensor,
    mask: AttentionMask = .none
  ) throws(RegressionError) -> AttentionOutput {
    let pairs = try checkedPairs(queries: queries, keys: keys, mask: mask)
    guard
      [values.batches, values.heads, values.rows] == [keys.batches, keys.heads, keys.rows]
    else {
      throw RegressionError(
        .shape, at: "Attention",
        given: "[batches, heads, rows] of values is \([values.batches, values.heads, values.rows]) "
          + "and of keys \([keys.batches, keys.heads, keys.rows])",
        needed: "they must be the same")
    }
    let features = values.features
    let rows = queries.batches * queries.heads * queries.rows
    let count = try Matrix.checkedCount(
      [rows, features], named: ["queries", "features"], at: "Attention")
    let rowsAPiece = max(1, 32_768 / max(keys.rows, 1))
    let pieces = (rows + rowsAPiece - 1) / rowsAPiece
    let outputs = Parallel.map(pieces) { piece in
      var part = PartialOutput(keys: keys.rows, features: features)
      for row in piece * rowsAPiece..<min((piece + 1) * rowsAPiece, rows) {
        part.append(row: row, of: pairs, values: values)
      }
      return part
    }
    var storage: [Double] = []
    storage.reserveCapacity(count)
    for output in outputs { storage += output.storage }
    return AttentionOutput(
      output: try AttentionTensor(
        batches: queries.batches, heads: queries.heads, rows: queries.rows, features: features,
        storage: storage),
      maskedRows: outputs.flatMap(\.maskedRows).map { row in
        AttentionRow(row, heads: queries.heads, queries: queries.rows)
      })
  }

  private func checkedPairs(
    queries: AttentionTensor, keys: AttentionTensor, mask: AttentionMask
  ) throws(RegressionError) -> AttentionPairs {
    guard [queries.batches, queries.heads] == [keys.batches, keys.heads] else {
      throw RegressionError(
        .shape, at: "Attention",
        given: "[batches, heads] of queries is \([queries.batches, queries.heads]) "
          + "and of keys \([keys.batches, keys.heads])",
        needed: "they must be the same")
    }
    try mask.check(
      batches: queries.batches, heads: queries.heads, queries: queries.rows, keys: keys.rows)
    return AttentionPairs(
      score: try score.prepared(queries: queries, keys: keys), mask: mask, heads: queries.heads,
      queries: queries.rows, keys: keys.rows)
  }
}
