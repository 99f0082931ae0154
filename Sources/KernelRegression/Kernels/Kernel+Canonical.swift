import RealModule

extension Kernel {
  /// The canonical bandwidth δ₀ = (∫K² / (∫u²K)²)^(1/5).
  ///
  /// Two kernels smooth equally when their bandwidths are in the ratio of their δ₀:
  /// 0.7764 for the Gaussian. Source: J. S. Marron and D. Nolan, "Canonical kernels for density
  /// estimation", Statistics & Probability Letters 7 (1988) 195–199.
  public var canonicalBandwidth: Double {
    Double.pow(roughness / (variance * variance), 0.2)
  }
}
