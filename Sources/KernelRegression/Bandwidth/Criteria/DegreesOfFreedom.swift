extension BandwidthCriterion {
  /// The bandwidth whose fit has a given number of effective parameters: where the trace of the hat
  /// matrix, Σ αᵢ(xᵢ), is `target`. The curve is the difference |trace − target|.
  ///
  /// Other programs count parameters by tr LLᵀ or tr(2L − LLᵀ); here it is tr L.
  ///
  /// - Parameter target: The effective number of parameters, from above that of the polynomial that
  ///   an infinite bandwidth fits (1 for Nadaraya–Watson) to below the number of different keys.
  public static func degreesOfFreedom(_ target: Double) -> BandwidthCriterion {
    BandwidthCriterion(
      name: "degreesOfFreedom(\(target))", way: .root { score in score.trace - target })
  }
}
