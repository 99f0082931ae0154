/// Decimal numbers with a fixed largest number of places, the same in every locale.
package enum FixedDecimal {
  /// `value` rounded to `places` (0…9) decimals, without trailing zeros: `1.5`, `-0.001`, `0`.
  ///
  /// NaN and what exceeds 9e8 either way are written as Swift writes them.
  package static func string(_ value: Double, places: Int) -> String {
    let places = min(max(places, 0), 9)
    let power = powers[places]
    guard abs(value) < 9e8 else { return "\(value)" }
    let scaled = Int64((value * Double(power)).rounded())  // below 9e17: fits
    if scaled == 0 { return "0" }
    let sign = scaled < 0 ? "-" : ""
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt64(power))
    if fraction == 0 { return sign + String(whole) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  private static let powers: [Int64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
