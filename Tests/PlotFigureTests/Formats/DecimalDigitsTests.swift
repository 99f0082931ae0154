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

  /// Foundation's decimals have 38 digits, enough for these.
  @Test func subtractsExactly() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      let numbers = (0..<2).map { _ in
        random.number(in: -1...1).rounded(.toNearestOrEven)
          + (random.number(in: -9...9) * 100).rounded()
          / pow(10, random.number(in: 0...6).rounded())
      }
      let (one, other) = (numbers[0], numbers[1])
      let difference = try #require(DecimalDigits(one)).minus(try #require(DecimalDigits(other)))
      let text = difference.string(places: 30).replacingOccurrences(of: "−", with: "-")
      let exact =
        try #require(Decimal(string: one.description))
        - (try #require(Decimal(string: other.description)))
      #expect(Decimal(string: text) == exact, "\(one) − \(other)")
      #expect(difference.digits.first != 0 && difference.digits.last != 0)
    }
  }

  @Test(arguments: [
    (5.0, 5.0, "0"), (0, 5, "−5"), (5, 0, "5"), (1e20, 1, "99999999999999999999"),
    (-1, 1, "−2"), (99, -1, "100"), (1, 100, "−99"),
  ])
  func subtracts(one: Double, other: Double, expected: String) throws {
    let difference = try #require(DecimalDigits(one)).minus(try #require(DecimalDigits(other)))
    #expect(difference.string(places: 0) == expected)
  }

  @Test(
    arguments: [
      (1234.5, 2, "1200"), (1234.5, 0, "1234"), (1234.5, 4, "0"), (-1999, 3, "−1000"),
      (1001, 1, "1000"), (0, 5, "0"), (1234, Int.min, "1234"), (1234, Int.max, "0"),
    ] as [(Double, Int, String)])
  func truncates(value: Double, power: Int, expected: String) throws {
    let digits = try #require(DecimalDigits(value)).truncated(toPowerOfTen: power)
    #expect(digits.string(places: 0) == expected)
  }
}
