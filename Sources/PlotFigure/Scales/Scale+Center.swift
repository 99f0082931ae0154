/// What scales with a value in the middle have in common.
extension Scale {
  /// Even steps that settle around a value when the data are known.
  ///
  /// - Parameters:
  ///   - name: the name without the centre.
  ///   - center: the value; an error if it is not finite.
  ///   - settle: from even steps and the data to the scale that is used. It is asked only where the
  ///     ends that are given lie on either side of the centre.
  static func settling(
    _ name: String, around center: Double,
    settle: @escaping @Sendable (_ plain: Scale, _ data: ScaleData) -> Scale
  ) -> Scale {
    var plain = Scale(
      name: "\(name)(at: \(center))",
      emptyLimits: center.isFinite ? around(center, reach: 0) : 0...1,
      ticks: Scale.linear.ticks)
    guard center.isFinite else {
      plain.problem = "the centre of the scale is \(center); it must be a finite number"
      return plain
    }
    var scale = plain
    scale.adapt = { [plain] data in
      guard let problem = problem(with: data, around: center) else { return settle(plain, data) }
      var scale = plain
      scale.problem = problem
      return scale
    }
    return scale
  }

  private static func problem(with data: ScaleData, around center: Double) -> String? {
    if let lower = data.lower, lower >= center {
      return "the lower limit is \(lower); it must be below the scale's centre, \(center)"
    }
    if let upper = data.upper, upper <= center {
      return "the upper limit is \(upper); it must be above the scale's centre, \(center)"
    }
    return nil
  }

  /// Limits as far from a finite centre to either side: those that one value alone would have if
  /// there is no way to go.
  static func around(_ center: Double, reach: Double) -> ClosedRange<Double> {
    let (lower, upper) = (center - reach, center + reach)
    guard lower < upper else { return Scale.linear.widened(center...center) }
    return (lower...upper).clamped(to: Scale.finite)
  }
}
