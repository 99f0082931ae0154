import Foundation
import TestTools
import Testing

@testable import KernelRegression

@Suite("Scores of Gaussian smoothers")
struct GaussianScoresTests {
  static let many = ScoringData.every(thorough ? 20_000 : 700)
  static let few = ScoringData.every(thorough ? 200 : 45)

  @Test("agree with their definition in 64 bits and with 60 digits")
  func references() throws {
    let cases = try reference("scores/scores.json", as: ScoreReferences.self).cases
    var worst = 0.0
    for item in cases {
      let samples = try SortedSamples(x: item.x, y: item.y, weights: item.weights, for: "test")
      for (degree, expected) in [item.constant, item.linear].enumerated() {
        let scoring = try #require(
          GaussianScores(samples, degree: degree, narrowest: item.bandwidths[0]))
        let scores = try scoring.scores(at: item.bandwidths)
        for (score, row) in zip(scores, expected) {
          let error = max(
            relativeError(score.residualSumOfSquares, row[0]),
            relativeError(score.trace, row[1]), relativeError(score.leaveOneOutSum, row[2]))
          #expect(error < 1e-11, "\(item.name), degree \(degree), \(score.bandwidth)")
          #expect(score.isolatedCount == Int(row[3]))
          worst = max(worst, error)
        }
      }
    }
    #expect(cases.count == 16)
    #expect(worst > 0)
  }

  @Test("agree with a fit for each bandwidth", arguments: few, [0, 1])
  func fitted(data: ScoringData, degree: Int) throws {
    let widths = data.bandwidths(4) + [data.spacing / 50, data.spacing * 1e9]
    for weights in [nil, data.x.indices.map { 0.2 + Double($0 % 7) }] {
      let samples = try SortedSamples(x: data.x, y: data.y, weights: weights, for: "test")
      let scoring = try #require(
        GaussianScores(samples, degree: degree, narrowest: data.spacing / 50))
      let fitted = try FittedScoring(
        LocalPolynomial(degree: degree, bandwidth: 1), samples: samples
      ).scores(at: widths)
      for (score, expected) in zip(try scoring.scores(at: widths), fitted) {
        // Lines through three points far closer than a bandwidth: the leverages of the fit are right
        // to 10⁻¹³, and its quotients by 1 − l to no more than 10⁻⁸.
        let tolerance = data.testDescription == "clusters" && degree == 1 ? 1e-7 : 1e-10
        expectEqual(
          score, expected, "\(score.bandwidth / data.spacing) \(weights == nil)",
          tolerance: tolerance)
      }
    }
  }

  @Test("nodes score as the points that they stand for", arguments: many, [0, 1])
  func compressed(data: ScoringData, degree: Int) throws {
    let widths = data.bandwidths(5)
    let samples = try SortedSamples(x: data.x, y: data.y, for: "test")
    let scoring = try #require(GaussianScores(samples, degree: degree, narrowest: widths[0]))
    let pointwise = try #require(
      GaussianScores(samples, degree: degree, narrowest: widths[0], compresses: false))
    let expected = try pointwise.scores(at: widths)
    for (score, expected) in zip(try scoring.scores(at: widths), expected) {
      expectEqual(score, expected, "\(score.bandwidth / data.spacing)")
    }
    #expect(scoring.siteCount(at: widths[4]) < 200)
    #expect(pointwise.siteCount(at: widths[4]) == Set(data.x).count)
  }

  @Test("nodes for weights score as the points that they stand for", arguments: many, [0, 1])
  func compressedWeights(data: ScoringData, degree: Int) throws {
    let widths = Array(data.bandwidths(7).suffix(2))
    let weights = data.x.indices.map { index in index % 50 == 0 ? 9 : 0.1 + Double(index % 31) / 8 }
    let samples = try SortedSamples(x: data.x, y: data.y, weights: weights, for: "test")
    let scoring = try #require(GaussianScores(samples, degree: degree, narrowest: widths[0]))
    let pointwise = try #require(
      GaussianScores(samples, degree: degree, narrowest: widths[0], compresses: false))
    let expected = try pointwise.scores(at: widths)
    for (score, expected) in zip(try scoring.scores(at: widths), expected) {
      expectEqual(score, expected, "\(score.bandwidth / data.spacing)")
    }
    #expect(scoring.siteCount(at: widths[1]) < data.x.count)
  }

  @Test("do not depend on threads, nor on the order of the points", arguments: many.prefix(4))
  func deterministic(data: ScoringData) throws {
    let widths = data.bandwidths(4)
    let samples = try SortedSamples(x: data.x, y: data.y, for: "test")
    let reversed = try SortedSamples(x: data.x.reversed(), y: data.y.reversed(), for: "test")
    let scores = try GaussianScores(samples, degree: 0, narrowest: widths[0])?.scores(at: widths)
    let alone = try Parallel.$isEnabled.withValue(false) {
      try GaussianScores(samples, degree: 0, narrowest: widths[0])?.scores(at: widths)
    }
    #expect(scores == alone)
    #expect(
      try GaussianScores(reversed, degree: 0, narrowest: widths[0])?.scores(at: widths) == scores)
  }

  @Test("isolated points decide which bandwidth is best")
  func isolated() throws {
    // Clusters of equal keys and values, and lone points on a slope between them: as the bandwidth
    // shrinks, the error of a lone point from a fit with it tends to 0, that from a fit without it
    // does not.
    var x: [Double] = []
    var y: [Double] = []
    for index in 0..<240 {
      let cluster = index / 40
      x.append(100 * Double(cluster))
      y.append(Double(cluster % 2) + Double(index % 3) / 8)
    }
    for index in 0..<25 {
      x.append(3 + 20 * Double(index))
      y.append(5 + 4 * Double(index % 2))
    }
    let samples = try SortedSamples(x: x, y: y, for: "test")
    let widths = (0..<40).map { 0.3 * exp(0.2 * Double($0)) }
    let scoring = try #require(GaussianScores(samples, degree: 0, narrowest: widths[0]))
    let scores = try scoring.scores(at: widths)
    func best(_ value: (SmootherScore) -> Double) -> Double {
      scores.min { value($0) < value($1) }?.bandwidth ?? .nan
    }
    let fitted = try FittedScoring(NadarayaWatson(bandwidth: 1), samples: samples)
      .scores(at: widths)
    let right = best { $0.leaveOneOutSum }
    #expect(right == fitted.min { $0.leaveOneOutSum < $1.leaveOneOutSum }?.bandwidth)
    #expect(scores[0].isolatedCount == 25)
    #expect(right > 2 * widths[0])
    // With the isolated points' errors left out, the narrowest would have won.
    let naive = best { score in
      score.isolatedCount > 0 ? score.residualSumOfSquares : score.leaveOneOutSum
    }
    #expect(naive == widths[0])
  }

  @Test("one, two and three points, and points at one key", arguments: [0, 1])
  func fewPoints(degree: Int) throws {
    for x in [[2.0], [2, 2], [2, 3], [2, 2, 2], [1, 2, 2], [0, 1, 3], [5, 5, 5, 5]] {
      let y = x.indices.map { Double($0 * $0) }
      let samples = try SortedSamples(x: x, y: y, for: "test")
      let widths = [1e-300, 0.01, 1, 100, 1e300]
      let scoring = try #require(GaussianScores(samples, degree: degree, narrowest: 1e-300))
      let scores = try scoring.scores(at: widths)
      let fitted = try FittedScoring(
        LocalPolynomial(degree: degree, bandwidth: 1), samples: samples
      ).scores(at: widths)
      for (score, expected) in zip(scores, fitted) {
        expectEqual(score, expected, "\(x) \(score.bandwidth)")
      }
    }
  }

  @Test("a constant leaves no residual", arguments: [0, 1], [0.1, -7, 1e300, 1e-300])
  func constant(degree: Int, value: Double) throws {
    let x = (0..<300).map { Double($0 * $0 % 101) }
    let samples = try SortedSamples(x: x, y: x.map { _ in value }, for: "test")
    let scoring = try #require(GaussianScores(samples, degree: degree, narrowest: 0.1))
    for score in try scoring.scores(at: [0.1, 1, 10, 100]) {
      #expect(score.residualSumOfSquares == 0)
      #expect(score.leaveOneOutSum == 0)
      #expect(score.trace > 0.999)
    }
  }

  @Test("scales of keys and values are powers of two away", arguments: [0, 1])
  func scales(degree: Int) throws {
    let data = Self.few[1]
    func scores(_ keyScale: Double, _ valueScale: Double) throws -> [SmootherScore] {
      let samples = try SortedSamples(
        x: data.x.map { $0 * keyScale }, y: data.y.map { $0 * valueScale }, for: "test")
      let widths = data.bandwidths(4).map { $0 * keyScale }
      let scoring = try #require(GaussianScores(samples, degree: degree, narrowest: widths[0]))
      return try scoring.scores(at: widths)
    }
    let plain = try scores(1, 1)
    for (keyScale, valueScale) in [(0x1p900, 0x1p300), (0x1p-900, 0x1p-300), (0x1p-990, 1)] {
      for (score, expected) in zip(try scores(keyScale, valueScale), plain) {
        let square = valueScale * valueScale
        #expect(score.trace == expected.trace)
        #expect(score.residualSumOfSquares == expected.residualSumOfSquares * square)
        #expect(score.leaveOneOutSum == expected.leaveOneOutSum * square)
      }
    }
  }

  private func expectEqual(
    _ score: SmootherScore, _ expected: SmootherScore, _ comment: Comment,
    tolerance: Double = 1e-10, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func isNear(_ number: Double, _ expected: Double, size: Double) -> Bool {
      // A residual far smaller than the values, which are about 1, has fewer digits than they.
      let rounding = 1e-14 * (expected * size).squareRoot() + 1e-28 * size
      return number.isNaN && expected.isNaN
        || (number - expected).magnitude <= tolerance * expected + rounding
    }
    let size = expected.weightSum
    #expect(
      isNear(score.residualSumOfSquares, expected.residualSumOfSquares, size: size), comment,
      sourceLocation: sourceLocation)
    #expect(
      isNear(score.trace, expected.trace, size: 0), comment, sourceLocation: sourceLocation)
    #expect(
      isNear(score.leaveOneOutSum, expected.leaveOneOutSum, size: size), comment,
      sourceLocation: sourceLocation)
    #expect(score.isolatedCount == expected.isolatedCount, comment, sourceLocation: sourceLocation)
    #expect(score.count == expected.count, sourceLocation: sourceLocation)
    #expect(score.weightSum == expected.weightSum, sourceLocation: sourceLocation)
  }
}
