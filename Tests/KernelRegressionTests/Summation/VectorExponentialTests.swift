import Foundation
import TestTools
import Testing

@testable import KernelRegression

@Suite("The exponential of eight numbers")
struct VectorExponentialTests {
  @Test("within one unit in the last place of the C library's")
  func accuracy() {
    var generator = SeededGenerator(seed: 1)
    for range in [-1...1, -40...0, -708...0, 0...700] as [ClosedRange<Double>] {
      for _ in 0..<500 {
        var x = SIMD8<Double>.zero
        for lane in 0..<8 { x[lane] = generator.number(in: range) }
        let result = exponential(x)
        for lane in 0..<8 {
          let expected = Foundation.exp(x[lane])
          #expect((result[lane] - expected).magnitude <= expected.ulp, "\(x[lane])")
        }
      }
    }
  }

  @Test("ends")
  func ends() {
    let result = exponential(SIMD8(0, -0.0, -708.5, -1e4, -1e300, -.infinity, -1e-300, 2))
    #expect(result == SIMD8(1, 1, 0, 0, 0, 0, 1, 7.38905609893065))
  }
}
