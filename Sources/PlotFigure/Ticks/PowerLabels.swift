internal import PlotScene
internal import RealModule

extension TickFormat {
  /// Powers of a base, and products of them with 2…9.
  ///
  /// All numbers of an axis are written in one way: in full where each lies between a thousandth and
  /// some thousands, else with a raised exponent. Numbers that are neither powers nor such products,
  /// and multiples of a step, are written as on a linear axis.
  static func powers(of powers: Powers) -> TickFormat {
    TickFormat(name: "powers of \(powers.base)") { request in
      let labels = request.step == nil ? PowerLabels(powers).labels(request.values) : nil
      return labels.map { TickLabels($0) } ?? TickFormat.automatic.labels(request)
    }
  }
}

/// Labels of numbers on a scale that counts in powers.
struct PowerLabels {
  /// A sign, a digit and an exponent; zero has the digit 0.
  struct Term {
    var isNegative = false
    var factor: Int
    var exponent: Int
  }

  private let powers: Powers

  init(_ powers: Powers) { self.powers = powers }

  /// The labels; nil if one of the numbers is no digit times a power.
  func labels(_ values: [Double]) -> [RichText]? {
    let terms = values.compactMap(term)
    let exponents = terms.filter { $0.factor != 0 }.map(\.exponent)
    let isPlain = exponents.allSatisfy(plainExponents.contains)
    guard terms.count == values.count else {
      // As 1, 1.5 and 20: each with its own digits, so that sizes can be seen.
      let isWide = (values.last ?? 0) >= 10 * (values.first ?? 0) && powers.base == 10
      let plain = values.map { Self.plain($0, exponents: plainExponents) }
      return isWide && !plain.contains(nil) ? plain.compactMap { $0 } : nil
    }
    if isPlain { return values.map { RichText(DecimalLabels.plain($0, places: Self.places($0))) } }
    return terms.map(label)
  }

  /// A number in full; nil if it is too large or too small.
  private static func plain(_ value: Double, exponents: ClosedRange<Int>) -> RichText? {
    guard let digits = DecimalDigits(value), digits.digits.count <= 4,
      digits.isZero || exponents.contains(digits.exponent)
    else { return nil }
    return RichText(digits.string(places: digits.isZero ? 0 : digits.places))
  }

  private static func places(_ value: Double) -> Int {
    DecimalDigits(value).map { $0.isZero ? 0 : $0.places } ?? 0
  }

  private func term(_ value: Double) -> Term? {
    guard value != 0 else { return Term(factor: 0, exponent: 0) }
    if powers.base == 10 {
      guard let digits = DecimalDigits(value), digits.digits.count == 1 else { return nil }
      return Term(
        isNegative: digits.isNegative, factor: Int(digits.digits[0]), exponent: digits.exponent)
    }
    return powers.wholeExponent(of: value.magnitude).map {
      Term(isNegative: value < 0, factor: 1, exponent: $0)
    }
  }

  /// The exponents whose powers read better in full: 0.001…1,000, and 1/8…1,024 for base 2.
  private var plainExponents: ClosedRange<Int> {
    if powers.base == 10 { return -3...3 }
    if powers.base == 2 { return -3...10 }
    guard powers.base == powers.base.rounded() else { return 0...0 }
    var last = 0
    while last < 10, powers.power(last + 1) <= 1000 { last += 1 }
    return 0...last
  }

  private func label(_ term: Term) -> RichText {
    if term.factor == 0 { return RichText("0") }
    let sign = term.isNegative ? "\u{2212}" : ""
    if term.factor != 1, term.exponent == 0 { return RichText(sign + "\(term.factor)") }
    let factor = term.factor == 1 ? "" : "\(term.factor)×"
    return RichText(sign + factor + baseName).superscript(Self.signed(term.exponent))
  }

  private var baseName: String {
    powers.base == .exp(1)
      ? "e" : DecimalLabels.plain(powers.base, places: Self.places(powers.base))
  }

  /// A whole number with the minus sign U+2212.
  static func signed(_ number: Int) -> String {
    number < 0 ? "\u{2212}\(number.magnitude)" : "\(number)"
  }
}
