import Testing

@testable import KernelRegression

@Suite("Every kernel")
struct EveryKernelTests {
  @Test("its constants are those of its density", arguments: everyKernel.filter { $0 != .constant })
  func constants(kernel: Kernel) {
    let end = min(kernel.support, 40)
    let order = kernel.order
    // At the end of the support, the limit from within.
    func value(_ u: Double) -> Double { kernel(min(u, kernel.support.nextDown)) }
    /// Twice Simpson's rule from 0 to `end`.
    func integral(to end: Double, _ integrand: (Double) -> Double) -> Double {
      let steps = 4000
      let width = end / Double(steps)
      let sum = (0...steps).reduce(0.0) { sum, step in
        let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4.0 : 2.0
        return sum + weight * integrand(Double(step) * width)
      }
      return 2 * sum * width / 3
    }
    #expect(relativeError(integral(to: end, value), 1) < 2e-9)
    let moment = integral(to: end) { u in (0..<order).reduce(value(u)) { sum, _ in sum * u } }
    #expect(relativeError(moment, kernel.moment) < 2e-9)
    #expect(relativeError(integral(to: end) { value($0) * value($0) }, kernel.roughness) < 2e-9)
    #expect(relativeError(integral(to: kernel.upperQuartile, value), 0.5) < 2e-9)
    #expect(kernel.standardDeviation == kernel.variance.squareRoot())
  }

  @Test("it is even, never negative, never rises, and ends where it says", arguments: everyDensity)
  func shape(kernel: Kernel) {
    var last = Double.infinity
    for step in 0...500 {
      let u = Double(step) / 100
      #expect(kernel(u) == kernel(-u))
      #expect(kernel(u) >= 0 && kernel(u) <= last)
      #expect((kernel(u) > 0) == (u < kernel.support))
      last = kernel(u)
    }
    #expect(kernel(.infinity) == 0)
    #expect(kernel(.nan).isNaN)
  }

  @Test("the relative weight is the ratio of densities", arguments: everyDensity)
  func relativeWeight(kernel: Kernel) {
    for nearest in stride(from: 0, to: min(kernel.support, 6), by: 0.125) {
      for gap in stride(from: 0, through: 6, by: 0.0625) {
        let weight = kernel.relativeWeight(nearest: nearest, gap: gap)
        #expect(relativeError(weight, kernel(nearest + gap) / kernel(nearest)) < 2e-14)
      }
    }
  }

  @Test("beyond everything only the equally near count", arguments: everyNearSighted)
  func beyond(kernel: Kernel) {
    for nearest in [1e9, 1e300, Double.greatestFiniteMagnitude] {
      #expect(kernel.relativeWeight(nearest: nearest, gap: 0) == 1)
      #expect(kernel.relativeWeight(nearest: nearest, gap: 1) == 0)
      #expect(kernel.relativeWeight(nearest: nearest, gap: .infinity) == 0)
    }
  }

  @Test("a kernel is known by its name")
  func identity() {
    #expect(Set(everyKernel).count == everyKernel.count)
    #expect(everyKernel.first?.description == "gaussian")
  }
}
