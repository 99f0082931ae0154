import PlotScene
import Testing

@Suite struct FixedDecimalTests {
  private static let table: [(Double, Int, String)] = [
    (0.0, 3, "0"),
    (-0.0, 3, "0"),
    (1, 3, "1"),
    (-1, 3, "-1"),
    (1.5, 3, "1.5"),
    (100, 3, "100"),
    (1.0 / 3, 3, "0.333"),
    (-2.0 / 3, 3, "-0.667"),
    (2.0 / 3, 9, "0.666666667"),
    (0.05, 2, "0.05"),
    (10.01, 2, "10.01"),
    (1.10, 3, "1.1"),
    (999.9996, 3, "1000"),
    (0.5, 0, "1"),
    (-0.5, 0, "-1"),
    (2.5, 0, "3"),
    (0.125, 2, "0.13"),
    (-0.125, 2, "-0.13"),
    (0.0005, 3, "0.001"),
    (0.00049, 3, "0"),
    (-0.00049, 3, "0"),
    (2.2250738585072014e-308, 9, "0"),
    (1.23456789012, 12, "1.23456789"),
    (1.6, -4, "2"),
    (1.6, Int.min, "2"),
    (1.25, Int.max, "1.25"),
    (899_999_999.5, 9, "899999999.5"),
    (-899_999_999.5, 0, "-900000000"),
    (9e8, 3, "900000000.0"),
    (1e300, 3, "1e+300"),
    (-1e300, 0, "-1e+300"),
    (.nan, 3, "nan"),
    (.infinity, 3, "inf"),
    (-.infinity, 3, "-inf"),
  ]

  // Halves go away from zero, nothing becomes -0, places are held to 0…9, and what is too large is
  // written as Swift writes it.
  @Test(arguments: table)
  func `A number is rounded and written without trailing zeros`(
    value: Double, places: Int, text: String
  ) {
    #expect(FixedDecimal.string(value, places: places) == text)
  }

  @Test func `Numbers of few decimals come back exactly`() {
    for thousandths in stride(from: -2_000_000, through: 2_000_000, by: 997) {
      let value = Double(thousandths) / 1000
      #expect(Double(FixedDecimal.string(value, places: 3)) == value)
    }
  }
}
