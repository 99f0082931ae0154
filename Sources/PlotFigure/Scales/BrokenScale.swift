extension Scale {
  /// The same scale with stretches of values left out, for data in groups that lie far apart.
  ///
  ///     Axes(yScale: .linear.broken(at: 20...80)) { … }
  ///
  /// R's ggbreak: `scale_y_break`.
  ///
  /// The pieces that are left keep their proportions, so that a unit is as long in all of them. The
  /// axis is interrupted at each break, lines that cross it end at its edges, and values inside are
  /// not drawn: a diagnostic says how many there are. Ticks are round numbers of one step in all
  /// pieces where each of them has two that way.
  ///
  /// - Parameters:
  ///   - breaks: stretches of numbers in ascending order and apart from each other, inside the limits
  ///     of the axis; others are an error. A scale of categories or times has none.
  ///   - gap: how long the gap for each of them is, as a part of the length of the axis; all of them
  ///     together take at most half of it.
  public func broken(at breaks: ClosedRange<Double>..., gap: Double = 0.04) -> Scale {
    broken(at: breaks, gap: gap)
  }

  /// The same scale with stretches of values left out; as it is for an empty list.
  public func broken(at breaks: [ClosedRange<Double>], gap: Double = 0.04) -> Scale {
    if breaks.isEmpty { return self }
    var scale = self
    scale.name = "\(name).broken(at: \(breaks), gap: \(gap))"
    scale.problem = problem ?? self.problem(of: breaks, gap: gap)
    guard scale.problem == nil else { return scale }
    let around = expanded(
      breaks[0].lowerBound...breaks[breaks.count - 1].upperBound, byFraction: 0.5)
    scale = fitted(breaks, gap: gap, to: around, named: scale.name)
    scale.emptyLimits = around
    scale.fit = { [self, scale] limits in
      var fitted = self.fitted(breaks, gap: gap, to: limits, named: scale.name)
      fitted.problem = Self.problem(of: breaks, inside: limits)
      return fitted
    }
    if adapt != nil {
      scale.adapt = { [self] data in adapted(to: data).broken(at: breaks, gap: gap) }
    }
    return scale
  }

  /// The scale with gaps that are a part of the length of an axis with some limits.
  private func fitted(
    _ breaks: [ClosedRange<Double>], gap: Double, to limits: ClosedRange<Double>,
    named name: String
  ) -> Scale {
    let line = BrokenLine(
      breaks.map { forward($0.lowerBound)...forward($0.upperBound) }, gap: gap,
      from: forward(limits.lowerBound), to: forward(limits.upperBound))
    var scale = Scale(
      name: name, legalDomain: legalDomain, emptyLimits: emptyLimits,
      transform: { [self] in line.place(of: forward($0)) },
      inverse: { [self] in backward(line.base(at: $0)) },
      ticks: { [self] in BrokenTicks.ticks(for: $0, on: self) }, format: format)
    scale.kind = kind
    scale.classes = classes
    scale.limits = self.limits
    scale.niceLimits = niceLimits
    scale.hasMinorTicks = hasMinorTicks
    scale.room = room
    scale.gaps = breaks
    return scale
  }

  private func problem(of breaks: [ClosedRange<Double>], gap: Double) -> String? {
    guard case .numbers = kind else {
      return "the scale is \(name); only a scale of numbers can be broken"
    }
    if !gaps.isEmpty { return "the scale \(name) is broken already; give all breaks at once" }
    if !(gap > 0 && gap * Double(breaks.count) <= 0.5) {
      return "the gap of a break is \(gap) of the axis and there are \(breaks.count); "
        + "it must be above 0, and all of them together at most half of the axis"
    }
    var last = -Double.infinity
    for one in breaks {
      let (low, high) = (one.lowerBound, one.upperBound)
      guard low.isFinite, high.isFinite else {
        return "a break is \(low)…\(high); it must be between finite numbers"
      }
      guard low > legalDomain.lowerBound, high < legalDomain.upperBound else {
        return "the break \(low)…\(high) is outside of what the scale \(name) has places for"
      }
      guard low < high, forward(low) < forward(high), forward(low).isFinite, forward(high).isFinite
      else { return "the break \(low)…\(high) is empty; it must leave something out" }
      guard low > last else {
        return "the break \(low)…\(high) begins before the one before it ends, at \(last); "
          + "breaks must be in ascending order and apart"
      }
      last = high
    }
    return nil
  }

  private static func problem(
    of breaks: [ClosedRange<Double>], inside limits: ClosedRange<Double>
  ) -> String? {
    guard
      let bad = breaks.first(where: {
        $0.lowerBound <= limits.lowerBound || $0.upperBound >= limits.upperBound
      })
    else { return nil }
    return "the break \(bad.lowerBound)…\(bad.upperBound) is not inside the limits of the axis, "
      + "\(limits.lowerBound)…\(limits.upperBound); give others, or limits around it"
  }
}
