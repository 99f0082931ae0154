extension Scale {
  /// Limits that lie in the legal domain and have room between them.
  ///
  /// Limits with fewer than eight numbers of type `Double` between them are taken for one value:
  /// around it comes a tenth of it on each side on a linear scale (½ for zero), and half a unit of
  /// the even line on a transformed one. Other limits come back as they are, cut to the legal
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
    let lower: Double
    let upper: Double
    if transform == nil {
      let tenth = max(middle.magnitude / 10, 16 * Double.leastNormalMagnitude)
      let margin = middle == 0 ? 0.5 : tenth
      (lower, upper) = (middle - margin, middle + margin)
    } else {
      let place = forward(middle)
      (lower, upper) = (backward(place - 0.5), backward(place + 0.5))
    }
    return range(lower, upper) ?? emptyLimits
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
    let first = lower > 0 ? backward(start - amount(lower)) : limits.lowerBound
    let last = upper > 0 ? backward(end + amount(upper)) : limits.upperBound
    return range(min(first, limits.lowerBound), max(last, limits.upperBound)) ?? limits
  }

  /// Limits moved outwards by the same fraction of their distance on either side.
  public func expanded(
    _ limits: ClosedRange<Double>, byFraction fraction: Double
  ) -> ClosedRange<Double> {
    expanded(limits, byFraction: fraction, fraction)
  }

  /// Bounds cut to the legal domain; nil unless they are numbers in ascending order.
  private func range(_ lower: Double, _ upper: Double) -> ClosedRange<Double>? {
    let lower = max(lower, legalDomain.lowerBound)
    let upper = min(upper, legalDomain.upperBound)
    return lower < upper ? lower...upper : nil
  }
}
