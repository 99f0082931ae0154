import TestTools
import Testing

@testable import KernelRegression

@Suite("Every estimator")
struct EveryEstimatorTests {
  let points = samplePoints()

  @Test("weights are shares: never negative, one in all", arguments: everyEstimator)
  func weightsSumToOne(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for query in sampleQueries {
      let weights = fit.attentionWeights(at: query)
      var sum = CompensatedSum()
      for weight in weights { sum.add(weight) }
      #expect((sum.value - 1).magnitude <= 4 * 1.0.ulp, "query \(query)")
      #expect(weights.count == points.x.count && weights.allSatisfy { $0 >= 0 })
    }
  }

  @Test("the prediction is the weighted sum of the values", arguments: everyEstimator)
  func predictionIsWeightedSum(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for query in sampleQueries {
      let sum = zip(fit.attentionWeights(at: query), points.y).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(relativeError(fit.predict(at: query), sum) < 2e-15, "query \(query)")
    }
  }

  @Test(
    "constants are reproduced exactly", arguments: everyEstimator, [3.7, -1e300, 0x1p-1074, 0.1])
  func constants(estimator: EstimatorCase, constant: Double) throws {
    let y = points.y.map { _ in constant }
    let fit = try estimator.fit(x: points.x, y: y)
    #expect(fit.predict(at: sampleQueries) == sampleQueries.map { _ in constant })
  }

  @Test("the order of the points does not matter", arguments: everyEstimator)
  func order(estimator: EstimatorCase) throws {
    // Some keys twice, so that ties are put in order too.
    let x = points.x + points.x.prefix(10)
    let y = points.y + points.y.prefix(10).map { $0 + 1 }
    var generator = SeededGenerator(seed: 3)
    let shuffled = x.indices.shuffled(using: &generator)
    let fit = try estimator.fit(x: x, y: y)
    let other = try estimator.fit(x: shuffled.map { x[$0] }, y: shuffled.map { y[$0] })
    #expect(fit.predict(at: sampleQueries) == other.predict(at: sampleQueries))
    for query in sampleQueries {
      let weights = fit.attentionWeights(at: query)
      #expect(other.attentionWeights(at: query) == shuffled.map { weights[$0] })
    }
  }

  @Test("moves with x, exactly", arguments: everyEstimator)
  func shift(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let moved = try estimator.fit(x: points.x.map { $0 + 4096 }, y: points.y)
    for query in sampleQueries where query.magnitude <= 1e4 {
      #expect(fit.predict(at: query) == moved.predict(at: query + 4096), "query \(query)")
    }
  }

  @Test("mirrors with x", arguments: everyEstimator)
  func mirror(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let mirrored = try estimator.fit(x: points.x.map(-), y: points.y)
    for query in sampleQueries {
      #expect(
        relativeError(mirrored.predict(at: -query), fit.predict(at: query)) < 1e-15,
        "query \(query)")
    }
  }

  @Test("has no unit of x", arguments: everyEstimator, [1024.0, 0x1p-900, 3, 1e9])
  func unit(estimator: EstimatorCase, unit: Double) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let scaled = try estimator.fit(x: points.x.map { $0 * unit }, y: points.y, unit: unit)
    for query in sampleQueries where query.magnitude <= 1e12 && query * unit != 0 {
      let error = relativeError(scaled.predict(at: query * unit), fit.predict(at: query))
      // A unit that is no power of two rounds the keys: they move by parts in 10¹⁶ of themselves,
      // which far from narrow weights is much to an exponent.
      #expect(unit.significand == 1 ? error == 0 : error < 1e-12 || query.magnitude > 10)
    }
  }

  @Test("follows y", arguments: everyEstimator)
  func affine(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let other = try estimator.fit(x: points.x, y: points.y.map { 100 - 3 * $0 })
    for query in sampleQueries {
      #expect(relativeError(other.predict(at: query), 100 - 3 * fit.predict(at: query)) < 1e-15)
    }
  }

  @Test("one point is its value everywhere", arguments: everyEstimator, [2.5, -1e308])
  func onePoint(estimator: EstimatorCase, value: Double) throws {
    let fit = try estimator.fit(x: [1], y: [value])
    #expect(fit.predict(at: sampleQueries) == sampleQueries.map { _ in value })
    #expect(fit.attentionWeights(at: 1e300) == [1])
    #expect(fit.count == 1 && fit.domain == 1...1)
  }

  @Test("every point three times is every point once", arguments: everyEstimator)
  func duplicates(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let three = try estimator.fit(
      x: points.x + points.x + points.x, y: points.y + points.y + points.y)
    for query in sampleQueries {
      #expect(relativeError(three.predict(at: query), fit.predict(at: query)) < 5e-16)
    }
  }

  @Test(
    "a query that is not finite has no answer", arguments: everyEstimator,
    [Double.nan, .infinity, -.infinity])
  func notFinite(estimator: EstimatorCase, query: Double) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    #expect(fit.predict(at: query).isNaN)
    #expect(fit.attentionWeights(at: query).allSatisfy { $0.isNaN })
    #expect(fit.attentionWeights(at: query).count == points.x.count)
    let several = fit.predict(at: [1, query])
    #expect(several.count == 2 && several[0].isFinite && several[1].isNaN)
  }

  @Test("any sequence of queries, and none", arguments: everyEstimator)
  func sequences(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    #expect(fit.predict(at: [Double]()) == [])
    #expect(
      fit.predict(at: stride(from: 0, through: 1, by: 0.5))
        == [0, 0.5, 1].map { fit.predict(at: $0) })
    let matrix = try fit.attentionWeights(at: sampleQueries[1...3])
    #expect(matrix.rows == 3 && matrix.columns == points.x.count)
    for row in 0..<3 {
      #expect(matrix.row(row).map(Array.init) == fit.attentionWeights(at: sampleQueries[row + 1]))
    }
    let empty = try fit.attentionWeights(at: [Double]())
    #expect(empty.rows == 0 && empty.columns == points.x.count)
  }

  @Test("knows how many points it has and where", arguments: everyEstimator)
  func domain(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: [3, -1, 2], y: [1, 2, 3])
    #expect(fit.count == 3 && fit.domain == -1...3)
  }
}
