/// The weights of a robust step: bisquare, by six median absolute residuals.
enum LowessRobustness {
  /// The weights by residuals, or nil where the residuals are as good as 0.
  ///
  /// That is as in R where they are below 10⁻⁷ of their mean. Residuals of some ulps of the values are
  /// rounding: R weighs by them, and on ten points of an exact line can be off by twice the spacing.
  ///
  /// - Parameter size: The median size of the values.
  /// - Complexity: O(*n*)
  static func weights(_ residuals: [Double], size: Double) -> [Double]? {
    let sizes = residuals.map(\.magnitude)
    let limit = 6 * median(sizes)
    var sum = CompensatedSum()
    for size in sizes { sum.add(size) }
    guard limit >= 1e-7 * (sum.value / Double(sizes.count)), limit > 0x1p-46 * size else {
      return nil
    }
    let outer = 0.999 * limit
    let inner = 0.001 * limit
    return sizes.map { size in
      if size <= inner { return 1 }
      guard size <= outer else { return 0 }
      let rest = 1 - (size / limit) * (size / limit)
      return rest * rest
    }
  }

  /// The median of numbers that are not negative, at least one.
  static func median(_ numbers: [Double]) -> Double {
    let upper = RankSelection.number(at: numbers.count / 2, of: numbers)
    guard numbers.count % 2 == 0 else { return upper }
    return (RankSelection.number(at: numbers.count / 2 - 1, of: numbers) + upper) / 2
  }
}
