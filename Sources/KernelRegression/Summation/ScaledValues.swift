/// Values times a power of two that keeps weighted sums of them from overflow and underflow.
struct ScaledValues: Sendable {
  /// The values times the power of two.
  let scaled: [Double]
  /// The power of two.
  let factor: Double
  private let range: ClosedRange<Double>

  /// Scales values, all finite and at least one.
  init(_ values: [Double]) {
    let range = (values.min() ?? 0)...(values.max() ?? 0)
    let size = Swift.max(range.lowerBound.magnitude, range.upperBound.magnitude)
    // 2⁶² values times 2⁹⁰⁰ are still finite, and 10⁻³⁶ times 2⁻⁹⁰⁰ still has all its digits.
    let factor = size > 0x1p900 ? 0x1p-130 : size < 0x1p-900 ? 0x1p900 : 1
    self.range = range
    self.factor = factor
    self.scaled = factor == 1 ? values : values.map { value in value * factor }
  }

  /// A weighted mean of scaled values, in the units of the values.
  ///
  /// No mean lies outside the range of what it is the mean of; rounding is held to that, so that
  /// the mean of a constant is the constant.
  @inline(__always)
  func unscaled(_ mean: Double) -> Double {
    Swift.min(Swift.max(mean / factor, range.lowerBound), range.upperBound)
  }

  /// A weighted sum of scaled values, in the units of the values.
  @inline(__always)
  func unbounded(_ sum: Double) -> Double { sum / factor }
}
