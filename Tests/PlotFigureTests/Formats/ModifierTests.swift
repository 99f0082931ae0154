import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ModifierTests {
  static func labels(_ values: [Double], _ step: Double? = nil, _ format: TickFormat) -> [String] {
    TickFormatTests.labels(values, step: step, format)
  }

  @Test(
    arguments: [
      (.automatic.prefixed("$"), [-5, 0, 5], 5, ["−$5", "$0", "$5"]),
      (.automatic.prefixed("≈ ", beforeSign: true), [-5, 5], 5, ["≈ −5", "≈ 5"]),
      (.automatic.suffixed(" km"), [0, 0.5], 0.5, ["0.0 km", "0.5 km"]),
      (.fixed(places: 2).prefixed("$").suffixed(" M"), [1.5], nil, ["$1.50 M"]),
      // What all labels share follows.
      (.automatic.suffixed(" km"), [0, 1e6], 1e6, ["0 km", "1 km", "| ×10^6"]),
      (.automatic.suffixed(" km"), [123_451, 123_452], 1, ["1 km", "2 km", "| +123450 km"]),
      (.automatic.prefixed("$"), [-123_452, -123_451], 1, ["−$2", "−$1", "| −$123450"]),
      (.automatic.grouped(), [123_451, 123_452], 1, ["1", "2", "| +123,450"]),
      (
        .automatic.localized(.german), [2e9 + 0.5, 2e9 + 1], 0.5, ["0,5", "1,0", "| +2×10^9"]
      ),
      (
        .automatic.localized(.german), [1.2345e9 + 0.5, 1.2345e9 + 1], 0.5,
        ["0,5", "1,0", "| +1,2345×10^9"]
      ),
      (
        .automatic.localized(NumberSymbols(minus: "-")), [-5e-8, 5e-8], 5e-8,
        ["-5", "5", "| ×10^-8"]
      ),
      (.automatic.signed(), [123_449, 123_451], 1, ["+49", "+51", "| +123400"]),
      (
        .automatic.prefixed("$"), [2 - 1e-6, 2 + 1e-6], 1e-6, ["−$1", "$1", "| ×10^−6 + $2"]
      ),
      // Thousands.
      (.automatic.grouped(), [-2500, 0, 25000], 2500, ["−2,500", "0", "25,000"]),
      (.automatic.grouped(from: 5), [2500, 25000], 2500, ["2500", "25,000"]),
      (.fixed(places: 4).grouped(), [1_234_567.1234], nil, ["1,234,567.1234"]),
      (.fixed(places: 0).grouped(), [999, 1000], nil, ["999", "1,000"]),
      // Signs of countries, in either order.
      (.fixed(places: 1).localized(.german).grouped(), [1234.5], nil, ["1.234,5"]),
      (.fixed(places: 1).grouped().localized(.german), [1234.5], nil, ["1.234,5"]),
      (.fixed(places: 1).grouped().localized(.french), [1234.5], nil, ["1\u{202F}234,5"]),
      (.fixed(places: 1).grouped().localized(.swiss), [1234.5], nil, ["1’234.5"]),
      (.fixed(places: 1).grouped().localized(.english), [1234.5], nil, ["1,234.5"]),
      (.fixed(places: 0).grouped().localized(.indian), [123_456_789], nil, ["12,34,56,789"]),
      (
        .fixed(places: 0).grouped(from: 5).localized(.international), [2026, 20260], nil,
        ["2026", "20\u{202F}260"]
      ),
      (.automatic.localized(.german), [1990, 2000], 10, ["1990", "2000"]),
      (.scientific().localized(.german), [1.5e-7], nil, ["1,5×10^−7"]),
      (.engineering(unit: "Hz").localized(.german), [1500], nil, ["1,5 kHz"]),
      (.percent(symbol: " %").localized(.german), [0.125], nil, ["12,5 %"]),
      // Plus signs.
      (.automatic.signed(), [-1, 0, 1], 1, ["−1", "0", "+1"]),
      (.automatic.signed().prefixed("$"), [-1, 0, 1], 1, ["−$1", "$0", "+$1"]),
      (.multiplesOfPi.signed(), [-.pi, .pi], nil, ["−π", "+π"]),
      (.custom { "\(Int($0))" }.prefixed("#").localized(.german), [7], nil, ["#7"]),
    ] as [(TickFormat, [Double], Double?, [String])])
  func modifiers(format: TickFormat, values: [Double], step: Double?, expected: [String]) {
    #expect(Self.labels(values, step, format) == expected)
  }

  @Test(
    arguments: [
      (.engineering(unit: "Hz"), [0, 500, 1000, 1500], ["0 Hz", "500 Hz", "1.0 kHz", "1.5 kHz"]),
      (.engineering(), [1e-30, 1e30, 1e33], ["1 q", "1 Q", "1000 Q"]),
      (.engineering(unit: "m"), [1e-40, 1e40], ["1×10^−40 m", "1×10^40 m"]),
      (.engineering(unit: "s", separator: "\u{202F}"), [2e-6], ["2\u{202F}µs"]),
      (.engineering(), [1_000_001, 1_000_002], ["1.000001 M", "1.000002 M"]),
      (.engineering(places: 1), [1_000_001, 1_000_002], ["1.0 M", "1.0 M"]),
      (.engineering(unit: "V"), [.nan, -.infinity], ["NaN V", "−∞ V"]),
      (.percent(), [0, 0.25, 0.5], ["0%", "25%", "50%"]),
      (.percent(), [0, 0.125, 1], ["0.0%", "12.5%", "100.0%"]),
      (.percent(of: 250), [50, 100], ["20.0%", "40.0%"]),
      (.percent(of: 0.1), [0.07, 0.1], ["70.0%", "100.0%"]),
      (.percent(of: 1), [0.29, 0.57], ["29.0%", "57.0%"]),
      (.percent(), [1, 1.000001], ["100.00000%", "100.00010%"]),
      (
        .multiplesOfPi, [-.pi / 2, 0, .pi / 4, .pi, 1.5 * .pi, 2 * .pi],
        ["−π/2", "0", "π/4", "π", "3π/2", "2π"]
      ),
      (.multiplesOfPi, [0, 0.35 * .pi], ["0.00π", "0.35π"]),
      (.multiplesOfPi, [0, 1e12 * .pi], ["0π", "1π", "| ×10^12"]),
      (.fractions, [-0.5, 0, 1.0 / 3, 1.25, 2], ["−1/2", "0", "1/3", "5/4", "2"]),
      (.fractions, [0.1, 0.123], ["0.100", "0.123"]),
      (.multiples(of: 2 * .pi, symbol: "τ"), [.pi, 2 * .pi], ["τ/2", "τ"]),
    ] as [(TickFormat, [Double], [String])])
  func formats(format: TickFormat, values: [Double], expected: [String]) {
    #expect(Self.labels(values, nil, format) == expected)
  }

  /// With a common step the decimals are those of the step, however small the span.
  @Test func percentOfSteps() {
    #expect(Self.labels([0.95, 0.96], 0.01, .percent()) == ["95%", "96%"])
    #expect(Self.labels([0, 0.005, 0.01], 0.005, .percent()) == ["0.0%", "0.5%", "1.0%"])
    #expect(Self.labels([0, 75], 75, .percent(of: 300)) == ["0%", "25%"])
  }

  @Test func namesTellWhatWasChanged() {
    #expect(TickFormat.automatic.prefixed("$").grouped().name == "automatic, prefixed, grouped")
  }

  @Test func categoriesKeepTheirNames() {
    let request = TickFormat.Request(values: [0, 1], kind: .categories(CategoryList(["a", "b"])))
    #expect(TickFormat.automatic.suffixed("!").labels(request).labels == ["a!", "b!"])
  }
}
