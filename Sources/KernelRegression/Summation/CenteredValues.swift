/// Values less a number in their middle, where that takes no digit from any of them.
///
/// So a constant is reproduced exactly, and a small signal on a large offset keeps its digits.
struct CenteredValues: Sendable {
  /// The values less the middle, times a power of two that keeps sums of them from overflow.
  let values: [Double]
  private let center: Double
  private let factor: Double
  private let range: ClosedRange<Double>

  /// Centres values, all finite and at least one.
  init(_ values: [Double]) {
    let scaled = ScaledValues(values)
    let low = scaled.scaled.min() ?? 0
    let high = scaled.scaled.max() ?? 0
    // Differences of numbers of which none is more than twice another are exact (Sterbenz).
    let isNarrow = low > 0 ? high <= 2 * low : high < 0 && low >= 2 * high
    self.center = isNarrow ? low + (high - low) / 2 : 0
    self.factor = scaled.factor
    self.range = (values.min() ?? 0)...(values.max() ?? 0)
    let center = center
    self.values = isNarrow ? scaled.scaled.map { $0 - center } : scaled.scaled
  }

  /// A weighted sum of the values, in their units; a mean never leaves their range, and nothing the
  /// finite numbers.
  @inline(__always)
  func restored(_ sum: Double, isMean: Bool) -> Double {
    let value = (sum + center) / factor
    if isMean { return Swift.min(Swift.max(value, range.lowerBound), range.upperBound) }
    return limited(value)
  }

  /// A sum of the values with weights that cancel, such as a slope, in their units.
  @inline(__always)
  func restoredDifference(_ sum: Double) -> Double { limited(sum / factor) }

  private func limited(_ value: Double) -> Double {
    Swift.min(Swift.max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
