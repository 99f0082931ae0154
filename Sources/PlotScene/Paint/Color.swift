/// An sRGB colour with straight (not premultiplied) alpha; each component is in 0…1.
public struct Color: Hashable, Sendable {
  /// The red component, 0…1.
  public let red: Double
  /// The green component, 0…1.
  public let green: Double
  /// The blue component, 0…1.
  public let blue: Double
  /// The opacity: 0 is invisible, 1 opaque.
  public let alpha: Double

  /// A colour of sRGB components in 0…1. What lies outside is clamped; NaN counts as 0.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = Self.clamp(red)
    self.green = Self.clamp(green)
    self.blue = Self.clamp(blue)
    self.alpha = Self.clamp(alpha)
  }

  /// A grey: 0 is black, 1 white.
  public init(gray: Double, alpha: Double = 1) {
    self.init(red: gray, green: gray, blue: gray, alpha: alpha)
  }

  /// A colour from 24 bits, as in `0x1f77b4`.
  public init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double((hex >> 16) & 0xff) / 255, green: Double((hex >> 8) & 0xff) / 255,
      blue: Double(hex & 0xff) / 255, alpha: alpha)
  }

  /// The same colour at another opacity, 0…1.
  public func opacity(_ alpha: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour a part of the way to another, component by component in sRGB.
  ///
  /// - Parameters:
  ///   - other: the colour at the other end.
  ///   - fraction: 0 gives this colour, 1 the other; clamped to 0…1.
  public func mixed(with other: Color, by fraction: Double) -> Color {
    let t = Self.clamp(fraction)
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * t }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }

  /// The four components as bytes, rounded to the nearest, in the order red, green, blue, alpha.
  public var bytes: (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8) {
    (Self.byte(red), Self.byte(green), Self.byte(blue), Self.byte(alpha))
  }

  private static func clamp(_ value: Double) -> Double {
    value > 0 ? min(value, 1) : 0
  }

  private static func byte(_ component: Double) -> UInt8 {
    UInt8((component * 255).rounded())  // in range: components are clamped to 0…1
  }
}

extension Color: CustomStringConvertible {
  /// The colour as `#rrggbb`, or `#rrggbbaa` if it is not opaque.
  public var description: String {
    let (r, g, b, a) = bytes
    let parts = a == 255 ? [r, g, b] : [r, g, b, a]
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
