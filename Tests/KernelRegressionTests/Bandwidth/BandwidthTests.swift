import Testing

@testable import KernelRegression

@Suite("Bandwidth")
struct BandwidthTests {
  @Test(
    "converts to the kernel's own",
    arguments: [
      // R's ksmooth, KERNEL "normal": "quartiles at ±0.25 bandwidth", sd 0.3706506 h.
      (Bandwidth(0.5), Kernel.gaussian, 0.5),
      (Bandwidth(0.5), .epanechnikov, 0.5),
      (.standardDeviation(0.5), .gaussian, 0.5),
      (.standardDeviation(0.5), .epanechnikov, 1.118033988749895),  // √5/2
      (.quartile(1), .gaussian, 0.3706505546264005),
      (.quartile(2), .epanechnikov, 1.4396926207859085),  // ¼·2 / (2 sin 10°)
      (.inverse(4), .gaussian, 0.25),
      (.inverse(-4), .epanechnikov, 0.25),
      (.canonical(1), .gaussian, 0.7763883564090196),
      (.canonical(2), .epanechnikov, 3.4375438551749578),  // 2 · 15^(1/5)
    ])
  func converts(bandwidth: Bandwidth, kernel: Kernel, width: Double) {
    #expect(relativeError(bandwidth.width(for: kernel), width) < 3e-16)
  }

  @Test("reads as it is written")
  func description() {
    #expect(Bandwidth(0.5).description == "0.5")
    #expect(Bandwidth.quartile(0.5).description == ".quartile(0.5)")
    #expect(Bandwidth.standardDeviation(2).description == ".standardDeviation(2.0)")
    #expect(Bandwidth.inverse(2).description == ".inverse(2.0)")
    #expect(Bandwidth.canonical(2).description == ".canonical(2.0)")
  }

  @Test("equal means the same meaning and number")
  func equality() {
    let all: Set<Bandwidth> = [
      Bandwidth(1), .standardDeviation(1), .quartile(1), .inverse(1), .canonical(1), Bandwidth(2),
      Bandwidth(1),
    ]
    #expect(all.count == 6)
  }

  @Test("the fit uses the converted width")
  func fitted() throws {
    let fit = try NadarayaWatson(bandwidth: .inverse(4)).fit(x: [0, 1], y: [0, 1])
    let plain = try NadarayaWatson(bandwidth: 0.25).fit(x: [0, 1], y: [0, 1])
    #expect(fit.bandwidth == 0.25)
    #expect(fit.kernel == .gaussian)
    #expect(fit.predict(at: 0.3) == plain.predict(at: 0.3))
    #expect(fit.predict(at: 0.3) != 0.5)
  }
}
