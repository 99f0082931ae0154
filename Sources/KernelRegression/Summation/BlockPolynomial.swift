/// A polynomial p(m) in a distance m ≥ 0, ready to be expanded about any point.
struct BlockPolynomial: Sendable {
  /// The degree d.
  let degree: Int
  /// Whether p is one of m², so that the sign of m does not matter.
  let isEven: Bool
  /// The largest number g such that p is a polynomial in mᵍ, at most 3, and its coefficients, from
  /// the highest power down.
  let power: Int
  let coefficients: [Double]
  /// The Taylor coefficients p⁽ʲ⁾(a)/j!, each a polynomial in a: four j at a time, of each four the
  /// coefficients from the highest power down.
  let expansions: [SIMD4<Double>]

  /// A polynomial by its coefficients from the constant on.
  init(_ given: [Double]) {
    let degree = max(0, given.lastIndex { $0 != 0 } ?? 0)
    let coefficients = given.isEmpty ? [0] : Array(given[...degree])
    let power = [3, 2].first { power in
      degree > 0 && coefficients.indices.allSatisfy { $0 % power == 0 || coefficients[$0] == 0 }
    }
    self.degree = degree
    self.isEven = coefficients.indices.allSatisfy { $0 % 2 == 0 || coefficients[$0] == 0 }
    self.power = power ?? 1
    self.coefficients = stride(from: 0, through: degree, by: power ?? 1).reversed()
      .map { coefficients[$0] }

    var binomials = [[1.0]]
    for _ in 0..<degree {
      let row = binomials[binomials.count - 1]
      binomials.append([1] + zip(row, row.dropFirst()).map(+) + [1])
    }
    var expansions: [SIMD4<Double>] = []
    for first in stride(from: 0, through: degree, by: 4) {
      for k in (0...degree - first).reversed() {
        var four = SIMD4<Double>.zero
        for lane in 0..<4 where first + lane + k <= degree {
          let j = first + lane
          four[lane] = coefficients[k + j] * binomials[k + j][j]
        }
        expansions.append(four)
      }
    }
    self.expansions = expansions
  }

  /// The polynomial that is 1 everywhere.
  static let one = BlockPolynomial([1])

  /// How many groups of four Taylor coefficients a polynomial has.
  static func chunkCount(degree: Int) -> Int { degree / 4 + 1 }
}
