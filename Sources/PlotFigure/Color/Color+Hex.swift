public import PlotScene

extension Color {
  /// A colour as CSS writes it in hexadecimal digits: `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`, in
  /// capitals or not; nil for anything else.
  public init?(_ css: String) {
    guard css.utf8.first == UInt8(ascii: "#"), css.utf8.count <= 9 else { return nil }
    let digits = css.dropFirst().map { $0.isASCII ? $0.hexDigitValue : nil }
    let values = digits.compactMap { $0 }
    guard values.count == digits.count else { return nil }
    let bytes: [Int]
    switch values.count {
    case 3, 4: bytes = values.map { $0 * 17 }
    case 6, 8:
      bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
    default: return nil
    }
    self.init(
      red: Double(bytes[0]) / 255, green: Double(bytes[1]) / 255, blue: Double(bytes[2]) / 255,
      alpha: bytes.count > 3 ? Double(bytes[3]) / 255 : 1)
  }
}
