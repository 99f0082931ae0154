/// What the calendar and the clock of a zone show at a moment.
public struct CalendarFields: Hashable, Sendable {
  /// The year of the Gregorian calendar; 0 is the year before 1.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31.
  public let day: Int
  /// The hour, 0…23.
  public let hour: Int
  /// The minute, 0…59.
  public let minute: Int
  /// The second, 0…59.
  public let second: Int
  /// The nanosecond, 0…999,999,999.
  public let nanosecond: Int
  /// The day of the week: 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public let weekday: Int
  /// How many seconds the clock is ahead of UTC.
  public let secondsFromUTC: Int
  /// The days since 1970-01-01.
  let dayNumber: Int

  init(_ moment: Timestamp, in zone: Zone) {
    secondsFromUTC = zone.secondsFromUTC(at: moment)
    let (days, rest) = moment.seconds.saturatingAdding(Int64(secondsFromUTC)).floored(by: 86_400)
    dayNumber = Int(days)
    let date = CivilDate(daysSince1970: dayNumber)
    (year, month, day) = (date.year, date.month, date.day)
    weekday = CivilDate.weekday(daysSince1970: dayNumber)
    let time = Int(rest)
    (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
    nanosecond = moment.nanoseconds
  }
}

extension CalendarFields {
  /// The months since January of the year 0.
  var monthNumber: Int { year * 12 + month - 1 }
  /// The minutes since midnight.
  var minuteOfDay: Int { hour * 60 + minute }
  /// Whether nothing but the date is there.
  var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 && nanosecond == 0 }
}
