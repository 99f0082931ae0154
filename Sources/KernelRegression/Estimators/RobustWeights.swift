/// Weights that fall with the size of residuals, and what follows from them.
///
/// Sources: as ``Loess``; J. M. Chambers and T. J. Hastie, chapter 8.4 for the pseudovalues.
enum RobustWeights {
  /// Tukey's bisquare (1 − (e/6m)²)² of residuals e, with m the median of |e|: 1 below m · 0.006, 0
  /// above m · 5.994, and 1 for all where m is 0.
  static func bisquare(_ residuals: [Double]) -> [Double] {
    let sizes = residuals.map(\.magnitude)
    let limit = 6 * median(sizes)
    guard limit >= .leastNormalMagnitude else { return residuals.map { _ in 1 } }
    return sizes.map { size in
      if size > 0.999 * limit { return 0 }
      if size <= 0.001 * limit { return 1 }
      let share = size / limit
      let rest = (1 - share) * (1 + share)
      return rest * rest
    }
  }

  /// Values from which a plain fit has the standard errors of a robust one.
  ///
  /// - Parameters:
  ///   - fitted: The values of the robust fit.
  ///   - weights: The points' own weights.
  ///   - robust: The robust weights that led to the fit.
  static func pseudovalues(
    _ values: [Double], fitted: [Double], weights: [Double], robust: [Double]
  ) -> [Double] {
    let residuals = zip(values, fitted).map { $0 - $1 }
    let spread = median(zip(residuals, weights).map { $0.magnitude * $1.squareRoot() })
    let scale = 36 * spread * spread / 5
    guard scale > 0 else { return values }
    var total = CompensatedSum()
    for (index, residual) in residuals.enumerated() {
      total.add(
        (1 - residual * residual * weights[index] / scale) * robust[index].squareRoot())
    }
    let factor = Double(values.count) / total.value
    return residuals.indices.map { fitted[$0] + factor * robust[$0] * residuals[$0] }
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
