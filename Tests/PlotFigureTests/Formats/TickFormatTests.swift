import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// A text with raised runs after ^.
func flat(_ text: RichText) -> String {
  text.runs.map { ($0.style.contains(.superscript) ? "^" : "") + $0.string }.joined()
}

@Suite struct TickFormatTests {
  /// The labels, and after them the note, if there is one.
  static func labels(_ values: [Double], step: Double? = nil, _ format: TickFormat) -> [String] {
    let labels = format.labels(TickFormat.Request(values: values, step: step))
    return labels.labels.map(flat) + (labels.note.map { ["| " + flat($0)] } ?? [])
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
      ([1, 1.0000001], 1, ["0", "1", "| ×10^−7 + 1"]),
      ([0, 0.0001, 1000], nil, ["0", "0.0001", "1000"]),
      ([1e9, 1_000_000_000.000001], nil, ["1000000000.000000", "1000000000.000001"]),
      // Numbers without an end have no more digits than their distance calls for.
      ([0, .pi / 2, .pi], nil, ["0.000", "1.571", "3.142"]),
      ([1.0 / 3, 2.0 / 3, 1], nil, ["0.3333", "0.6667", "1.0000"]),
      ([1234.5678], nil, ["1234.57"]),
      // A shared power of ten, so that the largest number has one digit before the point.
      ([0, 500_000, 1_000_000], 500_000, ["0.0", "0.5", "1.0", "| ×10^6"]),
      ([1e300, 2e300], 1e300, ["1", "2", "| ×10^300"]),
      ([0, 2.5e-7, 5e-7], 2.5e-7, ["0.0", "2.5", "5.0", "| ×10^−7"]),
      ([-5e-8, 0, 5e-8, 1e-7], 5e-8, ["−0.5", "0.0", "0.5", "1.0", "| ×10^−7"]),
      ([1e-300, 2e-300], nil, ["1", "2", "| ×10^−300"]),
      ([-1.5e308, 0, 1.5e308], 1.5e308, ["−1.5", "0.0", "1.5", "| ×10^308"]),
      ([0, 0x1p-1074], nil, ["0", "5", "| ×10^−324"]),
      ([0.0001, 0.0002], 0.0001, ["0.0001", "0.0002"]),
      ([0.001, 0.00125], 0.00025, ["0.00100", "0.00125"]),
      ([0.00005, 0.0001], 0.00005, ["0.5", "1.0", "| ×10^−4"]),
      // A shared offset where it saves four digits, alone and with a power.
      ([1_000_002, 1_000_004], 2, ["2", "4", "| +1×10^6"]),
      ([12345, 12346], 1, ["5", "6", "| +12340"]), ([1235, 1236], 1, ["1235", "1236"]),
      ([123_451, 123_452], 1, ["1", "2", "| +123450"]),
      ([-123_452, -123_451], 1, ["−2", "−1", "| −123450"]),
      ([1e9, 1_000_000_000.000001], 1e-6, ["0", "1", "| ×10^−6 + 1×10^9"]),
      ([2000.25, 2000.5], 0.25, ["0.25", "0.50", "| +2000"]),
      ([98.6, 98.62, 98.64], 0.02, ["98.60", "98.62", "98.64"]),
      ([1999, 2000, 2001], 1, ["1999", "2000", "2001"]),
      ([99_998, 100_000, 100_002], 2, ["−2", "0", "2", "| +100000"]),
      // Without a common step there is no offset, and no power that would only hide the difference.
      ([1_000_002, 1_000_004], nil, ["1000002", "1000004"]),
      ([0, 1e300, 1.0001e300], nil, ["0.0000", "1.0000", "1.0001", "| ×10^300"]),
      // Numbers of very different sizes are each written for themselves, unless they are too alike.
      ([1e-300, 1, 2.5e7], nil, ["1×10^−300", "1", "2.5×10^7"]),
      ([1e6, 1e7, 1e8], nil, ["1×10^6", "1×10^7", "1×10^8"]),
      ([0.001, 1, 1000], nil, ["0.001", "1", "1000"]),
      ([0.01, 1000.00001, 1000.00002], nil, ["0.01000", "1000.00001", "1000.00002"]),
      // One number has nothing to share.
      ([2.5e7], 1e6, ["2.5×10^7"]), ([5e-8], nil, ["5×10^−8"]), ([1_234_567], 1, ["1234567"]),
      ([], 1, []), ([0], nil, ["0"]), ([-0.0], nil, ["0"]), ([7], nil, ["7"]),
      ([.nan, .infinity, -.infinity, 1], nil, ["NaN", "∞", "−∞", "1"]),
      ([0, 1], .nan, ["0", "1"]), ([0, 1], -1, ["0", "1"]), ([0, 1], 0, ["0", "1"]),
      ([0, 1], .infinity, ["0", "1"]),
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
      (.decimal(power: .always), [0, 50, 100], ["0.0", "0.5", "1.0", "| ×10^2"]),
      (.decimal(places: 3, power: .always), [0, 50, 100], ["0.000", "0.500", "1.000", "| ×10^2"]),
      (.decimal(power: .always), [1, 2], ["1", "2"]),
      (.decimal(power: .always), [0, 0], ["0", "0"]),
      (.decimal(power: .fixed(3)), [0, 50, 100], ["0.00", "0.05", "0.10", "| ×10^3"]),
      (.decimal(power: .outside(-1...1)), [0, 50], ["0", "50"]),
      (.decimal(power: .outside(-1...0)), [0, 50], ["0", "5", "| ×10^1"]),
      (.decimal(power: .none), [0, 5e9], ["0", "5000000000"]),
      (.decimal(offset: .none), [123_456, 123_457], ["123456", "123457"]),
      (.decimal(offset: .value(100)), [101, 99], ["1", "−1", "| +100"]),
      (.decimal(offset: .value(-0.5)), [0, 0.5], ["0.5", "1.0", "| −0.5"]),
      (.decimal(offset: .value(.nan)), [0, 0.5], ["0.0", "0.5"]),
      // An offset with more decimals than the ticks, and numbers that would else share nothing.
      (.decimal(offset: .value(0.123)), [0, 1, 2], ["−0.123", "0.877", "1.877", "| +0.123"]),
      (.decimal(offset: .value(0.123)), [1], ["0.877", "| +0.123"]),
      (.decimal(offset: .value(1)), [0.001, 1, 1000], ["−0.999", "0.000", "999.000", "| +1"]),
      (.decimal(offset: .value(0)), [0.001, 1, 1000], ["0.001", "1", "1000"]),
      (
        .decimal(power: .fixed(3), offset: .value(0.5)), [1000, 2000],
        ["0.9995", "1.9995", "| ×10^3 + 0.5"]
      ),
      (.decimal(places: 1, offset: .value(0.123)), [0, 1], ["−0.1", "0.9", "| +0.123"]),
      (.decimal(places: 0), [0.4, 1.6], ["0", "2"]),
    ] as [(TickFormat, [Double], [String])])
  func decimal(format: TickFormat, values: [Double], expected: [String]) {
    #expect(Self.labels(values, format) == expected)
  }

  /// A label and the offset in the note are the tick.
  @Test(arguments: [0.123, -7.25, 0.001, 12_345.678, -1000, 1.0 / 3])
  func restsAndTheOffsetGiveTheTick(offset: Double) throws {
    let rows: [(ticks: [Double], step: Double?)] = [
      ([0, 1, 2], 1), ([0, 1, 2], nil), ([-0.5, 0, 0.5], 0.5), ([0, 25_000, 50_000], 25_000),
      ([0.001, 1, 1000], nil), ([123_456, 123_457], 1), ([7], nil),
    ]
    let format = TickFormat.decimal(offset: .value(offset))
    for (ticks, step) in rows {
      let written = format.labels(TickFormat.Request(values: ticks, step: step))
      #expect(written.note != nil)
      for (tick, label) in zip(ticks, written.labels) {
        let rest = try #require(Double(flat(label).replacing("\u{2212}", with: "-")))
        #expect(abs(rest + offset - tick) < 1e-9, "\(flat(label)) of \(tick)")
      }
    }
  }

  @Test(
    arguments: [
      (nil, [0, 50, 100], ["0", "5×10^1", "1×10^2"]),
      (nil, [0, 500, 1000, 1500], ["0", "5.0×10^2", "1.0×10^3", "1.5×10^3"]),
      (3, [0, 50, 100], ["0", "5.000×10^1", "1.000×10^2"]),
      (0, [1, 2], ["1×10^0", "2×10^0"]),
      (nil, [0, 0], ["0", "0"]),
      (1, [0, 9.99], ["0", "1.0×10^1"]), (2, [9.99], ["9.99×10^0"]),
      (nil, [-0.02, 0.01], ["−2×10^−2", "1×10^−2"]),
      (nil, [1e9, 1_000_000_000.000001], ["1.000000000000000×10^9", "1.000000000000001×10^9"]),
      (nil, [1.0 / 3, .infinity], ["3.33333×10^−1", "∞"]),
    ] as [(Int?, [Double], [String])])
  func scientific(places: Int?, values: [Double], expected: [String]) {
    #expect(Self.labels(values, .scientific(places: places)) == expected)
  }

  @Test func customWritesWhatItIsTold() {
    let percent = TickFormat.custom { "\(Int($0 * 100)) %" }
    #expect(Self.labels([0, 0.5], percent) == ["0 %", "50 %"])
  }

  /// The middle one of these is 5.6e−17.
  @Test(
    arguments: [
      (.automatic, ["−0.2", "−0.1", "0.0", "0.1"]),
      (.scientific(), ["−2×10^−1", "−1×10^−1", "0", "1×10^−1"]),
      (.engineering(unit: "V"), ["−200 mV", "−100 mV", "0 V", "100 mV"]),
      (.fractions, ["−1/5", "−1/10", "0", "1/10"]),
      (.custom { "\($0)".prefix(3) == "0.0" ? "zero" : "x" }, ["x", "x", "zero", "x"]),
    ] as [(TickFormat, [String])])
  func zeroIsZeroDespiteRounding(format: TickFormat, expected: [String]) {
    let noisy = [-0.2, -0.1, 0.1 + 0.2 - 0.3, 0.1]
    #expect(noisy[2] != 0)
    #expect(Self.labels(noisy, format) == expected)
    #expect(Self.labels(noisy, step: 0.1, format) == expected)
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
