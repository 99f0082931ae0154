import PlotScene

/// The empirical distribution function of a sample: which part of it is not above a number.
/// scipy: `stats.ecdf`.
///
/// NaN is left out, and so are values whose weight is not above 0.
public struct EmpiricalDistribution: Hashable, Sendable {
  /// The different values, ascending.
  public let values: [Double]
  /// The part of the sample that is not above each value; 1 for the last.
  public let probabilities: [Double]
  /// The part of the sample that is above each value, F̄ = 1 − F; 0 for the last.
  public let complements: [Double]
  /// The sum of the weights; without weights the number of values.
  public let total: Double

  /// The empirical distribution of a sample.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - weights: n weights; nil for 1 each. Of unequal numbers the shorter counts.
  /// - Complexity: O(n log n).
  public init(_ values: [Double], weights: [Double]? = nil) {
    guard let weights else {
      let ordered = OrderedSample(values).values
      self.init(steps: ordered, heights: nil)
      return
    }
    let pairs = zip(values, weights).filter { !$0.isNaN && $1 > 0 && $1.isFinite }
      .sorted { $0.0 < $1.0 }
    self.init(steps: pairs.map(\.0), heights: pairs.map(\.1))
  }

  private init(steps: [Double], heights: [Double]?) {
    var (values, sums): ([Double], [Double]) = ([], [])
    var sum = 0.0
    for (index, value) in steps.enumerated() {
      sum += heights?[index] ?? 1
      if value == values.last {
        sums[sums.count - 1] = sum
      } else {
        values.append(value)
        sums.append(sum)
      }
    }
    let total = sum
    self.values = values
    self.total = total
    probabilities = sums.map { $0 / total }
    complements = sums.map { (total - $0) / total }
  }

  /// The part of the sample that is not above a number; NaN for an empty sample and for NaN.
  ///
  /// - Complexity: O(log n).
  public func probability(at value: Double) -> Double {
    guard !values.isEmpty, !value.isNaN else { return .nan }
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : probabilities[low - 1]
  }

  /// The part of the sample that is above a number.
  ///
  /// - Complexity: O(log n).
  public func complement(at value: Double) -> Double { 1 - probability(at: value) }
}
