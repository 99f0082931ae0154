/// A running weighted mean Σwy / Σw, both sums compensated.
struct WeightedAverage {
  private var values = CompensatedSum()
  private var weights = CompensatedSum()

  /// Counts a value in.
  @inline(__always)
  mutating func add(_ value: Double, weight: Double) {
    values.add(weight * value)
    weights.add(weight)
  }

  /// The mean; NaN before the first value.
  var mean: Double { values.value / weights.value }
}
