import PlotScene
import Testing

@testable import PlotFigure

@Suite struct DatePatternTests {
  private static let moment = Timestamp(
    year: 2026, month: 3, day: 9, hour: 14, minute: 5, second: 7, nanosecond: 120_000_000)

  @Test(
    arguments: [
      ("d MMM yyyy", "9 Mar 2026"), ("EEEE, dd MMMM yy", "Monday, 09 March 26"),
      ("E EE EEE", "Mon Mon Mon"), ("M/d/y", "3/9/2026"), ("yyyyyy", "002026"),
      ("H:mm:ss.SSS", "14:05:07.120"), ("HH:m:s.S", "14:5:7.1"), ("SSSSSSSSS", "120000000"),
      ("h a", "2 PM"), ("hh 'o''clock'", "02 o'clock"), ("Q/yy QQ QQQ", "1/26 01 Q1"),
      ("HH'h'mm", "14h05"), ("''yy", "'26"),
      ("yyyy-MM-dd'T'HH:mm:ssxxx", "2026-03-09T14:05:07+00:00"),
      ("", ""), ("年 yyyy年M月", "年 2026年3月"), ("'not closed' '' d", "not closed ' 9"),
    ])
  func writes(pattern: String, expected: String) throws {
    #expect(try DatePattern(pattern).text(Self.moment.fields(), .english) == expected)
  }

  @Test(
    arguments: [
      (0, "12 AM 00"), (1, "1 AM 01"), (11, "11 AM 11"), (12, "12 PM 12"), (13, "1 PM 13"),
      (23, "11 PM 23"),
    ])
  func halvesOfTheDay(hour: Int, expected: String) throws {
    let fields = Timestamp(year: 2000, hour: hour).fields()
    #expect(try DatePattern("h a HH").text(fields, .english) == expected)
  }

  @Test(
    arguments: [
      (-43, "−43 −0043 57"), (0, "0 0000 00"), (7, "7 0007 07"), (12_345, "12345 12345 45"),
    ])
  func years(year: Int, expected: String) throws {
    #expect(try DatePattern("y yyyy yy").text(Timestamp(year: year).fields(), .english) == expected)
  }

  /// What stands for nothing is an error of the figure that names it.
  @Test(
    arguments: [
      ("YYYY", "YYYY"), ("dd.mm.jjjj", "jjjj"), ("MMMMM", "MMMMM"), ("d of MMM", "o"),
      ("zzz", "zzz"),
      ("HH 'Uhr", "'"), ("ddd", "ddd"), ("xx", "xx"), ("yyyyyyyyyy", "yyyyyyyyyy"), ("T", "T"),
    ])
  func refuses(pattern: String, part: String) throws {
    let problem = try #require(TickFormat.date(pattern).problem)
    #expect(TickFormat.date(pattern).suffixed("!").localized(.german).problem == problem)
    #expect(problem.contains(pattern) && problem.contains(part))
    let figure = Figure {
      Axes(xFormat: .date(pattern)) { Line(x: [Timestamp.epoch], y: [1]) }
    }
    #expect(throws: PlotError.self) { try figure.resolved() }
  }

  @Test func takesOtherNames() throws {
    var symbols = DateSymbols.english
    symbols.months[2] = "März"
    symbols.shortMonths = ["Jän"]
    symbols.pm = "nachm."
    let fields = Self.moment.fields()
    #expect(try DatePattern("MMMM MMM a").text(fields, symbols) == "März Mar nachm.")
    symbols.weekdays = []
    #expect(try DatePattern("EEEE").text(fields, symbols) == "Monday")
  }

  /// A pattern on an axis: each label in full, in the zone of the axis; a number is seconds since
  /// 1970, and NaN has no label.
  @Test func formatsAnAxis() {
    let format = TickFormat.date("d MMM HH:mm")
    let kind = Scale.Kind.times(TimeReference(zone: .fixed(hours: 2)))
    func labels(_ kind: Scale.Kind) -> [String] {
      format.labels(TickFormat.Request(values: [0, .nan, 86_400, .infinity], kind: kind)).labels
        .map(flat)
    }
    #expect(labels(kind) == ["1 Jan 02:00", "", "2 Jan 02:00", ""])
    #expect(labels(.numbers) == ["1 Jan 00:00", "", "2 Jan 00:00", ""])
  }
}
