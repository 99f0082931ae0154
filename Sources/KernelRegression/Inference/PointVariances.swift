/// The variances of the errors of the points, and how well they are known.
struct PointVariances: Sendable {
  /// One for each point, in the order given; nil where each is `common`.
  let each: [Double]?
  /// What all are multiplied by.
  let common: Double
  /// The degrees of freedom of the t distribution; infinite where variances are known.
  let degreesOfFreedom: Double

  /// Σ αᵢ(q)² vᵢ at queries: the variances of predictions.
  func variances(of smoother: some LinearSmoother, at queries: [Double]) -> [Double] {
    // The only point there is has no neighbour, so no variance.
    guard each?.allSatisfy(\.isFinite) ?? true else { return queries.map { _ in .nan } }
    return smoother.squaredWeightSums(at: queries, variances: each).map { $0 * common }
  }

  /// √vᵢ, up to a factor that all have in common; nil for 1 each.
  var scales: [Double]? { each?.map { $0.squareRoot() } }
}

extension LinearSmoother {
  /// The variances of the errors under a model.
  func pointVariances(_ errors: ErrorModel) throws(RegressionError) -> PointVariances {
    switch errors.form {
    case .known(let variance):
      guard variance >= 0, variance.isFinite else {
        throw RegressionError(
          .hyperparameter, at: "ErrorModel", given: "the variance is \(variance)",
          needed: "it must be finite and at least 0")
      }
      return PointVariances(
        each: weights.map(inverses(of:)), common: variance, degreesOfFreedom: .infinity)
    case .homoscedastic:
      let summary = summary()
      return PointVariances(
        each: weights.map(inverses(of:)), common: summary.variance,
        degreesOfFreedom: summary.residualDegreesOfFreedom)
    case .heteroscedastic(let correction):
      return heteroscedasticVariances(correction)
    case .nearestNeighbours(let matches):
      guard matches >= 1 else {
        throw RegressionError(
          .hyperparameter, at: "ErrorModel", given: "the number of neighbours is \(matches)",
          needed: "it must be at least 1")
      }
      return PointVariances(
        each: neighbourVariances(x: x, y: y, weights: weights, matches: matches), common: 1,
        degreesOfFreedom: summary().residualDegreesOfFreedom)
    }
  }

  private func heteroscedasticVariances(
    _ correction: HeteroscedasticCorrection
  ) -> PointVariances {
    let (residuals, leverages, weights) = (residuals, leverages, weights)
    let summary = SmootherSummary(
      residuals: residuals, y: y, weights: weights, leverages: leverages,
      squaredWeightSums: squaredWeightSums(at: x, variances: weights.map(inverses(of:))))
    var each = corrected(residuals, leverages: leverages, by: correction).map { $0 * $0 }
    if let weights {
      for index in each.indices where weights[index] == 0 { each[index] = 0 }
    }
    return PointVariances(
      each: each, common: 1, degreesOfFreedom: summary.residualDegreesOfFreedom)
  }

  /// Residuals whose squares stand for the variances of the errors.
  func correctedResiduals(_ correction: HeteroscedasticCorrection) -> [Double] {
    corrected(
      residuals, leverages: correction == .hc0 ? [] : leverages, by: correction)
  }

  private func corrected(
    _ residuals: [Double], leverages: [Double], by correction: HeteroscedasticCorrection
  ) -> [Double] {
    switch correction {
    case .hc0: return residuals
    case .hc1:
      let weights = weights
      let count = Double(weights?.count { $0 > 0 } ?? residuals.count)
      var trace = CompensatedSum()
      for leverage in leverages { trace.add(leverage) }
      let factor = (count / (count - trace.value)).squareRoot()
      return residuals.map { $0 * factor }
    case .hc2:
      return zip(residuals, leaveOneOutResiduals(residuals: residuals, leverages: leverages))
        .map { residual, leftOut in
          let size = (residual * leftOut).magnitude.squareRoot()
          return residual < 0 ? -size : size
        }
    case .hc3:
      return leaveOneOutResiduals(residuals: residuals, leverages: leverages)
    }
  }
}
