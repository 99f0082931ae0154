import Testing

@testable import KernelRegression

@Suite("Sums against 60 digits")
struct HardSumTests {
  struct Cases: Decodable {
    struct Sums: Decodable {
      var s: [Hexadecimal]
      var t: [Hexadecimal]
      var sSizes: [Hexadecimal]
      var tSizes: [Hexadecimal]
    }
    struct Case: Decodable {
      var name: String
      var kernel: String
      var x: [Hexadecimal]
      var y: [Hexadecimal]
      var w: [Hexadecimal]
      var width: Hexadecimal
      var queries: [Hexadecimal]
      var sums: [Sums]
    }
    var cases: [Case]
  }

  /// The largest error of what a way sums, by degree.
  private func errors(
    _ summation: any LocalSummation, _ entry: Cases.Case, degree: Int
  ) -> Double {
    // Twelve times each, so that queries are many enough to share a series.
    let queries = entry.queries.flatMap { Array(repeating: $0.value, count: 12) }
    let found = SumsByIndex(count: queries.count)
    summation.forEachSums(at: queries, degree: degree) { index, sums in found.set(index, sums) }
    guard found.sums.count == queries.count else { return .infinity }
    var largest = 0.0
    for (index, sums) in found.sums.enumerated() {
      let expected = entry.sums[index / 12]
      for k in 0...2 * degree {
        let error = (sums.s[k] / sums.s[0] - expected.s[k].value).magnitude
        let share = error / expected.sSizes[k].value
        if !(share <= largest) { largest = share.isNaN ? .infinity : share }
      }
      for k in 0...degree {
        let error = (sums.t[k] / sums.s[0] - expected.t[k].value).magnitude
        let share = error / expected.tSizes[k].value
        if !(share <= largest) { largest = share.isNaN ? .infinity : share }
      }
    }
    return largest
  }

  @Test("of every way that a kernel can be summed")
  func table() throws {
    let cases = try reference("sums/hard-sums.json", as: Cases.self).cases
    #expect(cases.count == 42)
    var compared = 0
    for entry in cases {
      let kernel = try #require(everyKernel.first { $0.name == entry.kernel })
      let problem = SummationProblem(
        keys: entry.x.map(\.value), values: entry.y.map(\.value), weights: entry.w.map(\.value),
        kernel: kernel, width: .fixed(entry.width.value))
      let fast: (any LocalSummation)? =
        if case .gaussian = kernel.form {
          HermiteSummation(problem)
        } else {
          ExponentialScan(problem)
        }
      let ways: [any LocalSummation] = [DirectSummation(problem), try #require(fast)]
      for (way, limit) in zip(ways, [(4e-15, 8e-15), (1e-13, 1e-12)]) {
        for degree in 0...3 {
          let error = errors(way, entry, degree: degree)
          compared += entry.queries.count
          #expect(
            error < (degree < 2 ? limit.0 : limit.1),
            "\(type(of: way)), \(entry.kernel), \(entry.name), degree \(degree)")
        }
      }
    }
    #expect(compared > 1000)
  }
}
