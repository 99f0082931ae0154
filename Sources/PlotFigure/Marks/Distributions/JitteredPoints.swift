import PlotScene

/// All values of groups as points, each a little beside its place, so that few hide another.
///
/// The places are the golden section's sequence: evenly spread for any number of points, and the same
/// in every run.
struct JitteredPoints: Mark {
  let groups: DistributionGroups
  /// Where the points are, in parts of the distance of groups beside their place.
  let strip: ClosedRange<Double>
  let color: Color?
  let palette: Palette?
  let alpha: Double
  let size: Double?

  func validate() throws(PlotError) {
    try groups.validate()
    try requireLength(size, "the marker size")
    try requireFraction(alpha, "alpha")
  }

  func extent(in scales: ScaleSet) -> Extent {
    groups.extent(
      in: scales, values: groups.values.numbers, from: strip.lowerBound, to: strip.upperBound)
  }

  /// The first of several names on top, as one reads.
  var wishes: AxesWishes { AxesWishes(reversesY: groups.hasNamesDown) }

  var takesCycleColor: Bool { color == nil && palette == nil }

  func draw(in panel: Panel) -> [SceneItem] {
    GroupFrame.all(of: groups, in: panel).enumerated().compactMap { index, frame in
      guard let frame else { return nil }
      let sample = groups.samples[index]
      let parts = sample.indices.map { number in
        let turn = Double(number) * 0.618033988749895 + 0.5
        return strip.lowerBound
          + (turn - turn.rounded(.down)) * (strip.upperBound - strip.lowerBound)
      }
      let points = frame.markers(sample, at: parts)
      guard !points.isEmpty else { return nil }
      let own = palette?[index] ?? color ?? panel.cycleColor
      return .markers(
        MarkerBatch(
          .circle, at: points, size: size ?? panel.style.markerSize / 2,
          color: own.opacity(own.alpha * alpha), edge: nil))
    }
  }

  var altText: String { "\(groups.values.numbers.count) points in \(groups.count) groups." }
}
