/// Changes added up one after the other: where the bars of a waterfall begin and end.
///
/// sᵢ = sᵢ₋₁ + cᵢ from s₋₁ = 0: the bar of change i goes from sᵢ₋₁ to sᵢ, and that of a total from 0 to
/// sᵢ. A missing change (NaN) counts as 0, and has NaN at both ends unless it is a total; an infinite one
/// counts as 0 as well, and its bar ends there.
public struct RunningSum: Hashable, Sendable {
  /// Where each bar begins.
  public let from: [Double]
  /// Where each bar ends.
  public let to: [Double]
  /// The sum after each change.
  public let sums: [Double]

  /// The sums of changes.
  ///
  /// - Parameters:
  ///   - changes: n changes.
  ///   - totals: the numbers of the changes, from 0, whose bars begin at 0.
  /// - Complexity: O(n).
  public init(_ changes: [Double], totals: Set<Int> = []) {
    var (from, to, sums): ([Double], [Double], [Double]) = ([], [], [])
    var sum = 0.0
    for (index, change) in changes.enumerated() {
      let start = sum
      if change.isFinite { sum += change }
      sums.append(sum)
      let isTotal = totals.contains(index)
      let hasBar = isTotal || !change.isNaN
      from.append(hasBar ? (isTotal ? 0 : start) : .nan)
      to.append(hasBar ? (change.isInfinite ? change : sum) : .nan)
    }
    self.from = from
    self.to = to
    self.sums = sums
  }
}
