/// An estimate of the error variance σ² from the differences of neighbouring values, which needs no
/// fit and no bandwidth.
public enum DifferenceVariance: String, Hashable, Sendable, CaseIterable {
  /// Half the mean squared difference of neighbours (J. Rice, "Bandwidth choice for nonparametric
  /// regression", Annals of Statistics 12 (1984) 1215–1230).
  case rice
  /// The mean squared distance of a value from the line through its two neighbours, scaled to the
  /// variance, which a slope does not enter (T. Gasser, L. Sroka and C. Jennen-Steinmetz, "Residual
  /// variance and residual pattern in nonlinear regression", Biometrika 73 (1986) 625–633).
  case gasserSrokaJennenSteinmetz
}

extension LinearSmoother {
  /// The error variance σ² of a point of weight 1 from the differences of neighbouring values.
  ///
  /// Points of the same x are one neighbour, their weighted mean, and their squared distances from it
  /// count with the degrees of freedom that they have; so the order of equal points does not matter.
  ///
  /// - Parameter estimator: Which differences to take.
  /// - Returns: In squared units of y; NaN where there are too few points.
  /// - Complexity: O(*n* log *n*)
  public func differenceVariance(_ estimator: DifferenceVariance = .rice) -> Double {
    let groups = PointGroups(x: x, y: y, weights: weights)
    var squares = CompensatedSum()
    squares.add(groups.squaresWithin)
    let (keys, means, weights) = (groups.keys, groups.means, groups.weights)
    switch estimator {
    case .rice:
      for index in keys.indices.dropFirst() {
        let difference = means[index] - means[index - 1]
        squares.add(difference * difference / (1 / weights[index] + 1 / weights[index - 1]))
      }
      return groups.count > 1 ? squares.value / Double(groups.count - 1) : .nan
    case .gasserSrokaJennenSteinmetz:
      for index in keys.indices.dropFirst().dropLast() {
        // The halves first, so that no distance overflows.
        let before = 0.5 * keys[index] - 0.5 * keys[index - 1]
        let after = 0.5 * keys[index + 1] - 0.5 * keys[index]
        let (a, b) = (after / (before + after), before / (before + after))
        let difference = a * means[index - 1] + b * means[index + 1] - means[index]
        let spread = a * a / weights[index - 1] + b * b / weights[index + 1] + 1 / weights[index]
        squares.add(difference * difference / spread)
      }
      return groups.count > 2 ? squares.value / Double(groups.count - 2) : .nan
    }
  }
}

/// Points of the same key, taken together.
struct PointGroups {
  /// The different keys, ascending.
  private(set) var keys: [Double] = []
  /// The weighted mean of the values of each key.
  private(set) var means: [Double] = []
  /// The sum of the weights of each key.
  private(set) var weights: [Double] = []
  /// Σ w(y − ȳ)² about the means of the groups.
  private(set) var squaresWithin = 0.0
  /// The number of points that weigh something.
  private(set) var count = 0

  init(x: [Double], y: [Double], weights given: [Double]?) {
    guard let samples = try? SortedSamples(x: x, y: y, weights: given, for: "PointGroups") else {
      return
    }
    count = samples.count
    var start = 0
    var within = CompensatedSum()
    while start < samples.count {
      var end = start
      var mean = WeightedAverage()
      var weight = CompensatedSum()
      while end < samples.count, samples.keys[end] == samples.keys[start] {
        mean.add(samples.values[end], weight: samples.weight(end))
        weight.add(samples.weight(end))
        end += 1
      }
      let center = end == start + 1 ? samples.values[start] : mean.mean
      for index in start..<end {
        let difference = samples.values[index] - center
        within.add(samples.weight(index) * difference * difference)
      }
      keys.append(samples.keys[start])
      means.append(center)
      weights.append(weight.value)
      start = end
    }
    squaresWithin = within.value
  }
}
