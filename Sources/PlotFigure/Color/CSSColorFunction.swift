import PlotScene

/// A colour of CSS written as a function, as in `hsl(120 50% 50% / 0.5)`; in small letters.
struct CSSColorFunction {
  private let name: String
  private let parts: [CSSColorPart]
  private let alpha: Double
  /// Whether commas stand between the parts, as before CSS Color 4.
  private let isLegacy: Bool

  /// Reads `name(part part part / alpha)` or `name(part, part, part, alpha)`; nil for anything else.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    name = String(text[..<open])
    let inside = text[text.index(after: open)...].dropLast()
    isLegacy = inside.contains(",")
    var fields: [Substring]
    var last: Substring?
    if isLegacy {
      fields = inside.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
      if fields.count == 4 { last = fields.removeLast() }
    } else {
      let halves = inside.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count <= 2, let first = halves.first else { return nil }
      fields = first.split(whereSeparator: \.isCSSBlank)
      if halves.count == 2 { last = halves[1].trimmed }
    }
    let read = fields.compactMap(CSSColorPart.init)
    guard read.count == 3, fields.count == 3 else { return nil }
    parts = read
    guard let last else {
      alpha = 1
      return
    }
    guard let part = CSSColorPart(last), let value = part.value(ofWhole: 1) else { return nil }
    alpha = value
    if isLegacy, part == .none { return nil }
  }

  /// The colour; nil if there is no such function or its parts are of the wrong kinds.
  var color: Color? {
    if isLegacy, parts.contains(.none) { return nil }
    switch name {
    case "rgb", "rgba": return rgb
    case "hsl", "hsla": return hsl
    default: break
    }
    guard !isLegacy else { return nil }
    switch name {
    case "hwb": return hwb
    case "oklab": return oklab
    case "oklch": return oklch
    default: return nil
    }
  }

  private var rgb: Color? {
    if isLegacy, Set(parts.map(\.isPercentage)).count > 1 { return nil }
    let values = parts.compactMap { $0.value(ofWhole: 255) }
    guard values.count == 3 else { return nil }
    return Color(
      red: values[0] / 255, green: values[1] / 255, blue: values[2] / 255, alpha: alpha)
  }

  private var hsl: Color? {
    if isLegacy, !parts[1].isPercentage || !parts[2].isPercentage { return nil }
    guard let hue = parts[0].angle, let saturation = parts[1].value(ofWhole: 100),
      let lightness = parts[2].value(ofWhole: 100)
    else { return nil }
    return Color(
      hue: hue, saturation: saturation / 100, lightness: lightness / 100, alpha: alpha)
  }

  private var hwb: Color? {
    guard let hue = parts[0].angle, let whiteness = parts[1].value(ofWhole: 100),
      let blackness = parts[2].value(ofWhole: 100)
    else { return nil }
    let white = max(whiteness, 0) / 100
    let black = max(blackness, 0) / 100
    if white + black >= 1 { return Color(gray: white / (white + black), alpha: alpha) }
    let pure = Color(hue: hue, saturation: 1, lightness: 0.5)
    func mix(_ part: Double) -> Double { part * (1 - white - black) + white }
    return Color(red: mix(pure.red), green: mix(pure.green), blue: mix(pure.blue), alpha: alpha)
  }

  private var oklab: Color? {
    guard let lightness = parts[0].value(ofWhole: 1), let a = parts[1].value(ofWhole: 0.4),
      let b = parts[2].value(ofWhole: 0.4)
    else { return nil }
    return Color(lightness: lightness, a: a, b: b, alpha: alpha)
  }

  private var oklch: Color? {
    guard let lightness = parts[0].value(ofWhole: 1), let chroma = parts[1].value(ofWhole: 0.4),
      let hue = parts[2].angle
    else { return nil }
    return Color(lightness: lightness, chroma: chroma, hue: hue, alpha: alpha)
  }
}

/// One number of a CSS colour, with its unit.
enum CSSColorPart: Hashable {
  case none
  case number(Double)
  case percentage(Double)
  /// An angle in degrees.
  case degrees(Double)

  /// A part as it is written; nil for what CSS does not allow.
  init?(_ text: Substring) {
    if text == "none" {
      self = .none
      return
    }
    let units: [(ending: String, part: (Double) -> CSSColorPart)] = [
      ("%", { .percentage($0) }), ("deg", { .degrees($0) }), ("grad", { .degrees($0 * 0.9) }),
      ("rad", { .degrees($0 * 180 / .pi) }), ("turn", { .degrees($0 * 360) }),
      ("", { .number($0) }),
    ]
    for (ending, part) in units where text.hasSuffix(ending) {
      guard let number = Self.number(text.dropLast(ending.count)) else { continue }
      self = part(number)
      return
    }
    return nil
  }

  /// A number, or that part of a whole; nil for an angle.
  func value(ofWhole whole: Double) -> Double? {
    switch self {
    case .none: 0
    case .number(let number): number
    case .percentage(let percent): percent * whole / 100
    case .degrees: nil
    }
  }

  /// An angle in degrees; nil for a percentage.
  var angle: Double? {
    switch self {
    case .none: 0
    case .number(let number), .degrees(let number): number
    case .percentage: nil
    }
  }

  var isPercentage: Bool { if case .percentage = self { true } else { false } }

  /// A number as CSS writes it: digits, a point with digits after it, a power of ten. Swift alone
  /// would take `0x1p3`, `inf` and `1.` too.
  private static func number(_ text: Substring) -> Double? {
    var rest = text.utf8[...]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func takeSign() {
      if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
    }
    func takeDigits() -> Int {
      let digits = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(digits)
      return digits
    }
    takeSign()
    var digits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let decimals = takeDigits()
      guard decimals > 0 else { return nil }
      digits += decimals
    }
    guard digits > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      takeSign()
      guard takeDigits() > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    return Double(text)
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = self.drop(while: \.isCSSBlank)
    while let last = text.last, last.isCSSBlank { text = text.dropLast() }
    return text
  }
}

extension Character {
  /// A blank of CSS.
  fileprivate var isCSSBlank: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\u{c}"
      || self == "\r\n"
  }
}
