extension Kernel {
  /// The triangular kernel K(u) = 1 − |u| for |u| < 1.
  public static let triangular = Kernel(
    name: "triangular",
    variance: 1 / 6.0,
    roughness: 2 / 3.0,
    upperQuartile: 0.2928932188134525,  // 1 − 1/√2
    form: .polynomial([1, -1]),
    profile: { u in 1 - u }
  )
}
