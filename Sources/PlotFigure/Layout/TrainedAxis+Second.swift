import PlotScene

extension TrainedAxis {
  /// A second axis.
  ///
  /// - Parameters:
  ///   - second: what the user said of it.
  ///   - first: the axis on the side across.
  ///   - data: what the marks on it must show.
  ///   - isReversed: whether these marks turn it round.
  ///   - hasWholeNumbers: whether only whole numbers mean something to them.
  init(
    _ second: SecondAxis, beside first: TrainedAxis, group: Group, data: AxisExtent,
    margin: Double, isReversed: Bool = false, hasWholeNumbers: Bool = false
  ) throws(PlotError) {
    switch second.kind {
    case .own:
      let gaps = first.scale.gaps + (second.axis.scale?.gaps ?? [])
      guard gaps.isEmpty else {
        throw PlotError(
          problem: "an axis with marks of its own is broken, or stands across from one that is; a "
            + "gap would cut the marks of the other one, too: neither may be broken")
      }
      try self.init(
        second.axis, group: group, limits: [second.axis.limits], data: data,
        margin: second.axis.margin ?? margin, isReversed: isReversed,
        hasWholeNumbers: hasWholeNumbers)
    case .converted(let forward, let inverse):
      try self.init(
        converting: first, second.axis, to: forward, from: inverse, group: group)
    }
  }

  /// The values of an axis in other units: each stands where the value does that it is made of.
  private init(
    converting first: TrainedAxis, _ axis: Axis, to forward: @escaping @Sendable (Double) -> Double,
    from inverse: @escaping @Sendable (Double) -> Double, group: Group
  ) throws(PlotError) {
    guard axis.limits == .automatic else {
      throw PlotError(
        problem: "an axis in other units has limits of its own; they follow from the first axis")
    }
    let ends = (forward(first.limits.lowerBound), forward(first.limits.upperBound))
    guard ends.0.isFinite, ends.1.isFinite, ends.0 != ends.1 else {
      throw PlotError(
        problem: "the limits \(first.limits.lowerBound) and \(first.limits.upperBound) of the "
          + "first axis are \(ends.0) and \(ends.1) in other units; they must be two finite numbers"
      )
    }
    let limits = min(ends.0, ends.1)...max(ends.0, ends.1)
    let place = first.scale
    let name = axis.scale?.name ?? "converted"
    var scale = Scale.functions(
      name: name, legalDomain: limits, forward: { place.forward(inverse($0)) },
      inverse: { forward(place.backward($0)) })
    // Tried here, the way there and the way back, as the scale is not to be made anew below.
    let there = Scale.functions(
      name: name, legalDomain: first.limits, forward: forward, inverse: inverse)
    for (tried, ends) in [(there, first.limits), (scale, limits)] {
      let data = ScaleData(
        channels: [], range: nil, lower: ends.lowerBound, upper: ends.upperBound)
      if let problem = tried.adapted(to: data).problem { throw PlotError(problem: problem) }
    }
    scale.adapt = nil
    if let wanted = axis.scale {
      scale.ticks = wanted.ticks
      scale.format = wanted.format
    }
    scale.gaps = place.gaps.compactMap { gap in
      let edges = (forward(gap.lowerBound), forward(gap.upperBound))
      guard edges.0.isFinite, edges.1.isFinite else { return nil }
      return min(edges.0, edges.1)...max(edges.0, edges.1)
    }.sorted { $0.lowerBound < $1.lowerBound }
    if !scale.gaps.isEmpty {
      scale.ticks = { [ticks = scale.ticks] in BrokenTicks.ticks(for: $0, placing: ticks) }
    }
    var axis = axis
    axis.scale = scale
    try self.init(
      axis, group: group, limits: [Limits(limits)], data: AxisExtent(limits), margin: 0,
      isReversed: false, hasWholeNumbers: false)
    isReversed = first.isReversed != (ends.1 < ends.0)
  }
}
