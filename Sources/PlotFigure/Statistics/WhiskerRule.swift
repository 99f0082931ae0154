/// How far the whiskers of a box plot reach. matplotlib: `whis`.
public enum WhiskerRule: Hashable, Sendable {
  /// To the last values within so many times the distance of the quartiles from the box: Tukey's rule
  /// is 1.5.
  case range(Double)
  /// To the last values within two quantiles, as parts in 0…1.
  case quantiles(Double, Double)
  /// To the smallest and the largest value.
  case extremes

  /// Tukey's rule: 1.5 times the distance of the quartiles.
  public static let tukey = WhiskerRule.range(1.5)

  /// What is wrong with its numbers; nil if nothing is.
  var problem: String? {
    switch self {
    case .range(let factor):
      factor >= 0 ? nil : "the whiskers reach \(factor) times the box; it must be 0 or more"
    case .quantiles(let low, let high):
      low >= 0 && low <= high && high <= 1
        ? nil : "the whiskers reach from \(low) to \(high); quantiles are 0 to 1, the lower first"
    case .extremes: nil
    }
  }
}
