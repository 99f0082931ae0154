/// When the labels of an axis leave out a number that is added to all of them, which then stands
/// once beside the axis: 1…5 and `+123450` for 123451…123455.
///
/// Only ticks with a common step share an offset; those of a logarithmic axis do not.
///
/// matplotlib: `ScalarFormatter.set_useOffset`.
public enum SharedOffset: Hashable, Sendable {
  /// Where it saves at least four digits, which is matplotlib's default.
  case automatic
  /// No offset: all digits are written.
  case none
  /// Where it saves at least so many digits, held to 1…400.
  ///
  /// matplotlib: `rcParams["axes.formatter.offset_threshold"]`.
  case saving(digits: Int)
  /// This number, on any axis, and labels with as many decimals as it has; NaN and infinity count
  /// as 0.
  case value(Double)

  /// The offset of numbers, zero for none.
  func offset(of numbers: [DecimalDigits], haveStep: Bool) -> DecimalDigits {
    switch self {
    case .none: .zero
    case .value(let value): DecimalDigits(value) ?? .zero
    case .automatic: haveStep ? Self.offset(of: numbers, saving: 4) : .zero
    case .saving(let digits):
      haveStep ? Self.offset(of: numbers, saving: min(max(digits, 1), 400)) : .zero
    }
  }

  /// The digits that all numbers begin with, by the rule of matplotlib's
  /// `ScalarFormatter._compute_offset`, here on decimals, which know no rounding.
  ///
  /// Where the numbers lie on both sides of a round one, 99,998 and 100,002, it is that.
  private static func offset(of numbers: [DecimalDigits], saving digits: Int) -> DecimalDigits {
    guard let first = numbers.first, !first.isZero,
      numbers.allSatisfy({ !$0.isZero && $0.isNegative == first.isNegative })
    else { return .zero }
    var least = first
    var most = first
    for number in numbers.dropFirst() {
      if number.isSmaller(than: least) { least = number }
      if most.isSmaller(than: number) { most = number }
    }
    let span = most.minus(least)
    // Saved digits are at most one apart in the last of them, so that most axes are done here.
    guard !span.isZero, span.exponent <= most.exponent - digits + 1 else { return .zero }
    func apart(_ power: Int) -> DecimalDigits {
      most.truncated(toPowerOfTen: power).minus(least.truncated(toPowerOfTen: power))
    }
    // The least power of ten down to which both ends have the same digits.
    var power = most.exponent + 1
    while apart(power - 1).isZero { power -= 1 }
    if !DecimalDigits.power(power - 2).isSmaller(than: span) {
      // A round number between them: now they may be one apart in the last digit.
      power = most.exponent + 1
      while !DecimalDigits.power(power - 1).isSmaller(than: apart(power - 1)) { power -= 1 }
    }
    guard most.exponent - power >= digits - 1 else { return .zero }
    return most.truncated(toPowerOfTen: power)
  }
}
