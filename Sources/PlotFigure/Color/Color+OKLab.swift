public import PlotScene
import RealModule

/// OKLab (B. Ottosson, 2020) with the matrices of CSS Color Module Level 4: equal distances look
/// about equally large.
extension Color {
  /// A colour of OKLab, mapped into sRGB where a screen cannot show it.
  ///
  /// CSS: `oklab()`. The mapping is that of CSS Color Module Level 4, section 13: hue and lightness
  /// stay, and the chroma is reduced until the nearest colour of sRGB looks the same.
  ///
  /// - Parameters:
  ///   - lightness: from 0 for black to 1 for white.
  ///   - a: from green below 0 to red above it; within ±0.4.
  ///   - b: from blue below 0 to yellow above it; within ±0.4.
  ///   - alpha: the opacity, 0…1.
  public init(lightness: Double, a: Double, b: Double, alpha: Double = 1) {
    let lab = SIMD3(lightness, a, b).map { $0.isFinite ? min(max($0, -1e3), 1e3) : 0 }
    self.init(components: GamutMapping.components(lightness > 1 ? [1, 0, 0] : lab), alpha: alpha)
  }

  /// A colour of OKLCH, mapped into sRGB where a screen cannot show it.
  ///
  /// CSS: `oklch()`. The mapping is that of ``init(lightness:a:b:alpha:)``.
  ///
  /// - Parameters:
  ///   - lightness: from 0 for black to 1 for white.
  ///   - chroma: from 0 for a grey to about 0.4 for the purest colours.
  ///   - hue: an angle in degrees: 29 is red, 142 green, 264 blue. Any number; NaN counts as 0.
  ///   - alpha: the opacity, 0…1.
  public init(lightness: Double, chroma: Double, hue: Double, alpha: Double = 1) {
    let angle = Self.degrees(hue) * .pi / 180
    let chroma = chroma > 0 ? min(chroma, 1e3) : 0
    self.init(
      lightness: lightness, a: chroma * .cos(angle), b: chroma * .sin(angle), alpha: alpha)
  }

  /// The colour in OKLab: lightness 0…1, green to red and blue to yellow.
  public var oklab: (lightness: Double, a: Double, b: Double) {
    let lab = OKLab.lab(linear: linear)
    return (lab.x, lab.y, lab.z)
  }

  /// The colour in OKLCH: lightness 0…1, chroma, and the hue in degrees (0 ≤ hue < 360); a grey has
  /// hue 0.
  public var oklch: (lightness: Double, chroma: Double, hue: Double) {
    let (lightness, a, b) = oklab
    let chroma = Double.hypot(a, b)
    // Below this the chroma is rounding, and the angle without a meaning.
    guard chroma > 4e-6 else { return (lightness, chroma, 0) }
    return (lightness, chroma, Self.degrees(.atan2(y: b, x: a) * 180 / .pi))
  }

  /// The colour a part of the way to another on a straight line in OKLab; `mixed(with:by:)` goes
  /// by the components of sRGB.
  ///
  /// - Parameters:
  ///   - other: the colour at the other end.
  ///   - fraction: 0 gives this colour, 1 the other; clamped to 0…1.
  public func mixedInOKLab(with other: Color, by fraction: Double) -> Color {
    let part = fraction > 0 ? min(fraction, 1) : 0
    if part == 0 { return self }
    if part == 1 { return other }
    let (start, end) = (OKLab.lab(linear: linear), OKLab.lab(linear: other.linear))
    return Color(
      linear: OKLab.linear(lab: start + (end - start) * part),
      alpha: alpha + (other.alpha - alpha) * part)
  }
}

/// From amounts of light of sRGB to OKLab and back.
enum OKLab {
  static func lab(linear: SIMD3<Double>) -> SIMD3<Double> {
    toLab * (toCones * linear).map { .root($0, 3) }
  }

  static func linear(lab: SIMD3<Double>) -> SIMD3<Double> {
    let cones = fromLab * lab
    return fromCones * (cones * cones * cones)
  }

  // The matrices of CSS Color 4 for XYZ, multiplied by that from linear sRGB to XYZ.
  private static let toCones = ColorMatrix(
    [0.412221469470763, 0.53633253726173481, 0.051445993267502202],
    [0.21190349581782523, 0.68069955064523433, 0.10739695353694055],
    [0.088302459190056425, 0.28171883913612148, 0.62997870167382213])
  private static let fromCones = ColorMatrix(
    [4.0767416360759582, -3.3077115392580624, 0.23096990318210447],
    [-1.268437973285032, 2.609757349287689, -0.34131937600265731],
    [-0.0041960761386754801, -0.70341861793593632, 1.7076146940746118])
  private static let toLab = ColorMatrix(
    [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
    [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
    [0.0259040424655478, 0.7827717124575296, -0.8086757549230774])
  private static let fromLab = ColorMatrix(
    [1, 0.39633777737617496, 0.2158037573099136],
    [1, -0.10556134581565855, -0.063854172825813333],
    [1, -0.089484177529811821, -1.2914855480194093])
}

/// CSS Color Module Level 4, section 13.2: the binary search for the chroma in OKLCH, with a local
/// clip that must not be seen.
private enum GamutMapping {
  /// The components in sRGB of a colour of OKLab, each in 0…1.
  static func components(_ lab: SIMD3<Double>) -> SIMD3<Double> {
    if lab.x >= 1 { return [1, 1, 1] }
    if lab.x <= 0 { return [0, 0, 0] }
    guard !isInside(lab) else { return clipped(lab) }
    let justSeen = 0.02
    let precision = 0.0001
    var best = clipped(lab)
    if distance(best, lab) < justSeen { return best }
    var (low, high) = (0.0, 1.0)  // parts of the chroma
    let chroma = Double.hypot(lab.y, lab.z)
    var lowIsInside = true
    while (high - low) * chroma > precision {
      let part = (low + high) / 2
      let trial = SIMD3(lab.x, lab.y * part, lab.z * part)
      if lowIsInside, isInside(trial) {
        low = part
        continue
      }
      best = clipped(trial)
      let seen = distance(best, trial)
      guard seen < justSeen else {
        high = part
        continue
      }
      if justSeen - seen < precision { return best }
      lowIsInside = false
      low = part
    }
    return best
  }

  private static func raw(_ lab: SIMD3<Double>) -> SIMD3<Double> {
    Color.components(linear: OKLab.linear(lab: lab))
  }

  private static func clipped(_ lab: SIMD3<Double>) -> SIMD3<Double> {
    raw(lab).clamped(lowerBound: .zero, upperBound: .one)
  }

  private static func isInside(_ lab: SIMD3<Double>) -> Bool {
    let components = raw(lab)
    return components.min() >= 0 && components.max() <= 1
  }

  private static func distance(_ components: SIMD3<Double>, _ lab: SIMD3<Double>) -> Double {
    let difference = OKLab.lab(linear: Color(components: components, alpha: 1).linear) - lab
    return (difference * difference).sum().squareRoot()
  }
}
