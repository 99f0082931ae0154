import Testing

@testable import KernelRegression

@Suite("Loess")
struct LoessTests {
  struct Table: Decodable {
    struct Points: Decodable {
      var x: [[Double]]
      var y: [Double]
    }
    struct Case: Decodable {
      var data: String
      var span: Double
      var degree: Int
      var family: String
      var weighted: Bool
      var normalize: Bool
      var queries: [[Double]]
      var fit: [Double]
      var se: [Double]
      var df: Double
      var scale: Double
      var enp: Double
      var trace: Double
      var delta1: Double
      var delta2: Double
      var fitted: [Double]
    }
    var data: [String: Points]
    var cases: [Case]
  }

  @Test(
    "R's loess, direct and exact",
    arguments: [
      "cars", "faithful", "airquality", "mcycle", "ethanol", "gas", "ethanol2", "air2",
    ])
  func r(data name: String) throws {
    let table = try reference("local/loess.json", as: Table.self)
    let points = try #require(table.data[name])
    let cases = table.cases.filter { $0.data == name }
    #expect(cases.count >= 5)
    let size = points.y.reduce(0) { max($0, $1.magnitude) }
    for entry in cases {
      let loess = Loess(
        span: entry.span, degree: entry.degree,
        family: entry.family == "gaussian" ? .gaussian : .symmetric, normalizes: entry.normalize)
      let weights =
        entry.weighted ? points.y.indices.map { Double(1 + ($0 + 1) % 3) } : nil
      let title: Comment =
        "span \(entry.span), degree \(entry.degree), \(entry.family), weighted \(entry.weighted)"
      let predictions: [Double]
      let fitted: [Double]
      let errors: [Double]
      let statistics: LoessStatistics
      if points.x.count == 1 {
        let fit = try loess.fit(x: points.x[0], y: points.y, weights: weights)
        predictions = fit.predict(at: entry.queries[0])
        fitted = fit.predict(at: points.x[0])
        statistics = fit.statistics()
        errors = fit.standardErrors(at: entry.queries[0], statistics: statistics)
      } else {
        let fit = try loess.fit(columns: points.x, y: points.y, weights: weights)
        predictions = try fit.predict(columns: entry.queries)
        fitted = try fit.predict(columns: points.x)
        statistics = fit.statistics()
        errors = try fit.standardErrors(columns: entry.queries, statistics: statistics)
      }
      func expect(_ numbers: [Double], _ expected: [Double], within tolerance: Double) {
        #expect(numbers.count == expected.count)
        for (number, expected) in zip(numbers, expected) {
          #expect((number - expected).magnitude < tolerance, title)
        }
      }
      expect(predictions, entry.fit, within: 1e-9 * size)
      expect(fitted, entry.fitted, within: 1e-9 * size)
      expect(errors, entry.se, within: 1e-8 * size)
      expect(
        [
          statistics.trace, statistics.equivalentParameters, statistics.firstDelta,
          statistics.secondDelta, statistics.degreesOfFreedom,
        ],
        [entry.trace, entry.enp, entry.delta1, entry.delta2, entry.df], within: 1e-8)
      expect([statistics.residualStandardError], [entry.scale], within: 1e-8 * size)
    }
  }

  @Test("a band is estimate ± t standard errors")
  func band() throws {
    let (x, y) = samplePoints(60)
    let fit = try Loess(span: 0.5, degree: 1).fit(x: x, y: y)
    let statistics = fit.statistics()
    let mean = try fit.band(at: [1, 2, .nan], statistics: statistics)
    let new = try fit.band(at: [1, 2, .nan], coverage: .prediction, statistics: statistics)
    // qt(0.975, ν) lies between those of 30 and of 60 degrees of freedom.
    #expect(mean.criticalValue > 2.000 && mean.criticalValue < 2.043)
    #expect(mean.estimate.prefix(2) == fit.predict(at: [1, 2])[...])
    for index in 0..<2 {
      #expect(
        mean.upper[index]
          == mean.estimate[index] + mean.criticalValue * mean.standardErrors[index])
      let variance =
        mean.standardErrors[index] * mean.standardErrors[index]
        + statistics.residualStandardError * statistics.residualStandardError
      #expect(relativeError(new.standardErrors[index], variance.squareRoot()) < 1e-14)
    }
    #expect(mean.lower[2].isNaN)
    #expect(throws: RegressionError.self) { try fit.band(at: [1], level: 1) }
    #expect(throws: RegressionError.self) { try fit.band(at: [1], coverage: .simultaneous) }
  }

  @Test("one variable is as a surface over one")
  func oneVariable() throws {
    let (x, y) = samplePoints(60)
    let queries = [-3.0, 0, 1.5, 4.9, 7, 30]
    for family in Loess.Family.allCases {
      for (span, degree) in [(0.4, 2), (0.3, 1), (1.7, 2), (0.02, 0)] {
        let loess = Loess(span: span, degree: degree, family: family)
        let curve = try loess.fit(x: x, y: y)
        let surface = try loess.fit(columns: [x], y: y)
        for (one, other) in zip(curve.predict(at: queries), try surface.predict(columns: [queries]))
        {
          #expect((one - other).magnitude < 1e-11, "span \(span), degree \(degree)")
        }
        for query in queries {
          let supports = (curve.support(at: query), try surface.support(at: [query]))
          #expect(supports.0.degree == supports.1.degree, "span \(span), query \(query)")
        }
      }
    }
  }

  @Test("an outlier is given no weight in the symmetric family")
  func outlier() throws {
    var (x, y) = samplePoints(60)
    x[17] = 2
    y[17] = 1e6
    let fit = try Loess(span: 0.6, degree: 1, family: .symmetric).fit(x: x, y: y)
    #expect(fit.robustWeights[17] == 0 && fit.attentionWeights(at: 2)[17] == 0)
    #expect(fit.predict(at: 2) < 6)
  }

  @Test("a query that is not finite, counts and hyperparameters that do not fit")
  func misuse() throws {
    let fit = try Loess().fit(columns: [[1, 2, 3, 4], [1, 0, 2, 1]], y: [1, 2, 3, 4])
    #expect(try fit.predict(at: [.nan, 1]).isNaN)
    #expect(try fit.attentionWeights(at: [1, .infinity]).allSatisfy { $0.isNaN })
    #expect(throws: RegressionError.self) { try fit.predict(at: [1]) }
    #expect(throws: RegressionError.self) { try fit.predict(columns: [[1], [1, 2]]) }
    for loess in [Loess(span: 0), Loess(span: .nan), Loess(degree: 3), Loess(iterations: 0)] {
      #expect(throws: RegressionError.self) { try loess.fit(x: [1, 2], y: [1, 2]) }
    }
    #expect(throws: RegressionError.self) {
      try Loess().fit(columns: Array(repeating: [1, 2], count: 5), y: [1, 2])
    }
  }
}
