/// A day of the Gregorian calendar, carried on before 1582 and before the year 1, which follows the
/// year 0.
///
/// The arithmetic counts years from March, so that the leap day is the last one, in eras of 400
/// years, after which the calendar repeats: Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", 2013. Exact for all days that an `Int64` of seconds reaches.
struct CivilDate: Hashable, Sendable {
  /// The year; 0 is the year before 1.
  let year: Int
  /// The month, 1…12.
  let month: Int
  /// The day of the month, 1…31.
  let day: Int

  /// The days of 400 years.
  private static let era = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let shift = 719_468
  /// A little more than the years and days that an `Int64` of seconds reaches.
  static let years = -300_000_000_000...300_000_000_000
  private static let days = -110_000_000_000_000...110_000_000_000_000

  /// The day so many days after 1970-01-01, held to what an `Int64` of seconds reaches.
  init(daysSince1970 days: Int) {
    let (era, dayOfEra) = (min(max(days, Self.days.lowerBound), Self.days.upperBound) + Self.shift)
      .floored(by: Self.era)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970-01-01 to a day.
  ///
  /// - Parameters:
  ///   - year: the year, held to ``years``.
  ///   - month: the month, 1…12.
  ///   - day: the day of the month, 1…31.
  static func daysSince1970(year: Int, month: Int, day: Int = 1) -> Int {
    let held = min(max(year, years.lowerBound), years.upperBound)
    let (era, yearOfEra) = (month <= 2 ? held - 1 : held).floored(by: 400)
    let fromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.era + dayOfEra - shift
  }

  /// The day of the week of a day: 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  static func weekday(daysSince1970 days: Int) -> Int {
    (days % 7 + 10) % 7 + 1  // 1970-01-01 was a Thursday
  }

  /// How many days a month has.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
