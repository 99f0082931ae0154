internal import RealModule

/// Curves as they would have come out of other samples of the same kind: replicates of a bootstrap.
public struct BootstrapCurves: Hashable, Sendable {
  /// The queries, in the order in which they were given.
  public let queries: [Double]
  /// The prediction of the fit at each query, about which the curves lie.
  public let estimate: [Double]
  /// The curves: one row a replicate, one column a query.
  public let curves: Matrix

  /// The number of curves.
  public var replicates: Int { curves.rows }

  /// At each query the standard deviation of the curves about the prediction, in units of y.
  public var standardErrors: [Double] {
    var squares = [Double](repeating: 0, count: queries.count)
    for replicate in 0..<replicates {
      let start = replicate * queries.count
      for query in queries.indices {
        let deviation = curves.storage[start + query] - estimate[query]
        squares[query] += deviation * deviation
      }
    }
    return squares.map { ($0 / Double(replicates)).squareRoot() }
  }

  /// The pointwise band between the quantiles (1 ∓ level)/2 of the curves at each query.
  ///
  /// The k-th smallest of B curves is the quantile k/(B + 1), as in R's boot, and between two of them
  /// quantiles are interpolated; with 999 curves the ends at 95 % are the 25th and the 975th. A
  /// quantile beyond the smallest or the largest is that one.
  ///
  /// - Parameter level: The probability that the band covers, above 0 and below 1.
  /// - Throws: `RegressionError` when `level` is out of range.
  /// - Complexity: O(*B* log *B*) for each query.
  public func percentileBand(level: Double = 0.95) throws(RegressionError) -> ConfidenceBand {
    try ConfidenceBand.checkLevel(level, at: "percentileBand")
    let count = queries.count
    let ends = Parallel.map(count) { query -> (Double, Double) in
      guard estimate[query].isFinite else { return (.nan, .nan) }
      let sorted = (0..<replicates).map { curves.storage[$0 * count + query] }.sorted()
      return (
        Self.quantile(0.5 - 0.5 * level, of: sorted), Self.quantile(0.5 + 0.5 * level, of: sorted)
      )
    }
    return ConfidenceBand(
      queries: queries, estimate: estimate, standardErrors: standardErrors,
      lower: ends.map(\.0), upper: ends.map(\.1), level: level, coverage: .pointwise)
  }

  /// The band that whole curves lie in: the prediction ± c standard errors, c the quantile `level` of
  /// the largest deviation, in standard errors, of each curve.
  ///
  /// Queries where the standard error is 0 or not a number are left out of the largest deviation.
  ///
  /// - Parameter level: The probability that the band covers at all queries at once, above 0 and
  ///   below 1.
  /// - Throws: `RegressionError` when `level` is out of range.
  /// - Complexity: O(*B* · *m* + *B* log *B*) for *B* curves at *m* queries.
  public func simultaneousBand(level: Double = 0.95) throws(RegressionError) -> ConfidenceBand {
    try ConfidenceBand.checkLevel(level, at: "simultaneousBand")
    let errors = standardErrors
    let largest = (0..<replicates).map { replicate in
      var largest = 0.0
      let start = replicate * queries.count
      for query in queries.indices where errors[query] > 0 {
        let deviation = (curves.storage[start + query] - estimate[query]).magnitude
        largest = max(largest, deviation / errors[query])
      }
      return largest
    }
    return ConfidenceBand(
      queries: queries, estimate: estimate, standardErrors: errors, level: level,
      coverage: .simultaneous, criticalValue: Self.quantile(level, of: largest.sorted()),
      degreesOfFreedom: .infinity)
  }

  private static func quantile(_ probability: Double, of sorted: [Double]) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    // Whole ranks must not become fractions by rounding.
    let exact = probability * Double(sorted.count + 1)
    let rank = (exact - exact.rounded()).magnitude < 1e-9 * exact ? exact.rounded() : exact
    guard rank > 1 else { return first }
    guard rank < Double(sorted.count) else { return last }
    let below = Int(rank)
    return sorted[below - 1] + (rank - Double(below)) * (sorted[below] - sorted[below - 1])
  }
}
