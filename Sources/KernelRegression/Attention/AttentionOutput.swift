/// What attention gives for queries.
public struct AttentionOutput: Hashable, Sendable {
  /// The weighted means of the values, of [batch, head, query, feature]. Where a query has no key
  /// to attend to they are 0.
  public let output: AttentionTensor
  /// The queries that have no key to attend to.
  public let maskedRows: [AttentionRow]
}

/// A query of an example and a head: a row of attention weights.
public struct AttentionRow: Hashable, Sendable {
  /// The example, counted from 0.
  public let batch: Int
  /// The head, counted from 0.
  public let head: Int
  /// The query, counted from 0.
  public let query: Int

  /// A row of attention weights.
  ///
  /// - Parameters:
  ///   - batch: The example, counted from 0.
  ///   - head: The head, counted from 0.
  ///   - query: The query, counted from 0.
  public init(batch: Int, head: Int, query: Int) {
    self.batch = batch
    self.head = head
    self.query = query
  }

  /// The place of a row that is counted through all examples and heads.
  init(_ row: Int, heads: Int, queries: Int) {
    let (heads, queries) = (max(heads, 1), max(queries, 1))
    self.init(batch: row / queries / heads, head: row / queries % heads, query: row % queries)
  }
}

extension AttentionWeights {
  /// The queries that have no key to attend to: the rows that are 0 throughout, as no softmax is.
  public var maskedRows: [AttentionRow] {
    (0..<batches * heads * queries)
      .filter { row in storage[row * keys..<(row + 1) * keys].allSatisfy { $0 == 0 } }
      .map { row in AttentionRow(row, heads: heads, queries: queries) }
  }
}
