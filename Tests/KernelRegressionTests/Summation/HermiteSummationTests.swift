import TestTools
import Testing

@testable import KernelRegression

@Suite("Gaussian sums by boxes")
struct HermiteSummationTests {
  static let widths = thorough ? [1e-6, 0.003, 0.02, 0.1, 1, 100] : [0.01, 0.2, 10]
  static let count = thorough ? 400 : 120
  static let queryCount = thorough ? 80 : 16

  @Test("are the direct sums", arguments: PointShape.allCases, widths)
  func equalsDirect(shape: PointShape, width: Double) {
    let keys = shape.keys(Self.count)
    for weighted in [false, true] {
      let problem = summationProblem(keys, kernel: .gaussian, width: width, weighted: weighted)
      let queries = queries(among: keys, width: width, count: Self.queryCount)
      guard let summation = HermiteSummation(problem) else {
        #expect(shape == .timestamps && width < 1e-5)
        continue
      }
      for degree in 0...3 {
        let worst = largestError(
          summation.sums(at: queries, degree: degree),
          DirectSummation(problem).sums(at: queries, degree: degree),
          problem: problem, queries: queries, degree: degree)
        #expect(
          worst.error < (degree < 2 ? 1e-13 : 1e-12),
          "degree \(degree), \(worst), weighted \(weighted)")
      }
    }
  }

  @Test(
    "of squares and of higher orders",
    arguments: [
      Kernel.gaussian.squared, .gaussian4, .gaussian6, .gaussian8, Kernel.gaussian4.squared,
      Kernel.gaussian8.squared,
    ], [PointShape.uniform, .gap, .timestamps])
  func forms(kernel: Kernel, shape: PointShape) throws {
    let keys = shape.keys(Self.count)
    for width in thorough ? [0.003, 0.05, 0.3, 3] : [0.02, 0.4] {
      let problem = summationProblem(keys, kernel: kernel, width: width, weighted: true)
      let queries = queries(among: keys, width: width, count: Self.queryCount)
      let summation = try #require(HermiteSummation(problem))
      for degree in 0...3 where summation.canSum(degree: degree) {
        let worst = largestError(
          summation.sums(at: queries, degree: degree),
          DirectSummation(problem).sums(at: queries, degree: degree),
          problem: problem, queries: queries, degree: degree)
        #expect(
          worst.error < (degree < 3 ? 1e-12 : 1e-11), "degree \(degree), width \(width), \(worst)")
      }
    }
  }
}
