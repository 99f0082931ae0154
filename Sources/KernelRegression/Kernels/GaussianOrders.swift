import RealModule

extension Kernel {
  /// The Gaussian kernel of order 4, K(u) = ½(3 − u²) φ(u), with φ the Gaussian density.
  ///
  /// Its bias falls as h⁴. It is negative beyond √3, so the weights of a mean may be too; where
  /// they cancel, an estimator takes the Gaussian of order 2 instead and says so. Source: M. P. Wand
  /// and W. R. Schucany, "Gaussian-based kernels", Canadian Journal of Statistics 18 (1990) 197–204.
  public static let gaussian4 = Kernel(
    gaussianOrder: 4, polynomial: [1.5, -0.5], moment: -3,
    roughness: 0.47603496111841936,  // 27 / (32√π)
    upperQuartile: 0.4405883050068747)

  /// The Gaussian kernel of order 6, K(u) = ⅛(15 − 10u² + u⁴) φ(u); see ``gaussian4``.
  public static let gaussian6 = Kernel(
    gaussianOrder: 6, polynomial: [1.875, -1.25, 0.125], moment: 15,
    roughness: 0.6239694368826504,  // 2265 / (2048√π)
    upperQuartile: 0.35040674563027)

  /// The Gaussian kernel of order 8, K(u) = (105 − 105u² + 21u⁴ − u⁶)/48 φ(u); see ``gaussian4``.
  public static let gaussian8 = Kernel(
    gaussianOrder: 8, polynomial: [2.1875, -2.1875, 0.4375, -1 / 48.0], moment: -105,
    roughness: 0.7478507861754393,
    upperQuartile: 0.2995167078007519)

  /// A polynomial in u² times the Gaussian density.
  ///
  /// Up to a distance of 5, beyond all roots, weights are relative to the Gaussian at the nearest
  /// point; from there on to the kernel itself.
  private init(
    gaussianOrder order: Int, polynomial: [Double], moment: Double, roughness: Double,
    upperQuartile: Double
  ) {
    @Sendable func value(_ u: Double) -> Double {
      polynomial.reversed().reduce(0) { sum, coefficient in sum * u * u + coefficient }
    }
    // The polynomial over u to its degree, which has no overflow: Σ cₖ u^(2k − degree).
    @Sendable func tail(_ u: Double) -> Double {
      polynomial.reduce(0) { sum, coefficient in sum / (u * u) + coefficient }
    }
    let degree = Double(2 * (polynomial.count - 1))
    self.init(
      name: "gaussian\(order)", order: order, moment: moment, roughness: roughness,
      upperQuartile: upperQuartile, form: .gaussian(rate: 1, polynomial),
      density: { u in
        guard u.magnitude < 60 else { return u.isNaN ? .nan : 0 }
        // Half of the exponent each, so that no digit is lost among the subnormal numbers.
        let half = Double.exp(-0.25 * u * u)
        return 0.3989422804014327 * value(u) * half * half
      },
      ratio: { nearest, gap in
        if nearest <= 5 {
          let distance = nearest + gap
          return distance > 50
            ? 0 : value(distance) * Kernel.gaussian.relativeWeight(nearest: nearest, gap: gap)
        }
        if gap == 0 { return 1 }
        let fall = Kernel.gaussian.relativeWeight(nearest: nearest, gap: gap)
        if fall == 0 { return 0 }
        // A gap that leaves any weight is below 200, and growth below 40 to the degree.
        return Double.pow(1 + gap / nearest, degree) * tail(nearest + gap) / tail(nearest) * fall
      })
  }
}
