import TestTools
import Testing

@testable import KernelRegression

@Suite("Nearest neighbours")
struct KNearestNeighboursTests {
  struct File: Decodable {
    struct Case: Decodable {
      var k: Int
      var weighting: String
      var predictions: [Double]
    }
    struct Data: Decodable {
      var name: String
      var x: [Double]
      var y: [Double]
      var queries: [Double]
      var cases: [Case]
    }
    var sets: [Data]
  }

  static let weightings: [String: NeighbourWeighting] = [
    "uniform": .uniform, "inverseDistance": .inverseDistance, "tricube": .kernel(.tricube),
    "gaussian": .kernel(.gaussian),
  ]

  @Test("scikit-learn's predictions")
  func scikitLearn() throws {
    let file = try reference("neighbours/neighbours.json", as: File.self)
    var compared = 0
    for data in file.sets {
      let size = data.y.reduce(0) { max($0, $1.magnitude) }
      for entry in data.cases {
        let weighting = try #require(Self.weightings[entry.weighting])
        let fit = try KNearestNeighbours(neighbours: entry.k, weighting: weighting)
          .fit(x: data.x, y: data.y)
        for (prediction, expected) in zip(fit.predict(at: data.queries), entry.predictions) {
          compared += 1
          #expect(
            (prediction - expected).magnitude < 1e-12 * size,
            "\(data.name), \(entry.k), \(entry.weighting)")
        }
      }
    }
    #expect(compared == 1920)
  }

  @Test("equally far points share the last places")
  func ties() throws {
    let x: [Double] = [0, 1, 2, 2, 2, 3, 9]
    let y: [Double] = [1, 10, 100, 200, 600, 1000, 0]
    func value(_ k: Int, at query: Double) throws -> Double {
      try KNearestNeighbours(neighbours: k).fit(x: x, y: y).predict(at: query)
    }
    #expect(try value(1, at: 0.5) == 5.5)
    #expect(try value(1, at: 2) == 300)
    #expect(try value(2, at: 2) == 300)
    #expect(try value(4, at: 2) == (900 + 505) / 4)
    #expect(try value(3, at: 0) == (11 + 300) / 3)
    #expect(try value(7, at: 1e300) == 1911 / 7.0)
    #expect(try value(1, at: -1e300) == 1)
    // So far away that the distances round to the same number.
    #expect(try value(2, at: 1e17) == 500)
    let fit = try KNearestNeighbours(neighbours: 4).fit(x: x, y: y)
    #expect(fit.attentionWeights(at: 2) == [0, 0.125, 0.25, 0.25, 0.25, 0.125, 0])
    #expect(relativeError(fit.support(at: 0).effectiveCount, 4.8) < 1e-15)
  }

  @Test("is the mean of the nearest", arguments: SortedPoints.hard)
  func definition(points: SortedPoints) throws {
    let n = points.keys.count
    for k in [1, min(40, n), n] {
      let fit = try KNearestNeighbours(neighbours: k)
        .fit(x: points.keys, y: points.values, weights: points.weights)
      let predictions = fit.predict(at: points.queries)
      for (index, query) in points.queries.enumerated() {
        let weights = fit.attentionWeights(at: query)
        #expect((weights.reduce(0, +) - 1).magnitude < 1e-14)
        let value = zip(weights, points.values).reduce(0) { $0 + $1.0 * $1.1 }
        #expect((predictions[index] - value).magnitude < 1e-13)
        // Whoever has a weight is not farther than whoever has none.
        let distances = points.keys.map { ($0 / 2 - query / 2).magnitude }
        let inside = zip(weights, distances).filter { $0.0 > 0 }.map(\.1).max() ?? .infinity
        let outside = zip(weights, distances).filter { $0.0 == 0 }.map(\.1).min() ?? .infinity
        #expect(inside <= outside)
        #expect(weights.filter { $0 > 0 }.count >= k)
      }
    }
  }

  @Test("leverages and variances", arguments: weightings.keys.sorted())
  func weights(name: String) throws {
    let weighting = try #require(Self.weightings[name])
    let points = samplePoints(90)
    let fit = try KNearestNeighbours(neighbours: 9, weighting: weighting)
      .fit(x: points.x, y: points.y, weights: points.y.map { $0 > 2 ? 2 : 1 })
    let leverages = fit.leverages
    let sums = fit.squaredWeightSums(at: points.x, variances: points.y.map { $0 * $0 })
    for (index, key) in points.x.enumerated() {
      let weights = fit.attentionWeights(at: key)
      #expect(relativeError(leverages[index], weights[index]) < 1e-14)
      let expected = zip(weights, points.y).reduce(0) { $0 + ($1.0 * $1.1) * ($1.0 * $1.1) }
      #expect(relativeError(sums[index], expected) < 1e-13)
    }
  }

  @Test("the order of the points and the number of threads do not matter")
  func order() throws {
    let points = LowessReferenceTests.made(2000, keys: 601)
    let estimator = KNearestNeighbours(neighbours: 333)
    let fit = try estimator.fit(x: points.x, y: points.y)
    var generator = SeededGenerator(seed: 5)
    let order = points.x.indices.shuffled(using: &generator)
    let other = try estimator.fit(x: order.map { points.x[$0] }, y: order.map { points.y[$0] })
    let predictions = fit.predict(at: points.x)
    Parallel.$isEnabled.withValue(false) {
      #expect(other.predict(at: points.x) == predictions)
    }
  }

  @Test("says what cannot be fitted")
  func errors() {
    for estimator in [
      KNearestNeighbours(neighbours: 0), KNearestNeighbours(neighbours: 3),
      KNearestNeighbours(neighbours: 1, weighting: .kernel(.gaussian4)),
    ] {
      #expect(throws: RegressionError.self) { try estimator.fit(x: [1, 2], y: [1, 2]) }
    }
  }
}
