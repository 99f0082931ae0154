public import Foundation
public import PlotFigure

extension DateSymbols {
  /// The names of months and weekdays in the language of a locale, as they stand within a date.
  public init(_ locale: Locale) {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = Calendar(identifier: .gregorian)
    // On macOS these may be missing; on Linux they may not.
    func names(_ list: [String]?) -> [String] { list ?? [] }
    // Foundation's weeks begin on Sunday.
    func fromMonday(_ list: [String]?) -> [String] {
      let names = names(list)
      return Array(names.dropFirst() + names.prefix(1))
    }
    func name(_ name: String?, _ other: String) -> String { name ?? other }
    self.init(
      months: names(formatter.monthSymbols), shortMonths: names(formatter.shortMonthSymbols),
      weekdays: fromMonday(formatter.weekdaySymbols),
      shortWeekdays: fromMonday(formatter.shortWeekdaySymbols),
      am: name(formatter.amSymbol, DateSymbols.english.am),
      pm: name(formatter.pmSymbol, DateSymbols.english.pm))
  }
}
