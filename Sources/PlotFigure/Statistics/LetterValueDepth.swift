internal import RealModule
import PlotScene

/// How many pairs of letter values are shown: as long as they are more than guesses.
public enum LetterValueDepth: Hashable, Sendable {
  /// ⌊log₂ n⌋ − 3: about five to eight values are left beyond each end.
  case tukey
  /// ⌊log₂ n⌋ − ⌊log₂ np⌋ + 1 for a part p of the values beyond the ends.
  case outliers(Double)
  /// ⌊log₂ (n / 2z²)⌋ + 1 with the standard normal quantile z of 1 − α / 2: as long as the confidence
  /// interval of a letter value at level 1 − α does not reach over its neighbours.
  case trustworthy(Double)
  /// ⌊log₂ n⌋ + 1: down to the smallest and the largest value.
  case all
  /// So many.
  case boxes(Int)

  /// The number of boxes for n values: at least 1.
  public func boxes(of n: Int) -> Int {
    guard n > 1 else { return 1 }
    let bits = whole(.log2(Double(n)))
    let count =
      switch self {
      case .tukey: bits - 3
      case .outliers(let part): bits - whole(.log2(Double(n) * part)) + 1
      case .trustworthy(let level):
        whole(.log2(Double(n) / (2 * squared(NormalQuantile.of(1 - level / 2))))) + 1
      case .all: bits + 1
      case .boxes(let count): count
      }
    // Beyond this depth letter values are the smallest and the largest value again.
    return min(max(count, 1), bits + 1)
  }

  /// What is wrong with its numbers; nil if nothing is.
  var problem: String? {
    switch self {
    case .outliers(let part) where !(part > 0 && part < 1):
      "the part of outliers is \(part); it must be between 0 and 1"
    case .trustworthy(let level) where !(level > 0 && level < 1):
      "the level is \(level); it must be between 0 and 1"
    case .boxes(let count) where count < 1: "the number of boxes is \(count); it must be 1 or more"
    default: nil
    }
  }

  private func whole(_ value: Double) -> Int { WholeNumber.below(value, in: -64...64) }

  private func squared(_ value: Double) -> Double { value * value }
}
