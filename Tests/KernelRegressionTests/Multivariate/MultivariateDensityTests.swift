import Foundation
import TestTools
import Testing

@testable import KernelRegression

@Suite("Density in several dimensions")
struct MultivariateDensityTests {
  @Test("SciPy gaussian_kde")
  func scipy() throws {
    for entry in try reference("multivariate/peers.json", as: MultivariatePeers.self).density {
      let weights = entry.weights.isEmpty ? nil : entry.weights
      let smoothing: MultivariateKernelDensity.Smoothing =
        entry.method == "scott" ? .scott : .silverman
      let fit = try MultivariateKernelDensity(smoothing: smoothing)
        .fit(x: entry.x, weights: weights)
      let other = try MultivariateKernelDensity(smoothing: .covariance(factor: entry.factor))
        .fit(x: entry.x, weights: weights)
      for (query, expected) in zip(entry.queries, entry.densities) {
        // Far out the exponent has fewer digits there too.
        let tolerance = 1e-13 * max(1, -Foundation.log(expected))
        #expect(relativeError(try fit.density(at: query), expected) < tolerance)
        #expect(relativeError(try other.density(at: query), expected) < tolerance)
        let log = try fit.logDensity(at: query)
        #expect((log - Foundation.log(expected)).magnitude < 10 * tolerance)
      }
    }
  }

  @Test(
    "a product of kernels, whatever they are", arguments: everyKernel.filter { $0 != .constant })
  func product(kernel: Kernel) throws {
    let (x, _) = multivariatePoints(3, 80)
    let weights = x[0].indices.map { Double($0 % 4) }
    let widths = [1.25, 0.7, 2]
    let fit = try MultivariateKernelDensity(kernel: kernel, bandwidths: widths)
      .fit(x: x, weights: weights)
    let queries: [[Double]] = [[0, 0.3, 6.5], [0.1, -0.5, 7], [1, 0.25, -1]]
    let densities = try fit.density(columns: queries)
    for index in 0..<3 {
      var sum = 0.0
      for point in x[0].indices {
        var term = weights[point]
        for dimension in 0..<3 {
          let u = (x[dimension][point] - queries[dimension][index]) / widths[dimension]
          term *= kernel(u) / widths[dimension]
        }
        sum += term
      }
      let expected = sum / weights.reduce(0, +)
      #expect((densities[index] - expected).magnitude < 1e-13 * (expected.magnitude + 1e-3))
      #expect(try fit.density(at: queries.map { $0[index] }) == densities[index])
    }
  }

  @Test("far away its logarithm is right")
  func far() throws {
    let fit = try MultivariateKernelDensity(bandwidths: [2, 0.5]).fit(x: [[0, 100], [0, 3]])
    let constant = Foundation.log(2 * Double.pi) + Foundation.log(2)
    // Half of 250 000² and 20²; the other point is too far to count.
    let log = try fit.logDensity(at: [500_100, -7])
    #expect(relativeError(log, -3.125e10 - 200 - constant) < 1e-14)
    #expect(try fit.density(at: [500_100, -7]) == 0)
    let box = try MultivariateKernelDensity(kernel: .box, bandwidths: [1]).fit(x: [[0], [0]])
    #expect(try box.logDensity(at: [3, 0]) == -.infinity)
    #expect(try box.density(at: [0.5, 0.5]) == 0.25)
    #expect(try fit.density(at: [.nan, 0]).isNaN)
  }

  @Test("correlated columns give a tilted kernel, dependent ones an error")
  func errors() throws {
    let column = (0..<20).map { Double($0) }
    #expect(throws: RegressionError.self) {
      try MultivariateKernelDensity(smoothing: .scott).fit(x: [column, column.map { 3 * $0 }])
    }
    #expect(throws: RegressionError.self) {
      try MultivariateKernelDensity(kernel: .box, smoothing: .scott).fit(x: [column])
    }
    #expect(throws: RegressionError.self) {
      try MultivariateKernelDensity(kernel: .constant, bandwidths: [1]).fit(x: [column])
    }
    #expect(throws: RegressionError.self) {
      try MultivariateKernelDensity(smoothing: .covariance(factor: -1)).fit(x: [column])
    }
    #expect(throws: RegressionError.self) {
      try MultivariateKernelDensity(bandwidths: [1, 1]).fit(x: [column])
    }
    let fit = try MultivariateKernelDensity(bandwidths: [1]).fit(x: [column])
    #expect(throws: RegressionError.self) { try fit.density(at: [1, 2]) }
    #expect(throws: RegressionError.self) { try fit.density(columns: []) }
  }
}
