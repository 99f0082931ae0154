/// The value at which bars, stems and the like begin, on a scale.
struct BarFoot {
  /// The value; nil where it is the end of an axis that has no 0.
  let value: Double?
  private let scale: Scale

  /// The foot of bars that may have a base of their own.
  init(base: Double?, on scale: Scale) {
    self.scale = scale
    let wanted = base ?? 0
    value = scale.legalDomain.contains(wanted) ? wanted : nil
  }

  /// What bars need of the axis of their values.
  ///
  /// - Parameters:
  ///   - heights: where they end.
  ///   - feet: where they begin, if not here.
  ///   - ends: further values at which the axis ends without a margin.
  func extent(heights: Channel, feet: Channel? = nil, ends: Set<Double> = []) -> AxisExtent {
    var extent = AxisExtent(heights, on: scale)
    extent.stickyEdges = ends
    if let feet { return extent.union(AxisExtent(feet, on: scale)) }
    // Moments have no common beginning.
    guard heights.kind == .numbers, let range = extent.range else { return extent }
    guard let foot = value ?? lowerEnd(below: range) else { return extent }
    extent.range = hull(range, foot...foot)
    extent.stickyEdges.insert(foot)
    return extent
  }

  /// A round number below all heights, so far that the smallest can be seen.
  private func lowerEnd(below range: ClosedRange<Double>) -> Double? {
    let (low, high) = (scale.forward(range.lowerBound), scale.forward(range.upperBound))
    let room = max((high - low) * 0.05, (scale.room ?? 0) * 0.2)
    let below = scale.backward(low - room)
    guard scale.legalDomain.contains(below), below < range.upperBound else { return nil }
    return scale.niceLimits?(below...range.upperBound).lowerBound ?? below
  }
}

extension AxisMapping {
  /// Where bars without a base begin: at 0, or below the lower end of an axis that has no 0.
  var openFoot: Double { scale.legalDomain.contains(0) ? 0 : -.greatestFiniteMagnitude }
}
