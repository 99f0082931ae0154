/// The signs that numbers are written with in a language or country.
///
/// They are never taken from the process or the user's settings: what is not asked for stays
/// English, and the same figure comes out everywhere.
public struct NumberSymbols: Hashable, Sendable {
  /// What stands between whole digits and decimals.
  public var decimalSeparator: String
  /// What stands between groups of whole digits, where a format groups them
  /// (``TickFormat/grouped(from:)``).
  public var groupingSeparator: String
  /// How many digits a group has, from the decimal separator to the left; the last one holds for
  /// all groups further left: `[3]` for 1,234,567 and `[3, 2]` for 12,34,567. What is not above
  /// zero, and all behind it, is left out.
  public var groupingSizes: [Int]
  /// What stands before a number below zero.
  public var minus: String

  /// The signs of a language or country.
  ///
  /// - Parameters:
  ///   - decimalSeparator: between whole digits and decimals.
  ///   - groupingSeparator: between groups of whole digits.
  ///   - groupingSizes: how many digits a group has, from the right; the last one is repeated.
  ///   - minus: before a number below zero; U+2212 unless said otherwise.
  public init(
    decimalSeparator: String = ".", groupingSeparator: String = ",", groupingSizes: [Int] = [3],
    minus: String = "\u{2212}"
  ) {
    self.decimalSeparator = decimalSeparator
    self.groupingSeparator = groupingSeparator
    self.groupingSizes = groupingSizes
    self.minus = minus
  }
}

extension NumberSymbols {
  /// 1,234.5
  public static let english = NumberSymbols()
  /// 1.234,5
  public static let german = NumberSymbols(decimalSeparator: ",", groupingSeparator: ".")
  /// 1 234,5 with a narrow no-break space.
  public static let french = NumberSymbols(decimalSeparator: ",", groupingSeparator: "\u{202F}")
  /// 1’234.5
  public static let swiss = NumberSymbols(groupingSeparator: "\u{2019}")
  /// 12,34,567.5
  public static let indian = NumberSymbols(groupingSizes: [3, 2])
  /// 1 234.5 with a thin no-break space, as the SI brochure and ISO 80000-1 write it.
  public static let international = NumberSymbols(groupingSeparator: "\u{202F}")
}
