/// The shorter marks between labelled ticks of a linear axis.
enum MinorTicks {
  /// The least distance between marks, in points.
  static let leastDistance = 4.0
  /// The same for marks that crowd towards one side, as those before a power of ten, whose pattern
  /// is known.
  private static let leastUnevenDistance = 1.25

  /// The values that divide each gap between ticks evenly into steps that are nice themselves, as
  /// far as the axis goes; none where they would stand too close.
  static func between(
    _ ticks: Progression, _ request: TickRequest, wholeNumbers: Bool = false
  ) -> [Double] {
    let values = ticks.values
    guard ticks.stride == 1, values.count > 1 else { return [] }
    let mapping = request.mapping
    let places = values.map(mapping.position)
    let points = zip(places.dropFirst(), places).map { $0 - $1 }.min() ?? 0
    for parts in divisors(of: ticks.unit.significand) {
      guard points / Double(parts) >= leastDistance else { continue }
      // In units ten times finer, all of these steps are whole.
      let fine = Progression.Unit(
        significand: ticks.unit.significand * 10 / Int64(parts),
        exponent: ticks.unit.exponent - 1, factor: ticks.unit.factor)
      if wholeNumbers, fine.value(1).rounded() != fine.value(1) { continue }
      guard let all = Progression.multiples(of: fine, in: request, most: 100_000) else { continue }
      return (0..<Int64(all.count)).compactMap { index in
        let multiple = all.first + index
        let value = fine.value(multiple)
        return multiple % Int64(parts) != 0 && request.shows(value) ? value : nil
      }
    }
    return []
  }

  /// The values that divide each gap of a row of any round numbers into equal, round steps, the
  /// shortest that leave room between marks.
  static func between(_ row: TickRow, _ request: TickRequest) -> [Double] {
    let mapping = request.mapping
    return zip(row.values, row.values.dropFirst()).flatMap { start, end -> [Double] in
      for parts in stride(from: 10 as Int64, to: 1, by: -1) {
        guard let unit = roundUnit(of: (end - start) / Double(parts)) else { continue }
        let step = unit.value(1)
        guard let first = Int64(exactly: (start / step).rounded()), unit.value(first) == start,
          unit.value(first + parts) == end
        else { continue }
        let values = (0...parts).map { unit.value(first + $0) }
        let places = values.map(mapping.position)
        if zip(places, places.dropFirst()).allSatisfy({ $1 - $0 >= leastDistance }) {
          return Array(values.dropFirst().dropLast())
        }
      }
      return []
    }
  }

  /// A step of 1, 2 or 5 times a power of ten, without the rounding of a difference; nil for others.
  private static func roundUnit(of step: Double) -> Progression.Unit? {
    guard let digits = DecimalDigits(step) else { return nil }
    let cleaned = digits.rounded(places: 11 - digits.exponent)
    guard let digit = cleaned.digits.first, cleaned.digits.count == 1, [1, 2, 5].contains(digit)
    else { return nil }
    return Progression.Unit(significand: Int64(digit), exponent: cleaned.exponent)
  }

  /// Whether marks that are not even stand apart far enough to be told from each other.
  static func areApart(_ values: [Double], _ request: TickRequest) -> Bool {
    let mapping = request.mapping
    let places = values.map(mapping.position)
    return zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= leastUnevenDistance }
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
