import Foundation
import Testing

@testable import KernelRegression

@Suite("Kernel density against other programs")
struct KernelDensityReferenceTests {
  @Test("SciPy, scikit-learn and statsmodels")
  func programs() throws {
    let table = try reference("density/density.json", as: DensityReference.self)
    var compared = 0
    for entry in table.cases {
      let fit = try KernelDensity(
        kernel: try #require(everyKernel.first(where: { $0.name == entry.kernel })),
        bandwidth: entry.bandwidth
      ).fit(x: table.x, weights: entry.weighted ? table.weights : nil)
      let values =
        switch entry.what {
        case "density": fit.density(at: table.queries)
        case "logDensity": fit.logDensity(at: table.queries)
        default: fit.cumulative(at: table.queries)
        }
      let single = table.queries.map { query in
        switch entry.what {
        case "density": fit.density(at: query)
        case "logDensity": fit.logDensity(at: query)
        default: fit.cumulative(at: query)
        }
      }
      for (index, expected) in entry.values.enumerated() {
        guard let expected else { continue }
        // Theirs lose digits where they are small: exponents are differences of large numbers.
        let tolerance =
          entry.what == "density" ? 1e-13 * max(1, expected.magnitude) : 1e-13 * 100
        #expect(
          (values[index] - expected).magnitude <= max(tolerance, 2e-13 * expected.magnitude),
          "\(entry.source) \(entry.kernel) \(entry.bandwidth) \(entry.what)")
        #expect((single[index] - values[index]).magnitude <= 1e-13 * values[index].magnitude)
        compared += 1
      }
    }
    #expect(compared > 1200)
  }

  static let tails = try? reference("density/tails.json", as: TailReference.self)

  @Test("the mass beyond a distance", arguments: everyKernel.filter { $0 != .constant })
  func tail(kernel: Kernel) throws {
    let table = try #require(Self.tails)
    let tails = try #require(table.tails[kernel.name])
    let masses = try #require(table.masses[kernel.name])
    for (u, expected) in zip(table.at, tails) {
      let error = relativeError(kernel.tail(above: u), expected)
      // Near its end a kernel's mass is as uncertain as 1 − u.
      let tolerance =
        kernel.order > 2 ? 1e-12 : kernel.support == 1 ? 5e-14 : 2e-15 * max(1, u * u / 4)
      #expect(error < tolerance, "\(u)")
    }
    for (u, expected) in zip(table.at, masses) {
      #expect(relativeError(kernel.mass(upTo: u), expected) < 2e-15, "\(u)")
    }
  }

  @Test(
    "the logarithm of the density, far away too", arguments: everyKernel.filter { $0 != .constant })
  func far(kernel: Kernel) throws {
    let table = try #require(Self.tails)
    let entry = try #require(table.logarithms.first { $0.kernel == kernel.name })
    let fit = try KernelDensity(kernel: kernel, bandwidth: entry.bandwidth).fit(x: table.sample)
    let bulk = fit.logDensity(at: table.far)
    for (index, expected) in entry.values.map(\.value).enumerated() {
      let value = fit.logDensity(at: table.far[index])
      #expect(value == bulk[index] || (value.isNaN && bulk[index].isNaN))
      if expected.isNaN || expected.isInfinite {
        #expect(value == expected || (value.isNaN && expected.isNaN), "\(table.far[index])")
      } else {
        #expect(
          (value - expected).magnitude <= (kernel.order == 2 ? 4e-16 : 1e-14)
            * max(8, expected.magnitude),
          "\(table.far[index]): \(value), \(expected)")
      }
    }
  }

  @Test("ends of the range")
  func bounded() throws {
    let table = try #require(Self.tails)
    for entry in table.bounded {
      let kernel = try #require(everyKernel.first(where: { $0.name == entry.kernel }))
      let range = (entry.lower ?? -.infinity)...(entry.upper ?? .infinity)
      let reflected = try KernelDensity(
        kernel: kernel, bandwidth: entry.bandwidth, boundary: .reflect(in: range)
      ).fit(x: table.sample)
      let divided = try KernelDensity(
        kernel: kernel, bandwidth: entry.bandwidth, boundary: .renormalise(in: range)
      ).fit(x: table.sample)
      let name = "\(entry.kernel) \(entry.bandwidth) \(range)"
      let bulk = reflected.density(at: entry.queries)
      // Of the divided density all values are off by one factor, the integral.
      let integral = entry.divided[0] / divided.density(at: entry.queries[0])
      #expect(integral > 0.8 && integral < 1.3, "\(name)")
      for (index, query) in entry.queries.enumerated() {
        #expect(
          relativeError(reflected.density(at: query), entry.reflected[index]) < 1e-14, "\(name)")
        #expect(relativeError(bulk[index], entry.reflected[index]) < 1e-14, "\(name)")
        #expect(
          relativeError(divided.density(at: query) * integral, entry.divided[index]) < 1e-14,
          "\(name)")
        #expect(
          relativeError(exp(divided.logDensity(at: query)), divided.density(at: query)) < 1e-14)
        #expect(
          relativeError(exp(reflected.logDensity(at: query)), entry.reflected[index]) < 1e-14)
      }
    }
    #expect(table.bounded.count == 70)
  }
}
