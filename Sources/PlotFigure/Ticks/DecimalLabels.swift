internal import PlotScene

/// The labels of one axis in decimal notation with a common precision.
struct DecimalLabels {
  private let values: [Double]
  /// The digits of each value; nil for NaN and infinity.
  private let digits: [DecimalDigits?]
  /// How many decimals say all that is to be said; below zero for tens, hundreds and so on.
  private let places: Int
  /// The power of ten of the number farthest from zero; nil if there is none but zero.
  private let exponent: Int?
  /// Whether the numbers are of such different sizes that what suits one would not suit another.
  private let isMixed: Bool

  /// The labels of values that are multiples of a step, or of any values.
  init(values: [Double], step: Double?) {
    self.values = values
    digits = values.map(DecimalDigits.init)
    let finite = digits.compactMap { $0 }
    let needed = Self.places(of: finite, values: values, step: step)
    let places = Self.distinguishing(finite, atLeast: needed)
    self.places = places
    let exponents = finite.map { $0.rounded(places: places) }.filter { !$0.isZero }.map(\.exponent)
    exponent = exponents.max()
    isMixed = step == nil && (exponents.max() ?? 0) - (exponents.min() ?? 0) >= 5
  }

  /// Plain or with a power of ten, whichever reads better.
  func automatic() -> [RichText] {
    if isMixed {
      let labels = values.flatMap { DecimalLabels(values: [$0], step: nil).automatic() }
      if Set(labels).count == Set(values).count { return labels }
    }
    return usesPower ? scientific(places: nil) : labels { $0.string(places: places) }
  }

  /// With the power of ten of the largest number; zero is `0` without one.
  func scientific(places: Int?) -> [RichText] {
    guard var exponent else { return labels { $0.string(places: 0) } }
    if let places, digits.contains(where: { $0?.exceeds(exponent, places: places) ?? false }) {
      exponent += 1  // as 9.99 with one decimal is 10.0, which is 1.0 times ten
    }
    let decimals = max(places ?? (self.places + exponent), 0)
    let power = exponent < 0 ? "\u{2212}\(-exponent)" : "\(exponent)"
    return zip(values, digits).map { value, digits in
      guard let digits else { return RichText(Self.plain(value, places: 0)) }
      if digits.isZero { return RichText("0") }
      return RichText(digits.scaled(byPowerOfTen: -exponent).string(places: decimals) + "×10")
        .superscript(power)
    }
  }

  /// A number with a count of decimals; NaN and infinity in words and signs.
  static func plain(_ value: Double, places: Int) -> String {
    if let digits = DecimalDigits(value) { return digits.string(places: places) }
    return value.isNaN ? "NaN" : value < 0 ? "\u{2212}∞" : "∞"
  }

  private func labels(_ write: (DecimalDigits) -> String) -> [RichText] {
    zip(values, digits).map { RichText($1.map(write) ?? Self.plain($0, places: 0)) }
  }

  /// Whether a power of ten reads better: for large and for small numbers, unless they lie so close
  /// to each other that it would be hidden behind digits.
  private var usesPower: Bool {
    guard let exponent else { return false }
    let isSmall = exponent < -3 && places >= 5
    guard exponent >= 6 || isSmall else { return false }
    func length(whole: Int, places: Int) -> Int { whole + (places > 0 ? 1 + places : 0) }
    let plain = length(whole: max(exponent, 0) + 1, places: places)
    let withPower = length(whole: 1, places: places + exponent) + 4
    return withPower <= plain + 2
  }

  // MARK: - Precision

  /// The decimals that the step needs, or else the values: all they have, but no more than three
  /// beyond the first digit of the smallest distance between them.
  private static func places(of digits: [DecimalDigits], values: [Double], step: Double?) -> Int {
    if let step, step > 0, let stepDigits = DecimalDigits(step) {
      return min(cleaned(stepDigits).places, 3 - stepDigits.exponent)
    }
    let finite = values.filter(\.isFinite).sorted()
    let gaps = zip(finite.dropFirst(), finite).map { min($0 - $1, .greatestFiniteMagnitude) }
      .filter { $0 > 0 }
    let exact = digits.filter { !$0.isZero }.map { cleaned($0).places }.max() ?? 0
    if let gap = gaps.min().flatMap(DecimalDigits.init) {
      return min(exact, 3 - gap.exponent)
    }
    return min(exact, 5 - (digits.first?.exponent ?? 0))
  }

  /// The digits without the noise that sums and products leave behind the twelfth.
  private static func cleaned(_ digits: DecimalDigits) -> DecimalDigits {
    digits.rounded(places: 11 - digits.exponent)
  }

  /// The least count of decimals from `places` on at which no two different numbers look the same,
  /// and none but zero looks like zero. More than 1,000 labels nobody reads, and they stay as they
  /// are.
  private static func distinguishing(_ digits: [DecimalDigits], atLeast places: Int) -> Int {
    let enough = max(digits.filter { !$0.isZero }.map(\.places).max() ?? 0, places)
    // Most of the time no digit is lost, and then no two numbers are alike.
    if enough <= places || digits.count > 1000 { return places }
    let different = Set(digits)
    var places = max(places, -400)
    while places < enough {
      let rounded = Set(different.map { $0.rounded(places: places) })
      let hidesNumber = different.contains { !$0.isZero && $0.rounded(places: places).isZero }
      if rounded.count == different.count, !hidesNumber { break }
      places += 1
    }
    return places
  }
}
