/// Scores found by fitting once for each bandwidth: right for every estimator and every width.
struct FittedScoring<Smoother: BandwidthEstimator>: SmootherScoring {
  private let smoother: Smoother
  private let samples: SortedSamples

  init(_ smoother: Smoother, samples: SortedSamples) {
    self.smoother = smoother
    self.samples = samples
  }

  func scores(at widths: [Double]) throws(RegressionError) -> [SmootherScore] {
    var scores: [SmootherScore] = []
    for width in widths { scores.append(try score(Bandwidth(width), number: width)) }
    return scores
  }

  /// The score at a bandwidth that is written as a number.
  func score(_ bandwidth: Bandwidth, number: Double) throws(RegressionError) -> SmootherScore {
    let width = try bandwidth.resolved(
      for: smoother.kernel, count: samples.count, of: "selectBandwidth")
    let own = try residuals(bandwidth)
    var left = own
    if case .nearest(let neighbours) = width {
      // The k-th nearest of the others is the (k + 1)-th nearest of all, for the point itself is at
      // no distance: with one neighbour more, the quotient is the error of a fit without the point.
      left = neighbours < samples.count ? try residuals(.nearest(neighbours + 1)) : nil
    }
    var squares = CompensatedSum()
    var trace = CompensatedSum()
    var weights = CompensatedSum()
    for index in samples.keys.indices {
      let weight = samples.weight(index)
      weights.add(weight)
      if let own {
        squares.add(weight * own.residuals[index] * own.residuals[index])
        trace.add(own.leverages[index])
      }
    }
    let leftOut = try leaveOneOut(left, bandwidth: bandwidth, width: width)
    return SmootherScore(
      bandwidth: number,
      residualSumOfSquares: own == nil ? .nan : squares.value,
      trace: own == nil ? .nan : trace.value,
      leaveOneOutSum: leftOut.sum, isolatedCount: leftOut.isolatedCount,
      count: samples.count, weightSum: weights.value)
  }

  private typealias Residuals = (residuals: [Double], leverages: [Double])

  private func residuals(_ bandwidth: Bandwidth) throws(RegressionError) -> Residuals? {
    let fit = try fit(Array(samples.keys.indices), bandwidth)
    let predictions = fit.predict(at: samples.keys)
    let leverages = fit.leverages
    guard predictions.count == samples.count, leverages.count == samples.count else { return nil }
    return (zip(samples.values, predictions).map { $0 - $1 }, leverages)
  }

  private func fit(
    _ places: [Int], _ bandwidth: Bandwidth
  ) throws(RegressionError) -> Smoother.Fit {
    var smoother = smoother
    smoother.bandwidth = bandwidth
    return try smoother.fit(
      x: places.map { samples.keys[$0] }, y: places.map { samples.values[$0] },
      weights: samples.weights.map { weights in places.map { weights[$0] } })
  }

  private func leaveOneOut(
    _ fitted: Residuals?, bandwidth: Bandwidth, width: LocalWidth
  ) throws(RegressionError) -> (sum: Double, isolatedCount: Int) {
    guard let fitted, samples.count > 1 else { return (.nan, 0) }
    var sum = CompensatedSum()
    var isolatedCount = 0
    for index in samples.keys.indices {
      let leverage = fitted.leverages[index]
      let error: Double
      if leverage < SmootherScore.isolationLimit {
        error = fitted.residuals[index] / (1 - leverage)
      } else {
        isolatedCount += 1
        let others: [Int]
        if case .fixed(let width) = width {
          others = neighbourhood(of: index, width: width)
        } else {
          others = samples.keys.indices.filter { $0 != index }
        }
        let prediction = try fit(others, bandwidth).predict(at: samples.keys[index])
        error = samples.values[index] - prediction
      }
      sum.add(samples.weight(index) * error * error)
    }
    return (sum.value, isolatedCount)
  }

  /// The other points that a prediction at a point's key can feel: those with a weight that is not
  /// negligible beside the nearest one's, and on either side two different keys more.
  private func neighbourhood(of index: Int, width: Double) -> [Int] {
    let keys = samples.keys
    let key = keys[index]
    let below = index > 0 ? key - keys[index - 1] : .infinity
    let above = index + 1 < keys.count ? keys[index + 1] - key : .infinity
    let nearest = min(below, above)
    func isFelt(_ other: Int) -> Bool {
      let gap = ((keys[other] - key).magnitude - nearest) / width
      if smoother.kernel.order > 2, gap < 12 { return true }
      return smoother.kernel.relativeWeight(nearest: nearest / width, gap: gap)
        > negligibleWeight * 1e-9
    }
    func side(_ step: Int) -> [Int] {
      var found: [Int] = []
      var more = 0
      var other = index + step
      while keys.indices.contains(other) {
        if !isFelt(other) {
          if found.isEmpty || keys[other] != keys[other - step] { more += 1 }
          if more > 2 { break }
        }
        found.append(other)
        other += step
      }
      return found
    }
    return side(-1).reversed() + side(1)
  }
}
