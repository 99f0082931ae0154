import KernelRegression
import Testing

/// Least squares by statsmodels.
struct LeastSquaresTable: Decodable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var data: String
    var degree: Int
    var weighted: Bool
    var variance: Double
    var residualDegreesOfFreedom: Double
    var rSquared: Double
    var adjustedRSquared: Double
    var queries: [Double]
    var estimate: [Double]
    var standardErrors: [String: [Double]]
    var lower: [Double]
    var upper: [Double]
    var newLower: [Double]
    var newUpper: [Double]
    var lowerHC3: [Double]

    var testDescription: String { "\(data), degree \(degree)\(weighted ? ", weights" : "")" }

    var smoother: LocalPolynomial.Fit {
      get throws {
        let points = try DataSet.named(data)
        return try LocalPolynomial(degree: degree, kernel: .constant, bandwidth: 1)
          .fit(x: points.x, y: points.y, weights: weighted ? points.weights : nil)
      }
    }
  }

  var cases: [Case]

  static let cases = (try? reference("inference/ols.json", as: LeastSquaresTable.self).cases) ?? []

  /// All under `EXHAUSTIVE=1`, else one in three.
  static let some = isThorough ? cases : cases.indices.filter { $0 % 3 == 0 }.map { cases[$0] }
}

@Suite("With the constant kernel bands are those of least squares")
struct LeastSquaresTests {
  @Test("there are cases")
  func count() { #expect(LeastSquaresTable.cases.count == 32) }

  @Test("variance and R²", arguments: LeastSquaresTable.cases)
  func summary(entry: LeastSquaresTable.Case) throws {
    let summary = try entry.smoother.summary()
    #expect(relativeError(summary.variance, entry.variance) < 1e-12)
    #expect(
      relativeError(summary.residualDegreesOfFreedom, entry.residualDegreesOfFreedom) < 1e-12)
    #expect((summary.trace - Double(entry.degree + 1)).magnitude < 1e-11)
    #expect((summary.rSquared - entry.rSquared).magnitude < 1e-12)
    #expect((summary.adjustedRSquared - entry.adjustedRSquared).magnitude < 1e-12)
  }

  @Test("standard errors, HC0 to HC3", arguments: LeastSquaresTable.some)
  func standardErrors(entry: LeastSquaresTable.Case) throws {
    let smoother = try entry.smoother
    for (name, expected) in entry.standardErrors {
      let errors = try #require(namedErrors[name])
      let band = try smoother.confidenceBand(at: entry.queries, errors: errors)
      for query in entry.queries.indices {
        #expect(relativeError(band.standardErrors[query], expected[query]) < 2e-12, "\(name)")
      }
    }
  }

  @Test("ends of bands", arguments: LeastSquaresTable.some)
  func ends(entry: LeastSquaresTable.Case) throws {
    let smoother = try entry.smoother
    let band = try smoother.confidenceBand(at: entry.queries, level: 0.95)
    let new = try smoother.predictionBand(at: entry.queries, level: 0.9)
    let robust = try smoother.confidenceBand(
      at: entry.queries, level: 0.99, errors: .heteroscedastic(.hc3))
    #expect(band.degreesOfFreedom.rounded() == entry.residualDegreesOfFreedom)
    #expect(band.coverage == .pointwise && new.coverage == .prediction)
    for query in entry.queries.indices {
      let size = max(entry.estimate[query].magnitude, entry.newUpper[query].magnitude)
      func isNear(_ value: Double, _ expected: [Double]) -> Bool {
        (value - expected[query]).magnitude < 2e-12 * size
      }
      #expect(isNear(band.estimate[query], entry.estimate))
      #expect(isNear(band.lower[query], entry.lower) && isNear(band.upper[query], entry.upper))
      #expect(isNear(new.lower[query], entry.newLower) && isNear(new.upper[query], entry.newUpper))
      #expect(isNear(robust.lower[query], entry.lowerHC3))
    }
  }
}
