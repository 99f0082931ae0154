extension MixedRegression.Fit {
  /// What the regression does to its own data: all that a criterion for its bandwidths needs to know.
  ///
  /// The score's `bandwidth` is NaN, as there are several. A point that is isolated is predicted from
  /// the others as at a query in a gap.
  ///
  /// - Complexity: That of the predictions at all points.
  public var score: SmootherScore {
    let places = placesOfGiven
    var rows = [Row?](repeating: nil, count: count)
    var others = Array(rows.indices)
    if hasLargeCells {
      for (index, fit) in summedFits(samples.given).enumerated() {
        guard let fit, let place = places[index] else { continue }
        rows[index] = Row(
          error: values.values[place] - fit.value,
          leverage: fit.ownShare * samples.weight(place))
      }
      others = rows.indices.filter { rows[$0] == nil && places[$0] != nil }
    }
    let remaining = others
    let found = evaluate(samples.given.rows(remaining)) { row, fit, near -> Row? in
      guard let place = places[remaining[row]], let point = near.point(at: place) else {
        return nil
      }
      let leverage = fit.attentionWeight(
        of: point, at: near.query, window: window, samples: samples)
      return Row(error: values.values[place] - fit.value, leverage: leverage)
    }
    for (index, row) in zip(remaining, found) { rows[index] = row ?? nil }
    let isolated = rows.indices.filter { index in
      places[index] != nil && !((rows[index]?.leverage ?? 1) < SmootherScore.isolationLimit)
    }
    let leftOut = leaveOneOutValues(isolated, places: places)
    var (squares, trace, left) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var weights = CompensatedSum()
    // In the order of the samples, which is the data's own.
    for (place, index) in samples.places.enumerated() {
      let weight = samples.weight(place)
      let row = rows[index]
      let error = row?.error ?? .nan
      let leverage = row?.leverage ?? .nan
      weights.add(weight)
      trace.add(leverage)
      squares.add(weight * error * error)
      let without = leftOut[index].map { values.values[place] - $0 } ?? error / (1 - leverage)
      left.add(weight * without * without)
    }
    let unit = values.restoredDifference(1)
    return SmootherScore(
      bandwidth: .nan, residualSumOfSquares: squares.value * unit * unit, trace: trace.value,
      leaveOneOutSum: left.value * unit * unit, isolatedCount: isolated.count,
      count: samples.count, weightSum: weights.value)
  }

  /// A point's residual and leverage, in centred values.
  private struct Row: Sendable {
    let error: Double
    let leverage: Double
  }

  /// The centred predictions of some points given from all others; NaN where there is no other.
  private func leaveOneOutValues(_ indices: [Int], places: [Int?]) -> [Int: Double] {
    let found = evaluate(samples.given.rows(indices), excluding: indices.map { places[$0] }) {
      _, fit, _ in fit.value
    }
    return Dictionary(
      uniqueKeysWithValues: zip(indices, found.map { $0 ?? .nan }))
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
