extension Scale {
  /// Equal distances for equal differences of 1 / x, as for periods against frequencies or for the
  /// inverse temperature.
  ///
  /// ggplot2: `scale_x_continuous(transform = "reciprocal")`.
  ///
  /// Values increase along the axis, so that the place is −1 / x; `.reversed` limits have 1 / x
  /// increase. Values of 2.3e-308 or more have a place, those below, zero and negative ones none.
  /// Ticks are round numbers, well spread.
  public static let reciprocal: Scale = {
    var scale = Scale(
      name: "reciprocal",
      // The inverse of a smaller number would leave Double.
      legalDomain: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude,
      emptyLimits: 1...10,
      transform: { -1 / $0 },
      // No number lies at 0, the place of infinity, or beyond it.
      inverse: { $0 < 0 ? min(-1 / $0, .greatestFiniteMagnitude) : .nan },
      format: .ofManySizes)
    scale.niceLimits = { NiceLimits.linear($0) }
    return scale
  }()
}
