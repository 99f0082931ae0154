extension Kernel {
  /// The Epanechnikov kernel K(u) = ¾(1 − u²) for |u| < 1, which has the least mean squared error of
  /// all kernels of order 2.
  ///
  /// Its bandwidth is the half-width of its support, so that of R's np, whose support is √5 h, is
  /// `Bandwidth.standardDeviation(h)`. Source: V. A. Epanechnikov, "Non-parametric estimation of a
  /// multivariate probability density", Theory of Probability and Its Applications 14 (1969)
  /// 153–158.
  public static let epanechnikov = Kernel(
    name: "epanechnikov",
    variance: 0.2,
    roughness: 0.6,
    upperQuartile: 0.3472963553338607,  // 2 sin 10°
    form: .polynomial([0.75, 0, -0.75]),
    profile: { u in 0.75 * (1 - u) * (1 + u) }
  )
}
