extension Timestamp {
  /// The moment at which the calendar and the clock of a zone show something.
  ///
  /// Numbers beyond their range are carried over: the month 14 is February of the next year, and the
  /// day 0 the last one of the month before. A time that the clocks show twice or never is taken as
  /// ``Zone`` says. What is too far away for a `Timestamp` becomes the first or the last one.
  ///
  /// - Parameters:
  ///   - year: the year of the Gregorian calendar; 0 is the year before 1.
  ///   - month: the month; 1 is January.
  ///   - day: the day of the month; 1 is the first.
  ///   - hour: the hour of the day, from 0 on.
  ///   - minute: the minute of the hour, from 0 on.
  ///   - second: the second of the minute, from 0 on.
  ///   - nanosecond: the nanosecond of the second, from 0 on.
  ///   - zone: where the clock stands.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    nanosecond: Int = 0, in zone: Zone = .utc
  ) {
    let (years, month) = month.saturatingSubtracting(1).floored(by: 12)
    let first = CivilDate.daysSince1970(year: year.saturatingAdding(years), month: month + 1)
    let days = Int64(first.saturatingAdding(day.saturatingSubtracting(1)))
    let (carry, nanosecond) = nanosecond.floored(by: 1_000_000_000)
    // The first day begins before the first moment, so that days before 1970 are counted back from
    // their end. The parts may lie on either side of zero, so that the largest comes last.
    let (whole, day) = days < 0 ? (days + 1, Int64(-86_400)) : (days, 0)
    let local = Int64(second.saturatingAdding(carry))
      .saturatingAdding(Int64(minute.saturatingMultiplied(by: 60)))
      .saturatingAdding(Int64(hour.saturatingMultiplied(by: 3600)))
      .saturatingAdding(day)
      .saturatingAdding(whole.saturatingMultiplied(by: 86_400))
    self.init(seconds: zone.moment(ofLocal: local), nanoseconds: nanosecond)
  }

  /// What the calendar and the clock of a zone show.
  public func fields(in zone: Zone = .utc) -> CalendarFields { CalendarFields(self, in: zone) }
}
