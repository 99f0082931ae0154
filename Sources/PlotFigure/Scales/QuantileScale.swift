internal import PlotScene

extension Scale {
  /// Classes that each hold as many of the data: with four of them, the boundaries are the
  /// quartiles.
  ///
  /// pandas: `qcut`; numpy: `quantile`, whose linear method gives the boundaries.
  ///
  /// A missing or infinite value does not count. Boundaries that coincide, as many equal values make
  /// them, are one, and there are fewer classes. If limits are given, the classes are those of the
  /// values within them, and the outer boundaries are the limits.
  ///
  /// - Parameter count: how many classes, 1…1,000.
  /// - Complexity: O(n log n) for n values, once for each drawing.
  public static func quantile(classes count: Int) -> Scale {
    var scale = Scale(name: "quantile(classes: \(count))", ticks: Scale.linear.ticks)
    guard (1...1000).contains(count) else {
      scale.problem = "the scale has \(count) classes; it needs 1 to 1000"
      return scale
    }
    let name = scale.name
    scale.adapt = { data in
      let lower = data.lower ?? -.infinity
      let shown = lower...max(data.upper ?? .infinity, lower)
      let values = data.channels.flatMap(\.numbers)
        .filter { $0.isFinite && shown.contains($0) }.sorted()
      var boundaries = Quantiles.boundaries(of: values, classes: count)
      guard boundaries.count > 1 else { return Scale(name: name, ticks: Scale.linear.ticks) }
      if let lower = data.lower { boundaries[0] = lower }
      if let upper = data.upper { boundaries[boundaries.count - 1] = upper }
      let written = Quantiles.rounded(boundaries)
      return classes(between: boundaries, name: name) { [boundaries] in
        BoundaryTicks.ticks(at: boundaries, writtenAs: written, for: $0)
      }
    }
    return scale
  }
}

/// Boundaries between equal parts of some values.
enum Quantiles {
  /// The quantiles 0, 1/n, …, 1 by the linear method (number 7 of Hyndman and Fan, 1996), each once.
  ///
  /// - Parameter values: finite numbers, ascending.
  static func boundaries(of values: [Double], classes: Int) -> [Double] {
    guard !values.isEmpty else { return [] }
    var boundaries: [Double] = []
    for index in 0...classes {
      let quantile = value(values, at: Double(index) / Double(classes))
      if quantile != boundaries.last { boundaries.append(quantile) }
    }
    return boundaries
  }

  /// The boundaries as they are written: in hundredths of the order of their range, as the further
  /// digits of an interpolated value say nothing, or finer where that would move one by more than a
  /// twentieth of the way to its neighbour.
  static func rounded(_ boundaries: [Double]) -> [Double] {
    guard let first = boundaries.first, let last = boundaries.last,
      let order = DecimalDigits(last / 2 - first / 2)?.exponent
    else { return boundaries }
    for exponent in stride(from: order - 2, through: order - 16, by: -1) {
      let unit = Progression.Unit(significand: 1, exponent: exponent)
      let written = boundaries.map { value in
        // Where the unit is finer than the value's own digits, these are all there is.
        Int64(exactly: (value / unit.value(1)).rounded()).map(unit.value) ?? value
      }
      if isClose(written, to: boundaries) { return written }
    }
    return boundaries
  }

  private static func isClose(_ written: [Double], to boundaries: [Double]) -> Bool {
    let gaps = zip(boundaries, boundaries.dropFirst()).map { $1 / 2 - $0 / 2 }
    return boundaries.indices.allSatisfy { index in
      let gap = min(
        index > 0 ? gaps[index - 1] : .infinity, index < gaps.count ? gaps[index] : .infinity)
      return (written[index] / 2 - boundaries[index] / 2).magnitude <= gap / 20
    }
  }

  private static func value(_ values: [Double], at part: Double) -> Double {
    let place = part * Double(values.count - 1)
    let index = WholeNumber.below(place, in: 0...values.count - 1)
    let low = values[index]
    let high = values[min(index + 1, values.count - 1)]
    let rest = place - Double(index)
    // From the nearer one, as numpy does it.
    let between = high - low
    guard between.isFinite else { return (low / 2 + (high / 2 - low / 2) * rest) * 2 }
    return rest < 0.5 ? low + between * rest : high - between * (1 - rest)
  }
}
