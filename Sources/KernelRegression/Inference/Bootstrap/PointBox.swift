internal import RealModule

/// A stretch of sorted points in which a smooth function of x is known by its values at a few of
/// them.
///
/// The values at the others follow by interpolation with a polynomial through the nodes, points of
/// the data near the Chebyshev nodes of the stretch. With no more different keys than nodes it is
/// exact.
struct PointBox: Sendable {
  /// The most nodes of a box.
  static let nodeLimit = 12
  /// How many points the interpolation is checked at.
  static let checkLimit = 24

  /// The sorted points.
  let range: Range<Int>
  /// The nodes, as places in `range`'s order.
  let nodes: [Int]
  /// For each point of the range, the share of each node's value in its own.
  let basis: [Double]
  /// The sums over the points of the columns of `basis`.
  let basisSums: [Double]
  /// The points to check at.
  let checks: [Int]

  /// - Parameters:
  ///   - range: At least one point.
  ///   - keys: All keys, ascending.
  init(_ range: Range<Int>, keys: [Double]) {
    self.range = range
    nodes = Self.nodes(range, keys: keys)
    let width = nodes.count
    let weights = Self.barycentricWeights(nodes.map { keys[$0] })
    var basis = [Double](repeating: 0, count: range.count * width)
    var sums = [Double](repeating: 0, count: width)
    for (row, point) in range.enumerated() {
      var total = 0.0
      var match: Int?
      for (column, node) in nodes.enumerated() {
        let distance = keys[point] - keys[node]
        if distance == 0 { match = column } else { total += weights[column] / distance }
      }
      for (column, node) in nodes.enumerated() {
        let share =
          match.map { $0 == column ? 1 : 0 } ?? weights[column] / (keys[point] - keys[node]) / total
        basis[row * width + column] = share
        sums[column] += share
      }
    }
    self.basis = basis
    self.basisSums = sums
    let count = range.count
    let number = min(count, Self.checkLimit)
    self.checks = (0..<number).map { step in
      range.lowerBound + (number > 1 ? step * (count - 1) / (number - 1) : 0)
    }
  }

  /// The value at a point of the range that interpolation gives.
  @inline(__always)
  func interpolated(_ values: [Double], at point: Int) -> Double {
    let row = (point - range.lowerBound) * nodes.count
    var sum = 0.0
    for column in nodes.indices { sum += basis[row + column] * values[column] }
    return sum
  }

  private static func nodes(_ range: Range<Int>, keys: [Double]) -> [Int] {
    let low = keys[range.lowerBound]
    let high = keys[range.upperBound - 1]
    var distinct: [Int] = []
    for point in range where point == range.lowerBound || keys[point] != keys[point - 1] {
      distinct.append(point)
      if distinct.count > nodeLimit { break }
    }
    guard distinct.count > nodeLimit else { return distinct }
    var nodes: [Int] = []
    for step in 0..<nodeLimit {
      let angle = Double.pi * (Double(step) + 0.5) / Double(nodeLimit)
      let share = 0.5 - 0.5 * Double.cos(angle)
      let target = low * (1 - share) + high * share
      var start = range.lowerBound
      var end = range.upperBound
      while start < end {
        let middle = start + (end - start) / 2
        if keys[middle] < target { start = middle + 1 } else { end = middle }
      }
      if start == range.upperBound
        || (start > range.lowerBound && target - keys[start - 1] < keys[start] - target)
      {
        start -= 1
      }
      if !nodes.contains(where: { keys[$0] == keys[start] }) { nodes.append(start) }
    }
    return nodes
  }

  /// 1 / Π (xⱼ − xₖ), scaled by half the spread of the nodes so that products keep their size.
  private static func barycentricWeights(_ nodes: [Double]) -> [Double] {
    let spread = ((nodes.max() ?? 0) - (nodes.min() ?? 0)) / 4
    return nodes.indices.map { j in
      var product = 1.0
      for k in nodes.indices where k != j { product *= (nodes[j] - nodes[k]) / spread }
      return 1 / product
    }
  }
}
