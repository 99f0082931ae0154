extension BandwidthCriterion {
  /// The mean squared error of predicting the points of each fold from those of all others:
  /// Σ wᵢ(yᵢ − ŷ₋fold(i)(xᵢ))² / Σ wᵢ.
  ///
  /// With as many folds as points it is ``leaveOneOut``.
  ///
  /// - Parameters:
  ///   - count: The number of folds, at least 2 and at most that of the points.
  ///   - folds: How points are put into folds.
  public static func kFold(
    _ count: Int, _ folds: Folds = .shuffled(seed: 0)
  ) -> BandwidthCriterion {
    BandwidthCriterion(name: "kFold(\(count), \(folds))", way: .folds(count: count, folds))
  }
}

/// Predictions of points from other folds.
struct FoldScoring<Smoother: BandwidthEstimator> {
  private let smoother: Smoother
  private let samples: SortedSamples
  private let trainings: [[Int]]
  private let tests: [[Int]]

  /// - Throws: `RegressionError` unless there are from 2 folds to as many as points.
  init(
    _ smoother: Smoother, samples: SortedSamples, count: Int, folds: Folds
  ) throws(RegressionError) {
    guard count >= 2, count <= samples.count else {
      throw RegressionError(
        .hyperparameter, at: "selectBandwidth", given: "there are \(count) folds",
        needed: "from 2 to as many as points that weigh something, which are \(samples.count)")
    }
    let assigned = folds.assigned(samples.count, folds: count)
    self.smoother = smoother
    self.samples = samples
    self.trainings = (0..<count).map { fold in
      samples.keys.indices.filter { assigned[$0] != fold }
    }
    self.tests = (0..<count).map { fold in
      samples.keys.indices.filter { assigned[$0] == fold }
    }
  }

  /// The mean squared error; +∞ where a fold leaves fewer points than a bandwidth has neighbours.
  func meanSquare(_ bandwidth: Bandwidth) throws(RegressionError) -> Double {
    var smoother = smoother
    smoother.bandwidth = bandwidth
    var sum = CompensatedSum()
    var weights = CompensatedSum()
    for (training, test) in zip(trainings, tests) {
      switch try bandwidth.resolved(
        for: smoother.kernel, count: samples.count, of: "selectBandwidth")
      {
      case .fixed: break
      case .nearest(let count), .nearestOfPoint(let count):
        if count >= training.count { return .infinity }
      }
      let fit = try smoother.fit(
        x: training.map { samples.keys[$0] }, y: training.map { samples.values[$0] },
        weights: samples.weights.map { weights in training.map { weights[$0] } })
      let predictions = fit.predict(at: test.map { samples.keys[$0] })
      for (index, prediction) in zip(test, predictions) {
        let error = samples.values[index] - prediction
        sum.add(samples.weight(index) * error * error)
        weights.add(samples.weight(index))
      }
    }
    return sum.value / weights.value
  }
}
