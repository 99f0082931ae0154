import TestTools
import Testing

@testable import KernelRegression

@Suite("Sums by blocks")
struct BlockSummationTests {
  static let kernels: [Kernel] = [
    .box, .triangular, .epanechnikov, .biweight, .triweight, .tricube, .cosine, .biweight.squared,
    .tricube.squared, .triangular.squared,
  ]

  @Test("are those point by point", arguments: kernels, SortedPoints.hard)
  func equalsDirect(kernel: Kernel, points: SortedPoints) throws {
    let count = points.keys.count
    let half = max(points.keys[count - 1] / 2 - points.keys[0] / 2, 0x1p-1050)
    let widths: [LocalWidth] = [
      .fixed(half * 0.60078125), .nearest(max(count / 3, 1)), .fixed(half / 32), .nearest(count),
      .fixed(half), .nearest(min(count, 70)), .fixed(0x1p-1074), .nearest(1),
    ]
    for (index, width) in widths.enumerated() {
      // A box cuts at distances that rounding decides.
      if kernel == .box, width.isFixed, points.testDescription != "uniform" { continue }
      for degree in thorough ? 0...3 : index % 4...index % 4 {
        try compare(kernel, width, points, degree: degree)
      }
    }
  }

  func compare(
    _ kernel: Kernel, _ width: LocalWidth, _ points: SortedPoints, degree: Int
  ) throws {
    let problem = SummationProblem(
      keys: points.keys, values: points.values, weights: points.weights, kernel: kernel,
      width: width)
    let queries = points.queries
    let blocks = try #require(BlockSummation(problem, degree: degree))
    let fast = sums(blocks, at: queries, degree: degree)
    let direct = sums(DirectSummation(problem), at: queries, degree: degree)
    for (index, query) in queries.enumerated() {
      // Far beyond a narrow kernel's end, distances in bandwidths overflow.
      guard direct[index].s[2 * degree].isFinite else { continue }
      let error = difference(fast[index], direct[index], degree: degree)
      #expect(
        error < 1e-12,
        "\(kernel), \(width), \(points.testDescription), degree \(degree), query \(query): \(error)"
      )
    }
  }

  @Test("do not depend on threads", arguments: [0, 1, 2, 3])
  func threads(degree: Int) throws {
    let points = SortedPoints.hard[3]
    let problem = SummationProblem(
      keys: points.keys, values: points.values, weights: points.weights, kernel: .tricube,
      width: .nearest(500))
    let together = sums(
      try #require(BlockSummation(problem, degree: degree)), at: points.queries, degree: degree)
    let alone = try Parallel.$isEnabled.withValue(false) {
      sums(
        try #require(BlockSummation(problem, degree: degree)), at: points.queries, degree: degree)
    }
    #expect(together == alone)
  }

  @Test("do not depend on the order of queries or on other queries")
  func order() throws {
    let points = SortedPoints.hard[0]
    let problem = SummationProblem(
      keys: points.keys, values: points.values, weights: nil, kernel: .triweight,
      width: .fixed(0.2))
    let blocks = try #require(BlockSummation(problem, degree: 1))
    var generator = SeededGenerator(seed: 1)
    let queries = points.queries.shuffled(using: &generator)
    let all = sums(blocks, at: queries, degree: 1)
    for (index, query) in queries.enumerated() {
      #expect(sums(blocks, at: [query], degree: 1) == [all[index]])
    }
  }

  @Test("more is summed by blocks than point by point, and few queries directly")
  func plan() {
    let keys = (0..<20_000).map { Double($0) }
    func isByBlocks(_ kernel: Kernel, _ width: LocalWidth, queries: Int) -> Bool {
      let problem = SummationProblem(
        keys: keys, values: keys, weights: nil, kernel: kernel, width: width)
      return SummationPlan.summation(for: problem, queryCount: queries, degree: 1)
        is BlockSummation
    }
    #expect(isByBlocks(.epanechnikov, .fixed(5000), queries: 20_000))
    #expect(isByBlocks(.tricube, .nearest(5000), queries: 20_000))
    #expect(!isByBlocks(.epanechnikov, .fixed(5000), queries: 1))
    #expect(!isByBlocks(.epanechnikov, .fixed(5), queries: 100))
    #expect(!isByBlocks(.logistic, .fixed(5000), queries: 20_000))
    #expect(!isByBlocks(.tricube, .nearestOfPoint(500), queries: 20_000))
  }

  /// The sums of each query.
  func sums(
    _ summation: some LocalSummation, at queries: [Double], degree: Int
  ) -> [LocalSums] {
    let places = SumsByIndex(count: queries.count)
    summation.forEachSums(at: queries, degree: degree) { places.set($0, $1) }
    return places.sums
  }

  /// How far two sums are apart, up to a common factor, by the size of what is summed.
  func difference(_ first: LocalSums, _ second: LocalSums, degree: Int) -> Double {
    var largest = 0.0
    for k in 0...2 * degree {
      let difference = (first.s[k] / first.s[0] - second.s[k] / second.s[0]).magnitude
      largest = max(largest, difference.isNaN ? .infinity : difference)
    }
    for k in 0...degree {
      let difference = (first.t[k] / first.s[0] - second.t[k] / second.s[0]).magnitude
      largest = max(largest, difference.isNaN ? .infinity : difference)
    }
    return largest
  }
}
