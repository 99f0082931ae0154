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

  /// The number without its sign.
  var magnitude: DecimalDigits {
    var result = self
    result.isNegative = false
    return result
  }

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

  /// The number with exactly `places` decimals, `−2.50`. What rounds to zero has no sign.
  func string(places: Int, style: NumberStyle = .plain) -> String {
    let places = max(places, 0)
    let rounded = rounded(places: places)
    let sign = rounded.isZero ? "" : style.sign(isNegative: isNegative)
    let whole = rounded.characters(from: max(rounded.exponent, 0), through: 0)
    let text = sign + (style.groupedDigits == nil ? whole : style.grouped(whole))
    guard places > 0 else { return text }
    return text + style.symbols.decimalSeparator + rounded.characters(from: -1, through: -places)
  }

  /// The digits from one power of ten down to another.
  private func characters(from first: Int, through last: Int) -> String {
    String(
      decoding: stride(from: first, through: last, by: -1).map {
        UInt8(ascii: "0") + digit(at: $0)
      }, as: UTF8.self)
  }

  /// The digit that stands for a power of ten.
  private func digit(at position: Int) -> UInt8 {
    let index = exponent - position
    return digits.indices.contains(index) ? digits[index] : 0
  }

  static let zero = DecimalDigits()

  /// A power of ten.
  static func power(_ power: Int) -> DecimalDigits {
    var result = DecimalDigits()
    result.digits = [1]
    result.exponent = power
    return result
  }

  private init() {
    isNegative = false
    digits = []
    exponent = 0
  }
}

extension DecimalDigits {
  /// The number without its digits below a power of ten: 1200 for 1234 and the second power.
  func truncated(toPowerOfTen power: Int) -> DecimalDigits {
    guard power <= exponent else { return .zero }
    guard power > exponent - digits.count else { return self }
    var result = self
    result.digits = Array(digits.prefix(exponent - power + 1))
    while result.digits.last == 0 { result.digits.removeLast() }
    return result
  }

  /// Whether the size of the number is less than that of another.
  func isSmaller(than other: DecimalDigits) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if exponent != other.exponent { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  /// The number less another, exactly.
  func minus(_ other: DecimalDigits) -> DecimalDigits {
    if other.isZero { return self }
    if isZero {
      var result = other
      result.isNegative.toggle()
      return result
    }
    guard self != other else { return .zero }
    let adds = isNegative != other.isNegative
    let swaps = !adds && isSmaller(than: other)
    let (larger, smaller) = swaps ? (other, self) : (self, other)
    let lowest = min(exponent - digits.count, other.exponent - other.digits.count) + 1
    let highest = max(exponent, other.exponent) + 1
    var result = DecimalDigits()
    var carry = 0
    for position in lowest...highest {
      let below = Int(smaller.digit(at: position)) + carry
      let sum = Int(larger.digit(at: position)) + (adds ? below : -below)
      carry = sum > 9 || sum < 0 ? 1 : 0
      result.digits.append(UInt8(adds ? sum - 10 * carry : sum + 10 * carry))
    }
    result.digits.reverse()
    let zeros = result.digits.prefix { $0 == 0 }.count
    result.digits.removeFirst(zeros)
    while result.digits.last == 0 { result.digits.removeLast() }
    guard !result.isZero else { return .zero }
    result.exponent = highest - zeros
    result.isNegative = isNegative != swaps
    return result
  }
}
