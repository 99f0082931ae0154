internal import RealModule

extension AttentionScore {
  /// The additive score vᵀ tanh(W_q q + W_k k), for queries and keys of different sizes.
  ///
  /// Source: D. Bahdanau, K. Cho and Y. Bengio, "Neural machine translation by jointly learning to
  /// align and translate", International Conference on Learning Representations (2015), section
  /// A.1.2.
  ///
  /// - Parameters:
  ///   - queryWeights: The matrix W_q of hidden units × features of a query.
  ///   - keyWeights: The matrix W_k of hidden units × features of a key.
  ///   - vector: The vector v, one number for each hidden unit.
  public static func additive(
    queryWeights: Matrix, keyWeights: Matrix, vector: [Double]
  ) -> AttentionScore {
    return AttentionScore("additive(\(vector.count) units)") {
      (queries, keys) throws(RegressionError) in
      guard
        queryWeights.rows == vector.count, keyWeights.rows == vector.count,
        queryWeights.columns == queries.features, keyWeights.columns == keys.features
      else {
        throw RegressionError(
          .shape, at: "AttentionScore.additive",
          given: "queryWeights is \(queryWeights.rows) × \(queryWeights.columns), keyWeights "
            + "\(keyWeights.rows) × \(keyWeights.columns) and vector has \(vector.count) values",
          needed: "\(vector.count) rows each are needed, \(queries.features) columns for queries "
            + "and \(keys.features) for keys")
      }
      return AdditiveScore(
        queries: project(queries, by: queryWeights), keys: project(keys, by: keyWeights),
        keyRows: keys.rows, queryRows: queries.rows, heads: keys.heads, vector: vector)
    }
  }
}

/// Every vector of a tensor times a matrix, row after row.
private func project(_ vectors: AttentionTensor, by weights: Matrix) -> [Double] {
  let count = vectors.batches * vectors.heads * vectors.rows
  let (units, features) = (weights.rows, weights.columns)
  return Parallel.fill(count * units, by: max(1, units) * 64) { range, output in
    for place in range {
      let vector = place / units * features
      let row = place % units * features
      var sum = 0.0
      for feature in 0..<features {
        sum += weights.storage[row + feature] * vectors.storage[vector + feature]
      }
      output[place - range.lowerBound] = sum
    }
  }
}

private struct AdditiveScore: PreparedScore {
  let queries: [Double]
  let keys: [Double]
  let keyRows: Int
  let queryRows: Int
  let heads: Int
  let vector: [Double]

  func write(
    batch: Int, head: Int, query: Int, for row: AttentionMask.Row,
    to scores: UnsafeMutableBufferPointer<Double>
  ) {
    let units = vector.count
    let queryStart = ((batch * heads + head) * queryRows + query) * units
    let keyStart = (batch * heads + head) * keyRows * units
    forEachKey(of: row) { key in
      var sum = 0.0
      for unit in 0..<units {
        let hidden = queries[queryStart + unit] + keys[keyStart + key * units + unit]
        sum += vector[unit] * Double.tanh(hidden)
      }
      scores[key] = sum
    }
  }
}
