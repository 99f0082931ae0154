/// The plain way to sum: point by point over those that have a weight, with compensated sums.
///
/// It is right for every kernel and width, and what all others are tested against.
struct DirectSummation: LocalSummation {
  private let problem: SummationProblem
  private let neighbours: KernelNeighbours
  private let limit: Double

  /// Sums of any width.
  init(_ problem: SummationProblem) {
    self.problem = problem
    self.neighbours = KernelNeighbours(
      keys: problem.keys, kernel: problem.kernel, width: problem.width)
    self.limit = WeightRange(problem.weights).negligible
  }

  func forEachSums(
    at queries: [Double], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    let stretch = 256
    Parallel.forEach((queries.count + stretch - 1) / stretch) { piece in
      for index in piece * stretch..<min((piece + 1) * stretch, queries.count) {
        body(index, sums(at: queries[index], degree: degree))
      }
    }
  }

  /// The sums at one query.
  func sums(at query: Double, degree: Int) -> LocalSums {
    var s = CompensatedVector<SIMD8<Double>>()
    var t = CompensatedVector<SIMD4<Double>>()
    let view = neighbours.view(from: query)
    let origin = view.origin
    let queryDistance = view.scaledQueryDistance(from: origin)
    let unit = view.unit * view.scale
    view.forEachWeight(above: limit) { index, weight in
      let u = (view.scaledDistance(from: origin, to: index) - queryDistance) / unit
      var power = weight * problem.weight(index)
      var powers = SIMD8<Double>.zero
      for k in 0...2 * degree {
        powers[k] = power
        power *= u
      }
      s.add(powers)
      t.add(powers.lowHalf * problem.values[index])
    }
    return LocalSums(s: s.value, t: t.value, reference: view.nearestDistance)
  }
}

/// Running sums of several numbers at once, each compensated as in ``CompensatedSum``.
struct CompensatedVector<Vector: SIMD> where Vector.Scalar == Double {
  private var sum = Vector.zero
  private var error = Vector.zero

  /// Adds a term to each sum.
  @inline(__always)
  mutating func add(_ term: Vector) {
    let next = sum + term
    let termRounded = next - sum
    let sumRounded = next - termRounded
    error += (sum - sumRounded) + (term - termRounded)
    sum = next
  }

  /// The sums of the terms so far.
  var value: Vector { sum + error }
}
