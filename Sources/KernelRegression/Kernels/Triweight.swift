extension Kernel {
  /// The triweight kernel K(u) = 35/32 (1 − u²)³ for |u| < 1.
  public static let triweight = Kernel(
    name: "triweight",
    variance: 1 / 9.0,
    roughness: 350 / 429.0,
    upperQuartile: 0.24230311871658525,
    form: .polynomial([1.09375, 0, -3.28125, 0, 3.28125, 0, -1.09375]),
    profile: { u in
      let rest = (1 - u) * (1 + u)
      return 1.09375 * rest * rest * rest
    }
  )
}
