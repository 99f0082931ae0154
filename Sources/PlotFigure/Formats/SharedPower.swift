/// When the numbers of an axis share a power of ten, which then stands once beside the axis.
///
/// matplotlib: `ScalarFormatter.set_powerlimits`.
public enum SharedPower: Hashable, Sendable {
  /// Where the largest number has seven digits or more before the decimal point, or where it is
  /// below a thousandth and its axis needs five decimals or more; and where that makes labels
  /// shorter.
  ///
  /// This is matplotlib's default, (−5, 6), and takes in numbers such as 0.00025 as well. Numbers
  /// of very different sizes without a common step share no power: each has its own if it needs one.
  case automatic
  /// No power: all digits are written.
  case none
  /// The power of the largest number, whatever it is.
  case always
  /// The power of the largest number unless it is within a range: `outside(-4...5)` is matplotlib's
  /// `set_powerlimits((-5, 6))`.
  case outside(ClosedRange<Int>)
  /// This power and no other, held to −400…400: 3 for thousands.
  case fixed(Int)

  /// The power of numbers.
  ///
  /// - Parameters:
  ///   - exponent: the power of ten of the first digit of the largest of them; nil if all are zero.
  ///   - places: the decimals that they need.
  func power(exponent: Int?, places: Int) -> Int {
    if case .fixed(let power) = self { return min(max(power, -400), 400) }
    guard let exponent else { return 0 }
    switch self {
    case .automatic:
      guard exponent >= 6 || (exponent < -3 && places >= 5) else { return 0 }
      func length(whole: Int, places: Int) -> Int { whole + (places > 0 ? 1 + places : 0) }
      let plain = length(whole: max(exponent, 0) + 1, places: places)
      return length(whole: 1, places: places + exponent) < plain ? exponent : 0
    case .always: return exponent
    case .outside(let range): return range.contains(exponent) ? 0 : exponent
    case .none, .fixed: return 0
    }
  }
}
