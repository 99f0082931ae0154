/// Regression by the k nearest neighbours: the mean of the values of the k points nearest to a query.
///
/// Where several points are equally far at the last places, they share these equally: of two points
/// for one place each counts half. So nothing depends on the order of the points, and a query in the
/// middle of two neighbours leans to neither. scikit-learn's `KNeighborsRegressor` takes the one that
/// it comes upon first; where there are no such ties the two agree to 10⁻¹⁵ of the largest value.
///
/// Observation weights multiply those of the distance; neighbours count one by one whatever they
/// weigh.
///
/// Source: E. Fix and J. L. Hodges, "Discriminatory analysis, nonparametric discrimination:
/// consistency properties", USAF School of Aviation Medicine (1951), reprinted in International
/// Statistical Review 57 (1989) 238–247.
public struct KNearestNeighbours: Estimator, Hashable {
  /// The number k of neighbours.
  public var neighbours: Int
  /// How much each of them counts.
  public var weighting: NeighbourWeighting

  /// Regression by nearest neighbours.
  ///
  /// - Parameters:
  ///   - neighbours: The number of neighbours, at least 1 and at most that of the points.
  ///   - weighting: How much each of them counts.
  public init(neighbours: Int, weighting: NeighbourWeighting = .uniform) {
    self.neighbours = neighbours
    self.weighting = weighting
  }

  /// Fits the estimator to the points (`x`ᵢ, `y`ᵢ), each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each. A point of
  ///     weight 0 is as if it were not there.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, the kernel is of a higher order, or there are fewer points
  ///   than neighbours.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    if case .kernel(let kernel) = weighting.kind, kernel.order != 2 {
      throw RegressionError(
        .hyperparameter, at: "KNearestNeighbours", given: "the kernel is \(kernel)",
        needed: "it must be of order 2")
    }
    let samples = try SortedSamples(x: x, y: y, weights: weights, for: "KNearestNeighbours")
    guard neighbours >= 1, neighbours <= samples.count else {
      throw RegressionError(
        .hyperparameter, at: "KNearestNeighbours", given: "neighbours is \(neighbours)",
        needed: "it must be at least 1 and at most the number of points, which is \(samples.count)")
    }
    return Fit(samples, neighbours: neighbours, weighting: weighting)
  }
}
