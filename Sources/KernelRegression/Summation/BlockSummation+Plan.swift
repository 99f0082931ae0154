extension BlockSummation {
  /// Sums by blocks where they can be had and are expected to take less time than direct ones.
  static func planned(
    for problem: SummationProblem, queryCount: Int, degree: Int
  ) -> BlockSummation? {
    guard case .polynomial(let coefficients) = problem.kernel.form else { return nil }
    let count = problem.keys.count
    let terms = Double(coefficients.count + 2 * degree)
    // In nanoseconds, as measured: a point's moments, a point of a direct sum, a point and a block of
    // a sum by blocks.
    let preparing = Double(count) * (10 + 2 * terms)
    let window = typicalWindow(problem)
    let blocks = window > 64 ? Double(64 - count.leadingZeroBitCount) * 2 * 30 : 0
    let byBlocks = 200 + 3 * min(window, 96) + blocks
    let direct = 100 + 12 * window
    guard preparing + Double(queryCount) * byBlocks < Double(queryCount) * direct else {
      return nil
    }
    return BlockSummation(problem, degree: degree)
  }

  /// The number of points in a window, on the average over some keys.
  private static func typicalWindow(_ problem: SummationProblem) -> Double {
    let count = problem.keys.count
    switch problem.width {
    case .nearest(let neighbours), .nearestOfPoint(let neighbours): return Double(neighbours)
    case .fixed(let width):
      return problem.keys.withUnsafeBufferPointer { keys in
        let search = SortedSearch(keys: keys, count: count)
        let samples = 32
        var sum = 0.0
        for sample in 0..<samples {
          let place = (count - 1) * sample / (samples - 1)
          let query = keys[place]
          let lower = search.first(in: count, near: place) { query - keys[$0] < width }
          let upper = search.first(in: count, near: place) { keys[$0] - query >= width }
          sum += Double(upper - lower)
        }
        return sum / Double(samples)
      }
    }
  }
}
