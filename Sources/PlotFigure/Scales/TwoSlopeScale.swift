extension Scale {
  /// Even steps on either side of a value that stays in the middle, however much farther the data
  /// reach on one side, as for heights on land and depths at sea.
  ///
  /// matplotlib: `TwoSlopeNorm`.
  ///
  /// Where the data lie on one side only, the other end is as far from the centre as the farthest
  /// of them.
  ///
  /// - Parameter center: the value in the middle, a finite number. Limits that are given must lie
  ///   on either side of it.
  public static func twoSlope(at center: Double = 0) -> Scale {
    settling("twoSlope", around: center) { plain, data in
      twoSlopes(ends(of: data, around: center), center: center, plain)
    }
  }

  private static func ends(of data: ScaleData, around center: Double) -> ClosedRange<Double> {
    let low = min(data.lower ?? data.range?.lowerBound ?? center, center)
    let high = max(data.upper ?? data.range?.upperBound ?? center, center)
    // Nothing on one side: as far as on the other.
    let below = low < center ? low : around(center, reach: high - center).lowerBound
    let above = high > center ? high : around(center, reach: center - low).upperBound
    return below...above
  }

  private static func twoSlopes(
    _ ends: ClosedRange<Double>, center: Double, _ plain: Scale
  ) -> Scale {
    let line = PiecewiseLine([ends.lowerBound, center, ends.upperBound])
    var scale = Scale(
      name: plain.name, emptyLimits: plain.emptyLimits, transform: { line.place(of: $0) },
      inverse: { line.value(at: $0) },
      ticks: { TwoSlopeTicks.ticks(center: center, for: $0) })
    scale.limits = ends
    return scale
  }
}
