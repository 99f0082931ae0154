import Foundation
import PlotFigure
import PlotScene
import PlottingFoundation
import Testing

@Suite struct LocaleTests {
  @Test func namesOfLanguages() {
    let english = DateSymbols(Locale(identifier: "en_US"))
    #expect(english.months == DateSymbols.english.months)
    #expect(english.shortMonths == DateSymbols.english.shortMonths)
    #expect(english.weekdays == DateSymbols.english.weekdays)
    #expect(english.shortWeekdays == DateSymbols.english.shortWeekdays)
    let german = DateSymbols(Locale(identifier: "de_DE"))
    #expect(german.months[2] == "März" && german.weekdays[0] == "Montag")
    let japanese = DateSymbols(Locale(identifier: "ja_JP"))
    #expect(japanese.months[0] == "1月" && japanese.pm == "午後")
  }

  /// A locale with another calendar still names the months of this one.
  @Test func otherCalendars() {
    let persian = DateSymbols(Locale(identifier: "en_US@calendar=persian"))
    #expect(persian.months.first == "January")
  }

  @Test func reachesTheLabels() {
    let format = TickFormat.date("EEEE, d. MMMM", symbols: DateSymbols(Locale(identifier: "de_DE")))
    let request = TickFormat.Request(values: [Timestamp(year: 2026, month: 3, day: 29).plotValue])
    #expect(format.labels(request).labels == ["Sonntag, 29. März"])
  }

  @Test(
    arguments: [
      ("en_US", "1,234,567.5"), ("de_DE", "1.234.567,5"), ("en_IN", "12,34,567.5"),
      ("fr_FR", "1\u{202F}234\u{202F}567,5"),
    ])
  func signsOfNumbers(identifier: String, expected: String) {
    let symbols = NumberSymbols(Locale(identifier: identifier))
    #expect(symbols.minus == "\u{2212}")
    let format = TickFormat.fixed(places: 1).grouped().localized(symbols)
    let labels = format.labels(TickFormat.Request(values: [1_234_567.5])).labels
    #expect(labels == [RichText(expected)])
  }
}
