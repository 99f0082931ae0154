/// Bytes of an XML document in the making, as UTF-8.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// Appends markup or digits as they stand.
  mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends another buffer.
  mutating func write(_ other: XMLBuffer) { bytes.append(contentsOf: other.bytes) }

  /// Appends bytes as they stand.
  mutating func write(_ ascii: [UInt8]) { bytes.append(contentsOf: ascii) }

  /// Appends one ASCII character.
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Appends a user's text, for an element's content or an attribute between double quotes.
  ///
  /// Characters that XML 1.0 cannot hold even in escaped form are left out.
  mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write("&quot;")
      // A reader would turn these into spaces.
      case "\t", "\n", "\r": write("&#\(scalar.value);")
      case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": break
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }

  /// Appends ` name="value"` with a value that needs no escapes.
  mutating func attribute(_ name: String, _ value: String) {
    write(" \(name)=\"\(value)\"")
  }

  /// Appends ` name="number"` with at most three decimals.
  mutating func attribute(_ name: StaticString, _ number: Double) {
    write(byte: UInt8(ascii: " "))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    write(GridNumber(number, perUnit: 1000))
    write(byte: UInt8(ascii: "\""))
  }

  /// Appends a number in decimal digits.
  mutating func write(_ number: GridNumber) { number.write(to: &bytes) }
}

/// A number rounded to a multiple of 1/10, 1/100 or 1/1000.
///
/// Differences of such numbers are exact, so that a long path of relative steps does not drift.
struct GridNumber: Hashable {
  /// The number times `perUnit`.
  var steps: Int64
  /// A power of ten from 1 to 1000.
  let perUnit: Int64

  /// The nearest such number; 0 for NaN, and nothing beyond 10¹² steps either way.
  init(_ value: Double, perUnit: Int64) {
    let steps = (value * Double(perUnit)).rounded()
    self.steps = steps.isNaN ? 0 : Int64(min(max(steps, -1e12), 1e12))
    self.perUnit = perUnit
  }

  static func - (left: GridNumber, right: GridNumber) -> GridNumber {
    var difference = left
    difference.steps -= right.steps
    return difference
  }

  /// Appends the shortest digits: `12`, `-0.5`, `3.125`.
  fileprivate func write(to bytes: inout [UInt8]) {
    if steps < 0 { bytes.append(UInt8(ascii: "-")) }
    var (whole, fraction) = steps.magnitude.quotientAndRemainder(dividingBy: perUnit.magnitude)
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole % 10))
      whole /= 10
    } while whole > 0
    bytes[start...].reverse()
    var place = perUnit.magnitude / 10
    if fraction > 0 { bytes.append(UInt8(ascii: ".")) }
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / place))
      fraction %= place
      place /= 10
    }
  }
}
