/// Which values of a function an axis has to show.
///
/// All of them, from the lowest to the highest on an even grid, with these two searched for between
/// their neighbours. Only where the function grows without end, as at a pole, is the axis shorter: it
/// ends half as far beyond the ninth tenth of the values as that is from the first, and likewise
/// below.
struct FunctionRange {
  /// The lowest and highest value; nil if there is none.
  private(set) var range: ClosedRange<Double>?

  private static let count = 1000

  init(_ function: (Double) -> Double, in values: ClosedRange<Double>, x: Scale, y: Scale) {
    let held = values.clamped(to: x.legalDomain)
    let (first, last) = (x.forward(held.lowerBound) / 2, x.forward(held.upperBound) / 2)
    guard first.isFinite, last.isFinite, first < last else { return }
    let places = (0...Self.count).map { index in
      let part = Double(index) / Double(Self.count)
      return index == 0
        ? held.lowerBound
        : index == Self.count ? held.upperBound : x.backward((first + (last - first) * part) * 2)
    }
    let samples = places.map(function)
    let there = samples.filter { y.legalDomain.contains($0) }.sorted()
    guard let lowest = there.first, let highest = there.last else { return }
    let (low, high) = (there[there.count / 10], there[there.count - 1 - there.count / 10])
    let room = (high / 2 - low / 2)
    var ends = (lowest, highest)
    switch Self.search(function, places, samples, sign: 1) {
    case .endless: ends.1 = min(highest, high + room)
    case .end(let value): if y.legalDomain.contains(value) { ends.1 = max(highest, value) }
    }
    switch Self.search(function, places, samples, sign: -1) {
    case .endless: ends.0 = max(lowest, low - room)
    case .end(let value): if y.legalDomain.contains(value) { ends.0 = min(lowest, value) }
    }
    // Logarithms have no place for what half a range below may be.
    let floor = y.legalDomain.contains(ends.0) ? ends.0 : lowest
    range = min(floor, ends.1)...max(floor, ends.1)
  }

  private enum Found {
    case endless
    case end(Double)
  }

  /// Looks for the highest value (or the lowest, for a sign of −1) around the best of some samples.
  private static func search(
    _ function: (Double) -> Double, _ places: [Double], _ samples: [Double], sign: Double
  ) -> Found {
    if samples.contains(sign * .infinity) { return .endless }
    guard
      let best = samples.indices.filter({ !samples[$0].isNaN })
        .max(by: { sign * samples[$0] < sign * samples[$1] })
    else { return .end(.nan) }
    var middle = (place: places[best], value: samples[best])
    var (left, right) = (places[max(best - 1, 0)], places[min(best + 1, places.count - 1)])
    var trail = [middle.value]
    for _ in 0..<40 {
      let nearby = [left / 2 + middle.place / 2, middle.place / 2 + right / 2].map {
        (place: $0, value: function($0))
      }
      if nearby.contains(where: { $0.value == sign * .infinity }) { return .endless }
      let (a, b) = (nearby[0], nearby[1])
      if sign * a.value > sign * middle.value, !(sign * b.value > sign * a.value) {
        (middle, right) = (a, middle.place)
      } else if sign * b.value > sign * middle.value {
        (left, middle) = (middle.place, b)
      } else {
        (left, right) = (a.place, b.place)
      }
      trail.append(middle.value)
    }
    // Near a pole the value doubles with each halving of the way to it; elsewhere it settles.
    let (late, end) = (trail[trail.count - 15], trail[trail.count - 1])
    return abs(end) > 8 * abs(late) && sign * end > 0 ? .endless : .end(end)
  }
}
