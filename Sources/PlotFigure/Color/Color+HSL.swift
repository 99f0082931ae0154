public import PlotScene

extension Color {
  /// A colour by its hue, saturation and lightness, as CSS has them.
  ///
  /// Python: `colorsys.hls_to_rgb`.
  ///
  /// - Parameters:
  ///   - hue: an angle in degrees: 0 is red, 120 green, 240 blue. Any number; NaN counts as 0.
  ///   - saturation: from 0 for a grey to 1.
  ///   - lightness: from 0 for black over 0.5 for the pure colour to 1 for white.
  ///   - alpha: the opacity, 0…1.
  public init(hue: Double, saturation: Double, lightness: Double, alpha: Double = 1) {
    let lightness = Self.fraction(lightness)
    let reach = Self.fraction(saturation) * min(lightness, 1 - lightness)
    func part(_ offset: Double) -> Double {
      let place = Self.turn(offset + Self.degrees(hue) / 30, of: 12)
      return lightness - reach * max(-1, min(place - 3, 9 - place, 1))
    }
    self.init(red: part(0), green: part(8), blue: part(4), alpha: alpha)
  }

  /// A colour by its hue, saturation and value.
  ///
  /// matplotlib: `colors.hsv_to_rgb`.
  ///
  /// - Parameters:
  ///   - hue: an angle in degrees: 0 is red, 120 green, 240 blue. Any number; NaN counts as 0.
  ///   - saturation: from 0 for a grey to 1.
  ///   - value: from 0 for black to 1 for the pure colour, or white.
  ///   - alpha: the opacity, 0…1.
  public init(hue: Double, saturation: Double, value: Double, alpha: Double = 1) {
    let value = Self.fraction(value)
    let reach = Self.fraction(saturation) * value
    func part(_ offset: Double) -> Double {
      let place = Self.turn(offset + Self.degrees(hue) / 60, of: 6)
      return value - reach * max(0, min(place, 4 - place, 1))
    }
    self.init(red: part(5), green: part(3), blue: part(1), alpha: alpha)
  }

  /// The hue in degrees (0 ≤ hue < 360), the saturation and the lightness; a grey has hue 0.
  ///
  /// Python: `colorsys.rgb_to_hls`.
  public var hsl: (hue: Double, saturation: Double, lightness: Double) {
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    let lightness = (least + most) / 2
    let room = min(lightness, 1 - lightness)
    return (hueOfLargest, room > 0 ? min((most - lightness) / room, 1) : 0, lightness)
  }

  /// The hue in degrees (0 ≤ hue < 360), the saturation and the value; a grey has hue 0.
  ///
  /// matplotlib: `colors.rgb_to_hsv`.
  public var hsv: (hue: Double, saturation: Double, value: Double) {
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    return (hueOfLargest, most > 0 ? (most - least) / most : 0, most)
  }

  private var hueOfLargest: Double {
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    let span = most - least
    guard span > 0 else { return 0 }
    let sixths =
      most == red
      ? (green - blue) / span
      : most == green ? (blue - red) / span + 2 : (red - green) / span + 4
    return Self.turn(sixths, of: 6) * 60
  }

  /// An angle in 0 ≤ angle < 360.
  static func degrees(_ angle: Double) -> Double { turn(angle, of: 360) }

  private static func turn(_ value: Double, of whole: Double) -> Double {
    let rest = value.truncatingRemainder(dividingBy: whole)
    guard rest.isFinite else { return 0 }
    let turned = rest < 0 ? rest + whole : rest
    return turned < whole ? turned : 0
  }

  private static func fraction(_ value: Double) -> Double { value > 0 ? min(value, 1) : 0 }
}
