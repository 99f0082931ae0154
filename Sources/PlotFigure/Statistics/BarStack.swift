/// Several series of values upon each other: those above zero upwards from 0, those below it downwards.
///
/// Of value vᵢⱼ of series i at place j, the part is lᵢⱼ … uᵢⱼ with lᵢⱼ = Σ vₖⱼ over the earlier series k
/// whose values have the same sign, and uᵢⱼ = lᵢⱼ + vᵢⱼ. This is pandas' `DataFrame.plot.bar(stacked=True)`
/// and d3's `stackOffsetDiverging`. Normalised, vᵢⱼ is first divided by Σₖ |vₖⱼ|.
///
/// A missing value (NaN) has no height and no part of its own: its ends are NaN. So is an infinite one,
/// whose upper end is infinite.
public struct BarStack: Hashable, Sendable {
  /// What the heights of parts are.
  public enum Mode: Hashable, Sendable {
    /// The values.
    case absolute
    /// The values as parts of the sum of their sizes at each place, so that all stacks are 1 high.
    case normalized
  }

  /// Where each value begins: for each series as many numbers as places.
  public let lower: [[Double]]
  /// Where each value ends.
  public let upper: [[Double]]
  /// Where each stack ends above zero, 0 without a value there.
  public let highest: [Double]
  /// Where each stack ends below zero.
  public let lowest: [Double]

  /// Stacks of series.
  ///
  /// - Parameters:
  ///   - series: the values of each series, as many as places; missing at the end count as NaN.
  ///   - mode: whether heights are values or parts of a whole.
  /// - Complexity: O(values).
  public init(_ series: [[Double]], mode: Mode = .absolute) {
    let count = series.map(\.count).max() ?? 0
    var wholes = [Double](repeating: 1, count: count)
    // Sums of parts of the largest value, which cannot overflow.
    var largest = [Double](repeating: 1, count: count)
    if mode == .normalized {
      for place in 0..<count {
        let sizes = series.compactMap { $0[safe: place]?.magnitude }.filter(\.isFinite)
        let most = sizes.max() ?? 0
        guard most > 0 else { continue }
        largest[place] = most
        wholes[place] = sizes.reduce(0) { $0 + $1 / most }
      }
    }
    var (up, down) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var (lower, upper): ([[Double]], [[Double]]) = ([], [])
    for values in series {
      var (low, high) = (
        [Double](repeating: .nan, count: count), [Double](repeating: .nan, count: count)
      )
      for (place, value) in values.enumerated() where !value.isNaN {
        guard value.isFinite else {
          (low[place], high[place]) = (0, value)
          continue
        }
        let height = mode == .normalized ? value / largest[place] / wholes[place] : value
        let start = height < 0 ? down[place] : up[place]
        (low[place], high[place]) = (start, start + height)
        if height < 0 { down[place] = start + height } else { up[place] = start + height }
      }
      lower.append(low)
      upper.append(high)
    }
    self.lower = lower
    self.upper = upper
    highest = up
    lowest = down
  }
}
