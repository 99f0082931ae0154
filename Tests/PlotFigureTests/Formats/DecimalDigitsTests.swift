import Foundation
import TestTools
import Testing

@testable import PlotFigure

@Suite struct DecimalDigitsTests {
  @Test(arguments: [
    (0.0, 0, "0"), (-0.0, 2, "0.00"), (0.1, 1, "0.1"), (0.1, 3, "0.100"), (1234.5, 0, "1235"),
    (-1234.5, 0, "−1235"), (0.05, 1, "0.1"), (0.04999, 1, "0.0"), (-0.04, 1, "0.0"),
    (9.996, 2, "10.00"), (999.9, 0, "1000"), (1e21, 0, "1000000000000000000000"),
    (1e-7, 7, "0.0000001"), (0x1p-1074, 2, "0.00"), (0.125, 2, "0.13"), (2.675, 2, "2.68"),
    (1.7976931348623157e308, 0, "17976931348623157" + String(repeating: "0", count: 292)),
  ])
  func writesAFixedCountOfDecimals(value: Double, places: Int, expected: String) throws {
    #expect(try #require(DecimalDigits(value)).string(places: places) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func hasNoDigitsOfWhatIsNoNumber(value: Double) {
    #expect(DecimalDigits(value) == nil)
  }

  /// Foundation rounds the binary value, and this the shortest decimal: they differ only in ties.
  @Test func agreesWithFoundation() throws {
    var random = SeededGenerator(seed: 4)
    var compared = 0
    for _ in 0..<5000 {
      let value = random.number(in: -1...1) * pow(10, random.number(in: -8...14).rounded())
      let places = Int(random.number(in: 0...9))
      let digits = try #require(DecimalDigits(value))
      guard digits.places > places + 2 else { continue }
      var expected = String(format: "%.\(places)f", value)
      if Double(expected) == 0 { expected = expected.replacingOccurrences(of: "-", with: "") }
      expected = expected.replacingOccurrences(of: "-", with: "−")
      #expect(digits.string(places: places) == expected, "\(value)")
      compared += 1
    }
    #expect(compared > 3000)
  }

  @Test(arguments: [
    (300.0, -2), (0.25, 2), (3.0, 0), (1e300, -300), (0x1p-1074, 324), (0.30000000000000004, 17),
  ])
  func countsDecimals(value: Double, places: Int) throws {
    #expect(try #require(DecimalDigits(value)).places == places)
  }
}
