internal import PlotScene

extension TickFormat {
  /// Numbers between 0 and 1: in full from 0.001 to 0.999, beyond as powers of ten, and as one less
  /// powers of ten.
  ///
  /// matplotlib: `LogitFormatter`.
  ///
  /// Other numbers, and multiples of a step, are written as on a linear axis, in full unless they
  /// share seven digits.
  public static let probabilities = TickFormat(name: "probabilities") { request in
    let labels = request.step == nil ? ProbabilityLabels(style: request.style) : nil
    return labels?.labels(request.values).map { TickLabels($0) }
      ?? TickFormat.decimal(offset: .saving(digits: 7)).labels(request)
  }
}

/// Labels of probabilities.
struct ProbabilityLabels {
  let style: NumberStyle

  /// A digit times a power of ten, or one less that.
  private struct Term {
    let digits: DecimalDigits
    let factor: Int
    let exponent: Int
    let isComplement: Bool
  }

  /// The labels; nil if one of the numbers is not what they are made for.
  func labels(_ values: [Double]) -> [RichText]? {
    let terms = values.compactMap(Self.term)
    guard terms.count == values.count else { return nil }
    let isPlain = terms.allSatisfy { $0.exponent >= -3 }
    return terms.map { isPlain || $0.exponent == -1 ? plain($0) : power($0) }
  }

  private static func term(_ value: Double) -> Term? {
    guard value > 0, value < 1, let digits = DecimalDigits(value) else { return nil }
    if digits.digits.count == 1 {
      return Term(
        digits: digits, factor: Int(digits.digits[0]), exponent: digits.exponent,
        isComplement: false)
    }
    // One less 0.9998 is 2 · 10⁻⁴: nines, and a last digit that completes ten.
    guard digits.exponent == -1, let last = digits.digits.last,
      digits.digits.dropLast().allSatisfy({ $0 == 9 })
    else { return nil }
    return Term(
      digits: digits, factor: 10 - Int(last), exponent: -digits.places, isComplement: true)
  }

  private func plain(_ term: Term) -> RichText {
    RichText(term.digits.string(places: term.digits.places, style: style))
  }

  private func power(_ term: Term) -> RichText {
    let start = term.isComplement ? "1" + style.symbols.minus : ""
    let factor = term.factor == 1 ? "" : "\(term.factor)×"
    return RichText(start + factor + "10").superscript(style.string(term.exponent))
  }
}
