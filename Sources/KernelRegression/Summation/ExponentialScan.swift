internal import RealModule

/// Sums of a kernel exp(−ρ|u|) Σ cₖ|u|ᵏ by scans over the sorted keys from either side.
///
/// The sums Σ wᵢ dᵢᵏ exp(−ρdᵢ) / k! over the points on one side of a position, with d their distance
/// in widths, follow from those at another position without a difference of anything: moved by g, the
/// k-th becomes exp(−ρg) Σₘ (m-th) gᵏ⁻ᵐ/(k − m)!. So they are exact to rounding at any distance.
/// Scans run in blocks and blocks of blocks, and rounding errors add up over some four hundred steps
/// only, however many points there are.
///
/// - Complexity: O(*n* + *m*) for *n* sorted points and *m* sorted queries, which are sorted here if
///   they are not; times the square of how many moments there are, which is that of the kernel's
///   polynomial and twice the degree.
struct ExponentialScan: LocalSummation {
  private let problem: SummationProblem
  private let direct: DirectSummation
  private let width: Double
  private let rate: Double
  private let polynomial: [Double]

  /// Prepares scans; nil where the kernel is no such exponential, or numbers are too large.
  init?(_ problem: SummationProblem) {
    guard case .exponential(let rate, let polynomial) = problem.kernel.form,
      case .fixed(let width) = problem.width, rate >= 0, !polynomial.isEmpty,
      let first = problem.keys.first, let last = problem.keys.last,
      max(first.magnitude, last.magnitude) < 1e290, width > 1e-290,
      rate > 0 || (last - first) / width < Self.farthest
    else { return nil }
    self.problem = problem
    self.direct = DirectSummation(problem)
    self.width = width
    self.rate = rate
    self.polynomial = polynomial
  }

  /// The largest distance in widths of which powers are taken.
  private static let farthest = 1e20

  func forEachSums(
    at queries: [Double], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    let order = 2 * degree + polynomial.count - 1
    let decay = ExponentialDecay(rate: rate, order: order)
    let below = ScanStates(problem, width: width, decay: decay, isReversed: false)
    let above = ScanStates(problem, width: width, decay: decay, isReversed: true)
    let sorted = SortedQueries(queries)
    Parallel.forEach(below.blockCount) { block in
      let keys = below.range(ofBlock: block)
      let range = sorted.range(
        from: block == 0 ? -.infinity : problem.keys[keys.lowerBound],
        to: keys.upperBound < problem.keys.count ? problem.keys[keys.upperBound] : .infinity)
      guard !range.isEmpty else { return }
      below.withStates(ofBlock: block) { statesBelow in
        above.withStates(ofBlock: block) { statesAbove in
          var next = keys.lowerBound
          for index in range {
            let query = sorted.queries[index]
            while next < keys.upperBound, problem.keys[next] <= query { next += 1 }
            let sums = sums(
              at: query, next: next, degree: degree, decay: decay,
              below: next > keys.lowerBound
                ? statesBelow + (next - 1 - keys.lowerBound) * (order + 1) : nil,
              above: next < problem.keys.count
                ? statesAbove + (next - keys.lowerBound) * (order + 1) : nil)
            body(sorted.place(index), sums)
          }
        }
      }
    }
  }

  private typealias State = UnsafePointer<SIMD2<Double>>

  /// The sums of a query from those of the keys on either side of it.
  private func sums(
    at query: Double, next: Int, degree: Int, decay: ExponentialDecay, below: State?, above: State?
  ) -> LocalSums {
    let keys = problem.keys
    let distanceBelow = below == nil ? .infinity : (query - keys[next - 1]) / width
    let distanceAbove = above == nil ? .infinity : (keys[next] - query) / width
    let order = 2 * degree + polynomial.count - 1
    guard order == 0 || min(distanceBelow, distanceAbove) < Self.farthest else {
      return direct.sums(at: query, degree: degree)
    }
    var falls = (below: 1.0, above: 1.0)
    if below != nil, above != nil {
      // How much farther the key above is than that below, without a difference of distances.
      let sum = exactSum(keys[next - 1], keys[next])
      let gap = exactSum(sum.sum, -2 * query)
      let farther = (gap.sum + (sum.error + gap.error)) / width
      let fall = Double.exp(-rate * farther.magnitude)
      if farther > 0 { falls.above = fall } else { falls.below = fall }
    }
    return withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: 2 * (order + 1)) {
      moments in
      guard let start = moments.baseAddress else { return LocalSums(s: .zero, t: .zero) }
      decay.write(below, movedBy: distanceBelow, times: falls.below, to: start)
      decay.write(above, movedBy: distanceAbove, times: falls.above, to: start + (order + 1))
      let nearest = min(distanceBelow, distanceAbove)
      let peak = polynomial.reversed().reduce(0) { sum, coefficient in
        sum * nearest + coefficient
      }
      var s = SIMD8<Double>.zero
      var t = SIMD4<Double>.zero
      for k in 0...2 * degree {
        var sum = SIMD2<Double>.zero
        for (j, coefficient) in polynomial.enumerated() {
          let left = start[k + j]
          let right = start[order + 1 + k + j]
          sum += (k % 2 == 0 ? right + left : right - left) * coefficient
        }
        s[k] = sum.x / peak
        if k <= degree { t[k] = sum.y / peak }
      }
      return LocalSums(s: s, t: t, reference: nearest)
    }
  }
}
