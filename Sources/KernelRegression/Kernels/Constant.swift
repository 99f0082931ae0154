extension Kernel {
  /// The constant kernel K(u) = 1: every point counts alike, however far away.
  ///
  /// It has no integral, so it has no moments (they are infinite), and its bandwidth means nothing:
  /// Nadaraya–Watson regression with it is average pooling, and a local polynomial is one polynomial
  /// for all.
  public static let constant = Kernel(
    name: "constant",
    moment: .infinity,
    roughness: .infinity,
    upperQuartile: .infinity,
    form: .exponential(rate: 0, [1]),
    density: { u in u.isNaN ? .nan : 1 },
    ratio: { _, _ in 1 }
  )
}
