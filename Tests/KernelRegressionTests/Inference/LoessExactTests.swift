import KernelRegression
import Testing

/// R's loess with exact statistics.
struct LoessExactTable: Decodable {
  struct Case: Decodable, Sendable {
    var data: String
    var degree: Int
    var neighbours: Int
    var weighted: Bool
    var oneDelta: Double
    var twoDelta: Double
    var trace: Double
    var sigma: Double
    var queries: [Double]
    var estimate: [Double]
    var standardErrors: [Double]
  }
  var cases: [Case]

  static let cases =
    (try? reference("inference/loess-exact.json", as: LoessExactTable.self).cases) ?? []
}

@Suite("Degrees of freedom of R's loess")
struct LoessExactTests {
  @Test("trace, δ₁, σ̂ and standard errors", arguments: LoessExactTable.cases)
  func summary(entry: LoessExactTable.Case) throws {
    let points = try DataSet.named(entry.data)
    let weights = points.x.indices.map { 0.5 + Double($0 * 37 % 11) / 4 }
    let fit = try LocalPolynomial(
      degree: entry.degree, kernel: .tricube, bandwidth: .nearest(entry.neighbours)
    ).fit(x: points.x, y: points.y, weights: entry.weighted ? weights : nil)
    let summary = fit.summary()
    #expect(relativeError(summary.trace, entry.trace) < 1e-9)
    #expect(
      relativeError(
        summary.residualSumOfSquares, entry.sigma * entry.sigma * entry.oneDelta) < 1e-9)
    if !entry.weighted {
      #expect(relativeError(summary.residualDegreesOfFreedom, entry.oneDelta) < 1e-9)
      #expect(relativeError(summary.standardDeviation, entry.sigma) < 1e-9)
    }
    // With weights loess finds δ₁ as if all points had the same variance, and its standard errors as
    // if they had not; ours have one rule, under which Σwe²/δ₁ has the mean σ².
    let variance = entry.sigma * entry.sigma
    let band = try fit.confidenceBand(
      at: entry.queries, errors: .homoscedastic(variance: variance))
    for query in entry.queries.indices {
      #expect(relativeError(band.estimate[query], entry.estimate[query]) < 1e-9)
      #expect(relativeError(band.standardErrors[query], entry.standardErrors[query]) < 1e-9)
    }
  }

  @Test("there are cases")
  func count() { #expect(LoessExactTable.cases.count == 16) }
}
