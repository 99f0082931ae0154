/// Bytes as text of 64 letters (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text, as ASCII, padded with `=`.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let part = bytes[index..<min(index + 3, bytes.count)]
      var group: UInt32 = 0
      for byte in part { group = group << 8 | UInt32(byte) }
      group <<= UInt32(8 * (3 - part.count))
      for i in 0..<4 {
        let isPadding = i > part.count
        let letter = letters[Int((group >> UInt32(18 - 6 * i)) & 63)]
        result.append(isPadding ? UInt8(ascii: "=") : letter)
      }
      index += 3
    }
    return result
  }
}
