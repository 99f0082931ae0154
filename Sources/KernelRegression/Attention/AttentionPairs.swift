/// Queries and keys that fit each other, with a score and a mask.
struct AttentionPairs: Sendable {
  let score: any PreparedScore
  let mask: AttentionMask
  let heads: Int
  let queries: Int
  let keys: Int

  /// Writes the weights of a row, counted through all examples and heads.
  ///
  /// - Returns: Whether the row has a key to attend to.
  @inline(__always)
  func writeWeights(of row: Int, to weights: UnsafeMutableBufferPointer<Double>) -> Bool {
    let place = AttentionRow(row, heads: heads, queries: queries)
    let keysOfRow = mask.row(
      batch: place.batch, head: place.head, query: place.query, queries: queries, keys: keys)
    score.write(
      batch: place.batch, head: place.head, query: place.query, for: keysOfRow, to: weights)
    return Softmax.apply(to: weights, for: keysOfRow)
  }
}

/// The outputs of some rows, one after another.
struct PartialOutput: Sendable {
  private(set) var storage: [Double] = []
  /// The rows that have no key to attend to, counted through all examples and heads.
  private(set) var maskedRows: [Int] = []
  private var weights: [Double]
  private let features: Int

  init(keys: Int, features: Int) {
    self.weights = Array(repeating: 0, count: keys)
    self.features = features
  }

  mutating func append(row: Int, of pairs: AttentionPairs, values: AttentionTensor) {
    let isAttending = weights.withUnsafeMutableBufferPointer { weights in
      pairs.writeWeights(of: row, to: weights)
    }
    if !isAttending { maskedRows.append(row) }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: features)
    let start = row / max(pairs.queries, 1) * pairs.keys * features
    for key in weights.indices where weights[key] != 0 {
      let value = start + key * features
      for feature in 0..<features {
        sums[feature].add(weights[key] * values.storage[value + feature])
      }
    }
    storage += sums.map(\.value)
  }
}
