extension Scale {
  /// Even steps with a given value in the middle, as for differences: of a diverging colormap it
  /// has the middle colour, and equal distances to either side have equally strong ones.
  ///
  /// matplotlib: `CenteredNorm`.
  ///
  /// The ends lie as far from the centre as the farthest of the data. If one end is given, the
  /// other is as far away on the other side; if both are given, they are taken as they are.
  ///
  /// - Parameter center: the value in the middle, a finite number.
  public static func centered(at center: Double = 0) -> Scale {
    var scale = Scale(
      name: "centered(at: \(center))",
      emptyLimits: center.isFinite ? around(center, reach: 0) : 0...1,
      ticks: Scale.linear.ticks)
    guard center.isFinite else {
      scale.problem = "the centre of the scale is \(center); it must be a finite number"
      return scale
    }
    let plain = scale
    scale.adapt = { data in
      if let lower = data.lower, data.upper == nil, lower >= center {
        return plain.with(
          problem: "the lower limit is \(lower); it must be below the scale's centre, \(center)")
      }
      if let upper = data.upper, data.lower == nil, upper <= center {
        return plain.with(
          problem: "the upper limit is \(upper); it must be above the scale's centre, \(center)")
      }
      var scale = plain
      let given = [data.lower, data.upper].compactMap { $0 }
      let seen = data.range.map { [$0.lowerBound, $0.upperBound] } ?? []
      let reach = (given.isEmpty ? seen : given).map { ($0 / 2 - center / 2).magnitude * 2 }.max()
      scale.limits = reach.map { around(center, reach: $0) }
      return scale
    }
    return scale
  }

  /// Limits as far from a finite centre to either side: those that one value alone would have if
  /// there is no way to go.
  static func around(_ center: Double, reach: Double) -> ClosedRange<Double> {
    let (lower, upper) = (center - reach, center + reach)
    guard lower < upper else { return Scale.linear.widened(center...center) }
    return (lower...upper).clamped(to: Scale.finite)
  }
}
