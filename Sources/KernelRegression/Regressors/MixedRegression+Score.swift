extension MixedRegression.Fit {
  /// What the regression does to its own data: all that a criterion for its bandwidths needs to know.
  ///
  /// The score's `bandwidth` is NaN, as there are several. A point that is isolated is predicted from
  /// the others as at a query in a gap.
  ///
  /// - Complexity: That of the predictions at all points.
  public var score: SmootherScore {
    let places = placesOfGiven
    let rows = evaluate(samples.given) { index, fit, near -> (error: Double, leverage: Double)? in
      guard let place = places[index], let point = near.point(at: place)
      else { return nil }
      let leverage = fit.attentionWeight(
        of: point, at: near.query, window: window, samples: samples)
      return (scaledValues.scaled[place] - fit.value, leverage)
    }
    let isolated = rows.indices.filter { index in
      places[index] != nil && !((rows[index]??.leverage ?? 1) < SmootherScore.isolationLimit)
    }
    let others = leaveOneOutValues(isolated, places: places)
    var (squares, trace, left) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var weights = CompensatedSum()
    // In the order of the samples, which is the data's own.
    for (place, index) in samples.places.enumerated() {
      let weight = samples.weight(place)
      let row = rows[index] ?? nil
      let error = row?.error ?? .nan
      let leverage = row?.leverage ?? .nan
      weights.add(weight)
      trace.add(leverage)
      squares.add(weight * error * error)
      let leftOut =
        others[index].map { scaledValues.scaled[place] - $0 } ?? error / (1 - leverage)
      left.add(weight * leftOut * leftOut)
    }
    let unit = scaledValues.unscaledDifference(1)
    return SmootherScore(
      bandwidth: .nan, residualSumOfSquares: squares.value * unit * unit, trace: trace.value,
      leaveOneOutSum: left.value * unit * unit, isolatedCount: isolated.count,
      count: samples.count, weightSum: weights.value)
  }

  /// The scaled predictions of some points given from all others; NaN where there is no other.
  private func leaveOneOutValues(_ indices: [Int], places: [Int?]) -> [Int: Double] {
    let given = samples.given
    let some = RegressorTable.Values(
      count: indices.count, numbers: given.numbers.map { column in indices.map { column[$0] } },
      codes: given.codes.map { column in indices.map { column[$0] } })
    let values = evaluate(some, excluding: indices.map { places[$0] }) { _, fit, _ in fit.value }
    return Dictionary(
      uniqueKeysWithValues: zip(indices, values.map { $0 ?? .nan }))
  }

  /// The same data with other bandwidths and parameters, one for each regressor, in the kernels' own
  /// conventions.
  func with(parameters: [Double]) -> MixedRegression.Fit {
    MixedRegression.Fit(
      MixedRegression(
        degree: regression.degree,
        regressors: zip(regression.regressors, parameters).map { $0.with(parameter: $1) }),
      table: table.with(parameters: parameters), samples: samples)
  }
}
