import RealModule

extension Kernel {
  /// The canonical bandwidth δ₀ = (∫K² / (∫uᵛK)²)^(1/(2ν+1)) of a kernel of order ν.
  ///
  /// Two kernels of one order smooth equally when their bandwidths are in the ratio of their δ₀:
  /// 0.7764 for the Gaussian. Source: J. S. Marron and D. Nolan, "Canonical kernels for density
  /// estimation", Statistics & Probability Letters 7 (1988) 195–199, for order 2; the same balance
  /// of variance and squared bias for the others.
  public var canonicalBandwidth: Double {
    Double.pow(roughness / (moment * moment), 1 / Double(2 * order + 1))
  }
}
