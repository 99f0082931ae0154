import Foundation
import KernelRegression
import Testing

/// Whether long tests run in full.
let isThorough = ProcessInfo.processInfo.environment["EXHAUSTIVE"] != nil

/// Points of a data set.
struct DataSet: Decodable {
  var x: [Double]
  var y: [Double]

  static func named(_ name: String) throws -> DataSet {
    if name == "engel" { return try reference("inference/engel.json", as: DataSet.self) }
    return try #require(reference("inference/data.json", as: [String: DataSet].self)[name])
  }

  /// Weights of all sizes, one in seven of them 0.
  var weights: [Double] {
    x.indices.map { $0 % 7 == 3 ? 0 : 0.5 + Double($0 * 37 % 11) / 4 }
  }
}

/// Summaries and standard errors by dense hat matrices.
struct DenseTable: Decodable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var data: String
    var kernel: String
    var bandwidth: Double
    var degree: Int
    var weighted: Bool
    var count: Int
    var trace: Double
    var squaredTrace: Double
    var residualDegreesOfFreedom: Double
    var secondDelta: Double
    var residualSumOfSquares: Double
    var variance: Double
    var rSquared: Double
    var adjustedRSquared: Double
    var rice: Double
    var gasser: Double
    var leaveOneOut: [Double]
    var leaveOneOutSum: Double
    var leaveOneOutPlaces: [Int]
    var queries: [Double]
    var estimate: [Double]
    var standardErrors: [String: [Double]]

    var testDescription: String {
      "\(data), \(kernel) \(bandwidth), degree \(degree)\(weighted ? ", weights" : "")"
    }

    var smoother: any LinearSmoother {
      get throws {
        let kernel = try #require(everyKernel.first { $0.name == self.kernel })
        let points = try DataSet.named(data)
        let weights = weighted ? points.weights : nil
        if degree == 0 {
          return try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
            .fit(x: points.x, y: points.y, weights: weights)
        }
        return try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: bandwidth)
          .fit(x: points.x, y: points.y, weights: weights)
      }
    }
  }

  var cases: [Case]

  static let cases = (try? reference("inference/dense.json", as: DenseTable.self).cases) ?? []

  /// All under `EXHAUSTIVE=1`, else one in five.
  static let some = isThorough ? cases : cases.indices.filter { $0 % 5 == 0 }.map { cases[$0] }
}

/// The error models by the names of the tables.
let namedErrors: [String: ErrorModel] = [
  "homoscedastic": .homoscedastic, "hc0": .heteroscedastic(.hc0), "hc1": .heteroscedastic(.hc1),
  "hc2": .heteroscedastic(.hc2), "hc3": .heteroscedastic(.hc3), "nearest": .nearestNeighbours(3),
]

@Suite("Inference against dense hat matrices")
struct DenseTests {
  @Test("there are cases")
  func count() { #expect(DenseTable.cases.count == 40) }

  @Test("summary", arguments: DenseTable.cases)
  func summary(entry: DenseTable.Case) throws {
    let smoother = try entry.smoother
    let summary = smoother.summary()
    #expect(summary.count == entry.count)
    let pairs = [
      (summary.trace, entry.trace), (summary.squaredTrace, entry.squaredTrace),
      (summary.residualDegreesOfFreedom, entry.residualDegreesOfFreedom),
      (summary.residualSumOfSquares, entry.residualSumOfSquares),
      (summary.variance, entry.variance), (summary.rSquared, entry.rSquared),
      (summary.adjustedRSquared, entry.adjustedRSquared),
      (summary.standardDeviation, entry.variance.squareRoot()),
      (smoother.differenceVariance(.rice), entry.rice),
      (smoother.differenceVariance(.gasserSrokaJennenSteinmetz), entry.gasser),
    ]
    for (index, pair) in pairs.enumerated() {
      #expect(relativeError(pair.0, pair.1) < 1e-11, "number \(index)")
    }
  }

  @Test("leave-one-out residuals", arguments: DenseTable.some)
  func leaveOneOut(entry: DenseTable.Case) throws {
    let smoother = try entry.smoother
    let residuals = smoother.leaveOneOutResiduals
    let scale = residuals.map(\.magnitude).max() ?? 1
    for (place, expected) in zip(entry.leaveOneOutPlaces, entry.leaveOneOut) {
      #expect((residuals[place] - expected).magnitude < 1e-11 * scale)
    }
    var sum = 0.0
    for (index, residual) in residuals.enumerated() where smoother.weights?[index] != 0 {
      sum += residual * residual
    }
    #expect(relativeError(sum, entry.leaveOneOutSum) < 1e-11)
  }

  @Test("standard errors of every error model", arguments: DenseTable.some)
  func standardErrors(entry: DenseTable.Case) throws {
    let smoother = try entry.smoother
    for (name, errors) in namedErrors {
      let band = try smoother.confidenceBand(at: entry.queries, errors: errors)
      let expected = try #require(entry.standardErrors[name])
      for query in entry.queries.indices {
        #expect(relativeError(band.standardErrors[query], expected[query]) < 1e-10, "\(name)")
        let size = max(entry.estimate[query].magnitude, expected[query])
        #expect((band.estimate[query] - entry.estimate[query]).magnitude < 1e-11 * size)
      }
    }
  }
}
