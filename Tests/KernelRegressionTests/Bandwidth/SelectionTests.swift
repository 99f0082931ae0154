import Foundation
import TestTools
import Testing

@testable import KernelRegression

/// The mean squared error of predicting every point from the others, really fitted again.
private func leftOut(
  _ smoother: some BandwidthEstimator, _ x: [Double], _ y: [Double], weights: [Double]? = nil,
  width: Double
) throws -> Double {
  var smoother = smoother
  smoother.bandwidth = Bandwidth(width)
  var sum = 0.0
  var total = 0.0
  for index in x.indices where (weights?[index] ?? 1) > 0 {
    let others = x.indices.filter { $0 != index }
    let fit = try smoother.fit(
      x: others.map { x[$0] }, y: others.map { y[$0] },
      weights: weights.map { weights in others.map { weights[$0] } })
    let error = y[index] - fit.predict(at: x[index])
    sum += (weights?[index] ?? 1) * error * error
    total += weights?[index] ?? 1
  }
  return sum / total
}

/// Two tight clusters on a slope, and lone points between them: at narrow widths each lone point is its
/// own prediction.
private let clusters: (x: [Double], y: [Double]) = {
  var generator = SeededGenerator(seed: 11)
  var x: [Double] = []
  for centre in [0.0, 100] {
    x += (0..<6).map { _ in centre + Double.random(in: 0...1, using: &generator) }
  }
  x += (0..<60).map { 3.1 + 1.6 * Double($0) + Double.random(in: 0...0.2, using: &generator) }
  let y = x.map { key in key / 10 + Double.random(in: -2...2, using: &generator) }
  return (x, y)
}()

@Suite("Bandwidth selection")
struct SelectionTests {
  let points = samplePoints()

  @Test("leave-one-out is a refit without the point", arguments: everyKernel)
  func leaveOneOut(kernel: Kernel) throws {
    // Some points are far from the others.
    let x = Array(points.x.prefix(25)) + [20, 21, 40]
    let y = Array(points.y.prefix(25)) + [1, 5, -3]
    let weights = x.indices.map { index in Double(index % 4) }
    let smoother = NadarayaWatson(kernel: kernel, bandwidth: 1)
    let widths = [0.003, 0.05, 0.3, 1.5, 8, 400]
    for weights in [nil, weights] {
      let curve = try smoother.selectBandwidth(
        x: x, y: y, weights: weights, among: .values(widths))
      for (width, value) in zip(widths, curve.values) {
        // Orders above 2 divide by sums that may vanish, and leave the range of the values.
        guard kernel.order == 2 || width > 100 else { continue }
        let expected = try leftOut(smoother, x, y, weights: weights, width: width)
        #expect(relativeError(value, expected) < 1e-10, "\(width) \(weights == nil)")
      }
      let isolated = curve.scores.map(\.isolatedCount)
      #expect(kernel == .constant || isolated[0] > 0)
      #expect(isolated[5] == 0)
    }
  }

  @Test("an estimator that a user writes can be selected for")
  func plainLine() throws {
    let grid = BandwidthGrid.geometric(from: 0.4, through: 4, count: 4)
    for criterion in [BandwidthCriterion.leaveOneOut, .akaikeCorrected, .kFold(5)] {
      let plain = try PlainLocalLine().selectBandwidth(
        x: points.x, y: points.y, by: criterion, among: grid)
      let own = try LocalPolynomial(degree: 1, bandwidth: 1).selectBandwidth(
        x: points.x, y: points.y, by: criterion, among: grid)
      #expect(relativeError(plain.minimum.value, own.minimum.value) < 1e-10)
      #expect(relativeError(plain.bandwidth.value, own.bandwidth.value) < 1e-6)
    }
  }

  @Test("neighbours are chosen by the same criteria", arguments: [0, 1, 2])
  func nearest(degree: Int) throws {
    let smoother = LocalPolynomial(degree: degree, kernel: .epanechnikov, bandwidth: 1)
    let counts = [12, 15, 21, 30, 45, 60]
    let selection = try smoother.selectBandwidth(
      x: points.x, y: points.y, among: .nearest(counts))
    #expect(selection.bandwidths == counts.map(Double.init))
    for (count, value) in zip(counts, selection.values) {
      guard count < 60 else {
        // The others are but 59.
        #expect(value == .infinity)
        continue
      }
      var sum = 0.0
      for index in points.x.indices {
        var (x, y) = points
        x.remove(at: index)
        y.remove(at: index)
        let fit = try LocalPolynomial(
          degree: degree, kernel: .epanechnikov, bandwidth: .nearest(count)
        ).fit(x: x, y: y)
        let error = points.y[index] - fit.predict(at: points.x[index])
        sum += error * error
      }
      #expect(relativeError(value, sum / 60) < 1e-10, "\(count)")
    }
    let best = try #require(selection.values.min())
    #expect(selection.minimum.value == best)
    #expect(selection.bandwidth == .nearest(Int(selection.minimum.bandwidth)))
    // The trace and the squares are those of the fit with k neighbours.
    let fit = try LocalPolynomial(degree: degree, kernel: .epanechnikov, bandwidth: .nearest(21))
      .fit(x: points.x, y: points.y)
    #expect(relativeError(selection.scores[2].trace, fit.leverages.reduce(0, +)) < 1e-12)
    let adaptive = try smoother.selectBandwidth(
      x: points.x, y: points.y, by: .generalizedCrossValidation,
      among: .adaptive(nearest: [10, 20, 40]))
    #expect(adaptive.values.allSatisfy { $0.isFinite })
    let automatic = try smoother.selectBandwidth(
      x: points.x, y: points.y, by: .kFold(6), among: .nearest)
    #expect(
      automatic.bandwidths.count == 50 && automatic.bandwidths[49] == 59
        && automatic.minimum.value.isFinite)
  }

  @Test(
    "neighbours are left out like any other point",
    arguments: [NeighbourWeighting.uniform, .inverseDistance, .kernel(.tricube)])
  func neighbours(weighting: NeighbourWeighting) throws {
    // Some keys twice, so that there are ties.
    let x = points.x.prefix(30) + points.x.prefix(6)
    let y = Array(points.y.prefix(36))
    let counts = [1, 2, 5, 17]
    let selection = try KNearestNeighbours(neighbours: 1, weighting: weighting).selectNeighbours(
      x: x, y: y, among: counts)
    for (count, value) in zip(counts, selection.values) {
      var sum = 0.0
      for index in x.indices {
        let others = x.indices.filter { $0 != index }
        let fit = try KNearestNeighbours(neighbours: count, weighting: weighting)
          .fit(x: others.map { x[$0] }, y: others.map { y[$0] })
        let error = y[index] - fit.predict(at: x[index])
        sum += error * error
      }
      #expect(relativeError(value, sum / 36) < 1e-10, "\(count)")
    }
    #expect(counts.contains(Int(selection.minimum.bandwidth)))
  }

  @Test("the D2L book's Epanechnikov kernel is the triangular one")
  func triangular() throws {
    // max(1 − |x|, 0), which the book's pictures call Epanechnikov.
    let queries = stride(from: 0.0, through: 4, by: 0.25)
    let triangular = try NadarayaWatson(kernel: .triangular, bandwidth: 1)
      .fit(x: points.x, y: points.y)
    let epanechnikov = try NadarayaWatson(kernel: .epanechnikov, bandwidth: 1)
      .fit(x: points.x, y: points.y)
    for query in queries {
      let weights = points.x.map { max(1 - ($0 - query).magnitude, 0) }
      let sum = zip(weights, points.y).reduce(0) { $0 + $1.0 * $1.1 }
      let expected = sum / weights.reduce(0, +)
      #expect(relativeError(triangular.predict(at: query), expected) < 1e-13)
      #expect(relativeError(epanechnikov.predict(at: query), expected) > 1e-6)
    }
  }

  @Test("isolated points are predicted without themselves: else the wrong bandwidth is chosen")
  func isolated() throws {
    let smoother = NadarayaWatson(bandwidth: 1)
    let selection = try smoother.selectBandwidth(
      x: clusters.x, y: clusters.y, among: .geometric(from: 0.1, through: 100, count: 30))
    var naive: [Double] = []
    for (index, width) in selection.bandwidths.enumerated() {
      if thorough || index % 10 == 0 {
        let expected = try leftOut(smoother, clusters.x, clusters.y, width: width)
        #expect(relativeError(selection.values[index], expected) < 1e-10)
      }
      // What a program finds that divides by 1 − l and skips what is not a number.
      let fit = try NadarayaWatson(bandwidth: width).fit(x: clusters.x, y: clusters.y)
      let errors = zip(fit.residuals, fit.leverages).map { $0 / (1 - $1) }.filter(\.isFinite)
      naive.append(errors.reduce(0) { $0 + $1 * $1 } / Double(clusters.x.count))
    }
    let wrong = try #require(naive.indices.min { naive[$0] < naive[$1] })
    #expect(selection.bandwidths[wrong] < 0.2)
    #expect(selection.end == .none && selection.bandwidth.value > 3 * selection.bandwidths[0])
    #expect(selection.values[wrong] > 1.2 * selection.minimum.value)
  }

  @Test("as many folds as points are leave-one-out", arguments: [nil, [1.0, 2, 0.5]])
  func folds(pattern: [Double]?) throws {
    let x = Array(points.x.prefix(30))
    let y = Array(points.y.prefix(30))
    let weights = pattern.map { pattern in x.indices.map { pattern[$0 % 3] } }
    let smoother = NadarayaWatson(kernel: .biweight, bandwidth: 1)
    let grid = BandwidthGrid.geometric(from: 0.05, through: 10, count: 12)
    let one = try smoother.selectBandwidth(x: x, y: y, weights: weights, among: grid)
    for folds in [Folds.interleaved, .contiguous, .shuffled(seed: 5)] {
      let all = try smoother.selectBandwidth(
        x: x, y: y, weights: weights, by: .kFold(30, folds), among: grid)
      for (value, expected) in zip(all.values, one.values) {
        #expect(relativeError(value, expected) < 1e-10)
      }
    }
  }

  @Test("folds are of nearly equal size, and follow from the seed")
  func foldSizes() {
    for folds in [Folds.interleaved, .contiguous, .shuffled(seed: 1)] {
      let assigned = folds.assigned(103, folds: 10)
      let sizes = (0..<10).map { fold in assigned.count { $0 == fold } }
      #expect(sizes.reduce(0, +) == 103 && sizes.allSatisfy { (10...11).contains($0) })
    }
    #expect(Folds.contiguous.assigned(6, folds: 3) == [0, 0, 1, 1, 2, 2])
    #expect(Folds.interleaved.assigned(6, folds: 3) == [0, 1, 2, 0, 1, 2])
    let shuffled = Folds.shuffled(seed: 1).assigned(50, folds: 5)
    #expect(shuffled == Folds.shuffled(seed: 1).assigned(50, folds: 5))
    #expect(shuffled != Folds.shuffled(seed: 2).assigned(50, folds: 5))
    #expect(shuffled != Folds.interleaved.assigned(50, folds: 5))
  }

  @Test("the order of the points and threads do not matter, bit for bit")
  func order() throws {
    for criterion in [BandwidthCriterion.leaveOneOut, .akaikeCorrected, .kFold(7)] {
      let smoother = NadarayaWatson(kernel: .tricube, bandwidth: 1)
      let selection = try smoother.selectBandwidth(x: points.x, y: points.y, by: criterion)
      let reversed = try smoother.selectBandwidth(
        x: points.x.reversed(), y: points.y.reversed(), by: criterion)
      #expect(selection == reversed)
      let alone = try Parallel.$isEnabled.withValue(false) {
        try smoother.selectBandwidth(x: points.x, y: points.y, by: criterion)
      }
      #expect(selection == alone)
    }
  }

  @Test("moves with the units of x, y and the weights")
  func equivariant() throws {
    let smoother = NadarayaWatson(bandwidth: 1)
    let selection = try smoother.selectBandwidth(x: points.x, y: points.y)
    let scaled = try smoother.selectBandwidth(
      x: points.x.map { 1024 * $0 + 4096 }, y: points.y.map { 3 * $0 + 100 },
      weights: points.x.map { _ in 2 })
    #expect(
      relativeError(scaled.bandwidth.value, 1024 * selection.bandwidth.value) < 1e-6)
    #expect(relativeError(scaled.minimum.value, 9 * selection.minimum.value) < 1e-9)
    // A point of weight 0 is none.
    let more = try smoother.selectBandwidth(
      x: points.x + [3.3], y: points.y + [1e6], weights: points.x.map { _ in 1 } + [0])
    #expect(more.bandwidth == selection.bandwidth)
  }

  @Test("the fit has the degrees of freedom asked for", arguments: [2.0, 5, 12.5])
  func degreesOfFreedom(target: Double) throws {
    let selection = try NadarayaWatson(bandwidth: 1).selectBandwidth(
      x: points.x, y: points.y, by: .degreesOfFreedom(target))
    let fit = try NadarayaWatson(bandwidth: selection.bandwidth).fit(x: points.x, y: points.y)
    #expect((fit.leverages.reduce(0, +) - target).magnitude < 1e-9)
    #expect(selection.end == .none && selection.localMinima == [selection.minimum])
    #expect(selection.minimum.value < 1e-9)
    #expect(
      zip(selection.degreesOfFreedom, selection.values).allSatisfy { freedom, value in
        value == (freedom - target).magnitude
      })
  }

  @Test("says when the minimum is at an end")
  func ends() throws {
    let x = (0..<50).map(Double.init)
    let smoother = NadarayaWatson(bandwidth: 1)
    let line = try smoother.selectBandwidth(
      x: x, y: x, among: .geometric(from: 1, through: 20, count: 9))
    #expect(line.end == .narrowest && line.bandwidth == Bandwidth(1) && line.localMinima.isEmpty)
    let noise = x.map { $0.truncatingRemainder(dividingBy: 2) }
    let widest = try smoother.selectBandwidth(
      x: x, y: noise, by: .akaikeCorrected, among: .geometric(from: 1, through: 1e6, count: 30))
    #expect(widest.end == .widest && widest.bandwidth.value == 1e6)
    let none = try smoother.selectBandwidth(x: x, y: noise, by: .degreesOfFreedom(60))
    #expect(none.end == .narrowest && none.localMinima.isEmpty)
  }

  @Test("finds every local minimum")
  func localMinima() throws {
    // Two scales of detail.
    let x = (0..<400).map { Double($0) / 400 }
    let criterion = BandwidthCriterion(name: "two") { score in
      let t = log(score.bandwidth) / 3
      return t * t * t * t - 2 * t * t + 0.1 * t
    }
    let selection = try NadarayaWatson(kernel: .box, bandwidth: 1).selectBandwidth(
      x: x.prefix(20), y: x.prefix(20), by: criterion,
      among: .geometric(from: 1e-3, through: 1e3, count: 20))
    #expect(selection.localMinima.count == 2)
    // The roots of 4t³ − 4t + 0.1.
    for (minimum, t) in zip(selection.localMinima, [-1.0122731310326816, 0.9872574766623539]) {
      #expect((log(minimum.bandwidth) / 3 - t).magnitude < 1e-6)
    }
    #expect(selection.minimum == selection.localMinima[0] && selection.end == .none)
  }

  @Test("penalties are those of the books")
  func penalties() throws {
    let score = SmootherScore(
      bandwidth: 1, residualSumOfSquares: 6, trace: 2, leaveOneOutSum: 12, isolatedCount: 0,
      count: 8, weightSum: 4)
    let values: [(BandwidthCriterion, Double)] = [
      (.leaveOneOut, 3), (.generalizedCrossValidation, 1.5 / (0.75 * 0.75)),
      (.akaikeCorrected, log(1.5) + 1 + 6.0 / 4), (.rice, 3), (.shibata, 2.25),
      (.finalPredictionError, 1.5 * 1.25 / 0.75), (.mallows(variance: 2), 1.5 - 2 + 1),
    ]
    for (criterion, expected) in values {
      guard case .least(let function) = criterion.way else { continue }
      #expect(relativeError(function(score), expected) < 1e-15, "\(criterion)")
    }
    #expect(Set(values.map(\.0)).count == values.count)
  }

  @Test("what cannot be chosen from is refused")
  func refused() {
    let smoother = NadarayaWatson(bandwidth: 1)
    let (x, y) = (points.x, points.y)
    #expect(throws: RegressionError.self) { try smoother.selectBandwidth(x: [1], y: [1]) }
    #expect(throws: RegressionError.self) { try smoother.selectBandwidth(x: [1, 1], y: [1, 2]) }
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidth(x: [1, 2], y: [1, .nan])
    }
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidth(x: [1, 2], y: [1, 2], weights: [1, 0])
    }
    // Two points leave AICc no degree of freedom.
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidth(x: [1, 2], y: [1, 2], by: .akaikeCorrected)
    }
    for grid in [
      BandwidthGrid.values([Double]()), .values([1, 0]), .values([.nan]), .values([.infinity]),
      .geometric(from: 0, through: 1), .geometric(from: 2, through: 1),
      .geometric(from: 1, through: 2, count: 2), .geometric(from: 1, through: .infinity),
    ] {
      #expect(throws: RegressionError.self) {
        try smoother.selectBandwidth(x: x, y: y, among: grid)
      }
    }
    for count in [-1, 0, 1, 61] {
      #expect(throws: RegressionError.self) {
        try smoother.selectBandwidth(x: x, y: y, by: .kFold(count))
      }
    }
  }

  @Test(
    "hostile data are answered or refused",
    arguments: [
      [0.0, 0x1p-1074], [0, 1e308], [-1e308, 1e308], [1, 1.0.nextUp, 1e300],
      [1e9, 1e9 + 1e-6, 1e9 + 1],
    ] as [[Double]])
  func hostile(x: [Double]) {
    for criterion in [BandwidthCriterion.leaveOneOut, .generalizedCrossValidation, .kFold(2)] {
      let y = x.indices.map { Double($0 * $0) }
      let selection = try? NadarayaWatson(bandwidth: 1).selectBandwidth(x: x, y: y, by: criterion)
      #expect(selection?.bandwidth.value.isFinite ?? true)
    }
  }
}
