import Testing

@testable import KernelRegression

@Suite("Summation")
struct SummationTests {
  @Test(
    "the sum is as if in twice the precision",
    arguments: [
      ([1, 1e30, -1e30], 1.0),
      ([1e16, 1, 1, 1, 1, -1e16], 4),
      ([0.1, 0.2, -0.3], 2.7755575615628914e-17),
      (Array(repeating: 0.1, count: 100_000), 10_000),
    ] as [([Double], Double)])
  func compensated(terms: [Double], expected: Double) {
    var sum = CompensatedSum()
    for term in terms { sum.add(term) }
    #expect(sum.value == expected)
  }

  @Test("what rounding leaves out", arguments: [(1, 1e-20), (1e-20, 1), (0.1, 0.3), (-1e300, 1)])
  func exact(a: Double, b: Double) {
    let (sum, error) = exactSum(a, b)
    #expect(sum == a + b)
    #expect(error.magnitude <= sum.ulp / 2)
    // The larger first: that subtraction is exact (Dekker).
    #expect(error == (a.magnitude > b.magnitude ? b - (sum - a) : a - (sum - b)))
  }

  @Test(
    "means neither overflow nor underflow",
    arguments: [
      ([1.7e308, 1.7e308, 1.7e308], 1.7e308),
      ([1.7e308, -1.7e308, 0], 0),
      ([1e308, 1.5e308], 1.25e308),
      ([0x1p-1074, 0x1p-1072, 0x1p-1074], 0x1p-1073),
      ([0x1p-1030, 0x3p-1030], 0x2p-1030),
      ([-1, 2], 0.5),
    ] as [([Double], Double)])
  func mean(values: [Double], expected: Double) throws {
    let fit = try AveragePooling().fit(x: values.indices.map(Double.init), y: values)
    #expect(fit.mean == expected)
  }
}
