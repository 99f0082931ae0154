/// The shorter marks between labelled ticks of a linear axis.
enum MinorTicks {
  /// The least distance between marks, in points.
  private static let leastDistance = 4.0

  /// The values that divide each gap between ticks evenly into steps that are nice themselves, as
  /// far as the axis goes; none where they would stand too close.
  static func between(
    _ ticks: Progression, _ request: TickRequest, wholeNumbers: Bool = false
  ) -> [Double] {
    let half = request.limits.upperBound / 2 - request.limits.lowerBound / 2
    let points = ticks.step / half / 2 * request.length
    guard ticks.stride == 1 else { return [] }
    for parts in divisors(of: ticks.unit.significand) {
      guard points / Double(parts) >= leastDistance else { continue }
      // In units ten times finer, all of these steps are whole.
      let fine = Progression.Unit(
        significand: ticks.unit.significand * 10 / Int64(parts),
        exponent: ticks.unit.exponent - 1)
      if wholeNumbers, fine.value(1).rounded() != fine.value(1) { continue }
      guard let all = Progression.multiples(of: fine, in: request, most: 100_000) else { continue }
      return (0..<Int64(all.count)).compactMap { index in
        let multiple = all.first + index
        return multiple % Int64(parts) == 0 ? nil : fine.value(multiple)
      }
    }
    return []
  }

  /// Into how many parts a step divides well, the most first.
  private static func divisors(of significand: Int64) -> [Int] {
    switch significand {
    case 1: [5, 2]
    case 2, 4: [4, 2]
    case 3: [3]
    case 5, 25: [5]
    default: []
    }
  }
}
