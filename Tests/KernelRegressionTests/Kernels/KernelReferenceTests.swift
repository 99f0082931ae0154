import KernelRegression
import Testing

@Suite("Kernels against quadrature with 60 digits")
struct KernelReferenceTests {
  static let table: [Kernel] = [.gaussian]

  @Test("constants and values", arguments: table)
  func constants(kernel: Kernel) throws {
    let entries = try reference("kernels.json", as: KernelConstants.self).kernels
    let entry = try #require(entries[kernel.name])
    #expect(entry.mass == 1)
    #expect(kernel.variance == entry.variance)
    #expect(kernel.roughness == entry.roughness)
    #expect(kernel.upperQuartile == entry.upperQuartile)
    #expect(relativeError(kernel.canonicalBandwidth, entry.canonical) < 3e-16)
    for (u, value) in zip(entry.at, entry.values) {
      // Half of u² is rounded before exp sees it.
      #expect(relativeError(kernel(u), value) < 3e-16 * max(1, u * u / 2))
    }
    #expect(entry.values.count == 8)
  }
}
