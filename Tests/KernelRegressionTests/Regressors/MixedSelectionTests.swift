import Foundation
import Testing

@testable import KernelRegression

@Suite("Bandwidths of mixed regressions")
struct MixedSelectionTests {
  static let isThorough = ProcessInfo.processInfo.environment["THOROUGH"] != nil
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

  @Test("np's bandwidths of wages", .enabled(if: isThorough))
  func wages() throws {
    let wages = try reference("np/wage1.json", as: MixedReference.Wages.self)
    for entry in wages.cases where entry.isSelected {
      let selection = try MixedRegression(
        degree: entry.degree, regressors: MixedReference.regressors(entry)
      ).selectBandwidths(
        x: wages.columns(entry), y: wages.y, by: try #require(Self.criteria[entry.criterion]),
        starts: 5)
      // Ours may be lower where np's search ended early, never higher.
      #expect(selection.minimum.value <= entry.score + 1e-9, "\(entry.name)")
      for (found, expected) in zip(selection.minimum.parameters, entry.bandwidths) {
        #expect(
          (found - expected).magnitude < 1e-5 * max(1, expected)
            || selection.minimum.value < entry.score - 1e-7,
          "\(entry.name): \(selection.minimum)")
      }
    }
  }

  @Test("np's smoothing of Italy's incomes")
  func italy() throws {
    let italy = try reference("np/italy.json", as: MixedReference.Italy.self)
    for entry in italy.cases where entry.isSelected {
      let selection = try MixedRegression(
        regressors: [.ordered(MixedReference.ordered(entry.kernel, 0))]
      ).selectBandwidths(x: [.categories(italy.year)], y: italy.gdp, starts: 1)
      #expect((selection.minimum.parameters[0] - entry.lambda).magnitude < 1e-5)
      #expect(relativeError(selection.minimum.value, entry.score) < 1e-9)
      #expect(selection.effects == [.inside])
    }
  }

  @Test("a column without effect is smoothed out, and one of cells is kept apart")
  func effects() throws {
    let points = samplePoints(30, seed: 3)
    let kinds = points.x.indices.map { $0 % 2 == 0 ? "a" : "b" }
    let noise = points.x.indices.map { ($0 * 7919) % 3 }
    let y = zip(points.x, kinds).map { $1 == "a" ? sin($0) : 30 - $0 }
    let columns: [RegressorColumn] = [
      .continuous(points.x), .categories(kinds), .categories(noise),
    ]
    let selection = try MixedRegression(
      regressors: [
        .continuous(bandwidth: 1), .unordered(.aitchisonAitken(0)), .unordered(.liRacine(0)),
      ]
    ).selectBandwidths(x: columns, y: y, starts: 1)
    #expect(selection.minimum.parameters[1] < 1e-3)
    #expect(selection.localMinima.first == selection.minimum)
    let fit = try selection.regression.fit(x: columns, y: y)
    #expect(
      relativeError(fit.score.leaveOneOutSum / fit.score.weightSum, selection.minimum.value) < 1e-12
    )
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
