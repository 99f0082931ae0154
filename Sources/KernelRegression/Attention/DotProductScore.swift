extension AttentionScore {
  /// The scaled dot product q·k / √d of vectors of d features.
  ///
  /// Source: A. Vaswani and others, "Attention is all you need", Advances in Neural Information
  /// Processing Systems 30 (2017), equation 1.
  public static let scaledDotProduct = AttentionScore("scaledDotProduct") {
    (queries, keys) throws(RegressionError) in
    try AttentionTensor.checkFeatures(queries, keys, at: "AttentionScore.scaledDotProduct")
    return DotProductScore(
      queries: queries, keys: keys, scale: Double(queries.features).squareRoot())
  }

  /// The dot product q·k as it is.
  public static let dotProduct = AttentionScore("dotProduct") {
    (queries, keys) throws(RegressionError) in
    try AttentionTensor.checkFeatures(queries, keys, at: "AttentionScore.dotProduct")
    return DotProductScore(queries: queries, keys: keys, scale: 1)
  }
}

private struct DotProductScore: PreparedScore {
  let queries: AttentionTensor
  let keys: AttentionTensor
  /// What the products are divided by; 0 where there are no features.
  let scale: Double

  func write(
    batch: Int, head: Int, query: Int, for row: AttentionMask.Row,
    to scores: UnsafeMutableBufferPointer<Double>
  ) {
    let features = queries.features
    let queryStart = queries.offset(batch: batch, head: head) + query * features
    let keyStart = keys.offset(batch: batch, head: head)
    queries.storage.withUnsafeBufferPointer { queries in
      keys.storage.withUnsafeBufferPointer { keys in
        forEachKey(of: row) { key in
          let start = keyStart + key * features
          var sums = SIMD8<Double>.zero
          var feature = 0
          while feature + 8 <= features {
            sums += eight(queries, queryStart + feature) * eight(keys, start + feature)
            feature += 8
          }
          var sum = sums.sum()
          while feature < features {
            sum += queries[queryStart + feature] * keys[start + feature]
            feature += 1
          }
          scores[key] = features == 0 ? 0 : sum / scale
        }
      }
    }
  }

  @inline(__always)
  private func eight(_ numbers: UnsafeBufferPointer<Double>, _ start: Int) -> SIMD8<Double> {
    SIMD8(
      numbers[start], numbers[start + 1], numbers[start + 2], numbers[start + 3],
      numbers[start + 4], numbers[start + 5], numbers[start + 6], numbers[start + 7])
  }
}
