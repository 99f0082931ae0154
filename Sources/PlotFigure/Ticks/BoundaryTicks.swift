internal import PlotScene

/// Ticks at the boundaries of classes.
enum BoundaryTicks {
  /// All boundaries, labelled; where the labels would come too close, every second, third, … has
  /// one, counted from zero if that is a boundary, and the others are small ticks.
  ///
  /// - Parameter step: what the labels are rounded to; nil to write the boundaries as they are.
  static func ticks(
    at boundaries: [Double], for request: TickRequest, step: Double? = nil
  ) -> TickSet {
    let shown = boundaries.filter(request.shows)
    let origin = shown.firstIndex(of: 0) ?? 0
    // No more labels than there would be room for if they had no size at all.
    let most = WholeNumber.below(request.length / max(request.labelGap, 1), in: 1...1000)
    for stride in max(1, shown.count / most)...max(shown.count, 1) {
      let labelled = shown.indices.filter { ($0 - origin) % stride == 0 }.map { shown[$0] }
      let labels = request.labels(for: labelled, step: step)
      guard stride >= shown.count || request.fits(labelled, labels) else { continue }
      let rest = Set(shown).subtracting(labelled)
      return TickSet(labelling: labelled.map { $0 + 0 }, labels, minor: rest.sorted())
    }
    return TickSet()
  }
}
