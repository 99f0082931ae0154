/// A polynomial p(m) in a distance m ≥ 0, ready to be expanded about any point.
struct BlockPolynomial: Sendable {
  /// The degree d.
  let degree: Int
  /// Whether p is one of m², so that the sign of m does not matter.
  let isEven: Bool
  /// The largest number g such that p is a polynomial in mᵍ, at most 3, and its coefficients in
  /// 1 − mᵍ, from the highest power down: near the end of a kernel nothing cancels so.
  let power: Int
  let coefficients: [Double]
  /// The Taylor coefficients p⁽ʲ⁾(a)/j!, each a polynomial in a: four j at a time, of each four the
  /// coefficients from the highest power down; then once more each as a polynomial in a − 1, which
  /// keeps its digits near the end of a kernel.
  let expansions: [SIMD4<Double>]
  /// p near the end of the kernel, at 0.996: where weights are below it, those of single points differ
  /// by rounding of their distances in the twelfth digit. At most 0.01.
  let rim: Double
  /// Where those in a − 1 begin.
  let outerStart: Int

  /// A polynomial by its coefficients from the constant on.
  init(_ given: [Double]) {
    let degree = max(0, given.lastIndex { $0 != 0 } ?? 0)
    let coefficients = given.isEmpty ? [0] : Array(given[...degree])
    let power =
      [3, 2].first { power in
        degree > 0 && coefficients.indices.allSatisfy { $0 % power == 0 || coefficients[$0] == 0 }
      } ?? 1
    self.degree = degree
    self.isEven = coefficients.indices.allSatisfy { $0 % 2 == 0 || coefficients[$0] == 0 }
    self.power = power
    let binomials = Self.binomials(degree)
    let inPowers = stride(from: 0, through: degree, by: power).map { coefficients[$0] }
    self.coefficients = Self.aboutOne(inPowers, binomials).enumerated()
      .map { place, coefficient in place % 2 == 0 ? coefficient : -coefficient }
      .reversed()
    let inner = Self.expansions(coefficients, binomials)
    self.expansions = inner + Self.expansions(Self.aboutOne(coefficients, binomials), binomials)
    self.outerStart = inner.count
    self.rim = min(max(coefficients.reversed().reduce(0) { $0 * 0.996 + $1 }, 0), 0.01)
  }

  private static func expansions(
    _ coefficients: [Double], _ binomials: [[Double]]
  ) -> [SIMD4<Double>] {
    let degree = coefficients.count - 1
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
    return expansions
  }

  /// The coefficients in x − 1 of a polynomial in x; what is but rounding is 0.
  private static func aboutOne(_ coefficients: [Double], _ binomials: [[Double]]) -> [Double] {
    coefficients.indices.map { k in
      var (sum, size) = (CompensatedSum(), 0.0)
      for i in k..<coefficients.count {
        let term = coefficients[i] * binomials[i][k]
        sum.add(term)
        size += term.magnitude
      }
      return sum.value.magnitude <= 0x1p-46 * size ? 0 : sum.value
    }
  }

  private static func binomials(_ degree: Int) -> [[Double]] {
    var rows = [[1.0]]
    for _ in 0..<degree {
      let row = rows[rows.count - 1]
      rows.append([1] + zip(row, row.dropFirst()).map(+) + [1])
    }
    return rows
  }

  /// The polynomial that is 1 everywhere.
  static let one = BlockPolynomial([1])

  /// How many groups of four Taylor coefficients a polynomial has.
  static func chunkCount(degree: Int) -> Int { degree / 4 + 1 }
}
