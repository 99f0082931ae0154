import RealModule

extension Kernel {
  /// The Laplace (double exponential) kernel K(u) = ½ exp(−|u|), the Matérn kernel of order ½; its
  /// bandwidth is the length over which it falls by e.
  public static let laplace = Kernel(
    name: "laplace",
    moment: 2,
    roughness: 0.25,
    upperQuartile: 0.6931471805599453,  // ln 2
    form: .exponential(rate: 1, [1]),
    density: { u in 0.5 * Double.exp(-u.magnitude) },
    ratio: { _, gap in Double.exp(-gap) }
  )
}
