/// The names of months, weekdays and halves of the day.
///
/// English unless others are given; `PlottingFoundation` takes them from a Foundation `Locale`. The
/// language of the process is never asked for.
public struct DateSymbols: Hashable, Sendable {
  /// The names of the months, January first.
  public var months: [String]
  /// Their short names.
  public var shortMonths: [String]
  /// The names of the days of the week, Monday first.
  public var weekdays: [String]
  /// Their short names.
  public var shortWeekdays: [String]
  /// The hours before noon.
  public var am: String
  /// The hours from noon on.
  public var pm: String

  /// Names of a language; where a list is too short, the English names stand in.
  ///
  /// - Parameters:
  ///   - months: the twelve months, January first.
  ///   - shortMonths: their short names.
  ///   - weekdays: the seven days of the week, Monday first.
  ///   - shortWeekdays: their short names.
  ///   - am: the hours before noon.
  ///   - pm: the hours from noon on.
  public init(
    months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String],
    am: String = "AM", pm: String = "PM"
  ) {
    self.months = months
    self.shortMonths = shortMonths
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
    self.am = am
    self.pm = pm
  }

  /// The English names.
  public static let english = DateSymbols(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])

  /// One of the lists at a number counted from 1.
  func name(_ list: KeyPath<DateSymbols, [String]>, _ number: Int) -> String {
    for symbols in [self, .english] where symbols[keyPath: list].indices.contains(number - 1) {
      return symbols[keyPath: list][number - 1]
    }
    return ""
  }
}
