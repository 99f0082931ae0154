public import Foundation
public import PlotFigure

extension Timestamp {
  /// The moment of a date, rounded to the nanosecond; nil for one that is not finite, or farther
  /// than 2⁶³ seconds from 1970.
  ///
  /// A date counts seconds from 2001 as a `Double`: near the present it tells moments apart by a
  /// tenth of a microsecond, and digits beyond that are rounding.
  public init?(_ date: Date) {
    // From 1970 a quarter of a microsecond would be lost.
    let since2001 = date.timeIntervalSinceReferenceDate
    guard let moment = Timestamp(secondsSince1970: since2001) else { return nil }
    let (seconds, overflow) = moment.seconds
      .addingReportingOverflow(Int64(Date.timeIntervalBetween1970AndReferenceDate))
    guard !overflow else { return nil }
    self.init(seconds: seconds, nanoseconds: moment.nanoseconds)
  }
}

extension Date {
  /// The date of a moment, rounded to what a `Date` can hold.
  public init(_ moment: Timestamp) {
    let start = Timestamp(seconds: Int64(Date.timeIntervalBetween1970AndReferenceDate))
    self.init(timeIntervalSinceReferenceDate: moment.seconds(since: start))
  }
}
