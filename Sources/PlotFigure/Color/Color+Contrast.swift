public import PlotScene

extension Color {
  /// The contrast with another colour, from 1 for equal ones to 21 for black on white. Opacity is
  /// not looked at.
  ///
  /// WCAG 2.2, "contrast ratio": (L + 0.05) / (l + 0.05) of the lighter and the darker relative
  /// luminance.
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance + 0.05, other.luminance + 0.05)
    return max(a, b) / min(a, b)
  }

  /// The colour, opaque, made darker or lighter until it has a contrast with a background; its hue
  /// stays, its chroma where a screen can show it.
  ///
  /// - Parameters:
  ///   - background: an opaque colour.
  ///   - least: the contrast; held to what black or white has with the background.
  func readable(on background: Color, least: Double = 3) -> Color {
    let opaque = alpha == 1 ? self : background.mixed(with: opacity(1), by: alpha).opacity(1)
    guard opaque.contrast(with: background) < least else { return opaque }
    let white = Color(gray: 1).contrast(with: background)
    let black = Color(gray: 0).contrast(with: background)
    let end = white > black ? 1.0 : 0.0
    let (lightness, a, b) = opaque.oklab
    func shifted(_ part: Double) -> Color {
      Color(lightness: lightness + (end - lightness) * part, a: a, b: b)
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if shifted(middle).contrast(with: background) < least { low = middle } else { high = middle }
    }
    return shifted(high)
  }

  /// The relative luminance of WCAG 2.2, 0…1.
  private var luminance: Double { (linear * SIMD3(0.2126, 0.7152, 0.0722)).sum() }
}
