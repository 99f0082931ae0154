/// A running sum that carries its rounding errors along, so that it is as good as one in twice the
/// precision, rounded at the end.
///
/// Source: T. Ogita, S. M. Rump and S. Oishi, "Accurate sum and dot product", SIAM Journal on
/// Scientific Computing 26 (2005), algorithm 4.4 (Sum2). The relative error is at most
/// 2⁻⁵³ + n² 2⁻¹⁰⁶ Σ|t| / |Σt|.
struct CompensatedSum {
  private var sum = 0.0
  private var error = 0.0

  /// Adds a term; the partial sums must not overflow.
  @inline(__always)
  mutating func add(_ term: Double) {
    let (next, rounding) = exactSum(sum, term)
    sum = next
    error += rounding
  }

  /// The sum of the terms so far.
  var value: Double { sum + error }
}

/// The rounded sum of two numbers and what the rounding left out, which is exact unless the sum
/// overflows (Knuth's TwoSum).
@inline(__always)
func exactSum(_ a: Double, _ b: Double) -> (sum: Double, error: Double) {
  let sum = a + b
  let bRounded = sum - a
  let aRounded = sum - bRounded
  return (sum, (a - aRounded) + (b - bRounded))
}

/// How much farther `above` is from a query than `below`: (above − query) − (query − below), with the
/// right sign and rounded once or twice.
@inline(__always)
func gapAcross(_ below: Double, _ above: Double, _ query: Double) -> Double {
  let keys = exactSum(below, above)
  let gap = exactSum(keys.sum, -2 * query)
  return gap.sum + (keys.error + gap.error)
}
