/// What the values in a bin come to.
///
/// matplotlib: `reduce_C_function` of `Axes.hexbin`.
public enum BinSummary: String, Hashable, Sendable, CaseIterable {
  /// Their mean.
  case mean
  /// Their sum.
  case sum
  /// Their median: of an even number the mean of the two in the middle.
  case median
  /// The smallest.
  case minimum
  /// The largest.
  case maximum
  /// Their standard deviation √(Σ(v − mean)² ⁄ n), as numpy's `std`.
  case standardDeviation

  /// What some values come to; NaN for none. None of them may be NaN.
  ///
  /// - Complexity: O(n); O(n log n) for the median.
  public func value(of values: some Collection<Double>) -> Double {
    guard let first = values.first else { return .nan }
    let count = Double(values.count)
    switch self {
    case .mean: return values.reduce(0, +) / count
    case .sum: return values.reduce(0, +)
    case .minimum: return values.reduce(first, Swift.min)
    case .maximum: return values.reduce(first, Swift.max)
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
    case .standardDeviation:
      let mean = values.reduce(0, +) / count
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    }
  }
}
