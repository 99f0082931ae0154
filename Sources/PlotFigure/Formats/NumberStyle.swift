/// How the digits of a number are set: its signs and separators, not its precision.
///
/// Modifiers such as ``TickFormat/localized(_:)`` change it, and the format they are put on writes
/// its numbers by it, so that what is shared by all labels follows as well.
public struct NumberStyle: Hashable, Sendable {
  /// The decimal separator, the minus sign and so on.
  public var symbols: NumberSymbols
  /// From how many whole digits on these are grouped; nil for never.
  public var groupedDigits: Int?
  /// Whether numbers above zero have a plus sign.
  public var showsPlus: Bool

  /// A style; without arguments the plain one of English, which neither groups nor shows a plus.
  public init(
    symbols: NumberSymbols = .english, groupedDigits: Int? = nil, showsPlus: Bool = false
  ) {
    self.symbols = symbols
    self.groupedDigits = groupedDigits
    self.showsPlus = showsPlus
  }

  /// A number with a fixed count of decimals; NaN and infinity as `NaN` and `∞`.
  ///
  /// - Parameters:
  ///   - value: any number. Halves are rounded away from zero, and what rounds to zero has no sign.
  ///   - places: the count of decimals, held to 0…340.
  public func string(_ value: Double, places: Int) -> String {
    DecimalDigits(value)?.string(places: min(max(places, 0), 340), style: self) ?? notFinite(value)
  }

  static let plain = NumberStyle()

  /// The style without plus signs.
  var unsigned: NumberStyle {
    var style = self
    style.showsPlus = false
    return style
  }

  /// What is written for NaN and infinity.
  func notFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : sign(isNegative: value < 0) + "∞"
  }

  /// The sign of a number that is not zero.
  func sign(isNegative: Bool) -> String {
    isNegative ? symbols.minus : showsPlus ? "+" : ""
  }

  /// A whole number, as in the power of a power of ten.
  func string(_ number: Int) -> String {
    number < 0 ? symbols.minus + String(number.magnitude) : String(number)
  }

  /// Whole digits with separators between their groups.
  func grouped(_ digits: String) -> String {
    guard let groupedDigits, digits.utf8.count >= max(groupedDigits, 1) else { return digits }
    let sizes = Array(symbols.groupingSizes.prefix { $0 > 0 })
    guard let last = sizes.last, !symbols.groupingSeparator.isEmpty else { return digits }
    var rest = digits[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
      let size = groups.count < sizes.count ? sizes[groups.count] : last
      groups.append(rest.suffix(size))
      rest = rest.dropLast(size)
    }
    return groups.reversed().joined(separator: symbols.groupingSeparator)
  }
}
