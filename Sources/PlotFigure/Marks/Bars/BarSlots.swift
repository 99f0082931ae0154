/// Where bars stand along an axis of places: each around its place, as wide as a part of the smallest
/// distance between two places.
///
/// Distances are measured on the scale's even line, so that bars look equally wide on any scale.
struct BarSlots {
  /// The lower end of each bar, in the numbers of the scale; NaN where its place is missing.
  private(set) var lower: [Double]
  /// The upper end of each bar.
  private(set) var upper: [Double]
  /// Half the width of a whole bar, in the unit of the even line.
  let reach: Double

  /// Bars around places.
  ///
  /// - Parameters:
  ///   - places: the numbers that the scale has for the places; NaN is missing.
  ///   - width: the width of a bar as a part of the smallest distance.
  ///   - part: the part of that width which is taken, for bars side by side at one place.
  ///   - areTimes: whether places are moments, which a scale that is not yet trained does not know.
  /// - Complexity: O(n) for ascending places, O(n log n) for others.
  init(
    _ places: [Double], on scale: Scale, width: Double, part: ClosedRange<Double> = 0...1,
    areTimes: Bool = false
  ) {
    let line = places.map { scale.hasPlace(for: $0) ? scale.forward($0) : .nan }
    let ascending = Self.isAscending(line) ? nil : line.filter { !$0.isNaN }.sorted()
    let half = Self.halfDistance(ascending ?? line, on: scale, areTimes: areTimes)
    reach = width * half
    let domain = scale.legalDomain
    let (first, last) = (part.lowerBound * 2 - 1, part.upperBound * 2 - 1)
    func end(_ place: Double, _ side: Double) -> Double {
      let value = scale.backward(place + side * width * half)
      // What lies beyond the largest numbers, or beyond a scale's domain, ends there.
      return place.isNaN ? .nan : min(max(value, domain.lowerBound), domain.upperBound)
    }
    lower = line.map { end($0, first) }
    upper = line.map { end($0, last) }
    if width * (part.upperBound - part.lowerBound) > 1 - 1e-9 { joinNeighbours() }
  }

  /// The middle of each bar on the even line.
  func middles(on scale: Scale) -> [Double] {
    zip(lower, upper).map { a, b in
      a.isNaN ? .nan : scale.backward(scale.forward(a) / 2 + scale.forward(b) / 2)
    }
  }

  /// The lowest and the highest end.
  var range: ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for (a, b) in zip(lower, upper) {
      if a < low { low = a }
      if b > high { high = b }
    }
    return low <= high ? low...high : nil
  }

  /// What bars need of the axis that their places lie on.
  ///
  /// - Parameters:
  ///   - places: numbers, categories or moments.
  ///   - scale: the scale of the axis, before it is trained.
  ///   - width: the width of a bar as a part of the smallest distance.
  static func extent(_ places: Channel, on scale: Scale, width: Double) -> AxisExtent {
    var extent = AxisExtent(places, on: scale)
    switch places.kind {
    case .numbers:
      extent.range = hull(
        extent.range, BarSlots(places.numbers, on: scale, width: width).range)
    case .categories: extent.reach = width / 2
    case .times:
      extent.reach =
        BarSlots(scale.values(of: places), on: scale, width: width, areTimes: true).reach
    }
    return extent
  }

  /// Ends that differ by rounding only are made one, so that there is no gap between them.
  private mutating func joinNeighbours() {
    for index in lower.indices.dropFirst() {
      let (end, start) = (upper[index - 1], lower[index])
      if abs(end - start) <= 1e-9 * abs(upper[index] - start) { lower[index] = end }
    }
  }

  private static func isAscending(_ values: [Double]) -> Bool {
    var last = -Double.infinity
    for value in values {
      if !(value >= last) { return false }
      last = value
    }
    return true
  }

  /// Half the smallest distance between two of some places in ascending order.
  private static func halfDistance(
    _ line: [Double], on scale: Scale, areTimes: Bool
  ) -> Double {
    if case .categories = scale.kind { return 0.5 }
    // Halves, so that the distance of ±1.7e308 does not overflow.
    let span = (line.last ?? 0) / 2 - (line.first ?? 0) / 2
    var least = Double.infinity
    for (a, b) in zip(line, line.dropFirst()) {
      let half = b / 2 - a / 2
      // Places that differ by rounding only are one place.
      if half > 1e-12 * span, half < least { least = half }
    }
    if least.isFinite { return least }
    // A bar alone is one unit wide, or a day, or as wide as a single value's axis has room.
    if areTimes { return 43_200 }
    if case .times = scale.kind { return 43_200 }
    let unit = scale.room ?? 0.5
    let magnitude = line.first?.magnitude ?? 0
    return unit > 8 * magnitude.ulp ? unit : magnitude / 10
  }
}
