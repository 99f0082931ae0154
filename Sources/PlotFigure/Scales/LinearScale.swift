extension Scale {
  /// Equal distances for equal differences.
  ///
  /// matplotlib: `Axes.set_xscale("linear")`.
  public static let linear: Scale = {
    var scale = Scale(name: "linear", ticks: { LinearTicks.ticks(for: $0) })
    scale.niceLimits = { LinearTicks.niceLimits(around: $0) }
    return scale
  }()
}
