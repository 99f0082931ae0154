/// The one way from a number with a fraction to a whole one.
package enum WholeNumber {
  /// `value` rounded to the nearest whole number in a range; its lower end for NaN.
  package static func nearest(_ value: Double, in range: ClosedRange<Int>) -> Int {
    bounded(value.rounded(), range)
  }

  /// The largest whole number not above `value`, held to a range; its lower end for NaN.
  package static func below(_ value: Double, in range: ClosedRange<Int>) -> Int {
    bounded(value.rounded(.down), range)
  }

  /// The smallest whole number not below `value`, held to a range; its lower end for NaN.
  package static func above(_ value: Double, in range: ClosedRange<Int>) -> Int {
    bounded(value.rounded(.up), range)
  }

  private static func bounded(_ value: Double, _ range: ClosedRange<Int>) -> Int {
    // Comparing before converting: `Int(value)` traps on what does not fit.
    guard value > Double(range.lowerBound) else { return range.lowerBound }
    guard value < Double(range.upperBound) else { return range.upperBound }
    return Int(value)
  }
}
