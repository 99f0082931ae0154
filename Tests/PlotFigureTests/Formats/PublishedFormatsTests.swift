import PlotScene
import Testing

@testable import PlotFigure

/// The cases that matplotlib's own tests publish, as strings: `Reference/formats.py`.
///
/// Two things are written differently on purpose, and nothing else is: powers of ten with a raised
/// power (`+1.234×10⁶` for `+1.234e6`), and offsets of up to six whole digits in full (`+12340` for
/// `+1.234e4`, `+0.45` for `+4.5e−1`), as a reader would have to add them up in the head.
@Suite struct PublishedFormatsTests {
  struct Table: Decodable {
    var offsets: [Offset]
    var powers: [Power]
    var scientific: [Scientific]
    var engineering: [Engineering]
    var percent: [Percent]
  }
  static let table: Table? = try? Reference.json("formats")

  static func labels(_ values: [Double], step: Double? = nil, _ format: TickFormat) -> TickLabels {
    format.labels(TickFormat.Request(values: values, step: step))
  }

  static func step(of values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    return DecimalDigits(values[1] - values[0]).map { $0.rounded(places: 9 - $0.exponent) }
      .flatMap { Double($0.string(places: 12).replacing("−", with: "-")) }
  }

  /// matplotlib's note in our signs.
  static func note(_ theirs: String) -> String? {
    if theirs.isEmpty { return nil }
    guard theirs.hasPrefix("+") || theirs.hasPrefix("−") else {
      return "×10^" + theirs.dropFirst(2)
    }
    let parts = theirs.dropFirst().split(separator: "e")
    guard parts.count == 2 else { return theirs }
    let power = Int(parts[1].replacing("−", with: "-")) ?? 0
    if !(-4...5).contains(power) {
      return "\(theirs.prefix(1))\(parts[0])×10^\(parts[1])"
    }
    let digits = parts[0].replacing(".", with: "")
    let padded = digits + String(repeating: "0", count: max(0, power + 1 - digits.count))
    if power >= 0 {
      let whole = padded.prefix(power + 1)
      let rest = padded.dropFirst(power + 1)
      return theirs.prefix(1) + whole + (rest.isEmpty ? "" : "." + rest)
    }
    return theirs.prefix(1) + "0." + String(repeating: "0", count: -power - 1) + digits
  }

  // MARK: - Offsets

  struct Offset: Decodable {
    var style: String
    var left: Double
    var right: Double
    var values: [Double]
    var labels: [String]
    var offset: Double
    var note: String
  }

  /// In floating point, 10.01 / 0.01 is less than 1001, and so matplotlib takes 9.99 … 10.01 for
  /// numbers that share four digits. They share three.
  static let roundedByTheirs = [[9.99, 10.01]]

  @Test(arguments: ["classic", "default"])
  func offsets(style: String) throws {
    let cases = try #require(Self.table).offsets.filter { $0.style == style }
    let format =
      style == "classic"
      ? TickFormat.decimal(power: .outside(-6...6), offset: .saving(digits: 2))
      : TickFormat.decimal(power: .outside(-4...5))
    var same = 0
    for item in cases {
      let ours = Self.labels(item.values, step: Self.step(of: item.values), format)
      if style == "default", Self.roundedByTheirs.contains([item.left, item.right]) {
        #expect(ours.note == nil)
        continue
      }
      #expect(ours.labels.map(flat) == item.labels, "\(item.left) \(item.right)")
      #expect(ours.note.map(flat) == Self.note(item.note), "\(item.left) \(item.right)")
      same += 1
    }
    #expect(cases.count == 29)
    print("matplotlib offsets, \(style) style: \(same) of \(cases.count) the same")
  }

  // MARK: - Powers

  struct Power: Decodable {
    var scientific: Bool
    var limits: [Int]
    var values: [Double]
    var labels: [String]
    var note: String
  }

  @Test func powers() throws {
    let cases = try #require(Self.table).powers
    for item in cases {
      let (low, high) = (item.limits[0], item.limits[1])
      let power: SharedPower =
        !item.scientific
        ? .none
        : low == high ? (low == 0 ? .always : .fixed(low)) : .outside((low + 1)...(high - 1))
      let ours = Self.labels(
        item.values, step: Self.step(of: item.values), .decimal(power: power))
      #expect(ours.labels.map(flat) == item.labels)
      #expect(ours.note.map(flat) == Self.note(item.note))
    }
    #expect(cases.count == 9)
    print("matplotlib powers: \(cases.count) cases the same")
  }

  struct Scientific: Decodable {
    var value: Double
    var label: String
  }

  @Test func scientific() throws {
    let cases = try #require(Self.table).scientific
    for item in cases {
      let ours = Self.labels([item.value], .scientific()).labels.map(flat)
      #expect(ours == [item.label.replacing("e", with: "×10^").replacing("-", with: "−")])
    }
    #expect(cases.count == 4)
    print("matplotlib scientific: \(cases.count) cases the same")
  }

  // MARK: - Engineering

  struct Engineering: Decodable {
    var value: Double
    var unicode_minus: Bool
    var plain: [String]
    var seconds: [String]
  }

  /// Cases with a hyphen for a minus are here with the minus itself.
  @Test func engineering() throws {
    let cases = try #require(Self.table).engineering
    var strings = 0
    for item in cases {
      let theirs = (item.plain + item.seconds).map { $0.replacing("-", with: "−") }
      var ours: [String] = []
      for (unit, separator) in [("", " "), ("s", " "), ("s", ""), ("s", "\u{202F}")] {
        for places in [nil, 0, 2] as [Int?] {
          let format = TickFormat.engineering(unit: unit, places: places, separator: separator)
          ours += Self.labels([item.value], format).labels.map(flat)
        }
      }
      #expect(ours == theirs, "\(item.value)")
      strings += ours.count
    }
    #expect(cases.count == 25)
    print("matplotlib engineering: \(cases.count) cases, \(strings) strings the same")
  }

  // MARK: - Percent

  struct Percent: Decodable {
    var of: Double
    var places: Int?
    var symbol: String?
    var value: Double
    var span: Double
    var label: String
    var usetex: Bool?
    var is_latex: Bool?
  }

  /// The range of the axis is that of its ticks. Where a symbol is escaped for TeX, ours is not, as
  /// there is no TeX.
  @Test func percent() throws {
    let cases = try #require(Self.table).percent
    for item in cases {
      let format = TickFormat.percent(
        of: item.of, places: item.places, symbol: item.symbol ?? "")
      let ours = Self.labels([item.value, item.value + item.span], format).labels.first.map(flat)
      let isEscaped = item.usetex == true && item.is_latex == false
      let theirs = isEscaped ? "50\\{t}%" : item.label.replacing("-", with: "−")
      #expect(ours == theirs)
    }
    #expect(cases.count == 20)
    print("matplotlib percent: \(cases.count) cases the same, 1 of them without its TeX escapes")
  }
}
