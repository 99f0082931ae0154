/// A local polynomial found from sums.
struct LocalSolution {
  /// The coefficients β₀ … βₚ of the polynomial Σ βₖ uᵏ with u = (x − q)/h; what follows is 0.
  var coefficients = SIMD4<Double>.zero
  /// The first row of the inverse of the matrix Sⱼ₊ₖ, of which each weight is a polynomial:
  /// αᵢ = wᵢ K(uᵢ) Σ rₖ uᵢᵏ; what follows is 0.
  var inverseRow = SIMD4<Double>.zero
  /// S₀ times the first element of the inverse: 1 at the centre of the points, and the more the
  /// farther the query is from them. The sum Σ|αᵢ| is at most its square root.
  var inflation = 1.0
  /// The most that rounding of a sum can grow to in the solution.
  var condition = 1.0
}

extension LocalSums {
  /// The largest condition of a solution from sums: with sums right to 10⁻¹⁵ the solution is right
  /// to some 10⁻¹³ of the values.
  static let conditionLimit = 1000.0

  /// The polynomial of a degree, 0…3, by Cholesky's method; nil where the sums do not determine it
  /// well, or where the query is so far from the points that a rule for that applies
  /// (``LocalExtrapolation``).
  @inline(__always)
  func solution(degree: Int) -> LocalSolution? {
    guard s[0] > 0 else { return nil }
    let solution =
      switch degree {
      case 0: LocalSolution(coefficients: [t[0] / s[0], 0, 0, 0], inverseRow: [1 / s[0], 0, 0, 0])
      case 1: line
      default: polynomial(degree: degree)
      }
    guard solution.condition <= Self.conditionLimit,
      solution.inflation <= LocalExtrapolation.leastLimit
    else { return nil }
    return solution
  }

  private var line: LocalSolution {
    let mean = s[1] / s[0]
    let spread = s[2] - mean * s[1]
    let slope = (t[1] - mean * t[0]) / spread
    let inflation = spread > 0 ? 1 + mean * (s[1] / spread) : .infinity
    return LocalSolution(
      coefficients: [t[0] / s[0] - mean * slope, slope, 0, 0],
      inverseRow: [inflation / s[0], -mean / spread, 0, 0],
      inflation: inflation, condition: inflation)
  }

  /// LDLᵀ, with the powers of u made orthogonal one after another.
  private func polynomial(degree: Int) -> LocalSolution {
    var solution = LocalSolution()
    var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) = (
      [1, 0, 0, 0], .zero, .zero, .zero
    )
    return withUnsafeMutablePointer(to: &rows) { tuple in
      // Row j holds the coefficients of the orthogonal polynomial j.
      tuple.withMemoryRebound(to: SIMD4<Double>.self, capacity: 4) { polynomials in
        solution.coefficients[0] = t[0] / s[0]
        solution.inverseRow[0] = 1 / s[0]
        var norms = SIMD4<Double>(s[0], 0, 0, 0)
        for j in 1...degree {
          var row = SIMD4<Double>.zero
          row[j] = 1
          for k in 0..<j {
            let other = polynomials[k]
            var product = 0.0
            for l in 0...k { product += other[l] * s[j + l] }
            row -= other * (product / norms[k])
          }
          var norm = 0.0
          var moment = 0.0
          for l in 0...j {
            norm += row[l] * s[j + l]
            moment += row[l] * t[l]
          }
          guard norm > 0 else {
            solution.condition = .infinity
            return solution
          }
          polynomials[j] = row
          norms[j] = norm
          solution.coefficients += row * (moment / norm)
          solution.inverseRow += row * (row[0] / norm)
          solution.inflation += s[0] * row[0] * (row[0] / norm)
          solution.condition = max(solution.condition, s[2 * j] / norm)
        }
        return solution
      }
    }
  }
}
