import TestTools
import Testing

@testable import KernelRegression

@Suite("Bands: hard cases")
struct BandEdgeTests {
  let points = samplePoints(80, seed: 13)

  @Test("a level is above 0 and below 1", arguments: [0, 1, -0.5, 1.5, Double.nan])
  func levels(level: Double) throws {
    let fit = try NadarayaWatson(bandwidth: 0.4).fit(x: points.x, y: points.y)
    #expect(throws: RegressionError.self) { try fit.confidenceBand(at: [1], level: level) }
    #expect(throws: RegressionError.self) { try fit.predictionBand(at: [1], level: level) }
    #expect(throws: RegressionError.self) { try fit.jackknifeBand(at: [1], level: level) }
  }

  @Test("error models check their numbers")
  func models() throws {
    let fit = try NadarayaWatson(bandwidth: 0.4).fit(x: points.x, y: points.y)
    for errors in [
      ErrorModel.homoscedastic(variance: -1), .homoscedastic(variance: .nan),
      .homoscedastic(variance: .infinity), .nearestNeighbours(0), .nearestNeighbours(.min),
    ] {
      #expect(throws: RegressionError.self) { try fit.confidenceBand(at: [1], errors: errors) }
    }
    // More neighbours than points are all of them.
    let all = try fit.confidenceBand(at: [1], errors: .nearestNeighbours(.max))
    let same = try fit.confidenceBand(at: [1], errors: .nearestNeighbours(79))
    #expect(all == same)
  }

  @Test("a query that is not finite has no band", arguments: ["homoscedastic", "hc2", "nearest"])
  func notFinite(name: String) throws {
    let errors = try #require(namedErrors[name])
    let fit = try NadarayaWatson(bandwidth: 0.4).fit(x: points.x, y: points.y)
    for coverage in ConfidenceBand.Coverage.allCases {
      let band = try fit.confidenceBand(
        at: [1, .nan, 2, .infinity], errors: errors, coverage: coverage)
      for index in 0..<4 {
        #expect(band.lower[index].isFinite == (index % 2 == 0), "\(coverage)")
        #expect(band.upper[index].isFinite == (index % 2 == 0))
      }
      #expect(band.lower[0] < band.estimate[0] && band.estimate[0] < band.upper[0])
    }
    let empty = try fit.confidenceBand(at: [Double](), errors: errors)
    #expect(empty.lower.isEmpty && empty.queries.isEmpty)
  }

  @Test("a fit through its points has no error variance, and says so")
  func interpolation() throws {
    let fit = try NadarayaWatson(bandwidth: 1e-6).fit(x: [0, 1, 2], y: [1, 5, 2])
    #expect(fit.summary().variance.isNaN && fit.summary().trace == 3)
    let band = try fit.confidenceBand(at: [0.5])
    #expect(band.lower[0].isNaN && band.upper[0].isNaN && band.estimate[0].isFinite)
    // Without a point, its neighbours answer: (1 + 2)/2 for the middle one.
    #expect(fit.leaveOneOutResiduals == [-4, 3.5, -3])
  }

  @Test("one point, equal values")
  func degenerate() throws {
    let one = try NadarayaWatson(bandwidth: 1).fit(x: [1], y: [2])
    #expect(one.summary().variance.isNaN && one.summary().rSquared.isNaN)
    #expect(one.leaveOneOutResiduals[0].isNaN)
    #expect(one.differenceVariance(.rice).isNaN)
    for errors in namedErrors.values {
      let band = try one.confidenceBand(at: [1], errors: errors)
      #expect(band.lower[0].isNaN && band.estimate == [2])
    }
    let flat = try NadarayaWatson(bandwidth: 1).fit(x: [0, 1, 2, 3], y: [7, 7, 7, 7])
    let band = try flat.confidenceBand(at: [0.5, 4])
    #expect(band.lower == [7, 7] && band.upper == [7, 7])
    #expect(flat.differenceVariance(.gasserSrokaJennenSteinmetz) == 0)
  }

  @Test("isolated points are left out by their neighbours, not by a quotient of roundings")
  func isolated() throws {
    let x = points.x + [24]
    let y = points.y + [3]
    for kernel in [Kernel.gaussian, .epanechnikov, .laplace] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: 0.5).fit(x: x, y: y)
      let without = try NadarayaWatson(kernel: kernel, bandwidth: 0.5)
        .fit(x: points.x, y: points.y)
      let residual = fit.leaveOneOutResiduals[80]
      #expect(relativeError(residual, 3 - without.predict(at: 24)) < 1e-9, "\(kernel)")
    }
  }

  @Test("leave-one-out residuals are those of fits without the point", arguments: [0, 1, 2])
  func leaveOneOut(degree: Int) throws {
    let estimator = LocalPolynomial(degree: degree, bandwidth: 0.6)
    let residuals = try estimator.fit(x: points.x, y: points.y).leaveOneOutResiduals
    for index in stride(from: 0, to: 80, by: 9) {
      var (x, y) = (points.x, points.y)
      x.remove(at: index)
      y.remove(at: index)
      let expected =
        try points.y[index] - estimator.fit(x: x, y: y).predict(at: points.x[index])
      #expect((residuals[index] - expected).magnitude < 1e-10)
    }
  }

  @Test("the order of the points does not matter, nor does the number of threads")
  func order() throws {
    let x = points.x.map { ($0 * 8).rounded() / 8 }
    var generator = SeededGenerator(seed: 3)
    let shuffled = x.indices.shuffled(using: &generator)
    let estimator = NadarayaWatson(bandwidth: 0.3)
    let fit = try estimator.fit(x: x, y: points.y)
    let other = try estimator.fit(
      x: shuffled.map { x[$0] }, y: shuffled.map { points.y[$0] })
    for estimator in DifferenceVariance.allCases {
      #expect(fit.differenceVariance(estimator) == other.differenceVariance(estimator))
    }
    for errors in namedErrors.values {
      let band = try fit.confidenceBand(at: [0.5, 2, 3], errors: errors)
      let again = try other.confidenceBand(at: [0.5, 2, 3], errors: errors)
      let single = try Parallel.$isEnabled.withValue(false) {
        try fit.confidenceBand(at: [0.5, 2, 3], errors: errors)
      }
      #expect(single == band)
      for query in 0..<3 {
        #expect(relativeError(again.standardErrors[query], band.standardErrors[query]) < 1e-13)
      }
    }
  }

  @Test("a point of weight 0 changes nothing; all weights times a number neither")
  func weights() throws {
    let estimator = LocalPolynomial(degree: 1, bandwidth: 0.6)
    let weights = points.x.indices.map { 0.5 + Double($0 * 37 % 11) / 4 }
    let fit = try estimator.fit(x: points.x, y: points.y, weights: weights)
    let more = try estimator.fit(
      x: points.x + [2.5, 3], y: points.y + [1e3, 5], weights: weights + [0, 0])
    let scaled = try estimator.fit(
      x: points.x, y: points.y, weights: weights.map { $0 * 8 })
    for errors in [ErrorModel.homoscedastic, .heteroscedastic(.hc3), .nearestNeighbours(3)] {
      for coverage in ConfidenceBand.Coverage.allCases where coverage == .pointwise || isThorough {
        let band = try fit.confidenceBand(at: [1, 2, 3], errors: errors, coverage: coverage)
        for other in [more, scaled] {
          let again = try other.confidenceBand(at: [1, 2, 3], errors: errors, coverage: coverage)
          for query in 0..<3 {
            #expect(relativeError(again.lower[query], band.lower[query]) < 1e-11)
            #expect(relativeError(again.upper[query], band.upper[query]) < 1e-11)
          }
        }
      }
    }
  }

  @Test("the jackknife's band is the right order statistic of left-out residuals")
  func jackknife() throws {
    let fit = try NadarayaWatson(bandwidth: 0.4).fit(x: points.x, y: points.y)
    let sizes = fit.leaveOneOutResiduals.map(\.magnitude).sorted()
    let band = try fit.jackknifeBand(at: [1, 3], level: 0.9)
    // ⌈0.9 · 81⌉ = 73
    #expect(band.upper[0] == band.estimate[0] + sizes[72])
    #expect(band.lower[1] == band.estimate[1] - sizes[72])
    let whole = try fit.jackknifeBand(at: [1], level: 0.99)
    #expect(whole.upper == [.infinity] && whole.lower == [-.infinity])
  }

  @Test("prediction bands follow the errors where they have variances of their own")
  func heteroscedastic() throws {
    var generator = SeededGenerator(seed: 5)
    let x = (0..<400).map { _ in generator.number(in: 0...1) }
    let y = x.map { $0 + (0.1 + $0) * generator.number(in: -1...1) }
    let fit = try LocalPolynomial(degree: 1, bandwidth: 0.1).fit(x: x, y: y)
    let band = try fit.predictionBand(at: [0.1, 0.5, 0.9], errors: .heteroscedastic(.hc2))
    // The variance of the uniform law of half-width a is a²/3.
    for (error, size) in zip(band.standardErrors, [0.2, 0.6, 1.0]) {
      #expect(relativeError(error, size / 3.0.squareRoot()) < 0.2)
    }
    let equal = try fit.predictionBand(at: [0.1, 0.5, 0.9])
    #expect(relativeError(equal.standardErrors[0], equal.standardErrors[2]) < 0.02)
  }
}
