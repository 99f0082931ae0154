/// Sums of a Gaussian times powers from the value and the derivatives of a local series.
///
/// With F(x) = Σ wᵢ exp(−(vᵢ − x)²/2), F⁽ⁿ⁾ = Σ wᵢ Heₙ(vᵢ − x) exp(−(vᵢ − x)²/2), and a power is
/// vᵏ = Σₘ k! / (2ᵐ m! (k − 2m)!) Heₖ₋₂ₘ(v) (M. Abramowitz and I. A. Stegun, "Handbook of mathematical
/// functions" (1964), table 22.12).
enum HermiteSeries {
  /// The highest power there is room for.
  static let orderLimit = 12

  /// The value of a series for weights and one for weighted values.
  @inline(__always)
  static func value(
    _ series: UnsafePointer<SIMD2<Double>>, terms: Int, at x: Double
  ) -> SIMD2<Double> {
    let square = SIMD2(repeating: x * x)
    var even = series[terms - 2]
    var odd = series[terms - 1]
    var j = terms - 4
    while j >= 0 {
      even = even * square + series[j]
      odd = odd * square + series[j + 1]
      j -= 2
    }
    return even + odd * SIMD2(repeating: x)
  }

  /// Σ w vᵏ exp(−v²/2) for k = 0, 1, 2.
  @inline(__always)
  static func threePowers(
    _ series: UnsafePointer<SIMD2<Double>>, terms: Int, at x: Double
  ) -> (SIMD2<Double>, SIMD2<Double>, SIMD2<Double>) {
    // The even and the odd part as polynomials in x², with their two derivatives.
    let square = SIMD2(repeating: x * x)
    var even = series[terms - 2]
    var even1 = SIMD2<Double>.zero
    var even2 = SIMD2<Double>.zero
    var odd = series[terms - 1]
    var odd1 = SIMD2<Double>.zero
    var odd2 = SIMD2<Double>.zero
    var j = terms - 4
    while j >= 0 {
      even2 = even2 * square + even1
      even1 = even1 * square + even
      even = even * square + series[j]
      odd2 = odd2 * square + odd1
      odd1 = odd1 * square + odd
      odd = odd * square + series[j + 1]
      j -= 2
    }
    let at = SIMD2(repeating: x)
    let value = even + odd * at
    let first = odd + (even1 * at + odd1 * square) * 2
    let evenSecond = even1 * 2 + even2 * square * 8
    let oddSecond = odd1 * 6 + odd2 * square * 8
    let second = evenSecond + oddSecond * at
    return (value, first, second + value)
  }

  /// Σ w vᵏ exp(−v²/2) for k = 0 … `order`.
  static func powers(
    _ series: UnsafePointer<SIMD2<Double>>, terms: Int, at x: Double, order: Int,
    into powers: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: order + 1) { derivatives in
      derivatives.initialize(repeating: .zero)
      let at = SIMD2(repeating: x)
      for j in stride(from: terms - 1, through: 0, by: -1) {
        for n in stride(from: order, to: 0, by: -1) {
          derivatives[n] = derivatives[n] * at + derivatives[n - 1]
        }
        derivatives[0] = derivatives[0] * at + series[j]
      }
      var factorial = 1.0
      for n in 1..<max(order + 1, 1) {
        factorial *= Double(n)
        derivatives[n] *= factorial
      }
      for k in 0...order {
        var sum = derivatives[k]
        var coefficient = 1.0
        for m in 1..<k / 2 + 1 {
          let n = k - 2 * m
          coefficient *= Double((n + 2) * (n + 1)) / Double(2 * m)
          sum += derivatives[n] * coefficient
        }
        powers[k] = sum
      }
    }
  }
}
