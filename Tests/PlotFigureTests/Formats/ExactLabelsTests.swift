import Foundation
import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// What is written on random axes, read back in decimals of 38 digits.
@Suite struct ExactLabelsTests {
  struct Axis {
    var ticks: TickSet
    var step: Decimal
  }

  static func axis(_ random: inout SeededGenerator, _ format: TickFormat) -> Axis? {
    let size = Double("1e\(Int(random.number(in: -12...12).rounded(.down)))") ?? 1
    let start = random.number(in: -10...10) * size
    // From a span as large as the numbers to one a millionth of a millionth of them.
    let shrink = Double("1e\(-Int(random.number(in: 0...9).rounded(.down)))") ?? 1
    let end = start + random.number(in: 0.1...10) * size * shrink
    let request = request(start...end, random.number(in: 60...600), format: format)
    let ticks = LinearTicks.ticks(for: request)
    let values = ticks.major.map(\.value)
    guard values.count > 1, let first = Decimal(string: values[0].description),
      let second = Decimal(string: values[1].description)
    else { return nil }
    return Axis(ticks: ticks, step: second - first)
  }

  /// The number that a text stands for: `0.5`, `−2×10^−7`, `+1.2×10^6`.
  static func number(_ text: String) -> Decimal? {
    let parts = text.replacing("−", with: "-").split(separator: "×10^", maxSplits: 1)
    guard let first = parts.first, let factor = Decimal(string: String(first)) else { return nil }
    guard parts.count == 2 else { return factor }
    return Int(parts[1]).map { factor * power($0) }
  }

  static func power(_ power: Int) -> Decimal {
    Decimal(sign: .plus, exponent: power, significand: 1)
  }

  /// The number that a label and the note of its axis stand for.
  static func number(_ label: String, note: String?) -> Decimal? {
    guard let number = number(label) else { return nil }
    guard let note else { return number }
    let parts = note.replacing(" + ", with: " +").replacing(" − ", with: " −").split(separator: " ")
    var result = number
    for part in parts {
      if part.hasPrefix("×10^") {
        guard let power = Int(part.dropFirst(4).replacing("−", with: "-")) else { return nil }
        result *= Self.power(power)
      } else {
        guard let offset = Self.number(String(part)) else { return nil }
        result += offset
      }
    }
    return result
  }

  @Test func labelsAndNoteAreTheTicks() throws {
    var random = SeededGenerator(seed: 23)
    var (axes, labels, powers, offsets) = (0, 0, 0, 0)
    var longest = ""
    var worst = Decimal(0)
    while axes < 10_000 {
      guard let axis = Self.axis(&random, .automatic) else { continue }
      axes += 1
      let texts = axis.ticks.major.map { flat($0.label) }
      let note = axis.ticks.note.map(flat)
      if note?.contains("×10^") == true { powers += 1 }
      if note?.contains("+") == true || note?.contains("− ") == true
        || note?.hasPrefix("−") == true
      {
        offsets += 1
      }
      #expect(Set(texts).count == texts.count, "\(texts)")
      for (tick, text) in zip(axis.ticks.major, texts) {
        let value = try #require(Decimal(string: tick.value.description))
        let written = try #require(Self.number(text, note: note), "\(text) \(note ?? "")")
        let error = abs(written - value) / axis.step
        if error > Decimal(sign: .plus, exponent: -9, significand: 1) {
          Issue.record("\(tick.value): \(text) \(note ?? "")")
        }
        worst = max(worst, error)
        #expect(!Self.isMinusZero(text), "\(text)")
        if text.count > longest.count { longest = text }
        labels += 1
      }
    }
    print(
      "random axes: \(axes) with \(labels) labels, \(powers) with a power, \(offsets) with an "
        + "offset; longest label \(longest), worst error \(worst) steps")
    #expect(longest.count <= 11)
  }

  @Test(
    arguments: [
      (.scientific(), 20), (.engineering(unit: "m"), 15), (.percent(), 24), (.fractions, 10),
      (.multiplesOfPi, 15), (.decimal(power: .always), 9), (.decimal(power: .none), 25),
    ] as [(TickFormat, Int)])
  func otherFormatsAreDistinctToo(format: TickFormat, longest: Int) {
    var random = SeededGenerator(seed: 29)
    var longestSeen = ""
    for _ in 0..<400 {
      guard let axis = Self.axis(&random, format) else { continue }
      let texts = axis.ticks.major.map { flat($0.label) }
      #expect(Set(texts).count == texts.count, "\(format.name) \(texts)")
      for text in texts {
        #expect(!text.contains("e") && !text.contains("-"), "\(text)")
        #expect(!Self.isMinusZero(text), "\(text)")
        if text.count > longestSeen.count { longestSeen = text }
      }
    }
    print("\(format.name): longest label \(longestSeen)")
    #expect(longestSeen.count <= longest)
  }

  static let formats: [TickFormat] = [
    .automatic, .decimal(places: 2, power: .always, offset: .saving(digits: -3)),
    .decimal(places: Int.max, power: .fixed(Int.max), offset: .value(1e308)),
    .decimal(places: Int.min, power: .fixed(Int.min), offset: .value(-.infinity)),
    .decimal(offset: .saving(digits: Int.max)), .fixed(places: Int.max), .fixed(places: -1),
    .scientific(), .scientific(places: Int.max), .scientific(places: Int.min), .engineering(),
    .engineering(unit: "Hz", places: Int.max), .engineering(places: Int.min, separator: ""),
    .percent(), .percent(of: 0), .percent(of: .nan), .percent(of: 1e-308), .percent(of: -3),
    .percent(of: 1e308, places: Int.max, symbol: ""), .fractions, .multiplesOfPi,
    .multiples(of: 1e-308, symbol: "a"), .multiples(of: 0, symbol: "b"),
    .multiples(of: -.infinity, symbol: "c"), .automatic.prefixed("").suffixed(""),
    .automatic.grouped(from: Int.min).signed(), .engineering().grouped(from: Int.max).prefixed("€"),
    .automatic.localized(NumberSymbols(groupingSizes: [0, -4])).grouped(),
    .fixed(places: 1).localized(NumberSymbols(decimalSeparator: "", groupingSizes: [])).grouped(),
  ]

  /// Nothing traps or hangs, and there is a label for each number.
  @Test(
    arguments: [
      [], [0, -0.0, 0], [.nan, .infinity, -.infinity], [.nan], [0x1p-1074, -0x1p-1074, 0x1p-1060],
      [1e308, -1e308, 1.7976931348623157e308], [1e308, 0x1p-1074], [1, (1 as Double).nextUp],
      [1e15, 1e15 + 0.125], [1e33, 1e36, 1e39, 1e-33, 1e-36, 1e-40], [1e16, 1e16 + 2, 1e16 + 4],
      [1e300, 1.0000000000000002e300], [-5, 5, .nan], [0.1, 0.2, 0.1 + 0.2],
    ] as [[Double]])
  func bearsAnyNumber(values: [Double]) {
    for format in Self.formats {
      for step in [nil, 1, 0.1, 0, -1, .nan, .infinity, 0x1p-1074, 1e308, .pi] as [Double?] {
        let labels = format.labels(TickFormat.Request(values: values, step: step))
        #expect(labels.labels.count == values.count)
      }
    }
  }

  /// Whether a text begins with a minus sign and a zero.
  static func isMinusZero(_ text: String) -> Bool {
    let number = text.dropFirst().prefix { "0123456789.,".contains($0) }
    return text.hasPrefix("−") && !number.isEmpty && !number.contains { ("1"..."9").contains($0) }
  }

  /// Numbers and steps of random bits: any size, subnormal, infinite or NaN.
  @Test func bearsRandomBits() {
    var random = SeededGenerator(seed: 37)
    for _ in 0..<150 {
      let values = (0..<4).map { _ in Double(bitPattern: random.next()) }
      let step = Double(bitPattern: random.next())
      for format in Self.formats {
        for step in [nil, step] {
          let labels = format.labels(TickFormat.Request(values: values, step: step))
          #expect(labels.labels.count == 4)
          #expect(!labels.labels.contains { Self.isMinusZero($0.string) })
        }
      }
      let finite = values.filter(\.isFinite)
      let labels = TickFormat.automatic.labels(TickFormat.Request(values: finite)).labels
      #expect(Set(labels).count == Set(finite).count)
    }
  }

  @Test(
    arguments: [
      .automatic, .decimal(offset: .none), .scientific(), .engineering(), .percent(of: 3),
      .multiplesOfPi,
    ] as [TickFormat])
  func bearsManyNumbers(format: TickFormat) {
    let values = (0..<100_000).map { Double($0) * 0.1 + 1e6 }
    let labels = format.labels(TickFormat.Request(values: values, step: 0.1))
    #expect(labels.labels.count == 100_000)
  }
}
