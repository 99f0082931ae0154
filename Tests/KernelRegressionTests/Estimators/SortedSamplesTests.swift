import Testing

@testable import KernelRegression

@Suite("Sorted samples")
struct SortedSamplesTests {
  @Test("keys ascend, then values, and weights find their way back")
  func sorts() throws {
    let samples = try SortedSamples(x: [2, 1, 3, 1], y: [5, 4, 6, 3], for: "test")
    #expect(samples.keys == [1, 1, 2, 3])
    #expect(samples.values == [3, 4, 5, 6])
    #expect(samples.inGivenOrder([10, 20, 30, 40]) == [30, 20, 40, 10])
  }

  @Test("equal keys are not taken for sorted while their values are not")
  func ties() throws {
    let samples = try SortedSamples(x: [1, 1, 2], y: [4, 3, 5], for: "test")
    #expect(samples.values == [3, 4, 5])
    #expect(samples.inGivenOrder([10, 20, 30]) == [20, 10, 30])
  }

  @Test("what is sorted stays as it is, whatever collection it comes in")
  func sorted() throws {
    let samples = try SortedSamples(
      x: [0, 1, 1, 2][...], y: [9.0: 1].keys + [1, 1, 1], for: "test")
    #expect(samples.keys == [0, 1, 1, 2] && samples.domain == 0...2)
    #expect(samples.values == [9, 1, 1, 1])
    #expect(samples.inGivenOrder([10, 20, 30, 40]) == [10, 20, 30, 40])
  }

  @Test("weights of any size can be summed and squared", arguments: [0x1p-1070, 1e-200, 1e308])
  func weights(unit: Double) throws {
    let given = [1, 0, 0.5, 0.25].map { $0 * unit }
    let samples = try SortedSamples(x: [4, 3, 2, 1], y: [1, 2, 3, 4], weights: given, for: "test")
    #expect(samples.givenWeights == given)
    let weights = try #require(samples.weights)
    #expect(weights == [1, 2, 4].map { $0 * weights[0] })
    #expect(weights.allSatisfy { $0 * $0 > 0 && ($0 * $0).isFinite })
    let fit = try AveragePooling().fit(x: [4, 3, 2, 1], y: [1, 2, 3, 4], weights: given)
    #expect(relativeError(fit.mean, 3.5 / 1.75) < 1e-15)
    #expect(fit.weights == given)
  }
}
