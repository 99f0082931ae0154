import TestTools
import Testing

@testable import KernelRegression

@Suite("Local polynomials")
struct LocalPolynomialTests {
  let points = samplePoints(200, seed: 11)

  struct Case: Decodable {
    var name: String
    var kernel: String
    var bandwidth: Double
    var degree: Int
    var x: [Double]
    var y: [Double]
    var w: [Double]
    var queries: [Double]
    var derivatives: [[Double]]
    var sizes: [[Double]]
    var reproduces: [Int]
  }

  @Test("values and derivatives against 600 digits")
  func hardCases() throws {
    let cases = try reference("local/local-polynomial.json", as: [Case].self)
    #expect(cases.count == 56)
    for entry in cases {
      let kernel = try #require(everyKernel.first { $0.name == entry.kernel })
      let fit = try LocalPolynomial(
        degree: entry.degree, kernel: kernel, bandwidth: entry.bandwidth
      ).fit(x: entry.x, y: entry.y, weights: entry.w)
      let supports = fit.supports(at: entry.queries)
      #expect(supports.map(\.degree) == entry.reproduces, "\(entry.name), \(kernel)")
      for order in 0...entry.degree {
        let curve = fit.derivatives(at: entry.queries, order: order)
        for (index, query) in entry.queries.enumerated() {
          let expected = entry.derivatives[index][order]
          // A point whose weight is below 10⁻³⁶ is not there.
          let size = max(entry.sizes[index][order] * 1e-12, 1e-30)
          let one = fit.derivative(at: query, order: order)
          let name = "\(entry.name), \(kernel), degree \(entry.degree), order \(order) at \(query)"
          #expect((one - expected).magnitude <= size, "\(name): \(one), not \(expected)")
          #expect((curve[index] - expected).magnitude <= size, "\(name), at once")
        }
      }
    }
  }

  struct Stata: Decodable {
    var x: [Double]
    var y: [Double]
    var queries: [Double]
    var columns: [String: [Double]]
  }

  @Test("Stata's lpoly")
  func stata() throws {
    let table = try reference("local/stata-lpoly.json", as: Stata.self)
    #expect(table.columns.count == 6)
    for (name, column) in table.columns {
      let kernel = everyKernel.first { $0.name == name } ?? .epanechnikov
      let width = name == "epanechnikov5" ? 5.0.squareRoot() : 1
      let fit = try LocalPolynomial(degree: 0, kernel: kernel, bandwidth: width)
        .fit(x: table.x, y: table.y)
      for (prediction, expected) in zip(fit.predict(at: table.queries), column) {
        // The table has 8 digits.
        #expect((prediction - expected).magnitude < 5e-7 * max(1, expected), "\(name)")
      }
    }
  }

  struct Locfit: Decodable {
    struct Points: Decodable {
      var x: [Double]
      var y: [Double]
    }
    struct Case: Decodable {
      var data: String
      var kernel: String
      var degree: Int
      var nearest: Double
      var bandwidth: Double
      var weighted: Bool
      var values: [Double]
      var slopes: [Double]
    }
    var data: [String: Points]
    var cases: [Case]
  }

  @Test("R's locfit")
  func locfit() throws {
    let table = try reference("local/locfit.json", as: Locfit.self)
    let kernels: [String: Kernel] = [
      "tcub": .tricube, "gauss": .gaussian, "epan": .epanechnikov, "bisq": .biweight,
      // What locfit 1.5-9.7 answers to "trwt" is its tricube, as R's lm with either shows.
      "trwt": .tricube, "rect": .box,
    ]
    #expect(table.cases.count == 34)
    for entry in table.cases {
      let data = try #require(table.data[entry.data])
      let kernel = try #require(kernels[entry.kernel])
      let bandwidth: Bandwidth =
        entry.nearest > 0
        ? .nearest(fraction: entry.nearest)
        : Bandwidth(kernel == .gaussian ? entry.bandwidth / 2.5 : entry.bandwidth)
      let fit = try LocalPolynomial(degree: entry.degree, kernel: kernel, bandwidth: bandwidth)
        .fit(
          x: data.x, y: data.y,
          weights: entry.weighted ? data.x.indices.map { Double(1 + ($0 + 1) % 3) } : nil)
      // locfit's own solver keeps 8 digits of quadratic and cubic fits.
      let size = data.y.reduce(0) { max($0, $1.magnitude) } * (entry.degree < 2 ? 1 : 100)
      for (prediction, expected) in zip(fit.predict(at: data.x), entry.values) {
        #expect(
          (prediction - expected).magnitude < 1e-9 * size,
          "\(entry.data), \(entry.kernel), degree \(entry.degree)")
      }
      for (slope, expected) in zip(fit.derivatives(at: data.x, order: 1), entry.slopes) {
        #expect(
          (slope - expected).magnitude < 1e-8 * size,
          "\(entry.data), \(entry.kernel), degree \(entry.degree)")
      }
    }
  }

  @Test(
    "whatever way is fastest, all that follows from its sums is the same", arguments: 0...3,
    [Kernel.gaussian, .tricube, .matern52])
  func fast(degree: Int, kernel: Kernel) throws {
    let (x, y) = samplePoints(thorough ? 4000 : 250, seed: 5)
    let weights = x.indices.map { Double(1 + $0 % 4) }
    let variances = x.indices.map { Double(1 + $0 % 3) }
    let places = Array(stride(from: 0, to: 250, by: 50))
    let queries = [-1, 0, 3.2, 4.4, 5, 8.1] + places.map { x[$0] }
    for bandwidth in [Bandwidth(0.6), .nearest(40)] {
      let fit = try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: bandwidth)
        .fit(x: x, y: y, weights: weights)
      // All of them, for the fast ways are chosen where there are many.
      let all = thorough ? queries + x : queries
      let predictions = fit.predict(at: all)
      let squares = fit.squaredWeightSums(at: all, variances: variances)
      let slopes = fit.derivatives(at: all, order: min(degree, 1))
      for (index, query) in queries.enumerated() {
        let weights = fit.attentionWeights(at: query)
        let size = zip(weights, y).reduce(0) { $0 + ($1.0 * $1.1).magnitude }
        let name: Comment = "\(bandwidth), query \(query)"
        #expect((predictions[index] - fit.predict(at: query)).magnitude < 1e-12 * size, name)
        let plain = zip(weights, variances).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        #expect(relativeError(squares[index], plain) < 1e-11, name)
        let slope = zip(fit.derivativeWeights(at: query, order: min(degree, 1)), y)
          .reduce((sum: 0.0, size: 0.0)) {
            ($0.sum + $1.0 * $1.1, $0.size + ($1.0 * $1.1).magnitude)
          }
        #expect((slopes[index] - slope.sum).magnitude <= 1e-12 * slope.size, name)
      }
    }
    let fit = try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: 0.6)
      .fit(x: x, y: y, weights: weights)
    let leverages = fit.leverages
    for place in places {
      let expected = fit.attentionWeights(at: x[place])[place]
      #expect(relativeError(leverages[place], expected) < 1e-11, "\(place)")
    }
  }

  @Test(
    "every way to sum says what its sums are relative to",
    arguments: [Kernel.gaussian, .gaussian4, .tricube, .cosine, .laplace, .matern52])
  func references(kernel: Kernel) throws {
    let (x, y) = samplePoints(300, seed: 5)
    let queries = [-1, 0.1, 3.2, 4.05, 4.4, 5, 8.1]
    for kernel in kernel.order == 2 ? [kernel, kernel.squared] : [kernel] {
      let problem = SummationProblem(
        keys: x.sorted(), values: y, weights: nil, kernel: kernel, width: .fixed(0.6))
      let direct = sums(of: DirectSummation(problem), at: queries)
      let ways: [(any LocalSummation)?] = [
        HermiteSummation(problem), BlockSummation(problem, degree: 1), ExponentialScan(problem),
      ]
      let found = ways.compactMap(\.self)
      #expect(found.count == 1)
      for way in found {
        for (sums, expected) in zip(sums(of: way, at: queries), direct) {
          let factor =
            kernel.weight(at: sums.reference, relativeTo: expected.reference)
            / kernel.relativeWeight(nearest: sums.reference, gap: 0)
          for k in 0...1 {
            let size = expected.s[0].magnitude * 1e-13
            #expect((sums.s[k] * factor - expected.s[k]).magnitude <= size, "\(queries)")
          }
        }
      }
    }
  }
}

private func sums(of way: any LocalSummation, at queries: [Double]) -> [LocalSums] {
  let found = SumsByIndex(count: queries.count)
  way.forEachSums(at: queries, degree: 1) { index, sums in found.set(index, sums) }
  return found.sums
}
