/// The decimal digits of a number: those of the shortest decimal that stands for it, as Swift
/// writes it, so that 0.1 has one digit and not fifty-five.
struct DecimalDigits: Hashable {
  /// Whether the number is below zero.
  private(set) var isNegative: Bool
  /// Digits 0…9, the first and last not 0; none for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the first digit: 0 for 5, 2 for 500, −1 for 0.5. Zero has 0.
  private(set) var exponent: Int

  /// The digits of a number; nil for NaN and infinity.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = 0
    var afterPoint = false
    var wholeDigits = 0
    var power = 0
    var powerSign = 1
    var inPower = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"): inPower = true
      case UInt8(ascii: "-"): powerSign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inPower {
          power = power * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !afterPoint { wholeDigits += 1 }
        }
      default: break
      }
    }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    while digits.last == 0 { digits.removeLast() }
    exponent = digits.isEmpty ? 0 : wholeDigits - 1 - zeros + powerSign * power
  }

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// How many decimals the number needs: 2 for 0.25, 0 for 3, −2 for 300. Zero needs `Int.min`.
  var places: Int { isZero ? .min : digits.count - 1 - exponent }

  /// The number rounded to a count of decimals, halves away from zero; a negative count rounds to
  /// tens, hundreds and so on.
  func rounded(places: Int) -> DecimalDigits {
    guard places < self.places else { return self }
    var result = self
    let (sum, overflow) = (exponent + 1).addingReportingOverflow(places)
    let kept = overflow ? -1 : sum
    guard kept >= 0 else { return .zero }
    let roundsUp = digits[kept] >= 5  // kept < digits.count, as places < self.places
    result.digits = Array(digits.prefix(kept))
    if roundsUp {
      while result.digits.last == 9 { result.digits.removeLast() }
      if let last = result.digits.last {
        result.digits[result.digits.count - 1] = last + 1
      } else {
        result.digits = [1]
        result.exponent += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    return result.isZero ? .zero : result
  }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var result = self
    result.exponent += power
    return result
  }

  /// Whether the number, rounded to `places` decimals before a power of ten, is too large for it.
  func exceeds(_ power: Int, places: Int) -> Bool {
    rounded(places: places - power).exponent > power
  }

  /// The number with exactly `places` decimals and a minus sign of its own, U+2212: `−2.50`. What
  /// rounds to zero has no sign.
  func string(places: Int) -> String {
    let places = max(places, 0)
    let rounded = rounded(places: places)
    var text = rounded.isNegative ? "\u{2212}" : ""
    for position in stride(from: max(rounded.exponent, 0), through: -places, by: -1) {
      if position == -1 { text.append(".") }
      let index = rounded.exponent - position
      let digit = rounded.digits.indices.contains(index) ? rounded.digits[index] : 0
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
    return text
  }

  private static let zero = DecimalDigits()

  private init() {
    isNegative = false
    digits = []
    exponent = 0
  }
}
