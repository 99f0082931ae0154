import KernelRegression
import Testing

@Suite("Kernels against quadrature with 60 digits")
struct KernelReferenceTests {
  static let table = everyKernel.filter { $0 != .constant }

  @Test("constants and values", arguments: table)
  func constants(kernel: Kernel) throws {
    let entries = try reference("kernels.json", as: KernelConstants.self).kernels
    let entry = try #require(entries[kernel.name])
    #expect(entry.mass == 1)
    #expect(kernel.order == entry.order)
    #expect(relativeError(kernel.moment, entry.moment) < 2e-16)
    #expect(relativeError(kernel.roughness, entry.roughness) < 2e-16)
    #expect(relativeError(kernel.upperQuartile, entry.upperQuartile) < 2e-16)
    #expect(relativeError(kernel.canonicalBandwidth, entry.canonical) < 3e-16)
    for (u, value) in zip(entry.at, entry.values) {
      // The exponent is rounded before exp sees it, and a polynomial's terms cancel.
      #expect(relativeError(kernel(u), value) < 2e-15 * max(1, u * u / 4), "\(u)")
    }
    #expect(entry.values.count > 8)
  }
}
