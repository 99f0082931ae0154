extension OrderedKernel {
  /// The geometric kernel of Wang and van Ryzin: 1 − λ for the same category, ½(1 − λ)λᵈ at d > 0
  /// steps.
  ///
  /// It sums to one over all integers. At λ = 1, where it is 0 throughout, the limit counts: other
  /// categories half as much as the same one. Source: M.-C. Wang and J. van Ryzin, "A class of smooth
  /// estimators for discrete distributions", Biometrika 68 (1981) 301–309.
  ///
  /// - Parameter parameter: λ, 0…1.
  public static func wangVanRyzin(_ parameter: Double) -> OrderedKernel {
    OrderedKernel(name: "wangVanRyzin", parameter: parameter, share: 0.5) { 1 - $0 }
  }
}
