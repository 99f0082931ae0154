import TestTools
import Testing

@testable import KernelRegression

@Suite("Exponential sums by scans")
struct ExponentialScanTests {
  static let kernels: [Kernel] = [
    .laplace, .matern32, .matern52, .constant, Kernel.laplace.squared, Kernel.matern32.squared,
    Kernel.matern52.squared,
  ]

  @Test("are the direct sums", arguments: kernels, PointShape.allCases)
  func equalsDirect(kernel: Kernel, shape: PointShape) throws {
    // More than one block of keys, and in the thorough case more than one group of blocks.
    let keys = shape.keys(thorough ? 20_000 : 300)
    for width in thorough ? [1e-6, 0.01, 0.2, 10] : [0.001, 0.2] {
      let problem = summationProblem(keys, kernel: kernel, width: width, weighted: width == 0.2)
      let queries = queries(among: keys, width: width, count: 8)
      for degree in [0, 1, 3] {
        let summation = try #require(ExponentialScan(problem))
        let worst = largestError(
          summation.sums(at: queries, degree: degree),
          DirectSummation(problem).sums(at: queries, degree: degree),
          problem: problem, queries: queries, degree: degree)
        #expect(worst.error < 1e-13, "degree \(degree), width \(width), \(worst)")
      }
    }
  }
}
