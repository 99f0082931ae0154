/// The search for a minimum of a function of several numbers without its derivatives.
///
/// Source: J. A. Nelder and R. Mead, "A simplex method for function minimization", Computer Journal 7
/// (1965) 308–313.
struct SimplexSearch {
  /// A point and the function's value there.
  typealias Vertex = (point: [Double], value: Double)

  /// How far apart points may be at the end.
  var tolerance: Double
  /// The most values that are asked for.
  var limit: Int

  /// A minimum near a point.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - step: How far the first simplex reaches along each coordinate.
  ///   - value: The function; NaN counts as +∞.
  /// - Returns: The best vertex, and how many values were asked for.
  func minimum(
    from start: [Double], step: Double,
    _ value: ([Double]) throws(RegressionError) -> Double
  ) throws(RegressionError) -> (best: Vertex, count: Int) {
    var count = 0
    func vertex(_ point: [Double]) throws(RegressionError) -> Vertex {
      count += 1
      let value = try value(point)
      return (point, value.isNaN ? .infinity : value)
    }
    var simplex = [try vertex(start)]
    for coordinate in start.indices {
      var point = start
      point[coordinate] += step
      simplex.append(try vertex(point))
    }
    let last = simplex.count - 1
    while count < limit {
      simplex.sort { $0.value < $1.value }
      guard size(simplex) > tolerance else { break }
      // Rounding alone tells these apart.
      let spread = simplex[last].value - simplex[0].value
      guard !(spread <= 1e-15 * simplex[0].value.magnitude) else { break }
      let centre = start.indices.map { coordinate in
        simplex[..<last].reduce(0) { $0 + $1.point[coordinate] } / Double(last)
      }
      func along(_ factor: Double) throws(RegressionError) -> Vertex {
        let worst = simplex[last].point
        return try vertex(
          start.indices.map { centre[$0] + factor * (centre[$0] - worst[$0]) })
      }
      let reflected = try along(1)
      if reflected.value < simplex[0].value {
        let expanded = try along(2)
        simplex[last] = expanded.value < reflected.value ? expanded : reflected
        continue
      }
      if reflected.value < simplex[last - 1].value {
        simplex[last] = reflected
        continue
      }
      let contracted = try along(reflected.value < simplex[last].value ? 0.5 : -0.5)
      if contracted.value < min(reflected.value, simplex[last].value) {
        simplex[last] = contracted
        continue
      }
      let best = simplex[0]
      for index in 1...last {
        simplex[index] = try vertex(
          start.indices.map { (best.point[$0] + simplex[index].point[$0]) / 2 })
      }
    }
    let best = simplex.min { $0.value < $1.value } ?? simplex[0]
    return (best, count)
  }

  private func size(_ simplex: [Vertex]) -> Double {
    var size = 0.0
    for vertex in simplex {
      for (number, other) in zip(vertex.point, simplex[0].point) {
        size = max(size, (number - other).magnitude)
      }
    }
    return size
  }
}
