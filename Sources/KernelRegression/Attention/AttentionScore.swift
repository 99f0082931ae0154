/// How well a query fits a key: what attention weights are the softmax of.
///
/// Each score is a static member in a file of its own, and no other code knows it by name.
public struct AttentionScore: Sendable, CustomStringConvertible {
  /// The score's name and its parameters.
  public let description: String
  private let prepare:
    @Sendable (_ queries: AttentionTensor, _ keys: AttentionTensor) throws(RegressionError)
      -> any PreparedScore

  /// A score.
  ///
  /// - Parameters:
  ///   - description: Its name and its parameters.
  ///   - prepare: Checks queries and keys of equal batches and heads, and does what is needed once
  ///     for all pairs.
  init(
    _ description: String,
    prepare:
      @escaping @Sendable (
        _ queries: AttentionTensor, _ keys: AttentionTensor
      ) throws(RegressionError) -> any PreparedScore
  ) {
    self.description = description
    self.prepare = prepare
  }

  /// The score for given queries and keys.
  func prepared(
    queries: AttentionTensor, keys: AttentionTensor
  ) throws(RegressionError) -> any PreparedScore {
    try prepare(queries, keys)
  }
}

/// A score that knows its queries and keys.
protocol PreparedScore: Sendable {
  /// Writes the scores of one query, up to a number common to all its keys.
  ///
  /// - Parameters:
  ///   - row: The keys to score; no other may be looked at.
  ///   - scores: One place for each key; those of other keys are left as they are.
  func write(
    batch: Int, head: Int, query: Int, for row: AttentionMask.Row,
    to scores: UnsafeMutableBufferPointer<Double>)
}

extension PreparedScore {
  /// Calls `body` for the keys of a row.
  @inline(__always)
  func forEachKey(of row: AttentionMask.Row, _ body: (Int) -> Void) {
    if row.flags == nil {
      for key in 0..<row.limit { body(key) }
    } else {
      for key in 0..<row.limit where row.contains(key) { body(key) }
    }
  }
}

extension AttentionTensor {
  /// Checks that queries and keys have the same number of features.
  static func checkFeatures(
    _ queries: AttentionTensor, _ keys: AttentionTensor, at location: String
  ) throws(RegressionError) {
    guard queries.features == keys.features else {
      throw RegressionError(
        .shape, at: location,
        given: "a query has \(queries.features) features and a key \(keys.features)",
        needed: "they must have the same number")
    }
  }
}
