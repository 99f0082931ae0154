internal import RealModule

/// The powers of a base, each as near as can be: 10⁻³ is the number nearest to 0.001.
struct Powers: Hashable, Sendable {
  let base: Double
  private let logBase: Double

  /// - Parameter base: finite and above 1.
  init(of base: Double) {
    self.base = base
    logBase = Double.log(base)
  }

  /// The exponent of a number above zero, seldom a whole one.
  func exponent(of value: Double) -> Double {
    switch base {
    case 10: Double.log10(value)
    case 2: Double.log2(value)
    default: Double.log(value) / logBase
    }
  }

  /// The power at any exponent.
  func power(at exponent: Double) -> Double {
    switch base {
    case 10: Double.exp10(exponent)
    case 2: Double.exp2(exponent)
    case .exp(1): Double.exp(exponent)
    default: Double.pow(base, exponent)
    }
  }

  /// The power at a whole exponent; zero or infinite where that is no other number.
  func power(_ exponent: Int) -> Double {
    switch base {
    case 10: Progression.Unit.nearest(1, exponent: exponent)
    case 2: Double(sign: .plus, exponent: min(max(exponent, -1100), 1100), significand: 1)
    default: power(at: Double(exponent))
    }
  }

  /// The exponent of a number that is a power of the base; nil if it is none.
  func wholeExponent(of value: Double) -> Int? {
    guard value > 0, value.isFinite, let exponent = Int(exactly: exponent(of: value).rounded()),
      power(exponent) == value
    else { return nil }
    return exponent
  }

  /// The exponents of the powers that a test lets through among those between two numbers above
  /// zero, as the first and last of them; nil if there is none.
  ///
  /// The numbers' own exponents are rounded, so that the one before and after are tried as well.
  func exponents(
    in range: ClosedRange<Double>, where isShown: (Double) -> Bool
  ) -> ClosedRange<Int>? {
    guard let low = Int(exactly: exponent(of: range.lowerBound).rounded(.up)),
      let high = Int(exactly: exponent(of: range.upperBound).rounded(.down))
    else { return nil }
    let shown = { (exponent: Int) in isShown(power(exponent)) }
    guard let first = [low - 1, low, low + 1].first(where: shown),
      let last = [high + 1, high, high - 1].first(where: shown), first <= last
    else { return nil }
    return first...last
  }
}
