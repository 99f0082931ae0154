/// A step from tick to tick along the calendar or the clock.
///
/// Steps are counted from where people count them: hours, minutes and seconds on the clock of the
/// axis' zone, days from the first of the month, weeks from Monday, months and years from January of
/// the year 0. So steps of six hours stand at 0, 6, 12 and 18 o'clock also after the clocks were
/// changed, and every fifth year is 2020, 2025, ….
///
/// Steps of the clock begin anew at each midnight only where they divide a day, and months in each
/// January only where they divide a year. Others run on: five hours are counted from midnight of
/// 1970-01-01 as the clocks show it, and stand at 0, 5, …, 20 o'clock of that day and at 1, 6, … of
/// the next. Two and more weeks are counted from Monday, 1970-01-05, and what is no whole number of
/// seconds from the beginning of 1970 in UTC.
///
/// matplotlib: `HourLocator`, `DayLocator`, `WeekdayLocator`, `MonthLocator`, `YearLocator`, ….
public struct CalendarStep: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  enum Unit: Hashable, Sendable {
    case nanoseconds
    case seconds
    case days
    case weeks
    case halfMonths
    case months
  }

  let unit: Unit
  /// How many of the unit; may be anything, as users give it.
  let count: Int

  init(_ unit: Unit, _ count: Int) {
    self.unit = unit
    self.count = count
  }

  /// So many nanoseconds.
  public static func nanoseconds(_ count: Int) -> CalendarStep {
    // What is a whole number of seconds follows the clock.
    count > 0 && count % 1_000_000_000 == 0
      ? .seconds(count / 1_000_000_000) : CalendarStep(.nanoseconds, count)
  }
  /// So many microseconds.
  public static func microseconds(_ count: Int) -> CalendarStep {
    .nanoseconds(count.saturatingMultiplied(by: 1000))
  }
  /// So many milliseconds.
  public static func milliseconds(_ count: Int) -> CalendarStep {
    .nanoseconds(count.saturatingMultiplied(by: 1_000_000))
  }
  /// So many seconds.
  public static func seconds(_ count: Int) -> CalendarStep { CalendarStep(.seconds, count) }
  /// So many minutes.
  public static func minutes(_ count: Int) -> CalendarStep {
    CalendarStep(.seconds, count.saturatingMultiplied(by: 60))
  }
  /// So many hours of the clock.
  public static func hours(_ count: Int) -> CalendarStep {
    CalendarStep(.seconds, count.saturatingMultiplied(by: 3600))
  }
  /// So many days, counted from the first of each month; a day less than two days before the next
  /// first is left out. More than 15 days are counted from 1970-01-01.
  public static func days(_ count: Int) -> CalendarStep { CalendarStep(.days, count) }
  /// So many weeks, from Monday to Monday.
  public static func weeks(_ count: Int) -> CalendarStep { CalendarStep(.weeks, count) }
  /// The first and the fifteenth of each month.
  public static let halfMonths = CalendarStep(.halfMonths, 1)
  /// So many months; 3 for quarters.
  public static func months(_ count: Int) -> CalendarStep { CalendarStep(.months, count) }
  /// So many years.
  public static func years(_ count: Int) -> CalendarStep {
    CalendarStep(.months, count.saturatingMultiplied(by: 12))
  }

  /// The step in words, as in `3 months`.
  public var description: String {
    let (number, name): (Int, String) =
      switch unit {
      case .nanoseconds: (count, "nanosecond")
      case .seconds:
        if count % 3600 == 0 {
          (count / 3600, "hour")
        } else if count % 60 == 0 {
          (count / 60, "minute")
        } else {
          (count, "second")
        }
      case .days: (count, "day")
      case .weeks: (count, "week")
      case .halfMonths: (count, "half month")
      case .months: count % 12 == 0 ? (count / 12, "year") : (count, "month")
      }
    return "\(number) \(name)" + (number == 1 ? "" : "s")
  }

  /// About how many seconds it takes.
  var seconds: Double {
    let one: Double =
      switch unit {
      case .nanoseconds: 1e-9
      case .seconds: 1
      case .days: 86_400
      case .weeks: 7 * 86_400
      case .halfMonths: Self.month / 2
      case .months: Self.month
      }
    return one * Double(count)
  }

  /// The mean month: 400 years of the Gregorian calendar have 4,800 months and 146,097 days.
  private static let month = 146_097.0 * 86_400 / 4800
}
