import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ConciseDatesTests {
  private func written(_ texts: [String], in zone: Zone = .utc) throws -> String {
    let moments = try texts.map { try #require(Timestamp($0, in: zone), "\($0)") }
    let dates = ConciseDates(moments, in: zone, .english).written()
    return dates.labels.joined(separator: " | ") + (dates.note.map { " (\($0))" } ?? "")
  }

  /// Axes as they occur, and what a careful hand would write beside them.
  @Test(
    arguments: [
      ("2000-01-01 2010-01-01 2020-01-01", "2000 | 2010 | 2020"),
      ("-0100-01-01 0000-01-01 0100-01-01", "−100 | 0 | 100"),
      ("2025-10-01 2025-11-01 2025-12-01 2026-01-01 2026-02-01", "Oct | Nov | Dec | 2026 | Feb"),
      ("2026-01-01 2026-04-01 2026-07-01", "Jan | Apr | Jul (2026)"),
      ("2025-01-01 2025-07-01 2026-01-01", "2025 | Jul | 2026"),
      ("2026-03-02 2026-03-09 2026-03-16", "2 | 9 | 16 (Mar 2026)"),
      ("2026-01-26 2026-02-02 2026-02-09", "26 | 2 Feb | 9 (2026)"),
      ("2026-01-31 2026-02-01 2026-02-02", "31 | Feb | 2 (2026)"),
      ("2025-12-22 2025-12-29 2026-01-05", "22 | 29 | 5 Jan 2026"),
      ("2025-12-31 2026-01-01 2026-01-02", "31 | Jan 2026 | 2"),
      ("2025-11-01 2025-11-15 2025-12-01 2025-12-15 2026-01-01", "Nov | 15 | Dec | 15 | Jan 2026"),
      ("2025-11-05 2026-02-05", "5 Nov 2025 | 5 Feb 2026"),
      ("2026-03-29T00:00 2026-03-29T06:00 2026-03-29T12:00", "00:00 | 06:00 | 12:00 (29 Mar 2026)"),
      ("2026-03-28T18:00 2026-03-29T00:00 2026-03-29T06:00", "18:00 | 29 Mar | 06:00 (2026)"),
      ("2026-03-31T12:00 2026-04-01T00:00 2026-04-01T12:00", "12:00 | 1 Apr | 12:00 (2026)"),
      ("2025-12-31T12:00 2026-01-01T00:00 2026-01-01T12:00", "12:00 | 1 Jan 2026 | 12:00"),
      ("2026-03-28T12:30 2026-03-29T12:30", "12:30 | 29 Mar 12:30 (2026)"),
      ("2026-03-01T12:30 2026-03-29T12:30", "1 Mar 12:30 | 29 Mar 12:30 (2026)"),
      ("2026-03-29T12:30:15 2026-03-29T12:30:30", ":15 | :30 (29 Mar 2026 12:30)"),
      (
        "2026-03-29T12:30:30 2026-03-29T12:31 2026-03-29T12:31:30",
        ":30 | 12:31 | :30 (29 Mar 2026)"
      ),
      ("2026-03-28T23:59:30 2026-03-29 2026-03-29T00:00:30", ":30 | 29 Mar | :30 (2026)"),
      ("2026-03-29T12:30:05.5 2026-03-29T12:30:06", ":05.5 | :06.0 (29 Mar 2026 12:30)"),
      ("2026-03-29T12:30:05.125 2026-03-29T12:30:05.250", ":05.125 | :05.250 (29 Mar 2026 12:30)"),
      (
        "2026-03-29T12:30:05.1235 2026-03-29T12:30:05.1240",
        "+500 µs | +1000 µs (29 Mar 2026 12:30:05.123)"
      ),
      (
        "2026-03-29T12:30:05.9999 2026-03-29T12:30:06.0001",
        "+900 µs | +1100 µs (29 Mar 2026 12:30:05.999)"
      ),
      (
        "2026-03-29T12:30:05.000000100 2026-03-29T12:30:05.000000200",
        "+100 ns | +200 ns (29 Mar 2026 12:30:05)"
      ),
      ("2026-03-29T12:30:05.123456789 2026-03-29T12:31", ":05.123456789 | 12:31 (29 Mar 2026)"),
      ("2026-03-29T12:30", "12:30 (29 Mar 2026)"), ("2026-03-29", "29 (Mar 2026)"),
      ("2026-03-01", "Mar (2026)"), ("2026-01-01", "2026"),
    ])
  func typicalAxes(texts: String, expected: String) throws {
    #expect(try written(texts.split(separator: " ").map(String.init)) == expected)
  }

  /// The hour that comes twice has its offset beside it, and a day that begins at one is a day.
  @Test func changesOfTheClock() throws {
    let berlin = try ReferenceZones.zone("Europe/Berlin")
    let midnight = Timestamp(year: 2026, month: 10, day: 25, in: berlin).seconds
    let hours = (0..<5).map { Timestamp(seconds: midnight + $0 * 3600) }
    #expect(
      ConciseDates(hours, in: berlin, .english).written().labels
        == ["00:00", "01:00", "02:00 +02", "02:00 +01", "03:00"])
    let saoPaulo = try ReferenceZones.zone("America/Sao_Paulo")
    #expect(
      try written(["2017-10-14", "2017-10-15T01:00", "2017-10-16"], in: saoPaulo)
        == "14 | 15 | 16 (Oct 2017)")
    #expect(
      try written(["2017-10-15T01:00", "2017-10-15T03:00"], in: saoPaulo)
        == "01:00 | 03:00 (15 Oct 2017)")
  }

  /// Decimals of seconds are written as in the language that is asked for.
  @Test func decimalsOfLanguages() {
    let kind = Scale.Kind.times(TimeReference(zone: .utc))
    let format = TickFormat.conciseDates().localized(.german)
    let seconds = format.labels(TickFormat.Request(values: [5.25, 5.5], kind: kind)).labels
    #expect(seconds.map(flat) == [":05,25", ":05,50"])
    let short = format.labels(TickFormat.Request(values: [5.2501, 5.2502], kind: kind))
    #expect(short.note.map(flat) == "1 Jan 1970 00:00:05,25")
  }

  @Test func nothingAndDisorder() throws {
    #expect(try written([]) == "")
    #expect(try written(["2026-03-29", "1026-03-29", "2026-03-29"]).contains("1026"))
    _ = ConciseDates([.last, .first, .epoch], in: .utc, .english).written()
    let request = TickFormat.Request(
      values: [.nan, 0, .infinity, 1e308, -1e308], kind: .times(TimeReference(zone: .utc)))
    let labels = TickFormat.conciseDates().labels(request).labels.map(flat)
    #expect(labels.count == 5 && labels[0].isEmpty && labels[2].isEmpty && !labels[1].isEmpty)
  }
}
