import Testing

@testable import KernelRegression

@Suite("Slopes of curves")
struct SlopeTests {
  let points = samplePoints(60)

  /// The slope by differences of the curve, Richardson's way.
  func difference(_ fit: LocalPolynomial.Fit, at query: Double) -> Double {
    func slope(_ step: Double) -> Double {
      (fit.predict(at: query + step) - fit.predict(at: query - step)) / (2 * step)
    }
    let step = 0x1p-9
    return (4 * slope(step / 2) - slope(step)) / 3
  }

  @Test(
    "as by differences", arguments: 0...3,
    [Kernel.gaussian, .biweight, .tricube, .laplace, .matern52, .logistic])
  func differences(degree: Int, kernel: Kernel) throws {
    let fit = try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: 0.8)
      .fit(x: points.x, y: points.y)
    let queries = [0.3051, 1.7021, 2.5013, 7.0007]
    for (query, slope) in zip(queries, fit.slopes(at: queries)) {
      let expected = difference(fit, at: query)
      // The kernels with a tip at 0 have curves with kinks at the keys.
      #expect((slope - expected).magnitude < 2e-4 * (1 + expected.magnitude), "\(query)")
    }
    #expect(fit.slope(at: .nan).isNaN)
  }

  @Test("where the width follows the points", arguments: 0...2)
  func widths(degree: Int) throws {
    for bandwidth in [Bandwidth.nearest(20), .adaptive(nearest: 12)] {
      let fit = try LocalPolynomial(degree: degree, kernel: .triweight, bandwidth: bandwidth)
        .fit(x: points.x, y: points.y)
      for query in [0.3051, 1.7021, 2.5013, 7.0007] {
        let expected = difference(fit, at: query)
        #expect(
          (fit.slope(at: query) - expected).magnitude < 1e-3 * (1 + expected.magnitude),
          "\(bandwidth), \(query)")
      }
    }
  }

  @Test("how fast a kernel falls", arguments: everyDensity)
  func decline(kernel: Kernel) {
    for distance in [0.0625, 0.3, 0.75, 0.984375] {
      let step = 1e-6
      let expected =
        (kernel(distance - step) - kernel(distance + step)) / (2 * step * kernel(distance))
      #expect((kernel.decline(at: distance) - expected).magnitude < 1e-6 * (1 + expected))
    }
  }
}
