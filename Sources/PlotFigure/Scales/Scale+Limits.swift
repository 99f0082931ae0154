extension Scale {
  /// Limits that lie in the legal domain and have room between them.
  ///
  /// Limits with fewer than eight numbers of type `Double` between them are taken for one value:
  /// around it comes a tenth of it on each side (½ for zero), or what ``room`` says on the even
  /// line. Other limits come back as they are, cut to the legal
  /// domain; where nothing is left of them, the limits for no data take their place.
  ///
  /// - Parameter limits: any limits, infinite ones too.
  /// - Returns: finite limits, the upper one greater than the lower.
  public func widened(_ limits: ClosedRange<Double>) -> ClosedRange<Double> {
    guard limits.overlaps(legalDomain) else { return emptyLimits }
    let legal = limits.clamped(to: legalDomain)
    let resolution = max(legal.lowerBound.magnitude, legal.upperBound.magnitude).ulp
    let room = legal.upperBound / 2 - legal.lowerBound / 2  // halves: the difference may overflow
    guard room < 4 * resolution else { return legal }

    let middle = legal.lowerBound + (legal.upperBound - legal.lowerBound) / 2
    if let room = self.room {
      let place = forward(middle)
      return range(backward(place - room), backward(place + room)) ?? emptyLimits
    }
    let tenth = max(middle.magnitude / 10, 16 * Double.leastNormalMagnitude)
    let margin = middle == 0 ? 0.5 : tenth
    return range(middle - margin, middle + margin) ?? emptyLimits
  }

  /// Limits moved outwards by fractions of their distance, measured on the even line.
  ///
  /// matplotlib: `Axes.margins`.
  ///
  /// - Parameters:
  ///   - limits: limits in the legal domain.
  ///   - lower: how far the lower limit moves, as a fraction of the distance: 0.05 for 5 %. What is
  ///     negative or NaN counts as 0.
  ///   - upper: the same for the upper limit.
  /// - Returns: limits in the legal domain that hold the given ones; a margin that would leave the
  ///   domain ends at its edge.
  public func expanded(
    _ limits: ClosedRange<Double>, byFraction lower: Double, _ upper: Double
  ) -> ClosedRange<Double> {
    let limits = limits.clamped(to: legalDomain)
    let start = forward(limits.lowerBound)
    let end = forward(limits.upperBound)
    let half = end / 2 - start / 2
    func amount(_ fraction: Double) -> Double { fraction > 0 ? fraction * 2 * half : 0 }
    // Only what has a margin goes through the transform and back, so that an edge without one
    // stays exactly where it was.
    let first = lower > 0 ? value(start, moved: -amount(lower)) : limits.lowerBound
    let last = upper > 0 ? value(end, moved: amount(upper)) : limits.upperBound
    // In this order, a NaN gives way to the limit.
    return range(min(limits.lowerBound, first), max(limits.upperBound, last)) ?? limits
  }

  /// Limits moved outwards by the same fraction of their distance on either side.
  public func expanded(
    _ limits: ClosedRange<Double>, byFraction fraction: Double
  ) -> ClosedRange<Double> {
    expanded(limits, byFraction: fraction, fraction)
  }

  /// The number at some distance from a place, or nearer where the line has no numbers so far out,
  /// as beyond the infinity of 1 / x.
  private func value(_ place: Double, moved distance: Double) -> Double {
    var distance = distance
    for _ in 0..<10 {
      let value = backward(place + distance)
      if !value.isNaN { return value }
      distance /= 2
    }
    return backward(place)
  }

  /// Bounds cut to the legal domain; nil unless they are numbers in ascending order.
  private func range(_ lower: Double, _ upper: Double) -> ClosedRange<Double>? {
    let lower = max(lower, legalDomain.lowerBound)
    let upper = min(upper, legalDomain.upperBound)
    return lower < upper ? lower...upper : nil
  }
}
