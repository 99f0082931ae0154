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
    if let blocks = BlockSummation.planned(for: problem, queryCount: queryCount, degree: degree) {
      return blocks
    }
    guard case .fixed(let width) = problem.width else { return DirectSummation(problem) }
    let cost = SummationCost(problem, width: width, queryCount: queryCount)
    switch problem.kernel.form {
    case .gaussian(let rate, _):
      let boxes = cost.hermite(bandwidth: width / rate.squareRoot())
      if boxes < cost.direct(reach: 12.9 / rate.squareRoot()),
        let summation = HermiteSummation(problem), summation.canSum(degree: degree)
      {
        return summation
      }
    case .exponential(let rate, let polynomial):
      let order = 2 * degree + polynomial.count - 1
      // Beyond exp(−83) nothing counts; powers reach a little farther.
      let reach = rate > 0 ? (83 + 5 * Double(polynomial.count - 1)) / rate : .infinity
      if cost.scan(order: order) < cost.direct(reach: reach),
        let summation = ExponentialScan(problem)
      {
        return summation
      }
    default: break
    }
    return DirectSummation(problem)
  }
}
