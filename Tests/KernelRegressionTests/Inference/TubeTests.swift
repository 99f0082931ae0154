import Testing

@testable import KernelRegression

/// κ₀ by arcs on a fine grid.
struct TubeTable: Decodable {
  struct Case: Decodable, Sendable {
    var data: String
    var kernel: String
    var degree: Int
    var bandwidth: Double
    var uneven: Bool
    var length: Double
  }
  var cases: [Case]

  static let cases = (try? reference("inference/tube.json", as: TubeTable.self).cases) ?? []

  /// All under `EXHAUSTIVE=1`, else one in five.
  static let some = isThorough ? cases : cases.indices.filter { $0 % 5 == 0 }.map { cases[$0] }
}

/// Critical values by locfit.
struct CriticalTable: Decodable {
  struct Entry: Decodable {
    var kappa: Double
    var alpha: Double
    var degrees: Double
    var value: Double
  }
  var critical: [Entry]
}

@Suite("Simultaneous bands by the tube formula")
struct TubeTests {
  @Test("critical values of locfit")
  func critical() throws {
    let table = try reference("inference/critical.json", as: CriticalTable.self)
    for entry in table.critical {
      let student = StudentDistribution(
        degreesOfFreedom: entry.degrees == 0 ? .infinity : entry.degrees)
      let value = student.tubeCriticalValue(exceeded: entry.alpha, length: entry.kappa)
      // locfit solves to about that.
      #expect(relativeError(value, entry.value) < 2e-6, "\(entry)")
    }
    #expect(table.critical.count == 36)
  }

  @Test("κ₀ on a fine grid", arguments: TubeTable.some)
  func length(entry: TubeTable.Case) throws {
    let points = try DataSet.named(entry.data)
    let kernel = try #require(everyKernel.first { $0.name == entry.kernel })
    let variances = points.x.indices.map { Double(1 + $0 * 5 % 7) }
    let fit = try LocalPolynomial(
      degree: entry.degree, kernel: kernel, bandwidth: entry.bandwidth
    ).fit(x: points.x, y: points.y)
    let length = fit.tubeConstant(
      over: fit.domain, variances: entry.uneven ? variances : nil)
    // Kernels with a rim turn the vector at an infinite speed where a point enters.
    let tolerance = kernel == .gaussian ? 5e-4 : 1e-2
    #expect(relativeError(length, entry.length) < tolerance)
  }

  @Test("there are cases, and none without variances for each point")
  func count() throws {
    #expect(TubeTable.cases.count == 30)
    let fit = try NadarayaWatson(bandwidth: 1).fit(x: [0, 1, 2], y: [1, 2, 1])
    #expect(fit.tubeConstant(over: 0...2, variances: [1]).isNaN)
  }

  @Test("a line's weights turn by an angle known in closed form")
  func line() throws {
    // For least squares the unit vector of weights at q is (cos φ, sin φ) in the plane of the line,
    // with tan φ = (q − x̄)/s, s² = Σ(x − x̄)²/n.
    let points = samplePoints(40)
    let fit = try LocalPolynomial(degree: 1, kernel: .constant, bandwidth: 1)
      .fit(x: points.x, y: points.y)
    let mean = points.x.reduce(0, +) / 40
    let spread = (points.x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40).squareRoot()
    func angle(_ q: Double) -> Double { ((q - mean) / spread) }
    let length = fit.tubeConstant(over: 0...8)
    let (a, b) = (angle(0), angle(8))
    // tan(α − β)
    let tangent = (b - a) / (1 + a * b)
    let expected = a * b < -1 ? Double.pi + atanSeries(tangent) : atanSeries(tangent)
    #expect(relativeError(length, expected) < 1e-9)
  }

  /// atan by halving the angle until the series converges.
  private func atanSeries(_ value: Double) -> Double {
    var (x, factor) = (value, 1.0)
    while x.magnitude > 0.01 {
      x /= 1 + (1 + x * x).squareRoot()
      factor *= 2
    }
    let s = x * x
    return factor * x * (1 - s / 3 + s * s / 5 - s * s * s / 7 + s * s * s * s / 9)
  }

  @Test("simultaneous bands are wider than pointwise ones, and one query's is not")
  func wider() throws {
    let points = samplePoints(60)
    let fit = try NadarayaWatson(bandwidth: 0.4).fit(x: points.x, y: points.y)
    let queries = stride(from: 0.0, through: 4, by: 0.5).map { $0 }
    for errors in [ErrorModel.homoscedastic, .heteroscedastic(.hc3)] {
      let pointwise = try fit.confidenceBand(at: queries, errors: errors)
      let whole = try fit.confidenceBand(at: queries, errors: errors, coverage: .simultaneous)
      #expect(whole.criticalValue > pointwise.criticalValue + 0.5)
      #expect(whole.standardErrors == pointwise.standardErrors)
      let one = try fit.confidenceBand(at: [2], errors: errors, coverage: .simultaneous)
      #expect(one.criticalValue == pointwise.criticalValue)
    }
  }
}
