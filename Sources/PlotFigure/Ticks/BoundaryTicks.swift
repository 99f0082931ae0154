internal import PlotScene

/// Ticks at the boundaries of classes.
enum BoundaryTicks {
  /// All boundaries, labelled; where the labels would come too close, every second, third, … has
  /// one, counted from zero if that is a boundary, and the others are small ticks.
  ///
  /// - Parameter writtenAs: the numbers that the labels show, one for each boundary; nil for the
  ///   boundaries themselves.
  static func ticks(
    at boundaries: [Double], writtenAs numbers: [Double]? = nil, for request: TickRequest
  ) -> TickSet {
    let shown = zip(boundaries, numbers ?? boundaries).filter { request.shows($0.0) }
    let origin = shown.firstIndex { $0.0 == 0 } ?? 0
    // No more labels than there would be room for if they had no size at all.
    let most = WholeNumber.below(request.length / max(request.labelGap, 1), in: 1...1000)
    for stride in max(1, shown.count / most)...max(shown.count, 1) {
      let chosen = shown.indices.filter { ($0 - origin) % stride == 0 }.map { shown[$0] }
      let labelled = chosen.map(\.0)
      let labels = request.labels(for: chosen.map(\.1))
      guard stride >= shown.count || request.fits(labelled, labels) else { continue }
      let rest = Set(shown.map(\.0)).subtracting(labelled)
      return TickSet(labelling: labelled.map { $0 + 0 }, labels, minor: rest.sorted())
    }
    return TickSet()
  }
}
