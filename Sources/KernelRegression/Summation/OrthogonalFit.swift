/// A local polynomial found from the points themselves, by polynomials that are orthogonal under
/// their weights.
///
/// It is right where sums of powers have lost their digits: keys on the rim of a kernel, far
/// queries, few points. Source: G. E. Forsythe, "Generation and use of orthogonal polynomials for
/// data-fitting with a digital computer", Journal of the Society for Industrial and Applied
/// Mathematics 5 (1957) 74–88; values are fitted by what the parts before have left of them.
struct OrthogonalFit {
  /// The points with a weight.
  private(set) var indices: [Int] = []
  /// The kernel's weight of each relative to the nearest, times its own.
  private(set) var weights: [Double] = []
  /// The highest degree of which every polynomial is reproduced.
  private(set) var degree = 0
  /// The distance to the nearest point in bandwidths.
  private(set) var nearestDistance = 0.0

  /// The keys relative to the nearest to the query, at most 1 in size.
  private var offsets: [Double] = []
  /// What an offset of 1 is in the units of x.
  private var unit = 1.0
  /// The values at the points of each part in turn: orthogonal polynomials.
  private var parts: [[Double]] = []
  private var norms: [Double] = []
  /// Bounds of the rounding errors of the parts, in units of the last place.
  private var roundings: [[Double]] = []
  /// For each part the polynomial and its derivatives at the query, times how far it is held.
  private var atQuery: [SIMD4<Double>] = []

  /// Finds the polynomials for a query.
  ///
  /// - Parameters:
  ///   - view: What the query sees.
  ///   - degree: The degree of the polynomial, at least 0.
  ///   - limit: Weights not above it are left out.
  ///   - spread: The kernel's standard deviation.
  ///   - ownWeight: The weight of a point.
  init(
    _ view: KernelNeighbours.View, degree: Int, above limit: Double, spread: Double,
    ownWeight: (Int) -> Double
  ) {
    nearestDistance = view.nearestDistance
    let origin = view.origin
    var reach = 0.0
    view.forEachWeight(above: limit) { index, weight in
      indices.append(index)
      weights.append(weight * ownWeight(index))
      let offset = view.scaledDistance(from: origin, to: index)
      offsets.append(offset)
      reach = max(reach, offset.magnitude)
    }
    // A power of two, so that offsets stay exact.
    let size = reach > 0 ? Double(sign: .plus, exponent: reach.exponent, significand: 2) : 1
    for index in offsets.indices { offsets[index] /= size }
    unit = size / view.scale
    find(
      upTo: degree, query: view.scaledQueryDistance(from: origin) / size,
      limit: LocalExtrapolation.limit(distance: nearestDistance, spread: spread))
  }

  private mutating func find(upTo degree: Int, query: Double, limit: Double) {
    let total = compensatedSum { weights[$0] }
    parts = [Array(repeating: 1, count: weights.count)]
    norms = [total]
    roundings = [Array(repeating: 0, count: weights.count)]
    atQuery = [[1, 0, 0, 0]]
    var inflation = 1.0
    while parts.count <= degree {
      guard let next = nextPart(query: query) else { return }
      let size = next.atQuery[0]
      let growth = total * (size / next.norm) * size
      parts.append(next.values)
      norms.append(next.norm)
      guard inflation + growth <= limit else {
        let held = ((limit - inflation) * (next.norm / total)).squareRoot()
        let share = held / size.magnitude
        var atQuery = next.atQuery * share
        atQuery.replace(with: 0, where: next.atQuery .!= next.atQuery .| atQuery .!= atQuery)
        atQuery[0] = size < 0 ? -held : held
        self.atQuery.append(atQuery)
        return
      }
      atQuery.append(next.atQuery)
      inflation += growth
      self.degree += 1
    }
  }

  /// The next polynomial, (x − a) pⱼ − b pⱼ₋₁; nil where the points do not determine it.
  private mutating func nextPart(
    query: Double
  ) -> (values: [Double], norm: Double, atQuery: SIMD4<Double>)? {
    let j = parts.count - 1
    let last = parts[j]
    let center =
      compensatedSum { weights[$0] * last[$0] * last[$0] * offsets[$0] } / norms[j]
    let ratio = j > 0 ? norms[j] / norms[j - 1] : 0
    var values = [Double](repeating: 0, count: weights.count)
    var errors = values
    for i in weights.indices {
      let second = j > 0 ? ratio * parts[j - 1][i] : 0
      values[i] = (offsets[i] - center) * last[i] - second
      errors[i] =
        (offsets[i].magnitude + 2 * center.magnitude) * last[i].magnitude + 2 * second.magnitude
      if j > 0 {
        errors[i] += (offsets[i] - center).magnitude * roundings[j][i] + ratio * roundings[j - 1][i]
      }
    }
    let before = atQuery[j]
    let shifted = SIMD4(0, before[0], 2 * before[1], 3 * before[2])
    var next = (query - center) * before + shifted
    if j > 0 { next -= ratio * atQuery[j - 1] }
    // Once more, for what rounding left of the others.
    for (k, part) in parts.enumerated() {
      let share = compensatedSum { weights[$0] * values[$0] * part[$0] } / norms[k]
      for i in values.indices { values[i] -= share * part[i] }
      next -= share * atQuery[k]
    }
    let norm = compensatedSum { weights[$0] * values[$0] * values[$0] }
    let rounding = compensatedSum { weights[$0] * errors[$0] * errors[$0] }
    // Values no larger than the rounding they were made with are not there.
    guard norm > rounding * 0x1p-94, norm > 0 else { return nil }
    roundings.append(errors)
    return (values, norm, next)
  }

  private func compensatedSum(_ term: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for index in weights.indices { sum.add(term(index)) }
    return sum.value
  }
}

extension OrthogonalFit {
  /// The local polynomial's derivative of an order, 0…3, at the query.
  ///
  /// - Parameter value: The value of a point.
  func derivative(_ order: Int, of value: (Int) -> Double) -> Double {
    var rest = indices.map(value)
    var result = CompensatedSum()
    for (j, part) in parts.enumerated() {
      // Twice, for what rounding left the first time.
      for _ in 0..<2 {
        let coefficient = compensatedSum { weights[$0] * part[$0] * rest[$0] } / norms[j]
        for i in rest.indices { rest[i] -= coefficient * part[i] }
        result.add(coefficient * atQuery[j][order])
      }
    }
    return inUnitsOfX(result.value, order)
  }

  /// What the local polynomial leaves of the values, in the order of `indices`.
  func residuals(of value: (Int) -> Double) -> [Double] {
    var rest = indices.map(value)
    for (j, part) in parts.enumerated() {
      let coefficient = compensatedSum { weights[$0] * part[$0] * rest[$0] } / norms[j]
      for i in rest.indices { rest[i] -= coefficient * part[i] }
    }
    return rest
  }

  /// The weights of the points in that derivative, in the order of `indices`.
  func shares(_ order: Int) -> [Double] {
    weights.indices.map { i in
      var sum = 0.0
      for (j, part) in parts.enumerated() { sum += atQuery[j][order] * (part[i] / norms[j]) }
      return inUnitsOfX(weights[i] * sum, order)
    }
  }

  /// Whether any point has a weight.
  var hasWeight: Bool { (norms.first ?? 0) > 0 }

  /// The effective number of points by their weights, (Σ wᵢ)² / Σ wᵢ².
  var effectiveCount: Double {
    let sum = compensatedSum { weights[$0] }
    return sum * sum / compensatedSum { weights[$0] * weights[$0] }
  }

  private func inUnitsOfX(_ number: Double, _ order: Int) -> Double {
    var number = number
    for _ in 0..<order { number /= unit }
    return number
  }
}
