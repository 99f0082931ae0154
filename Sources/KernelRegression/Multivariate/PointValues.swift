/// Values less the middle of their range, times a power of two that keeps sums of them from overflow
/// and underflow. Constant values become 0, so that they are reproduced exactly.
struct PointValues: Sendable {
  /// The centred values.
  let centered: [Double]
  private let factor: Double
  private let middle: Double
  private let range: ClosedRange<Double>

  /// Centres values, all finite and at least one.
  init(_ values: [Double]) {
    let range = (values.min() ?? 0)...(values.max() ?? 0)
    let size = Swift.max(range.lowerBound.magnitude, range.upperBound.magnitude)
    // 2⁶² values times 2⁹⁰⁰ are still finite, and 10⁻³⁶ times 2⁻⁹⁰⁰ still has all its digits.
    let factor = size > 0x1p900 ? 0x1p-130 : size < 0x1p-900 ? 0x1p900 : 1
    let middle = range.lowerBound * factor * 0.5 + range.upperBound * factor * 0.5
    self.range = range
    self.factor = factor
    self.middle = range.lowerBound == range.upperBound ? range.lowerBound * factor : middle
    let shift = self.middle
    self.centered = values.map { $0 * factor - shift }
  }

  /// A value from a centred one.
  @inline(__always)
  func restored(_ value: Double) -> Double {
    let value = (value + middle) / factor
    return value.isFinite
      ? value
      : value > 0 ? Double.greatestFiniteMagnitude : -Double.greatestFiniteMagnitude
  }

  /// A mean from one of centred values: it never leaves the range of the values.
  @inline(__always)
  func restoredMean(_ value: Double) -> Double {
    Swift.min(Swift.max((value + middle) / factor, range.lowerBound), range.upperBound)
  }

  /// A difference of values from one of centred values.
  @inline(__always)
  func restoredDifference(_ difference: Double) -> Double { difference / factor }
}
