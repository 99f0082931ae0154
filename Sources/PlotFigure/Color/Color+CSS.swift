public import PlotScene

extension Color {
  /// A colour as CSS writes it; nil for anything else.
  ///
  /// matplotlib: `colors.to_rgba`.
  ///
  /// The notations of CSS Color Module Level 4 that name a colour of sRGB or of OKLab, in capitals
  /// or not:
  ///
  /// - the 148 names, as `rebeccapurple`, and `transparent`;
  /// - `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`;
  /// - `rgb(255 0 0)`, `rgb(100% 0% 0% / 50%)`, `rgba(255, 0, 0, 0.5)`;
  /// - `hsl(120 50% 50%)`, `hsl(120deg, 50%, 50%)`, `hsl(0.5turn 50 50 / 0.5)`;
  /// - `hwb(120 10% 20%)`;
  /// - `oklab(0.6 0.1 -0.1)` and `oklch(60% 0.15 150)`.
  ///
  /// A part that is `none` counts as 0. What sRGB cannot show is clamped for `rgb`, `hsl` and
  /// `hwb`, and mapped as ``init(lightness:a:b:alpha:)`` says for the two others.
  public init?(_ css: String) {
    // The longest sensible notation is far shorter; a text of any length must not cost time.
    guard css.utf8.count <= 200 else { return nil }
    let text = css.lowercasedASCII
    if let color = Self.named[text] {
      self = color
    } else if text == "transparent" {
      self = .clear
    } else if text.utf8.first == UInt8(ascii: "#") {
      self.init(hexadecimal: text)
    } else {
      guard let color = CSSColorFunction(text)?.color else { return nil }
      self = color
    }
  }

  private init?(hexadecimal text: String) {
    let digits = text.unicodeScalars.dropFirst().map { Character($0).hexDigitValue }
    let values = digits.compactMap { $0 }
    guard values.count == digits.count, text.utf8.count == values.count + 1 else { return nil }
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

extension String {
  /// The text with small letters for the capitals A to Z, and nothing else changed.
  fileprivate var lowercasedASCII: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          ("A"..."Z").contains(scalar)
            ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) + 32) : scalar
        }))
  }
}
