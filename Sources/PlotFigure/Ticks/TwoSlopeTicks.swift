/// Ticks of an axis that has another step on either side of its centre.
enum TwoSlopeTicks {
  /// Round numbers on either side, as many as fit well there, and the centre.
  static func ticks(center: Double, for request: TickRequest) -> TickSet {
    guard request.limits.lowerBound < center, center < request.limits.upperBound else {
      return LinearTicks.ticks(for: request)
    }
    let below = side(request.limits.lowerBound...center, of: request)
    let above = side(center...request.limits.upperBound, of: request)
    var values = [center + 0]
    // Outwards from the centre, so that this is what others give way to.
    for value in above.major.map(\.value) where value > center && fits(values + [value], request) {
      values.append(value)
    }
    for value in below.major.map(\.value).reversed()
    where value < center && fits([value] + values, request) {
      values.insert(value, at: 0)
    }
    let minor = Set(below.minor + above.minor + (below.major + above.major).map(\.value))
    return TickRow(values, for: request).ticks(minor: Array(minor))
  }

  private static func side(_ limits: ClosedRange<Double>, of request: TickRequest) -> TickSet {
    var part = request
    part.scale = .linear
    part.limits = limits
    part.length = request.distance(from: limits.lowerBound, to: limits.upperBound)
    return LinearTicks.ticks(for: part)
  }

  private static func fits(_ values: [Double], _ request: TickRequest) -> Bool {
    TickRow(values, for: request).isClear
  }
}
