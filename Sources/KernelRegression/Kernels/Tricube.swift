extension Kernel {
  /// The tricube kernel K(u) = 70/81 (1 − |u|³)³ for |u| < 1, the weight of LOWESS and loess.
  ///
  /// Source: W. S. Cleveland, "Robust locally weighted regression and smoothing scatterplots",
  /// Journal of the American Statistical Association 74 (1979) 829–836.
  public static let tricube = Kernel(
    name: "tricube",
    variance: 35 / 243.0,
    roughness: 175 / 247.0,
    upperQuartile: 0.2948734051557817,
    form: .polynomial([1, 0, 0, -3, 0, 0, 3, 0, 0, -1].map { $0 * (70 / 81.0) }),
    profile: { u in
      // 1 − u³ without its cancellation near 1.
      let rest = (1 - u) * (1 + u + u * u)
      return 70 / 81.0 * rest * rest * rest
    }
  )
}
