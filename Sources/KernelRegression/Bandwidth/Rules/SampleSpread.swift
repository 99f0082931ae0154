internal import RealModule

/// How many numbers a sample has and how far they spread, with weights.
struct SampleSpread {
  /// The effective number (Σw)²/Σw².
  let effectiveCount: Double
  /// The standard deviation, unbiased in its square.
  let deviation: Double
  /// The distance of the quartiles.
  let quartileRange: Double

  /// The lesser of the standard deviation and that of a normal distribution with such quartiles.
  var robustDeviation: Double {
    quartileRange > 0 ? min(deviation, quartileRange / 1.34) : deviation
  }

  /// n^(−1/(d + 4))
  func shrinkage(dimension: Double) -> Double {
    Double.pow(effectiveCount, -1 / (dimension + 4))
  }

  init(
    _ x: some Collection<Double>, weights: [Double]?, for location: String
  ) throws(RegressionError) {
    let x = Array(x)
    self.init(try SortedSamples(x: x, y: x, weights: weights, for: location))
    guard deviation > 0, deviation.isFinite else {
      throw RegressionError(
        .empty, at: location, given: "the standard deviation of x is \(deviation)",
        needed: "at least two different numbers, less than 10¹⁵⁰ apart")
    }
  }

  private init(_ samples: SortedSamples) {
    let keys = samples.keys
    var total = CompensatedSum()
    var squares = CompensatedSum()
    var mean = WeightedAverage()
    let origin = keys[keys.count / 2]
    for index in keys.indices {
      let weight = samples.weight(index)
      total.add(weight)
      squares.add(weight * weight)
      mean.add(keys[index] - origin, weight: weight)
    }
    let centre = mean.mean
    var sum = CompensatedSum()
    for index in keys.indices {
      let difference = (keys[index] - origin) - centre
      sum.add(samples.weight(index) * difference * difference)
    }
    let freedom = total.value - squares.value / total.value
    self.effectiveCount = total.value * total.value / squares.value
    self.deviation = freedom > 0 ? (sum.value / freedom).squareRoot() : 0
    let quantile = { (share: Double) in
      Self.quantile(
        share, samples, total: total.value, count: total.value * total.value / squares.value)
    }
    self.quartileRange = quantile(0.75) - quantile(0.25)
  }

  /// A quantile of type 7, which is an average of order statistics by how much of an interval of
  /// length 1/n each one's share of the weight covers.
  private static func quantile(
    _ share: Double, _ samples: SortedSamples, total: Double, count: Double
  ) -> Double {
    let start = share * (count - 1)
    func part(_ cumulative: Double) -> Double {
      min(max(cumulative / total * count - start, 0), 1)
    }
    var average = CompensatedSum()
    var cumulative = 0.0
    for index in samples.keys.indices {
      let before = part(cumulative)
      cumulative += samples.weight(index)
      let after = part(cumulative)
      if after > before { average.add((after - before) * samples.keys[index]) }
    }
    return average.value
  }
}
