/// Round numbers about evenly spread over the page, on any scale: the roundest number of an axis,
/// then the roundest in each gap that has room for one more, and so on.
struct SpreadTicks {
  private let request: TickRequest
  private let mapping: AxisMapping

  init(_ request: TickRequest) {
    self.request = request
    mapping = request.mapping
  }

  /// The ticks; none on an axis without a length.
  func ticks() -> TickSet {
    guard request.length > 0, request.length.isFinite else { return TickSet() }
    // Filling every gap of twice the least distance leaves gaps of about one and a half on average.
    var least = min(0.6 * max(request.spacing, request.labelGap), request.length / 2)
    guard least > 0 else { return TickSet() }
    while least <= request.length {
      let values = values(least: least)
      let row = TickRow(values, for: request)
      if row.isClear { return row.ticks(minor: MinorTicks.between(row, request)) }
      if values.count < 2 { break }
      least *= 1.25
    }
    return TickSet()
  }

  /// A part of the axis that may take one more tick.
  private struct Stretch {
    /// Where it begins and ends on the page: far enough from the ticks beside it.
    var places: (from: Double, to: Double)
    /// The values of the ticks or ends of the axis beside it.
    var beside: (low: Double, high: Double)
  }

  private func values(least: Double) -> [Double] {
    var values: [Double] = []
    let limits = request.limits
    var open = [
      Stretch(places: (0, request.length), beside: (limits.lowerBound, limits.upperBound))
    ]
    while let stretch = open.popLast(), values.count < 1000 {
      guard stretch.places.to >= stretch.places.from, let value = roundest(on: stretch)
      else { continue }
      values.append(value)
      let place = mapping.position(value)
      guard place.isFinite else { continue }
      let (from, to) = stretch.places
      let (low, high) = stretch.beside
      open.append(Stretch(places: (from, min(place, to) - least), beside: (low, value)))
      open.append(Stretch(places: (max(place, from) + least, to), beside: (value, high)))
    }
    return Array(Set(values)).sorted().filter(request.shows)
  }

  /// The roundest number on a stretch: zero, else a last power of ten, else the multiple of
  /// the greatest unit that has one there, nearest to the middle on the page; nil if there is none
  /// that is round.
  private func roundest(on stretch: Stretch) -> Double? {
    let (start, end) = stretch.places
    let limits = request.limits
    func value(_ place: Double) -> Double {
      let value = mapping.value(at: place)
      return value.isNaN ? value : min(max(value, limits.lowerBound), limits.upperBound)
    }
    let low = start <= 0 ? limits.lowerBound : value(start)
    let high = end >= request.length ? limits.upperBound : value(end)
    let middle = value(start + (end - start) / 2)
    guard low <= high, middle.isFinite else { return nil }
    if low <= 0, high >= 0 { return 0 }
    guard let top = DecimalDigits(max(low.magnitude, high.magnitude))?.exponent else { return nil }
    let coarse = stretch.beside.high / 3 - stretch.beside.low / 3
    // Towards the end of the axis a power of ten is rounder than twice or five times as much.
    let power = Progression.Unit.nearest(high < 0 ? -1 : 1, exponent: top)
    if end >= request.length, power >= low, power <= high { return power }
    for exponent in Swift.stride(from: top, through: top - 17, by: -1) {
      for significand in [5, 2, 1] as [Int64] {
        let unit = Progression.Unit(significand: significand, exponent: exponent)
        let step = unit.value(1)
        guard step > 0 else { return nil }
        let first = (low / step).rounded(.up)
        let last = (high / step).rounded(.down)
        guard first <= last else { continue }
        let nearest = min(max((middle / step).rounded(), first), last)
        guard let multiple = Int64(exactly: nearest) else { return nil }
        let value = unit.value(multiple)
        // The product may have been rounded over an edge.
        guard value >= low, value <= high else { continue }
        // No 34 between 20 and 50: what is no digit times a power of ten must be coarse for its gap.
        let isRound = DecimalDigits(value).map { $0.digits.count == 1 } ?? false
        return isRound || step >= coarse * (1 - 1e-9) ? value : nil
      }
    }
    return nil
  }
}
