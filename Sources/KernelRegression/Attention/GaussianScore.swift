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
  private let queries: [Double]
  private let keys: [Double]
  private let bandwidth: Double
  private let shape: (heads: Int, queries: Int, keys: Int, features: Int)

  init(queries: AttentionTensor, keys: AttentionTensor, bandwidth: Double) {
    // Times a power of two that brings the bandwidth near 1, which is exact, unless that would
    // overflow.
    let size = [queries.storage, keys.storage].joined()
      .reduce(0) { size, number in number.isFinite ? max(size, number.magnitude) : size }
    let exponent = min(-bandwidth.exponent, 1022, 1022 - max(size.exponent, -1022))
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    self.queries = queries.storage.map { $0 * scale }
    self.keys = keys.storage.map { $0 * scale }
    self.bandwidth = max(bandwidth * scale, .leastNonzeroMagnitude)
    self.shape = (queries.heads, queries.rows, keys.rows, queries.features)
  }

  func write(
    batch: Int, head: Int, query: Int, for row: AttentionMask.Row,
    to scores: UnsafeMutableBufferPointer<Double>
  ) {
    let features = shape.features
    let matrix = batch * shape.heads + head
    queries.withUnsafeBufferPointer { queries in
      keys.withUnsafeBufferPointer { keys in
        let queryStart = (matrix * shape.queries + query) * features
        let keyStart = matrix * shape.keys * features
        /// Half of how much farther a key is than another, in squares.
        @inline(__always)
        func excess(of key: Int, over other: Int) -> Double {
          var sum = 0.0
          for feature in 0..<features {
            let k = keys[keyStart + key * features + feature]
            let other = keys[keyStart + other * features + feature]
            let q = queries[queryStart + feature]
            let gap = k - other
            // Halves first, as the sum of both distances may overflow.
            sum += gap == 0 ? 0 : gap * (0.5 * (k - q) + 0.5 * (other - q))
          }
          return sum
        }
        var nearest = -1
        forEachKey(of: row) { key in
          if nearest < 0 || excess(of: key, over: nearest) < 0 { nearest = key }
        }
        forEachKey(of: row) { key in
          scores[key] = -excess(of: key, over: nearest) / bandwidth / bandwidth
        }
      }
    }
  }
}
