import RealModule

extension Kernel {
  /// The cosine kernel K(u) = π/4 cos(πu/2) for |u| < 1.
  public static let cosine = Kernel(
    name: "cosine",
    variance: 0.18943053086129782,  // 1 − 8/π²
    roughness: 0.6168502750680849,  // π²/16
    upperQuartile: 1 / 3.0,
    form: .polynomial(series),
    // Of the complement a sine, which has no cancellation near 1.
    profile: { u in Double.pi / 4 * Double.sin(Double.pi / 2 * (1 - u)) }
  )

  /// The Taylor series of the kernel about 0: the first term left out is below 10⁻¹⁸.
  private static let series: [Double] = {
    var coefficients: [Double] = []
    var term = Double.pi / 4
    for power in 0...11 {
      coefficients += [term, 0]
      let next = Double((2 * power + 1) * (2 * power + 2))
      term *= -(Double.pi * Double.pi / 4) / next
    }
    return coefficients.dropLast()
  }()
}
