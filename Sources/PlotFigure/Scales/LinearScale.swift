extension Scale {
  /// Equal distances for equal differences.
  ///
  /// matplotlib: `Axes.set_xscale("linear")`.
  public static let linear = Scale(
    name: "linear", legalDomain: Scale.finite, emptyLimits: 0...1,
    ticks: { LinearTicks.ticks(for: $0) })
}
