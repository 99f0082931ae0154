import Testing

@testable import KernelRegression

@Suite("Windows that are all rim")
struct BlockSumsTests {
  @Test(
    "are summed by blocks to all digits",
    arguments: [Kernel.triangular, .epanechnikov, .biweight, .triweight, .tricube, .cosine])
  func rim(kernel: Kernel) throws {
    // A hundredth of the window holds all points: all weights are small.
    let keys = (0..<400).map { 2 + Double($0) / 40_000 }
    let problem = SummationProblem(
      keys: keys, values: keys.map { $0 * $0 }, weights: nil, kernel: kernel,
      width: .fixed(2.03125))
    let blocks = try #require(BlockSummation(problem, degree: 1))
    let direct = DirectSummation(problem).sums(at: 0, degree: 1)
    let isDirect = blocks.isDirect(at: 0, degree: 1)
    #expect(!isDirect)
    blocks.forEachSums(at: [0], degree: 1) { _, sums in
      for k in 0...1 {
        #expect(relativeError(sums.s[k] / sums.s[0], direct.s[k] / direct.s[0]) < 1e-12)
        #expect(relativeError(sums.t[k] / sums.s[0], direct.t[k] / direct.s[0]) < 1e-12)
      }
      // The scale is that of K(0) for sums by blocks.
      let first = kernel(keys[0] / 2.03125) / kernel(0)
      #expect(relativeError(sums.s[0], direct.s[0] * first) < 1e-12)
    }
  }

  @Test("a tight cluster in a wide window keeps the digits of its variance")
  func cluster() throws {
    // Where a half of a LOWESS window is within a thousandth of it, sums of squares are small.
    let x = (0..<1500).map { Double($0) / 1500 } + (0..<1500).map { 300 + Double($0) / 1500 }
    let y = x.map { $0 < 2 ? $0 * $0 : -3 }
    let fit = try Lowess(fraction: 0.55, robustSteps: 0).fit(x: x, y: y)
    let plain = PlainLowess(
      x: x, y: y, weights: x.map { _ in 1 }, neighbours: fit.neighbours, steps: -1)
    for place in stride(from: 0, to: 3000, by: 377) {
      #expect((fit.fitted[place] - plain.value(at: x[place])).magnitude < 1e-10)
    }
  }
}
