/// The attention weights of a batch of examples and a number of heads: one query × key matrix for
/// each example and head.
public struct AttentionWeights: Hashable, Sendable {
  /// The number of examples in the batch.
  public let batches: Int
  /// The number of heads.
  public let heads: Int
  /// The number of queries, the rows of each matrix.
  public let queries: Int
  /// The number of keys, the columns of each matrix.
  public let keys: Int
  /// The weights, in the order of [batch, head, query, key], the key running fastest.
  public let storage: [Double]

  /// Attention weights that are already there, in the order of [batch, head, query, key].
  ///
  /// The weights are taken as they are: rows need not sum to one, and a missing value is kept.
  ///
  /// - Parameters:
  ///   - batches: The number of examples, at least 0.
  ///   - heads: The number of heads, at least 0.
  ///   - queries: The number of queries, at least 0.
  ///   - keys: The number of keys, at least 0.
  ///   - storage: The product of the four weights, the key running fastest.
  /// - Throws: `RegressionError` when the counts do not fit or are more than ``Matrix/countLimit``.
  public init(
    batches: Int, heads: Int, queries: Int, keys: Int, storage: [Double]
  ) throws(RegressionError) {
    let shape = [batches, heads, queries, keys]
    let count = try Matrix.checkedCount(
      shape, named: ["batches", "heads", "queries", "keys"], at: "AttentionWeights")
    guard storage.count == count else {
      throw RegressionError(
        .shape, at: "AttentionWeights",
        given: "[batches, heads, queries, keys] is \(shape) "
          + "and storage has \(storage.count) values",
        needed: "it must have \(count)")
    }
    self.batches = batches
    self.heads = heads
    self.queries = queries
    self.keys = keys
    self.storage = storage
  }

  /// One example and one head.
  public init(_ matrix: Matrix) {
    batches = 1
    heads = 1
    queries = matrix.rows
    keys = matrix.columns
    storage = matrix.storage
  }

  /// The four counts: [batches, heads, queries, keys].
  public var shape: [Int] { [batches, heads, queries, keys] }

  /// The matrix of one example and one head, counted from 0; nil where there is none.
  ///
  /// - Complexity: O(`queries` · `keys`).
  public subscript(batch batch: Int, head head: Int) -> Matrix? {
    guard (0..<batches).contains(batch), (0..<heads).contains(head) else { return nil }
    let size = queries * keys
    let start = (batch * heads + head) * size
    return try? Matrix(
      rows: queries, columns: keys, storage: Array(storage[start..<start + size]))
  }

  /// One weight, each place counted from 0; nil where there is none.
  public subscript(batch batch: Int, head head: Int, query query: Int, key key: Int) -> Double? {
    guard
      (0..<batches).contains(batch), (0..<heads).contains(head),
      (0..<queries).contains(query), (0..<keys).contains(key)
    else { return nil }
    return storage[((batch * heads + head) * queries + query) * keys + key]
  }
}
