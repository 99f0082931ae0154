import Testing

@testable import KernelRegression

/// Robust bias-corrected local polynomials by nprobust.
struct BiasCorrectedTable: Decodable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var data: String
    var kernel: String
    var bandwidth: Double
    var degree: Int
    var pilot: Double
    var queries: [Double]
    var estimate: [Double]
    var corrected: [Double]
    var standardErrors: [Double]
    var robustErrors: [Double]

    var testDescription: String {
      "\(data), \(kernel) \(bandwidth), pilot \(pilot), degree \(degree)"
    }

    var fit: LocalPolynomial.Fit {
      get throws {
        let points = try DataSet.named(data)
        return try LocalPolynomial(
          degree: degree, kernel: kernel == "gau" ? .gaussian : .epanechnikov,
          bandwidth: bandwidth
        ).fit(x: points.x, y: points.y)
      }
    }
  }

  var cases: [Case]

  static let cases =
    (try? reference("inference/nprobust.json", as: BiasCorrectedTable.self).cases) ?? []
}

@Suite("Bias-corrected fits")
struct BiasCorrectedTests {
  @Test("there are cases")
  func count() { #expect(BiasCorrectedTable.cases.count == 42) }

  @Test("estimates and standard errors of nprobust", arguments: BiasCorrectedTable.cases)
  func nprobust(entry: BiasCorrectedTable.Case) throws {
    let fit = try entry.fit
    let corrected = try fit.biasCorrected(pilotBandwidth: Bandwidth(entry.pilot))
    let plain = fit.predict(at: entry.queries)
    let estimate = corrected.predict(at: entry.queries)
    // Of a kernel that ends nprobust looks for neighbours within the support only, so a few variances
    // at its rim, which weigh next to nothing, differ.
    let tolerance = entry.kernel == "gau" ? 1e-9 : 3e-2
    let variances = neighbourVariances(x: fit.x, y: fit.y, weights: nil, matches: 3)
    let plainErrors = fit.squaredWeightSums(at: entry.queries, variances: variances)
    let errors = corrected.squaredWeightSums(at: entry.queries, variances: variances)
    for query in entry.queries.indices {
      #expect(relativeError(plain[query], entry.estimate[query]) < 1e-9)
      #expect(relativeError(estimate[query], entry.corrected[query]) < 1e-9)
      #expect(
        relativeError(plainErrors[query].squareRoot(), entry.standardErrors[query]) < tolerance)
      #expect(relativeError(errors[query].squareRoot(), entry.robustErrors[query]) < tolerance)
    }
  }

  @Test("the weights are what predictions and variances are made of", arguments: [0, 1, 2])
  func weights(degree: Int) throws {
    let points = samplePoints(50)
    let fit = try LocalPolynomial(degree: degree, bandwidth: 0.9).fit(x: points.x, y: points.y)
    for pilot in [nil, Bandwidth(0.9), Bandwidth(1.4)] {
      let corrected = try fit.biasCorrected(pilotBandwidth: pilot)
      let leverages = corrected.leverages
      for (index, query) in points.x.enumerated() {
        let weights = corrected.attentionWeights(at: query)
        let sum = zip(weights, points.y).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(relativeError(corrected.predict(at: query), sum) < 1e-12)
        #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
        #expect((leverages[index] - weights[index]).magnitude < 1e-12)
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        #expect(
          relativeError(corrected.squaredWeightSums(at: [query], variances: nil)[0], squares)
            < 1e-10)
      }
    }
  }

  @Test("a pilot of the same bandwidth is the limit of others near it")
  func continuous() throws {
    let points = samplePoints(50)
    let fit = try LocalPolynomial(degree: 1, bandwidth: 0.9).fit(x: points.x, y: points.y)
    let same = try fit.biasCorrected()
    let near = try fit.biasCorrected(pilotBandwidth: Bandwidth(0.9 * (1 + 1e-9)))
    for query in stride(from: 0, through: 4, by: 0.25) {
      #expect(relativeError(near.predict(at: query), same.predict(at: query)) < 1e-7)
    }
  }

  @Test("takes off all of the bias of a parabola")
  func parabola() throws {
    let x = (0..<60).map { Double($0 * 37 % 61) / 10 }
    let y = x.map { 1 + $0 - 2 * $0 * $0 }
    for degree in [0, 1] {
      let fit = try LocalPolynomial(degree: degree, bandwidth: 0.7).fit(x: x, y: y)
      for pilot in [nil, Bandwidth(1.1)] {
        let corrected = try fit.biasCorrected(pilotBandwidth: pilot)
        for query in [0.1, 2, 5.9] {
          let truth = 1 + query - 2 * query * query
          #expect((corrected.predict(at: query) - truth).magnitude < 1e-9)
          #expect((fit.predict(at: query) - truth).magnitude > 1e-2)
        }
      }
    }
  }

  @Test("a cubic has no higher degree")
  func cubic() throws {
    let points = samplePoints(50)
    let fit = try LocalPolynomial(degree: 3, bandwidth: 0.9).fit(x: points.x, y: points.y)
    #expect(throws: RegressionError.self) { try fit.biasCorrected() }
    let linear = try LocalPolynomial(degree: 1, bandwidth: 0.9).fit(x: points.x, y: points.y)
    #expect(throws: RegressionError.self) {
      try linear.biasCorrected(pilotBandwidth: Bandwidth(-1))
    }
  }
}
