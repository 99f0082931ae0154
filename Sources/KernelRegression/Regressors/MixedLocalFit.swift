/// A local mean or a local fit that is linear in the continuous columns, at one query.
struct MixedLocalFit {
  /// The prediction, in scaled values.
  private(set) var value = Double.nan
  /// The slopes, one for each continuous column, in scaled values a bandwidth.
  private(set) var slopes: [Double] = []
  /// (Σw)²/Σw²
  private(set) var effectiveCount = Double.nan
  /// Whether every column has a slope.
  private(set) var hasAllSlopes = true

  private var total = 0.0
  private var means: [Double] = []
  /// The solution v of C v = ū, with C the columns' weighted covariance.
  private var solution: [Double] = []

  /// Fits to points.
  ///
  /// - Parameters:
  ///   - points: The points and their weights, without their own.
  ///   - degree: 0 or 1.
  init(
    _ points: [WeightedPoint], at query: [Double], degree: Int, window: MixedWindow,
    samples: MixedSamples, values: [Double]
  ) {
    guard !points.isEmpty else { return }
    var average = WeightedAverage()
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    var (least, most) = (Double.infinity, -Double.infinity)
    for point in points {
      let weight = point.weight * samples.weight(point.index)
      let value = values[point.index]
      average.add(value, weight: weight)
      (least, most) = (min(least, value), max(most, value))
      sum.add(weight)
      squares.add(weight * weight)
    }
    total = sum.value
    // Held to the range against rounding, unless kernels of both signs may leave it.
    value = points.contains { $0.weight < 0 } ? average.mean : min(max(average.mean, least), most)
    effectiveCount = total * total / squares.value
    guard degree > 0 else { return }
    fitSlopes(points, at: query, window: window, samples: samples, values: values)
  }

  private mutating func fitSlopes(
    _ points: [WeightedPoint], at query: [Double], window: MixedWindow, samples: MixedSamples,
    values: [Double]
  ) {
    let count = query.count
    means = [Double](repeating: 0, count: count)
    var distances = [Double](repeating: 0, count: count * points.count)
    for (place, point) in points.enumerated() {
      let weight = point.weight * samples.weight(point.index) / total
      for column in 0..<count {
        let distance = window.distance(of: point.index, in: column, from: query)
        distances[place * count + column] = distance
        means[column] += weight * distance
      }
    }
    guard means.allSatisfy(\.isFinite) else {
      slopes = [Double](repeating: 0, count: count)
      hasAllSlopes = false
      means = []
      return
    }
    var system = CovarianceSystem(count: count)
    for (place, point) in points.enumerated() {
      let weight = point.weight * samples.weight(point.index) / total
      for column in 0..<count { distances[place * count + column] -= means[column] }
      system.add(
        distances[place * count..<(place + 1) * count], value: values[point.index] - value,
        weight: weight)
    }
    system.factor(distances: means)
    slopes = system.solution(of: system.covariances)
    solution = system.solution(of: means)
    hasAllSlopes = system.rank == count
    hold(at: query, points, window)
    // Σ α y, with the values' mean taken out, so that a constant stays one.
    var shift = CompensatedSum()
    for (place, point) in points.enumerated() {
      let weight = point.weight * samples.weight(point.index) / total
      var lever = 0.0
      for column in 0..<count { lever += solution[column] * distances[place * count + column] }
      shift.add(weight * lever * (values[point.index] - value))
    }
    value -= shift.value
  }

  /// Shrinks the slopes where the points lie close together and far from the query, so that the
  /// prediction is followed only so far (``LocalExtrapolation``).
  private mutating func hold(
    at query: [Double], _ points: [WeightedPoint], _ window: MixedWindow
  ) {
    let inflation = zip(means, solution).reduce(0) { $0 + $1.0 * $1.1 }
    guard inflation > LocalExtrapolation.leastLimit else { return }
    let nearest = points.lazy.map { point in
      query.indices.reduce(0) { sum, column in
        let distance = window.distance(of: point.index, in: column, from: query)
        let spread = window.kernels[column].standardDeviation
        return spread.isFinite ? sum + distance * distance / (spread * spread) : sum
      }.squareRoot()
    }.min()
    let limit = LocalExtrapolation.limit(distance: nearest ?? 0, spread: 1)
    guard inflation > limit else { return }
    let share = (limit / inflation).squareRoot()
    for column in slopes.indices {
      slopes[column] *= share
      solution[column] *= share
    }
    hasAllSlopes = false
  }

  /// The share of the prediction that a point's value has.
  func attentionWeight(
    of point: WeightedPoint, at query: [Double], window: MixedWindow, samples: MixedSamples
  ) -> Double {
    var share = 1.0
    for column in solution.indices {
      let distance = window.distance(of: point.index, in: column, from: query)
      share -= solution[column] * (distance - means[column])
    }
    return point.weight * samples.weight(point.index) / total * share
  }
}
