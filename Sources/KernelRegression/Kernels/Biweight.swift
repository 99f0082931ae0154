extension Kernel {
  /// The biweight (quartic) kernel K(u) = 15/16 (1 − u²)² for |u| < 1.
  public static let biweight = Kernel(
    name: "biweight",
    variance: 1 / 7.0,
    roughness: 5 / 7.0,
    upperQuartile: 0.2811276704207058,
    form: .polynomial([0.9375, 0, -1.875, 0, 0.9375]),
    profile: { u in
      let rest = (1 - u) * (1 + u)
      return 0.9375 * rest * rest
    }
  )
}
