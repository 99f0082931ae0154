internal import RealModule

/// How sums Σ wᵢ dᵢᵏ exp(−ρdᵢ) / k! and those with wᵢyᵢ change as all distances d grow by the same.
struct ExponentialDecay: Sendable {
  let rate: Double
  /// The highest power k.
  let order: Int
  private let factorials: [Double]

  init(rate: Double, order: Int) {
    self.rate = rate
    self.order = order
    var factorials = [1.0]
    for k in 1..<order + 1 { factorials.append(factorials[k - 1] * Double(k)) }
    self.factorials = factorials
  }

  /// Moves sums by a distance, in place.
  @inline(__always)
  func move(_ sums: UnsafeMutablePointer<SIMD2<Double>>, by distance: Double) {
    let fall = rate == 0 ? 1 : Double.exp(-rate * distance)
    guard fall > 0 else { return sums.update(repeating: .zero, count: order + 1) }
    if order == 0 {
      sums[0] *= fall
    } else {
      shift(sums, by: distance, times: fall)
    }
  }

  /// Writes sums without the factor 1/k!, moved by a distance and times a factor instead of
  /// exp(−ρ · distance); zeros where there are none.
  func write(
    _ sums: UnsafePointer<SIMD2<Double>>?, movedBy distance: Double, times factor: Double,
    to output: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    guard let sums, factor > 0 else {
      return output.update(repeating: .zero, count: order + 1)
    }
    output.update(from: sums, count: order + 1)
    if order == 0 {
      output[0] *= factor
    } else {
      shift(output, by: distance, times: factor)
      for k in 0...order { output[k] *= factorials[k] }
    }
  }

  /// The binomial theorem, as one step of distance^j / j! after the other.
  @inline(__always)
  private func shift(
    _ sums: UnsafeMutablePointer<SIMD2<Double>>, by distance: Double, times factor: Double
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: order + 1) { powers in
      powers[0] = factor
      for k in 1...order { powers[k] = powers[k - 1] * (distance / Double(k)) }
      for k in stride(from: order, through: 0, by: -1) {
        var sum = SIMD2<Double>.zero
        for m in 0...k { sum += sums[m] * powers[k - m] }
        sums[k] = sum
      }
    }
  }
}
