extension AttentionScore {
  /// The Gaussian kernel's score −|q − k|² / 2h²: attention with it is Nadaraya–Watson regression.
  ///
  /// Scores are taken relative to the nearest key's, by (k − k₀)·(k + k₀ − 2q) / 2h², which has no
  /// difference of squares: weights keep their digits far away from all keys too.
  ///
  /// - Parameter bandwidth: The standard deviation h in the units of the features, positive and
  ///   finite.
  public static func gaussian(bandwidth: Double) -> AttentionScore {
    AttentionScore("gaussian(bandwidth: \(bandwidth))") { (queries, keys) throws(RegressionError) in
      try AttentionTensor.checkFeatures(queries, keys, at: "AttentionScore.gaussian")
      guard bandwidth > 0, bandwidth.isFinite else {
        throw RegressionError(
          .bandwidth, at: "AttentionScore.gaussian", given: "bandwidth is \(bandwidth)",
          needed: "it must be positive and finite")
      }
      return GaussianScore(queries: queries, keys: keys, bandwidth: bandwidth)
    }
  }
}

private struct GaussianScore: PreparedScore {
  let queries: AttentionTensor
  let keys: AttentionTensor
  let bandwidth: Double

  func write(
    batch: Int, head: Int, query: Int, for row: AttentionMask.Row,
    to scores: UnsafeMutableBufferPointer<Double>
  ) {
    let features = queries.features
    let queryStart = queries.offset(batch: batch, head: head) + query * features
    let keyStart = keys.offset(batch: batch, head: head)
    queries.storage.withUnsafeBufferPointer { queries in
      keys.storage.withUnsafeBufferPointer { keys in
        /// Half of how much farther a key is than another, in squared bandwidths.
        @inline(__always)
        func excess(of key: Int, over other: Int) -> Double {
          var sum = 0.0
          for feature in 0..<features {
            let k = keys[keyStart + key * features + feature]
            let other = keys[keyStart + other * features + feature]
            let q = queries[queryStart + feature]
            // Halves first, as the sum of both distances may overflow.
            let gap = (k - other) / bandwidth
            sum += gap == 0 ? 0 : gap * ((0.5 * (k - q) + 0.5 * (other - q)) / bandwidth)
          }
          return sum
        }
        var nearest = -1
        forEachKey(of: row) { key in
          if nearest < 0 || excess(of: key, over: nearest) < 0 { nearest = key }
        }
        forEachKey(of: row) { key in scores[key] = -excess(of: key, over: nearest) }
      }
    }
  }
}
