/// Where curves are drawn through.
enum CurvePlaces {
  /// Places at even distances from one end of a range to the other, both included.
  static func even(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let last = max(count, 2) - 1
    return (0...last).map { place in
      let part = Double(place) / Double(last)
      return range.lowerBound * (1 - part) + range.upperBound * part
    }
  }
}
