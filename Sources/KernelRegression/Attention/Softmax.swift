internal import RealModule

/// The softmax of the scores of the keys that a query may attend to.
enum Softmax {
  /// Turns scores into weights, in place.
  ///
  /// Weights are exp(sᵢ − max s) over their sum, which is compensated: a row sums to one within a
  /// rounding. Keys that are masked get exactly 0, whatever stood in their place.
  ///
  /// - Parameters:
  ///   - row: The keys that count.
  ///   - scores: One place for each key.
  /// - Returns: Whether there is a key to attend to. If there is none, or the score of each is
  ///   −∞, all weights are 0.
  @inline(__always)
  static func apply(
    to scores: UnsafeMutableBufferPointer<Double>, for row: AttentionMask.Row
  ) -> Bool {
    var largest = -Double.infinity
    var isMissing = false
    for key in 0..<row.limit where row.contains(key) {
      largest = scores[key] > largest ? scores[key] : largest
      isMissing = isMissing || scores[key].isNaN
    }
    guard largest > -.infinity || isMissing else {
      for key in scores.indices { scores[key] = 0 }
      return false
    }
    var total = CompensatedSum()
    if let flags = row.flags {
      for key in 0..<row.limit {
        scores[key] = flags[key] ? Double.exp(scores[key] - largest) : 0
        total.add(scores[key])
      }
    } else {
      for key in 0..<row.limit {
        let weight = Double.exp(scores[key] - largest)
        scores[key] = weight
        total.add(weight)
      }
    }
    let sum = total.value
    for key in 0..<row.limit { scores[key] /= sum }
    if isMissing {
      for key in 0..<row.limit where row.contains(key) { scores[key] = .nan }
    }
    for key in row.limit..<scores.count { scores[key] = 0 }
    return true
  }
}
