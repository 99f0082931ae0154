/// Where in memory the sums of one query are, about a point c and in bandwidths u = (x − c)/h.
///
/// S₀ = Σwk and T₀ = Σwky, with w the weight of a point and k that of the kernel; Σ(wk)²; and for a
/// plane the sums with uⱼ and with uⱼuₖ.
struct PointMoments {
  let dimensions: Int

  /// Places of S₀, T₀ and Σ(wk)².
  static let mass = 0
  static let value = 1
  static let square = 2

  /// The place of Σwk uⱼ.
  @inline(__always)
  func first(_ dimension: Int) -> Int { 3 + dimension }

  /// The place of Σwky uⱼ.
  @inline(__always)
  func firstOfValue(_ dimension: Int) -> Int { 3 + dimensions + dimension }

  /// The place of Σwk uⱼuₖ for j ≥ k.
  @inline(__always)
  func second(_ row: Int, _ column: Int) -> Int {
    3 + 2 * dimensions + row * (row + 1) / 2 + column
  }

  /// How many sums there are for a polynomial of degree 0 or 1.
  func count(degree: Int) -> Int {
    degree == 0 ? 3 : 3 + 2 * dimensions + dimensions * (dimensions + 1) / 2
  }
}
