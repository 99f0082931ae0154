import TestTools
import Testing

@testable import KernelRegression

@Suite("LOWESS")
struct LowessTests {
  @Test("is its definition, point by point", arguments: SortedPoints.hard)
  func definition(points: SortedPoints) throws {
    let (x, y) = (points.keys, points.values)
    for (fraction, steps, weights) in [
      (0.3, 2, nil), (0.7, 0, points.weights), (0.01, 1, nil),
    ] as [(Double, Int, [Double]?)] {
      let fit = try Lowess(fraction: fraction, robustSteps: steps).fit(x: x, y: y, weights: weights)
      let plain = PlainLowess(
        x: x, y: y, weights: weights ?? x.map { _ in 1 }, neighbours: fit.neighbours, steps: steps)
      for (index, value) in fit.fitted.enumerated() {
        #expect((value - plain.fitted[index]).magnitude < 1e-11, "\(fraction), \(x[index])")
      }
      #expect(fit.predict(at: x) == fit.fitted)
      // Elsewhere a line through far points is not followed all the way.
      for query in points.queries where fit.support(at: query).degree == 1 {
        let expected = plain.value(at: query)
        #expect((fit.predict(at: query) - expected).magnitude < 1e-10, "\(fraction), \(query)")
      }
    }
  }

  @Test("weights of an answer", arguments: [0, 3, 7])
  func weights(which: Int) throws {
    let points = SortedPoints.hard[which]
    let fit = try Lowess(fraction: 0.4, robustSteps: 2)
      .fit(x: points.keys, y: points.values, weights: points.weights)
    let leverages = fit.leverages
    let variances = points.weights
    let sums = fit.squaredWeightSums(at: points.keys, variances: variances)
    for index in stride(from: 0, to: points.keys.count, by: 23) {
      let weights = fit.attentionWeights(at: points.keys[index])
      let value = zip(weights, points.values).reduce(0) { $0 + $1.0 * $1.1 }
      #expect((value - fit.fitted[index]).magnitude < 1e-12)
      #expect((weights.reduce(0, +) - 1).magnitude < 1e-13)
      #expect((leverages[index] - weights[index]).magnitude < 1e-12 * (1 + weights[index]))
      let sum = zip(weights, variances).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      #expect(relativeError(sums[index], sum) < 1e-11)
    }
  }

  @Test("the order of the points and the number of threads do not matter")
  func order() throws {
    let points = LowessReferenceTests.made(3000, keys: 1201)
    let estimator = Lowess(fraction: 0.2, robustSteps: 2)
    let fit = try estimator.fit(x: points.x, y: points.y)
    var generator = SeededGenerator(seed: 5)
    let order = points.x.indices.shuffled(using: &generator)
    let other = try Parallel.$isEnabled.withValue(false) {
      try estimator.fit(x: order.map { points.x[$0] }, y: order.map { points.y[$0] })
    }
    #expect(other.fitted == order.map { fit.fitted[$0] })
    #expect(other.robustnessWeights == order.map { fit.robustnessWeights[$0] })
    #expect(fit.residuals == zip(points.y, fit.fitted).map(-))
  }

  @Test("an exact line stays one in every robust step, where R's is off by 4")
  func exactLine() throws {
    let x = (1...9).map(Double.init) + [20]
    let y = x.map { 2 * $0 - 3 }
    for delta in [0, 3.8] {
      let fit = try Lowess(fraction: 0.4, robustSteps: 10, delta: delta).fit(x: x, y: y)
      for (value, expected) in zip(fit.fitted, y) {
        #expect((value - expected).magnitude < 1e-13)
      }
    }
  }

  @Test("an outlier has no weight, whatever its size", arguments: [30, 1e6, 1e15, 1e300])
  func outlier(size: Double) throws {
    let x = (0..<60).map(Double.init)
    var y = x.map { $0 / 8 + Double(Int($0) * 7 % 5) / 16 }
    y[31] = size
    let fit = try Lowess(fraction: 0.5, robustSteps: 6).fit(x: x, y: y)
    #expect(fit.robustnessWeights[31] == 0)
    #expect((fit.fitted[31] - 4).magnitude < 0.2)
    #expect(fit.support(at: 31).effectiveCount > 1)
  }

  @Test("points outside the window take no part, however large")
  func outside() throws {
    // The tricube kernel of statsmodels gives them full weight.
    let x = (0..<200).map(Double.init)
    let y = x.map { $0 < 60 ? 0 : 1e200 }
    #expect(try Lowess(fraction: 0.2, robustSteps: 0).fit(x: x, y: y).predict(at: 20) == 0)
    let problem = SummationProblem(
      keys: x, values: y, weights: nil, kernel: .tricube, width: .fixed(40))
    let sums = try #require(BlockSummation(problem, degree: 1))
    sums.forEachSums(at: [20], degree: 1) { _, sums in #expect(sums.t == .zero) }
  }

  @Test("a point of weight 0 is not there, and has a fitted value")
  func weightless() throws {
    let points = samplePoints(80)
    let fit = try Lowess(fraction: 0.3).fit(x: points.x, y: points.y)
    let other = try Lowess(fraction: 0.3).fit(
      x: [3.3] + points.x, y: [1e9] + points.y, weights: [0] + points.x.map { _ in 1 })
    #expect(Array(other.fitted.dropFirst()) == fit.fitted)
    #expect(other.fitted[0] == fit.predict(at: 3.3))
    #expect(other.robustnessWeights[0] == 0)
  }

  @Test("says what cannot be fitted")
  func errors() {
    for estimator in [
      Lowess(fraction: 0), Lowess(fraction: .nan), Lowess(robustSteps: -1), Lowess(delta: -1),
      Lowess(delta: .infinity),
    ] {
      #expect(throws: RegressionError.self) { try estimator.fit(x: [1, 2], y: [1, 2]) }
    }
  }

  @Test("the k-th smallest", arguments: [1, 2, 63, 64, 65, 1000])
  func ranks(count: Int) {
    var generator = SeededGenerator(seed: 2)
    var numbers = (0..<count).map { _ in generator.number(in: 0...1) * 0x1p-20 }
    for index in stride(from: 0, to: count, by: 3) { numbers[index] = 0.25 }
    if count > 3 { numbers[1] = 0x1p-1074 }
    let sorted = numbers.sorted()
    for rank in stride(from: 0, to: count, by: max(1, count / 50)) {
      #expect(RankSelection.number(at: rank, of: numbers) == sorted[rank])
    }
  }
}

/// LOWESS as Cleveland defines it, with loops over all points.
struct PlainLowess {
  let x: [Double]
  let y: [Double]
  let weights: [Double]
  let neighbours: Int
  /// So that distances neither overflow nor lose digits.
  let scale: Double
  var robustness: [Double]
  var fitted: [Double] = []

  init(x: [Double], y: [Double], weights: [Double], neighbours: Int, steps: Int) {
    (self.x, self.y, self.weights, self.neighbours) = (x, y, weights, neighbours)
    scale = (x.map(\.magnitude).max() ?? 1) < 1e-200 ? 0x1p900 : 0.5
    robustness = x.map { _ in 1 }
    for step in 0..<max(steps + 1, 0) {
      fitted = x.map { value(at: $0) }
      guard step < steps else { break }
      let sizes = zip(y, fitted).map { ($0 - $1).magnitude }
      let sorted = sizes.sorted()
      let limit = 3 * (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2])
      guard limit > 1e-7 * sizes.reduce(0, +) / Double(sizes.count), limit > 1e-14 else { break }
      robustness = sizes.map { (size: Double) -> Double in
        if size <= 0.001 * limit { return 1 }
        let rest = 1 - (size / limit) * (size / limit)
        return size <= 0.999 * limit ? rest * rest : 0
      }
    }
  }

  func value(at query: Double) -> Double {
    let distances = x.map { ($0 * scale - query * scale).magnitude }
    let width = distances.sorted()[neighbours - 1]
    var shares: [Double] = []
    for (index, distance) in distances.enumerated() {
      let u = distance / width
      let rest = 1 - u * u * u
      let share = distance <= 0.001 * width ? 1 : rest * rest * rest
      let isInside = distance <= 0.999 * width
      shares.append(isInside ? share * weights[index] * robustness[index] : 0)
    }
    let total = shares.reduce(0, +)
    guard total > 0 else {
      let nearest = distances.indices.filter { distances[$0] == distances.min() }
      return nearest.map { y[$0] }.reduce(0, +) / Double(nearest.count)
    }
    let unit = width > 0 ? width : 1
    var mean = 0.0
    for (index, share) in shares.enumerated() {
      mean += share * ((x[index] * scale - query * scale) / unit) / total
    }
    let places = x.map { ($0 * scale - query * scale) / unit - mean }
    var variance = 0.0
    for (index, share) in shares.enumerated() {
      variance += share * places[index] * places[index] / total
    }
    let range = x[x.count - 1] * scale - x[0] * scale
    let isSpread = variance.squareRoot() * unit > 0.001 * range
    var sum = 0.0
    for (index, share) in shares.enumerated() {
      let factor = isSpread ? 1 - mean * places[index] / variance : 1
      sum += share * factor * y[index]
    }
    return sum / total
  }
}
