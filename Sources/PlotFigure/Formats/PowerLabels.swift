internal import PlotScene
internal import RealModule

extension TickFormat {
  /// Powers of a base, and products of them with 2…9: the way of logarithmic scales.
  ///
  /// matplotlib: `LogFormatterSciNotation`.
  ///
  /// All numbers of an axis are written in one way: in full where each lies between a thousandth and
  /// some thousands, else with a raised exponent. Numbers that are neither powers nor such products,
  /// and multiples of a step, are written as on a linear axis.
  ///
  /// - Parameter base: finite and above 1; 10 stands for others.
  public static func powers(base: Double = 10) -> TickFormat {
    powers(of: Powers(of: base > 1 && base.isFinite ? base : 10))
  }

  /// The way of other uneven scales, whose numbers are of several sizes without being powers: as
  /// ``powers(base:)``, and in full from a ten-thousandth to some hundred thousands.
  static let ofManySizes = powers(of: Powers(of: 10), writtenOut: -4...5)

  /// Powers of a base.
  ///
  /// - Parameter writtenOut: the exponents whose powers are written in full; nil for the base's own.
  static func powers(of powers: Powers, writtenOut: ClosedRange<Int>? = nil) -> TickFormat {
    TickFormat(name: "powers of \(powers.base)") { request in
      let labels =
        request.step == nil ? PowerLabels(powers, request.style, writtenOut: writtenOut) : nil
      return labels?.labels(request.values).map { TickLabels($0) }
        ?? TickFormat.automatic.labels(request)
    }
  }
}

/// Labels of numbers on a scale that counts in powers.
struct PowerLabels {
  /// A sign, a digit and an exponent; zero has the digit 0.
  private struct Term {
    var isNegative = false
    var factor: Int
    var exponent: Int
  }

  private let powers: Powers
  private let style: NumberStyle

  /// The exponents whose powers read better in full.
  private let plainExponents: ClosedRange<Int>

  init(_ powers: Powers, _ style: NumberStyle = .plain, writtenOut: ClosedRange<Int>? = nil) {
    self.powers = powers
    self.style = style
    plainExponents = writtenOut ?? Self.plainExponents(of: powers)
  }

  /// The labels; nil if one of the numbers is no digit times a power.
  func labels(_ values: [Double]) -> [RichText]? {
    let terms = values.compactMap(term)
    guard terms.count == values.count else { return wide(values) }
    let exponents = terms.filter { $0.factor != 0 }.map(\.exponent)
    if exponents.allSatisfy(plainExponents.contains) { return values.compactMap(plain) }
    return terms.map(label)
  }

  /// Numbers such as 1, 1.5 and 20, each with its own digits, so that sizes can be seen; nil where
  /// they are of one size, or very large or small.
  private func wide(_ values: [Double]) -> [RichText]? {
    guard powers.base == 10, let first = values.first, let last = values.last, last >= 10 * first
    else { return nil }
    let isShort = values.compactMap(DecimalDigits.init).allSatisfy {
      $0.digits.count <= 4 && ($0.isZero || plainExponents.contains($0.exponent))
    }
    return isShort ? values.compactMap(plain) : nil
  }

  private func plain(_ value: Double) -> RichText? {
    DecimalDigits(value).map { RichText($0.string(places: max($0.places, 0), style: style)) }
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

  /// Those of a base: 0.001…1,000 for base 10, 1/8…1,024 for base 2,
  /// and up to 1,000 for other whole numbers.
  private static func plainExponents(of powers: Powers) -> ClosedRange<Int> {
    if powers.base == 10 { return -3...3 }
    if powers.base == 2 { return -3...10 }
    guard powers.base == powers.base.rounded() else { return 0...0 }
    var last = 0
    while last < 10, powers.power(last + 1) <= 1000 { last += 1 }
    return 0...last
  }

  private func label(_ term: Term) -> RichText {
    if term.factor == 0 { return RichText("0") }
    let sign = style.sign(isNegative: term.isNegative)
    if term.factor != 1, term.exponent == 0 { return RichText(sign + "\(term.factor)") }
    let factor = term.factor == 1 ? "" : "\(term.factor)×"
    return RichText(sign + factor + baseName).superscript(style.string(term.exponent))
  }

  private var baseName: String {
    if powers.base == .exp(1) { return "e" }
    return plain(powers.base)?.string ?? "\(powers.base)"
  }
}
