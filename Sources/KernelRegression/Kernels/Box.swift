extension Kernel {
  /// The box (uniform) kernel K(u) = ½ for |u| < 1: every point within the bandwidth counts alike.
  public static let box = Kernel(
    name: "box",
    variance: 1 / 3.0,
    roughness: 0.5,
    upperQuartile: 0.5,
    form: .polynomial([0.5]),
    profile: { _ in 0.5 }
  )
}
