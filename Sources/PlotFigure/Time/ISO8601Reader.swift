/// Reads the parts of an ISO 8601 text one after the other.
struct ISO8601Reader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// Whether all has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// `2026-03-29`, `-0044-03-15` or `+12026-03-29`.
  mutating func date() -> (year: Int, month: Int, day: Int)? {
    let sign = sign()
    guard let year = sign == nil ? number(digits: 4...4) : number(digits: 4...12), take("-"),
      let month = number(digits: 2...2, in: 1...12), take("-"),
      let day = number(digits: 2...2, in: 1...31)
    else { return nil }
    let signed = (sign ?? 1) * year
    guard day <= CivilDate.length(ofMonth: month, year: signed) else { return nil }
    return (signed, month, day)
  }

  /// `T02:30`, `T02:30:15` or `T02:30:15.123456789`.
  mutating func time() -> (hour: Int, minute: Int, second: Int, nanosecond: Int)? {
    guard take("T") || take("t") || take(" "), let hour = number(digits: 2...2, in: 0...23),
      take(":"), let minute = number(digits: 2...2, in: 0...59)
    else { return nil }
    guard take(":") else { return (hour, minute, 0, 0) }
    guard let second = number(digits: 2...2, in: 0...59) else { return nil }
    guard take(".") || take(",") else { return (hour, minute, second, 0) }
    var (nanosecond, unit, hasDigits) = (0, 100_000_000, false)
    while let digit = digit() {
      nanosecond += digit * unit
      unit /= 10
      hasDigits = true
    }
    return hasDigits ? (hour, minute, second, nanosecond) : nil
  }

  /// `Z`, `+02`, `+0200` or `+02:00`, in seconds east of UTC.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    guard let sign = sign(), let hours = number(digits: 2...2, in: 0...23) else { return nil }
    if isAtEnd { return sign * hours * 3600 }
    _ = take(":")
    guard let minutes = number(digits: 2...2, in: 0...59) else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  // MARK: - Characters

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// 1 for `+`, −1 for `-` or U+2212; nil if there is none.
  private mutating func sign() -> Int? {
    if take("+") { return 1 }
    if take("-") { return -1 }
    guard bytes[place...].starts(with: "\u{2212}".utf8) else { return nil }
    place += 3
    return -1
  }

  private mutating func digit() -> Int? {
    guard place < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[place]
    else { return nil }
    defer { place += 1 }
    return Int(bytes[place] - UInt8(ascii: "0"))
  }

  /// As many digits as there are, if they are so many and their number lies in a range.
  private mutating func number(
    digits count: ClosedRange<Int>, in range: ClosedRange<Int> = 0...999_999_999_999
  ) -> Int? {
    var (value, read) = (0, 0)
    while read < count.upperBound, let digit = digit() {
      value = value * 10 + digit
      read += 1
    }
    return count.contains(read) && range.contains(value) ? value : nil
  }
}
