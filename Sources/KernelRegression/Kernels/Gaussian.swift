import RealModule

extension Kernel {
  /// The Gaussian kernel K(u) = exp(−u²/2) / √(2π); its bandwidth is its standard deviation.
  ///
  /// With it, Nadaraya–Watson regression is softmax attention on the scores −(query − key)²/2h².
  ///
  /// Relative weights come from K(a + g)/K(a) = exp(−g(a + g/2)), which has no difference of
  /// squares to cancel: they are right however far away the nearest point is.
  public static let gaussian = Kernel(
    name: "gaussian",
    moment: 1,
    roughness: 0.28209479177387814,  // 1 / (2√π)
    upperQuartile: 0.6744897501960817,  // Φ⁻¹(3/4)
    form: .gaussian(rate: 1, [1]),
    density: { u in 0.3989422804014327 * Double.exp(-0.5 * u * u) },  // 1 / √(2π)
    ratio: { nearest, gap in Double.exp(-gap * (nearest + 0.5 * gap)) }
  )
}
