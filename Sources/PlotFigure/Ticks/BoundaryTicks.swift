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
      .map { (value: $0 + 0, written: $1) }
    let origin = shown.firstIndex { $0.value == 0 } ?? 0
    func row(_ stride: Int) -> TickRow {
      let chosen = shown.every(stride, from: origin)
      return TickRow(chosen.map(\.value), writtenAs: chosen.map(\.written), for: request)
    }
    // No more labels than there would be room for if they had no size at all.
    let most = WholeNumber.below(request.length / max(request.labelGap, 1), in: 1...1000)
    var stride = max(1, shown.count / most)
    while stride < shown.count, !row(stride).hasRoom {
      // Among thousands of boundaries a few more or less make no difference.
      stride += 1 + stride / 50
    }
    return row(min(stride, max(shown.count, 1))).ticks(minor: shown.map(\.value))
  }
}
