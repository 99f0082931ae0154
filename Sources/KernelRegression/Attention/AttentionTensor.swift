/// Vectors for attention, the queries, keys or values of a batch of examples and a number of heads:
/// numbers of [batch, head, row, feature].
public struct AttentionTensor: Hashable, Sendable {
  /// The number of examples in the batch.
  public let batches: Int
  /// The number of heads.
  public let heads: Int
  /// The number of vectors of each example and head.
  public let rows: Int
  /// The number of features of a vector.
  public let features: Int
  /// The numbers, in the order of [batch, head, row, feature], the feature running fastest.
  public let storage: [Double]

  /// Vectors of [batch, head, row, feature].
  ///
  /// A missing value is kept as it is; it matters only where it is not masked.
  ///
  /// - Parameters:
  ///   - batches: The number of examples, at least 0.
  ///   - heads: The number of heads, at least 0.
  ///   - rows: The number of vectors, at least 0.
  ///   - features: The number of features, at least 0.
  ///   - storage: The product of the four numbers, the feature running fastest.
  /// - Throws: `RegressionError` when the counts do not fit or are more than ``Matrix/countLimit``.
  public init(
    batches: Int = 1, heads: Int = 1, rows: Int, features: Int, storage: [Double]
  ) throws(RegressionError) {
    let shape = [batches, heads, rows, features]
    let count = try Matrix.checkedCount(
      shape, named: ["batches", "heads", "rows", "features"], at: "AttentionTensor")
    guard storage.count == count else {
      throw RegressionError(
        .shape, at: "AttentionTensor",
        given: "[batches, heads, rows, features] is \(shape) "
          + "and storage has \(storage.count) values",
        needed: "it must have \(count)")
    }
    self.batches = batches
    self.heads = heads
    self.rows = rows
    self.features = features
    self.storage = storage
  }

  /// The vectors of one example and one head: the rows of a matrix.
  public init(_ matrix: Matrix) {
    batches = 1
    heads = 1
    rows = matrix.rows
    features = matrix.columns
    storage = matrix.storage
  }

  /// Vectors of one feature of one example and one head, as in regression with one regressor.
  public init(_ numbers: some Sequence<Double>) {
    storage = Array(numbers)
    batches = 1
    heads = 1
    rows = storage.count
    features = 1
  }

  /// The four counts: [batches, heads, rows, features].
  public var shape: [Int] { [batches, heads, rows, features] }

  /// The vectors of one example and one head, counted from 0; nil where there is none.
  ///
  /// - Complexity: O(`rows` · `features`).
  public subscript(batch batch: Int, head head: Int) -> Matrix? {
    guard (0..<batches).contains(batch), (0..<heads).contains(head) else { return nil }
    let start = offset(batch: batch, head: head)
    return try? Matrix(
      rows: rows, columns: features, storage: Array(storage[start..<start + rows * features]))
  }

  /// Where the numbers of an example and a head start.
  @inline(__always)
  func offset(batch: Int, head: Int) -> Int { (batch * heads + head) * rows * features }
}
