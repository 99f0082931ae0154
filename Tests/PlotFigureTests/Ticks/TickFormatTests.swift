import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// A text with raised runs after ^.
func flat(_ text: RichText) -> String {
  text.runs.map { ($0.style.contains(.superscript) ? "^" : "") + $0.string }.joined()
}

@Suite struct TickFormatTests {
  static func labels(_ values: [Double], step: Double? = nil, _ format: TickFormat) -> [String] {
    format.labels(TickFormat.Request(values: values, step: step)).labels.map(flat)
  }

  @Test(
    arguments: [
      // A common count of decimals, no float noise, no sign on zero.
      ([0, 0.5, 1], 0.5, ["0.0", "0.5", "1.0"]),
      ([-1, 0, 1], 1, ["−1", "0", "1"]),
      ([-0.5, -0.0, 0.5], 0.5, ["−0.5", "0.0", "0.5"]),
      ([0.1, 0.2, 0.1 + 0.2], nil, ["0.1", "0.2", "0.3"]),
      ([0, 0.1 + 0.2], 0.1 + 0.2, ["0.0", "0.3"]),
      ([2.5, 5, 7.5], 2.5, ["2.5", "5.0", "7.5"]),
      ([0, 25000, 50000], 25000, ["0", "25000", "50000"]),
      ([0, 500_000, 999_999], nil, ["0", "500000", "999999"]),
      // Never two alike, and nothing that looks like zero but zero.
      ([1, 1.0000001], nil, ["1.0000000", "1.0000001"]),
      ([1, 1.0000001], 1, ["1.0000000", "1.0000001"]),
      ([0, 0.0001, 1000], nil, ["0", "0.0001", "1000"]),
      ([1e9, 1_000_000_000.000001], 1e-6, ["1000000000.000000", "1000000000.000001"]),
      // Numbers without an end have no more digits than their distance calls for.
      ([0, .pi / 2, .pi], nil, ["0.000", "1.571", "3.142"]),
      ([1.0 / 3, 2.0 / 3, 1], nil, ["0.3333", "0.6667", "1.0000"]),
      ([1234.5678], nil, ["1234.57"]),
      // Powers of ten.
      ([0, 500_000, 1_000_000], 500_000, ["0", "0.5×10^6", "1.0×10^6"]),
      ([1e300, 2e300], 1e300, ["1×10^300", "2×10^300"]),
      ([0, 2.5e-7, 5e-7], 2.5e-7, ["0", "2.5×10^−7", "5.0×10^−7"]),
      ([1e-300, 2e-300], nil, ["1×10^−300", "2×10^−300"]),
      ([-1.5e308, 0, 1.5e308], 1.5e308, ["−1.5×10^308", "0", "1.5×10^308"]),
      ([0, 0x1p-1074], nil, ["0", "5×10^−324"]),
      ([0.0001, 0.0002], 0.0001, ["0.0001", "0.0002"]),
      ([0.001, 0.00125], 0.00025, ["0.00100", "0.00125"]),
      ([0.00005, 0.0001], 0.00005, ["0.5×10^−4", "1.0×10^−4"]),
      // Powers of ten would only hide the difference.
      ([1_000_002, 1_000_004], 2, ["1000002", "1000004"]),
      ([0, 1e300, 1.0001e300], nil, ["0", "1.0000×10^300", "1.0001×10^300"]),
      // Numbers of very different sizes are each written for themselves, unless they are too alike.
      ([1e-300, 1, 2.5e7], nil, ["1×10^−300", "1", "2.5×10^7"]),
      ([0.001, 1, 1000], nil, ["0.001", "1", "1000"]),
      ([0.01, 1000.00001, 1000.00002], nil, ["0.01000", "1000.00001", "1000.00002"]),
      ([], 1, []), ([0], nil, ["0"]), ([-0.0], nil, ["0"]), ([7], nil, ["7"]),
      ([.nan, .infinity, -.infinity, 1], nil, ["NaN", "∞", "−∞", "1"]),
      ([0, 1], .nan, ["0", "1"]), ([0, 1], -1, ["0", "1"]), ([0, 1], 0, ["0", "1"]),
    ] as [([Double], Double?, [String])])
  func automatic(values: [Double], step: Double?, expected: [String]) {
    #expect(Self.labels(values, step: step, .automatic) == expected)
  }

  @Test(
    arguments: [
      (2, [0.005, -0.001, 1e6, -3], ["0.01", "0.00", "1000000.00", "−3.00"]),
      (0, [0.5, -0.5, 1.49], ["1", "−1", "1"]),
      (-3, [1234], ["1234"]),
    ] as [(Int, [Double], [String])])
  func fixed(places: Int, values: [Double], expected: [String]) {
    #expect(Self.labels(values, .fixed(places: places)) == expected)
  }

  @Test(
    arguments: [
      (nil, [0, 50, 100], ["0", "0.5×10^2", "1.0×10^2"]),
      (3, [0, 50, 100], ["0", "0.500×10^2", "1.000×10^2"]),
      (0, [1, 2], ["1×10^0", "2×10^0"]),
      (nil, [0, 0], ["0", "0"]),
      (1, [0, 9.99], ["0", "1.0×10^1"]), (2, [9.99], ["9.99×10^0"]),
      (nil, [-0.02, 0.01], ["−2×10^−2", "1×10^−2"]),
    ] as [(Int?, [Double], [String])])
  func scientific(places: Int?, values: [Double], expected: [String]) {
    #expect(Self.labels(values, .scientific(places: places)) == expected)
  }

  @Test func customWritesWhatItIsTold() {
    let percent = TickFormat.custom { "\(Int($0 * 100)) %" }
    #expect(Self.labels([0, 0.5], percent) == ["0 %", "50 %"])
  }

  @Test func alwaysGivesOneLabelAValue() {
    let few = TickFormat(name: "few") { _ in TickLabels(["a"]) }
    let many = TickFormat(name: "many") { _ in TickLabels(["a", "b", "c"]) }
    #expect(Self.labels([1, 2], few) == ["a", ""])
    #expect(Self.labels([1, 2], many) == ["a", "b"])
  }

  @Test func automaticIsDistinctOnAnyNumbers() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let exponent = Int(random.number(in: -1000...1000))
      let base = Double(sign: .plus, exponent: exponent, significand: random.number(in: -1...1))
      var values: [Double] = []
      for _ in 0..<5 { values.append(base * (1 + random.number(in: 0...1e-4))) }
      let labels = TickFormat.automatic.labels(TickFormat.Request(values: values)).labels
      #expect(Set(labels).count == Set(values).count, "\(values)")
    }
  }
}
