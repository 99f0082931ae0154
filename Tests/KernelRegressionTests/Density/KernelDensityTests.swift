import TestTools
import Testing

@testable import KernelRegression

@Suite("Kernel density, every kernel")
struct KernelDensityTests {
  static let kernels = everyKernel.filter { $0 != .constant }
  static let boundaries: [DensityBoundary] = [
    .none, .reflect(in: 0...8.5), .reflect(in: 0 ... .infinity), .reflect(in: -.infinity...8),
    .renormalise(in: 0...8.5), .renormalise(in: 0 ... .infinity),
    .renormalise(in: -.infinity...8),
  ]
  /// Every kernel without ends, and some with all kinds of ends.
  static let cases: [(kernel: Kernel, boundary: DensityBoundary)] =
    kernels.map { ($0, .none) }
    + boundaries.dropFirst().flatMap { boundary in
      [Kernel.gaussian, .triangular, .laplace].map { ($0, boundary) }
    }
  let points = samplePoints(16, seed: 5).x

  @Test("the distribution function is the integral of the density", arguments: cases)
  func integral(kernel: Kernel, boundary: DensityBoundary) throws {
    let bandwidth = 0.75
    let (lower, upper) = (boundary.range.lowerBound, boundary.range.upperBound)
    let fit = try KernelDensity(kernel: kernel, bandwidth: bandwidth, boundary: boundary)
      .fit(x: points)
    // Between the points, the ends of their kernels and the images of both it is smooth.
    var edges = points + points.map { $0 - bandwidth } + points.map { $0 + bandwidth }
    edges += edges.map { 2 * lower - $0 } + edges.map { 2 * upper - $0 } + [lower, upper, 10]
    edges += [lower + bandwidth, upper - bandwidth]
    edges = edges.filter { $0 > -2 && $0 < 10 && boundary.range.contains($0) }.sorted()
    let places = zip(edges, edges.dropFirst())
      .flatMap { GaussLegendre.points(from: $0, to: $1) }
    let densities = fit.density(at: places)
    let masses = fit.cumulative(at: edges)
    var sum = masses[0]
    var worst = 0.0
    for index in 1..<edges.count {
      sum += GaussLegendre.integral(
        of: densities[20 * index - 20..<20 * index], from: edges[index - 1], to: edges[index])
      worst = max(worst, (masses[index] - sum).magnitude)
    }
    #expect(worst < 1e-12)
    #expect(fit.cumulative(at: lower) == 0)
    #expect(fit.cumulative(at: upper) == 1)
    #expect((fit.cumulative(at: upper.nextDown) - 1).magnitude < 1e-13)
    #expect(fit.cumulative(at: lower.nextUp).magnitude < 1e-13)
  }

  @Test("outside the range there is nothing", arguments: boundaries.dropFirst())
  func outside(boundary: DensityBoundary) throws {
    let fit = try KernelDensity(bandwidth: 0.5, boundary: boundary).fit(x: points)
    for query in [-0.0625, 8.5625] where !boundary.range.contains(query) {
      #expect(fit.density(at: query) == 0 && fit.density(at: [query]) == [0])
      #expect(
        fit.logDensity(at: query) == -.infinity && fit.logDensity(at: [query]) == [-.infinity])
    }
  }

  @Test("weights are copies of points", arguments: cases)
  func weights(kernel: Kernel, boundary: DensityBoundary) throws {
    let density = KernelDensity(kernel: kernel, bandwidth: 0.75, boundary: boundary)
    let weights = points.indices.map { Double($0 % 4) }
    let fit = try density.fit(x: points, weights: weights.map { $0 * 0.25 })
    let copies = try density.fit(
      x: zip(points, weights).flatMap { Array(repeating: $0, count: Int($1)) })
    for query in [0.0, 1.25, 3, 5, 7.75, 8] {
      #expect(relativeError(fit.density(at: query), copies.density(at: query)) < 1e-14)
      #expect(relativeError(fit.cumulative(at: query), copies.cumulative(at: query)) < 1e-13)
    }
    #expect(fit.count == points.count && fit.weights == weights.map { $0 * 0.25 })
    #expect(relativeError(fit.effectiveCount, 24 * 24 / 56.0) < 1e-15)
  }

  @Test(
    "one query and many agree, whatever the threads and the order", arguments: cases)
  func bulk(kernel: Kernel, boundary: DensityBoundary) throws {
    let density = KernelDensity(kernel: kernel, bandwidth: 0.25, boundary: boundary)
    let x = samplePoints(100, seed: 8).x
    let queries = (0..<40).map { Double($0) * 50 / 256 } + [.nan, .infinity, -.infinity, 8.25, 30]
    let fit = try density.fit(x: x)
    let densities = fit.density(at: queries)
    let logarithms = fit.logDensity(at: queries)
    let shuffled = try density.fit(x: x.shuffled())
    #expect(
      Parallel.$isEnabled.withValue(false) { shuffled.density(at: queries) }.map(\.bitPattern)
        == densities.map(\.bitPattern))
    for index in stride(from: 0, to: queries.count, by: 1) {
      let single = fit.density(at: queries[index])
      #expect(single.isNaN == !queries[index].isFinite)
      #expect(single.isNaN == densities[index].isNaN)
      #expect(single.isNaN || (single - densities[index]).magnitude <= 1e-13 * single.magnitude)
      let logarithm = fit.logDensity(at: queries[index])
      #expect(
        logarithm == logarithms[index] || logarithm.isNaN && logarithms[index].isNaN
          || (logarithm - logarithms[index]).magnitude <= 2e-13 * max(1, logarithm.magnitude))
    }
  }

  @Test("every way to sum gives the same densities", arguments: kernels, [0.02, 0.25, 3])
  func ways(kernel: Kernel, bandwidth: Double) throws {
    let samples = try SortedSamples(
      x: samplePoints(1500, seed: 9).x, y: [Double](repeating: 0, count: 1500), for: "")
    let sums = DensitySums(samples, kernel: kernel, width: bandwidth)
    let queries = [-1e5, -2, -0.1, 0.75, 2.125, 3.9, 5, 8, 8.75, 31]
    let found = sums.densities(at: queries, expecting: 100_000)
    let logarithms = sums.logDensities(at: queries, expecting: 100_000)
    for (index, query) in queries.enumerated() {
      let density = sums.density(at: query)
      let scale = kernel.order == 2 ? density : max(density.magnitude, 0.01)
      #expect((found[index] - density).magnitude <= 2e-13 * scale, "\(query)")
      let logarithm = sums.logDensity(at: query)
      #expect(
        logarithm == logarithms[index] || logarithm.isNaN && logarithms[index].isNaN
          || (logarithm - logarithms[index]).magnitude <= 2e-13 * max(1, logarithm.magnitude)
          || kernel.order > 2 && density.magnitude < 0.01, "\(query)")
    }
  }

  @Test("has no unit", arguments: [0x1p-900, 1024.0, 0x1p900])
  func unit(unit: Double) throws {
    let fit = try KernelDensity(bandwidth: 0.5).fit(x: points)
    let scaled = try KernelDensity(bandwidth: 0.5 * unit).fit(x: points.map { $0 * unit })
    for query in sampleQueries where query.magnitude < 20 {
      #expect(scaled.density(at: query * unit) * unit == fit.density(at: query))
      #expect(scaled.cumulative(at: query * unit) == fit.cumulative(at: query))
    }
  }

  @Test("errors say what was given and what is needed")
  func errors() {
    func sentence(_ attempt: () throws -> Void) -> String? {
      #expect(throws: RegressionError.self) { try attempt() }?.description
    }
    #expect(
      sentence { _ = try KernelDensity(kernel: .constant, bandwidth: 1).fit(x: [1]) }
        == "KernelDensity: the kernel is constant, which has no integral; it must be a density")
    #expect(
      sentence { _ = try KernelDensity(bandwidth: 0).fit(x: [1]) }
        == "KernelDensity: bandwidth is 0.0; it must be positive and finite")
    #expect(
      sentence { _ = try KernelDensity(bandwidth: 1).fit(x: [1, .nan]) }
        == "KernelDensity: x[1] is nan; every x must be finite")
    #expect(
      sentence {
        _ = try KernelDensity(bandwidth: 1, boundary: .reflect(in: 0...2)).fit(x: [1, 3])
      }
        == "KernelDensity: x[1] is 3.0; it must be in the range 0.0...2.0 of the boundary")
    #expect(
      sentence {
        _ = try KernelDensity(bandwidth: 3000, boundary: .reflect(in: 0...2)).fit(x: [1])
      }
        == "KernelDensity: bandwidth is 3000.0 and the boundary is .reflect(in: 0.0...2.0); "
        + "it must be at most 1000 times as wide as the range")
  }
}
