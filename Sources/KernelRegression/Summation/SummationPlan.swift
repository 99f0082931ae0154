/// Sorted points, a kernel and its width: what sums are over.
struct SummationProblem: Sendable {
  /// The keys, ascending; all finite; at least one.
  let keys: [Double]
  /// The value of each key, such that sums of them do not overflow (``ScaledValues``).
  let values: [Double]
  /// The weight of each point, positive; nil where all weigh 1.
  let weights: [Double]?
  /// The kernel.
  let kernel: Kernel
  /// The width in the kernel's own convention, in the units of the keys.
  let width: LocalWidth

  /// The weight of a point.
  @inline(__always)
  func weight(_ index: Int) -> Double { weights?[index] ?? 1 }
}

/// Chooses how to sum: among the ways that give the exact sums, the one expected to take least time.
enum SummationPlan {
  /// The way to sum for a number of queries.
  ///
  /// - Parameters:
  ///   - problem: What sums are over.
  ///   - queryCount: How many queries will be asked for.
  ///   - degree: The degree of the polynomial.
  static func summation(
    for problem: SummationProblem, queryCount: Int, degree: Int
  ) -> any LocalSummation {
    BlockSummation.planned(for: problem, queryCount: queryCount, degree: degree)
      ?? DirectSummation(problem)
  }
}
