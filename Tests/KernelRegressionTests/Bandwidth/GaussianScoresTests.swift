import RealModule
import TestTools
import Testing

@testable import KernelRegression

@Suite("Scores of Gaussian smoothers")
struct GaussianScoresTests {
  @Test("quick", arguments: [0, 1])
  func quick(degree: Int) throws {
    var generator = SeededGenerator(seed: 3)
    for n in [300, 3000] {
      let x = (0..<n).map { _ in Double.random(in: 0...1, using: &generator) }
      let y = x.map { Double.sin(6 * $0) + Double.random(in: -0.5...0.5, using: &generator) }
      let data = ScoringData(testDescription: "u", x: x, y: y)
      let samples = try SortedSamples(x: x, y: y, for: "test")
      let widths = data.bandwidths(20)
      let scores = try #require(GaussianScores(samples, degree: degree, narrowest: widths[0]))
      let fast = try scores.scores(at: widths)
      for (width, score) in zip(widths, fast) {
        let brute = bruteScore(samples, degree: degree, bandwidth: width)
        print(
          n, width, relativeError(score.residualSumOfSquares, brute.residualSumOfSquares),
          relativeError(score.trace, brute.trace),
          relativeError(score.leaveOneOutSum, brute.leaveOneOutSum), score.isolatedCount,
          brute.isolatedCount, score.trace)
      }
    }
  }
}

/// The score by the definition, point by point: every fit from all points, O(n²).
func bruteScore(_ samples: SortedSamples, degree: Int, bandwidth: Double) -> SmootherScore {
  let (x, y) = (samples.keys, samples.values)
  var squares = CompensatedSum()
  var trace = CompensatedSum()
  var left = CompensatedSum()
  var weightSum = CompensatedSum()
  var isolatedCount = 0
  let center = y.min() == y.max() ? y[0] : y.reduce(0, +) / Double(y.count)

  func fit(_ i: Int, without: Bool) -> (mean: Double, leverage: Double) {
    let others = x.indices.filter { $0 != i || !without }
    let nearest = others.map { (x[$0] - x[i]).magnitude }.min() ?? 0
    let kernel = others.map { j in
      let distance = (x[j] - x[i]).magnitude
      let exponent =
        (distance - nearest) / bandwidth * ((distance + nearest) / bandwidth) / 2
      return samples.weight(j) * Double.exp(-exponent)
    }
    func sum(_ term: (Int, Double) -> Double) -> Double {
      var sum = CompensatedSum()
      for (j, k) in zip(others, kernel) where k > 1e-36 { sum.add(term(j, k)) }
      return sum.value
    }
    let s0 = sum { _, k in k }
    let mean = sum { j, k in k * (y[j] - center) } / s0
    guard degree == 1 else { return (mean + center, samples.weight(i) / s0) }
    func u(_ j: Int) -> Double { (x[j] - x[i]) / bandwidth }
    let middle = sum { j, k in k * u(j) } / s0
    let variance = sum { j, k in k * (u(j) - middle) * (u(j) - middle) } / s0
    let size = sum { j, k in k * u(j) * u(j) } / s0
    guard variance > 1e-27 * size else { return (mean + center, samples.weight(i) / s0) }
    let covariance = sum { j, k in k * (u(j) - middle) * (y[j] - center - mean) } / s0
    let limit = LocalExtrapolation.limit(distance: nearest / bandwidth, spread: 1) - 1
    let inflation = middle * middle / variance
    let share = inflation > limit ? (limit / inflation).squareRoot() : 1
    return (
      mean - share * middle * covariance / variance + center,
      samples.weight(i) / s0 * (1 + min(inflation, limit))
    )
  }

  for i in x.indices {
    let weight = samples.weight(i)
    let own = fit(i, without: false)
    weightSum.add(weight)
    squares.add(weight * (y[i] - own.mean) * (y[i] - own.mean))
    trace.add(own.leverage)
    var error = (y[i] - own.mean) / (1 - own.leverage)
    if own.leverage >= 0.999 {
      isolatedCount += 1
      error = y[i] - fit(i, without: true).mean
    }
    left.add(weight * error * error)
  }
  return SmootherScore(
    bandwidth: bandwidth, residualSumOfSquares: squares.value, trace: trace.value,
    leaveOneOutSum: left.value, isolatedCount: isolatedCount, count: x.count,
    weightSum: weightSum.value)
}
