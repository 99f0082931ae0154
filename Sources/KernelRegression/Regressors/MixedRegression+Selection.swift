internal import RealModule

extension MixedRegression {
  /// Chooses all bandwidths and λ together by the data; those of the regression itself are not used.
  ///
  /// Nelder and Mead's search starts from several places, always the same: first from a rule of thumb
  /// for each continuous column and a third of the limit of each λ, then from places spread around
  /// that. The result does not depend on the order of the points or the number of threads.
  ///
  /// ```swift
  /// let selection = try MixedRegression(
  ///   degree: 1,
  ///   regressors: [.continuous(bandwidth: 1), .unordered(.aitchisonAitken(0))]
  /// ).selectBandwidths(x: columns, y: wages)
  /// let fit = try selection.regression.fit(x: columns, y: wages)
  /// ```
  ///
  /// R: `npregbw` of np, whose `cv.ls` and `cv.aic` are ``BandwidthCriterion/leaveOneOut`` and
  /// ``BandwidthCriterion/akaikeCorrected``.
  ///
  /// - Parameters:
  ///   - x: The columns, one for each regressor, of at least two points.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  ///   - criterion: What is to be least; a function of a ``SmootherScore``.
  ///   - starts: From how many places to search, at least 1.
  /// - Throws: `RegressionError` as `fit(x:y:weights:)` does, and where there is but one point, the
  ///   criterion is of another kind or it has no finite value at any start.
  /// - Complexity: That of the predictions at all points, some hundred times for each start.
  public func selectBandwidths(
    x: [RegressorColumn], y: some Collection<Double>, weights: [Double]? = nil,
    by criterion: BandwidthCriterion = .leaveOneOut, starts: Int = 6
  ) throws(RegressionError) -> MixedSelection {
    let location = "selectBandwidths"
    guard case .least(let value) = criterion.way else {
      throw RegressionError(
        .hyperparameter, at: location, given: "the criterion is \(criterion)",
        needed: "it must be one that is to be least")
    }
    guard starts >= 1 else {
      throw RegressionError(
        .hyperparameter, at: location, given: "starts is \(starts)",
        needed: "it must be at least 1")
    }
    // Any bandwidths will do to check the data by.
    let neutral = MixedRegression(
      degree: degree, regressors: regressors.map { $0.with(parameter: $0.isContinuous ? 1 : 0) })
    let fit = try neutral.fit(x: x, y: y, weights: weights)
    guard fit.samples.count >= 2 else {
      throw RegressionError(
        .empty, at: location, given: "there is 1 point that weighs something",
        needed: "at least 2 are needed to choose bandwidths")
    }
    let axes = fit.searchAxes
    func criterionValue(_ place: [Double]) -> Double {
      let found = value(fit.with(parameters: zip(axes, place).map { $0.parameter($1) }).score)
      return found.isNaN ? .infinity : found
    }
    var minima: [(place: [Double], value: Double)] = []
    for start in 0..<starts {
      let place = axes.enumerated().map { $1.start(start, axis: $0) }
      var simplex = NelderMead(start: place, steps: axes.map(\.step))
      simplex.minimize(criterionValue)
      // Once more from where it ended, as a simplex may have collapsed too early.
      var again = NelderMead(start: simplex.best.place, steps: axes.map { $0.step / 4 })
      again.minimize(criterionValue)
      minima.append(again.best.value < simplex.best.value ? again.best : simplex.best)
    }
    minima.sort { $0.value < $1.value }
    guard let best = minima.first, best.value < .infinity else {
      throw RegressionError(
        .hyperparameter, at: location, given: "\(criterion) has no finite value at any start",
        needed: "more points are needed, or more starts")
    }
    return selection(criterion, axes: axes, minima: minima)
  }

  private func selection(
    _ criterion: BandwidthCriterion, axes: [SearchAxis],
    minima: [(place: [Double], value: Double)]
  ) -> MixedSelection {
    var distinct: [MixedSelection.Minimum] = []
    for minimum in minima where minimum.value < .infinity {
      let parameters = zip(axes, minimum.place).map { $0.parameter($1) }
      let isNew = !distinct.contains { other in
        zip(other.parameters, parameters).allSatisfy {
          ($0 - $1).magnitude <= 0.01 * max($0, $1, 0.01)
        }
      }
      if isNew {
        distinct.append(MixedSelection.Minimum(parameters: parameters, value: minimum.value))
      }
    }
    let best = distinct[0]
    return MixedSelection(
      criterion: criterion,
      regression: MixedRegression(
        degree: degree,
        regressors: zip(regressors, best.parameters).map { $0.with(parameter: $1) }),
      minimum: best,
      effects: zip(axes, best.parameters).map { $0.effect(of: $1) },
      localMinima: distinct)
  }
}
