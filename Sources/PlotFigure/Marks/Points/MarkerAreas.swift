import PlotScene

/// From numbers to markers whose areas grow evenly with them.
struct MarkerAreas {
  /// The numbers that have the smallest and the largest marker.
  let limits: ClosedRange<Double>
  /// The diameters of these markers, in points.
  let diameters: ClosedRange<Double>

  /// The areas of some numbers; nil if there is none and the limits are open.
  init?(_ values: [Double], limits: Limits, diameters: ClosedRange<Double>) {
    let range = Channel.range(of: values, in: Scale.finite)
    guard let low = limits.lower ?? range?.lowerBound, let high = limits.upper ?? range?.upperBound
    else { return nil }
    self.limits = min(low, high)...max(low, high)
    self.diameters = diameters
  }

  /// The diameter of a number's marker, in points; nil if it is missing or infinite. What lies
  /// outside of the limits has the diameter of the nearer end.
  func diameter(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let (low, high) = (limits.lowerBound / 2, limits.upperBound / 2)
    let part = high > low ? min(max((value / 2 - low) / (high - low), 0), 1) : 1
    let (least, most) = (diameters.lowerBound, diameters.upperBound)
    return (least * least + part * (most * most - least * least)).squareRoot()
  }

  /// Three or four round numbers within the limits, or what there is, that a legend shows.
  var samples: [(label: RichText, diameter: Double)] {
    var values = [limits.upperBound]
    var step: Double?
    // The first that gives three or four, from few to many; a marker without area is none.
    for gaps in [2.0, 2.5, 3, 3.5, 4, 5] {
      let found = ExtendedLabeling.best(
        lower: limits.lowerBound, upper: limits.upperBound, wantedGaps: gaps, containment: .inside
      ) { _ in 1 }
      guard let found else { continue }
      let shown = found.values.filter { diameter($0) ?? 0 > 0.5 }
      if shown.count > values.count || values.count == 1, !shown.isEmpty {
        (values, step) = (shown, found.step)
      }
      if (3...4).contains(values.count) { break }
    }
    let request = TickFormat.Request(values: values, step: step)
    var written = TickFormat.automatic.labels(request)
    // An entry of a legend stands alone: it leaves nothing out.
    if written.note != nil { written = TickFormat.scientific().labels(request) }
    return zip(written.labels, values).map { ($0, diameter($1) ?? 0) }
  }
}
