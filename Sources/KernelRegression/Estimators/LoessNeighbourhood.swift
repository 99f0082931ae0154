/// The weights of a local polynomial in several variables, from the points nearest to a query.
///
/// Powers and products of the distances from the query are made orthogonal one after another, by
/// degree. A degree that the points determine only far away from the query is held as
/// ``LocalExtrapolation`` says, all its parts alike.
struct LoessNeighbourhood {
  /// The points that count.
  private(set) var indices: [Int] = []
  /// Their weights in the prediction.
  private(set) var shares: [Double] = []
  /// The highest degree of which every polynomial is reproduced.
  private(set) var degree = 0
  /// The distance to the nearest point as a share of that to the farthest that counts.
  private(set) var nearestDistance = 0.0
  /// The kernel's weight of each point times its own.
  private(set) var weights: [Double] = []

  /// - Parameters:
  ///   - query: A value of each variable, all finite.
  ///   - neighbours: How many points count.
  ///   - stretch: How many times as wide the kernel is as the distance to the farthest of them.
  init(
    of columns: [[Double]], weights own: [Double], at query: [Double], neighbours: Int,
    stretch: Double, degree: Int
  ) {
    let distances = own.indices.map { index in
      var sum = 0.0
      for (column, value) in zip(columns, query) {
        sum += (column[index] - value) * (column[index] - value)
      }
      return sum.squareRoot()
    }
    let sorted = distances.sorted()
    let nearest = sorted.first ?? 0
    let width = (sorted.isEmpty ? 0 : sorted[min(neighbours, sorted.count) - 1]) * stretch
    nearestDistance = nearest > 0 ? nearest / width : 0
    let scale = width > 0 ? width : 1
    for (index, distance) in distances.enumerated() where distance < width && own[index] > 0 {
      let u = distance / width
      let rest = (1 - u) * (1 + u + u * u)
      indices.append(index)
      weights.append(own[index] * rest * rest * rest)
    }
    if indices.isEmpty {
      let weighted = own.indices.filter { own[$0] > 0 }
      let least = weighted.map { distances[$0] }.min() ?? nearest
      indices = weighted.filter { distances[$0] == least }
      weights = indices.map { own[$0] }
    }
    let offsets = zip(columns, query).map { column, value in
      indices.map { (column[$0] - value) / scale }
    }
    solve(offsets, upTo: degree)
  }

  private mutating func solve(_ offsets: [[Double]], upTo degree: Int) {
    let total = sum { weights[$0] }
    var parts = [(values: Array(repeating: 1.0, count: weights.count), norm: total, atQuery: 1.0)]
    shares = weights.map { $0 / total }
    let limit = LocalExtrapolation.limit(
      distance: nearestDistance, spread: Kernel.tricube.standardDeviation)
    var inflation = 1.0
    for degree in 0..<degree {
      let degree = degree + 1
      var block: [(values: [Double], norm: Double, atQuery: Double)] = []
      var isWhole = true
      for column in Self.monomials(of: degree, offsets) {
        var part = (values: column, norm: 0.0, atQuery: 0.0)
        let size = sum { weights[$0] * column[$0] * column[$0] }
        for other in parts + block + parts + block {
          let share = sum { weights[$0] * part.values[$0] * other.values[$0] } / other.norm
          for i in part.values.indices { part.values[i] -= share * other.values[i] }
          part.atQuery -= share * other.atQuery
        }
        part.norm = sum { weights[$0] * part.values[$0] * part.values[$0] }
        if part.norm > size * 1e-26, part.norm > 0 { block.append(part) } else { isWhole = false }
      }
      let growth = block.reduce(0) { $0 + total * $1.atQuery * ($1.atQuery / $1.norm) }
      let isHeld = !(inflation + growth <= limit)
      let factor = isHeld ? ((limit - inflation) / growth).squareRoot() : 1
      for part in block {
        let coefficient = factor * (part.atQuery / part.norm)
        for i in shares.indices { shares[i] += weights[i] * coefficient * part.values[i] }
      }
      guard !isHeld else { return }
      inflation += growth
      parts += block
      if isWhole, self.degree == degree - 1 { self.degree = degree }
    }
  }

  /// The products of a degree of the variables' distances, 1 or 2.
  private static func monomials(of degree: Int, _ offsets: [[Double]]) -> [[Double]] {
    if degree == 1 { return offsets }
    return offsets.indices.flatMap { j in
      (j..<offsets.count).map { k in zip(offsets[j], offsets[k]).map(*) }
    }
  }

  private func sum(_ term: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for index in weights.indices { sum.add(term(index)) }
    return sum.value
  }
}
