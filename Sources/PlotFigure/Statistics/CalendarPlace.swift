/// Where a day stands in a calendar of weeks: a column for each week of the year, a row for each day of
/// the week.
///
/// The column is ⌊(d + w) / 7⌋ for the d-th day of the year, from 0, of a year whose first day is in row
/// w; a year has 53 or 54 columns. These are not the weeks of ISO 8601, whose first one may begin in
/// December: each year begins in column 0. It is Python's `strftime("%W")` for weeks from Monday and `"%U"` for
/// those from Sunday, one more where the year does not begin with its week.
public struct CalendarPlace: Hashable, Sendable {
  /// On which day weeks begin.
  public enum WeekStart: String, Hashable, Sendable, CaseIterable {
    /// On Monday, as ISO 8601 says.
    case monday
    /// On Sunday.
    case sunday
  }

  /// The year.
  public let year: Int
  /// The number of the week in the year, from 0.
  public let column: Int
  /// The number of the day in the week, from 0.
  public let row: Int

  /// The place of the day that a zone's calendar shows at a moment.
  public init(_ moment: Timestamp, weekStart: WeekStart = .monday, zone: Zone = .utc) {
    self.init(dayNumber: moment.fields(in: zone).dayNumber, weekStart: weekStart)
  }

  /// - Parameter dayNumber: the days since 1970-01-01.
  init(dayNumber: Int, weekStart: WeekStart) {
    let first = weekStart == .monday ? 1 : 7
    let weekday = CivilDate.weekday(daysSince1970: dayNumber)
    row = (weekday - first + 7) % 7
    year = CivilDate(daysSince1970: dayNumber).year
    let dayOfYear = dayNumber - CivilDate.daysSince1970(year: year, month: 1)
    // The row of the first of January, counted back from this day.
    let offset = ((row - dayOfYear) % 7 + 7) % 7
    column = (dayOfYear + offset) / 7
  }
}
