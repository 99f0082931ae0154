extension Scale {
  /// Classes between boundaries: within each a colour stays the same, and each has the same share
  /// of the axis, whatever its width.
  ///
  /// matplotlib: `BoundaryNorm` with 256 colours.
  ///
  /// The first class has the first colour of the map and the last class the last one. A class holds
  /// its lower boundary, and the last one its upper boundary too. What lies outside has the colours
  /// `under` and `over` of the map.
  ///
  /// - Parameter boundaries: two or more finite numbers, each greater than the one before.
  public static func boundaries(_ boundaries: some Sequence<Double>) -> Scale {
    let boundaries = Array(boundaries)
    let name = "boundaries(\(boundaries.map { "\($0)" }.joined(separator: ", ")))"
    if let problem = problem(of: boundaries) {
      var scale = Scale(name: name, ticks: Scale.linear.ticks)
      scale.problem = problem
      return scale
    }
    return classes(between: boundaries, name: name) {
      BoundaryTicks.ticks(at: boundaries, for: $0)
    }
  }

  /// A scale of classes between boundaries that are in order.
  static func classes(
    between boundaries: [Double], name: String, ticks: @escaping @Sendable (TickRequest) -> TickSet
  ) -> Scale {
    guard let first = boundaries.first, let last = boundaries.last, first < last else {
      return Scale(name: name, ticks: Scale.linear.ticks)
    }
    let line = PiecewiseLine(boundaries)
    var scale = Scale(
      name: name, emptyLimits: first...last, transform: { line.place(of: $0) },
      inverse: { line.value(at: $0) }, ticks: ticks)
    scale.classes = boundaries
    scale.limits = first...last
    scale.hasMinorTicks = true  // boundaries that have no room for a label
    return scale
  }

  private static func problem(of boundaries: [Double]) -> String? {
    if boundaries.count < 2 {
      return "the scale has \(boundaries.count) boundaries; it needs two or more"
    }
    if let value = boundaries.first(where: { !$0.isFinite }) {
      return "a boundary of the scale is \(value); boundaries must be finite numbers"
    }
    for (one, next) in zip(boundaries, boundaries.dropFirst()) where next <= one {
      return "the boundary \(next) comes after \(one); each must be greater than the one before"
    }
    return nil
  }
}
