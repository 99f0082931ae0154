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
    if let flags = row.flags {
      for key in 0..<row.limit where !flags[key] { scores[key] = -.infinity }
    }
    var key = 0
    while key + 8 <= row.limit {
      let weights = exponential(eight(scores, key) - largest)
      for lane in 0..<8 { scores[key + lane] = weights[lane] }
      key += 8
    }
    if key < row.limit {
      var last = SIMD8<Double>(repeating: -.infinity)
      for lane in 0..<row.limit - key { last[lane] = scores[key + lane] }
      let weights = exponential(last - largest)
      for lane in 0..<row.limit - key { scores[key + lane] = weights[lane] }
    }
    let sum = self.sum(of: scores, row.limit)
    for key in 0..<row.limit { scores[key] /= sum }
    if isMissing {
      for key in 0..<row.limit where row.contains(key) { scores[key] = .nan }
    }
    for key in row.limit..<scores.count { scores[key] = 0 }
    return true
  }

  /// The compensated sum of the first weights, eight at a time.
  @inline(__always)
  private static func sum(of weights: UnsafeMutableBufferPointer<Double>, _ count: Int) -> Double {
    var lanes = CompensatedVector<SIMD8<Double>>()
    var key = 0
    while key + 8 <= count {
      lanes.add(eight(weights, key))
      key += 8
    }
    var total = CompensatedSum()
    for lane in 0..<8 { total.add(lanes.value[lane]) }
    while key < count {
      total.add(weights[key])
      key += 1
    }
    return total.value
  }

  @inline(__always)
  private static func eight(
    _ numbers: UnsafeMutableBufferPointer<Double>, _ start: Int
  ) -> SIMD8<Double> {
    SIMD8(
      numbers[start], numbers[start + 1], numbers[start + 2], numbers[start + 3],
      numbers[start + 4], numbers[start + 5], numbers[start + 6], numbers[start + 7])
  }
}
