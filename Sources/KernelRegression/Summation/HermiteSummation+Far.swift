internal import RealModule

/// Queries that have no point within 3.5 bandwidths of their box: in gaps and outside the data.
///
/// There, every weight is taken relative to that of the nearest point on the same side, as a softmax
/// is shifted by its maximum. With V the distance of that point from the centre of the box and Δ how
/// much farther another is, exp(−(V + Δ − x)²/2) is exp(−(V − x)²/2) times
/// exp(−Δ(V + Δ/2)) exp(Δx), and the sums of that over the points of a side are series in x, made
/// once for all queries of a box.
extension HermiteSummation {
  func forEachFarSums(
    at queries: [Double], indices: [Int32], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    // Boxes as keys; what has none, or a kernel of a higher order, is summed directly.
    let boxes = indices.map { index in
      let box = polynomial.count == 1 ? grid.box(of: queries[Int(index)]) : .nan
      return box.isNaN ? -Double.greatestFiniteMagnitude : box
    }
    let order = SortingOrder(keys: boxes)
    var groups: [Range<Int>] = []
    for index in order.keys.indices {
      if let last = groups.last, order.keys[last.lowerBound] == order.keys[index] {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    // A group without a box may be all queries.
    let pieces = groups.flatMap { group in
      order.keys[group.lowerBound] > -Double.greatestFiniteMagnitude && group.count >= 4
        ? [(range: group, isExpanded: true)]
        : stride(from: group.lowerBound, to: group.upperBound, by: 64).map { start in
          (range: start..<min(start + 64, group.upperBound), isExpanded: false)
        }
    }
    Parallel.forEach(pieces.count) { piece in
      let (range, isExpanded) = pieces[piece]
      let series =
        isExpanded
        ? FarSeries(problem, grid: grid, box: order.keys[range.lowerBound], degree: degree) : nil
      for number in range {
        let index = Int(indices[Int(order.places[number])])
        if let series {
          body(index, series.sums(at: queries[index], units: unitPowers))
        } else {
          body(index, direct.sums(at: queries[index], degree: degree))
        }
      }
    }
  }
}

/// The series of a box that is far from all points.
private struct FarSeries {
  private let grid: BoxGrid
  private let box: Double
  private let degree: Int
  /// The nearest key on either side and the series of the points on it.
  private var below: (key: Double, series: [SIMD2<Double>])?
  private var above: (key: Double, series: [SIMD2<Double>])?

  private static let terms = 24

  init(_ problem: SummationProblem, grid: BoxGrid, box: Double, degree: Int) {
    self.grid = grid
    self.box = box
    self.degree = degree
    let keys = problem.keys
    let centre = box * grid.width
    var low = 0
    var high = keys.count
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < centre { low = middle + 1 } else { high = middle }
    }
    if low > 0 {
      below = (keys[low - 1], series(problem, from: low - 1, step: -1))
    }
    if low < keys.count {
      above = (keys[low], series(problem, from: low, step: 1))
    }
  }

  private func series(_ problem: SummationProblem, from first: Int, step: Int) -> [SIMD2<Double>] {
    let nearest = grid.offset(of: problem.keys[first], in: box)
    var series = [SIMD2<Double>](repeating: .zero, count: Self.terms)
    var index = first
    while problem.keys.indices.contains(index) {
      let farther = (problem.keys[index] - problem.keys[first]) * grid.scale
      let exponent = farther * (nearest + farther / 2)
      // Within the box a share can be larger by exp(¼ · farther) than at its centre.
      guard exponent - farther.magnitude / 4 < 83 else { break }
      let weight = problem.weight(index) * Double.exp(-exponent)
      var power = SIMD2(weight, weight * problem.values[index])
      for j in 0..<Self.terms {
        series[j] += power
        power *= farther / Double(j + 1)
      }
      index += step
    }
    return series
  }

  func sums(at query: Double, units: [Double]) -> LocalSums {
    let distanceBelow = below.map { (query - $0.key) * grid.scale } ?? .infinity
    let distanceAbove = above.map { ($0.key - query) * grid.scale } ?? .infinity
    let nearest = min(distanceBelow, distanceAbove)
    var shares = (below: 1.0, above: 1.0)
    if let below, let above {
      // How much farther the nearest key above is, without a difference of distances.
      let sum = exactSum(below.key, above.key)
      let gap = exactSum(sum.sum, -2 * query)
      let farther = (gap.sum + (sum.error + gap.error)) * grid.scale
      let share = Double.exp(-farther.magnitude * (nearest + farther.magnitude / 2))
      if farther > 0 { shares.above = share } else { shares.below = share }
    }
    var s = SIMD8<Double>.zero
    var t = SIMD4<Double>.zero
    if let below, shares.below > 0 {
      add(below.series, at: query, nearest: -distanceBelow, share: shares.below, &s, &t)
    }
    if let above, shares.above > 0 {
      add(above.series, at: query, nearest: distanceAbove, share: shares.above, &s, &t)
    }
    for k in 0...2 * degree { s[k] *= units[k] }
    for k in 0...degree { t[k] *= units[k] }
    return LocalSums(s: s, t: t, reference: nearest * units[1])
  }

  /// Adds the sums over one side: vᵏ is (nearest + Δ)ᵏ, and a power of Δ a derivative of the series.
  private func add(
    _ series: [SIMD2<Double>], at query: Double, nearest: Double, share: Double,
    _ s: inout SIMD8<Double>, _ t: inout SIMD4<Double>
  ) {
    let x = grid.offset(of: query, in: box)
    let order = 2 * degree
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: order + 1) { powers in
      powers.initialize(repeating: .zero)
      for j in stride(from: Self.terms - 1, through: 0, by: -1) {
        for n in stride(from: order, to: 0, by: -1) { powers[n] = powers[n] * x + powers[n - 1] }
        powers[0] = powers[0] * x + series[j]
      }
      var factor = share
      for n in 0...order {
        if n > 1 { factor *= Double(n) }
        powers[n] *= factor
      }
      for step in 1..<order + 1 {
        for k in stride(from: order, through: step, by: -1) {
          powers[k] += powers[k - 1] * nearest
        }
      }
      for k in 0...order { s[k] += powers[k].x }
      for k in 0...degree { t[k] += powers[k].y }
    }
  }
}
