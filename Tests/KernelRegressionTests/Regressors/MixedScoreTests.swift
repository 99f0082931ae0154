import Testing

@testable import KernelRegression

@Suite("Scores of mixed regressions")
struct MixedScoreTests {
  static let criteria: [String: BandwidthCriterion] = [
    "cv.ls": .leaveOneOut, "cv.aic": .akaikeCorrected,
  ]

  @Test("the criteria's values at np's bandwidths")
  func scores() throws {
    let wages = try reference("np/wage1.json", as: MixedReference.Wages.self)
    var compared = 0
    for entry in wages.cases where entry.isSelected {
      let fit = try MixedRegression(
        degree: entry.degree, regressors: MixedReference.regressors(entry)
      ).fit(x: wages.columns(entry), y: wages.y)
      let criterion = try #require(Self.criteria[entry.criterion])
      guard case .least(let value) = criterion.way else { continue }
      #expect((value(fit.score) - entry.score).magnitude < 1e-10, "\(entry.name)")
      compared += 1
    }
    #expect(compared == 6)
  }

  @Test("the score is that of leaving points out", arguments: [0, 1], [0.02, 0.4])
  func leaveOneOut(degree: Int, bandwidth: Double) throws {
    let points = samplePoints(24, seed: 9)
    let kinds = points.x.indices.map { $0 % 3 }
    let weights = points.x.indices.map { 1 + Double($0 % 4) / 2 }
    let regression = MixedRegression(
      degree: degree,
      regressors: [
        .continuous(bandwidth: bandwidth), .unordered(.aitchisonAitken(0.1), levels: [0, 1, 2]),
      ])
    let score = try regression.fit(
      x: [.continuous(points.x), .categories(kinds)], y: points.y, weights: weights
    ).score
    var sum = 0.0
    for index in points.x.indices {
      func others<Value>(_ values: [Value]) -> [Value] {
        var values = values
        values.remove(at: index)
        return values
      }
      let fit = try regression.fit(
        x: [.continuous(others(points.x)), .categories(others(kinds))], y: others(points.y),
        weights: others(weights))
      let prediction = try fit.predict(
        at: [.continuous([points.x[index]]), .categories([kinds[index]])])
      sum += weights[index] * (points.y[index] - prediction[0]) * (points.y[index] - prediction[0])
    }
    #expect(relativeError(score.leaveOneOutSum, sum) < 1e-9)
    #expect(bandwidth > 0.1 || score.isolatedCount > 0)
  }
}
