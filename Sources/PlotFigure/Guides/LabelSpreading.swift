/// Labels in a row kept apart, each as near to its own place as the others allow.
enum LabelSpreading {
  /// The places with the least sum of squared distances from those wished for.
  ///
  /// With the gaps taken off it is an isotonic regression, solved exactly by pooling adjacent
  /// violators (Ayer et al., Annals of Mathematical Statistics 26, 1955); bounds then only clamp it
  /// (Best and Chakravarti, Mathematical Programming 47, 1990).
  ///
  /// - Parameters:
  ///   - wishes: where each label would stand, in ascending order.
  ///   - gaps: the least distance from each label to the next, one fewer than `wishes`.
  ///   - bounds: where the first and the last label must be. Where all gaps together are longer,
  ///     the row reaches beyond both ends by the same length.
  /// - Complexity: O(n).
  static func places(
    _ wishes: [Double], gaps: [Double], within bounds: ClosedRange<Double>
  ) -> [Double] {
    var offsets = [0.0]
    for gap in gaps { offsets.append((offsets.last ?? 0) + gap) }
    let length = offsets.last ?? 0
    let excess = max(length - (bounds.upperBound - bounds.lowerBound), 0)
    let (low, high) = (bounds.lowerBound - excess / 2, bounds.upperBound + excess / 2 - length)

    var pools: [(sum: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      var pool = (sum: wish - offset, count: 1)
      while let last = pools.last, last.sum * Double(pool.count) >= pool.sum * Double(last.count) {
        pool = (pool.sum + last.sum, pool.count + last.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let means = pools.flatMap { pool in
      repeatElement(max(min(pool.sum / Double(pool.count), high), low), count: pool.count)
    }
    return zip(means, offsets).map { $0 + $1 }
  }
}
