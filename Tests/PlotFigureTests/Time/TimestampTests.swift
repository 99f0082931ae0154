import Testing

@testable import PlotFigure

@Suite struct TimestampTests {
  /// Days of Python's datetime, there and back.
  @Test func daysAreThoseOfTheGregorianCalendar() throws {
    let rows = try Reference.rows("gregorian.csv").map { $0.map { Int($0) } }
    for row in rows {
      let moment = Timestamp(year: row[0], month: row[1], day: row[2])
      #expect(moment.seconds == Int64(row[3]) * 86_400)
      let fields = moment.fields()
      #expect(
        [fields.year, fields.month, fields.day, fields.weekday] == [row[0], row[1], row[2], row[4]])
      #expect(moment.adding(seconds: -1e-9).fields().dayNumber == row[3] - 1)
    }
    print(
      "dates: \(rows.count) days of Python's calendar, years "
        + "\(rows.map { $0[0] }.min() ?? 0)…\(rows.map { $0[0] }.max() ?? 0), all equal")
    #expect(rows.count > 3000)
  }

  /// Two whole eras, day after day.
  @Test func everyDayFollowsTheOneBefore() {
    var expected = (year: 1600, month: 1, day: 1)
    let first = CivilDate.daysSince1970(year: 1600, month: 1)
    for number in first..<(first + 2 * 146_097) {
      let date = CivilDate(daysSince1970: number)
      guard (date.year, date.month, date.day) == expected else {
        Issue.record("the day \(number) is \(date), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDate.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (2400, 1, 1))
  }

  @Test func numbersBeyondTheirRangeAreCarriedOver() {
    #expect(Timestamp(year: 2025, month: 14) == Timestamp(year: 2026, month: 2))
    #expect(Timestamp(year: 2026, month: 3, day: 0) == Timestamp(year: 2026, month: 2, day: 28))
    #expect(Timestamp(year: 2026, hour: 25) == Timestamp(year: 2026, day: 2, hour: 1))
    #expect(
      Timestamp(year: 2026, second: -1)
        == Timestamp(year: 2025, month: 12, day: 31, hour: 23, minute: 59, second: 59))
    #expect(Timestamp(year: 2026, nanosecond: -1).nanoseconds == 999_999_999)
    #expect(Timestamp(year: 2026, month: -11) == Timestamp(year: 2025))
  }

  /// What cannot be held ends at the last moment, and nothing traps.
  @Test func extremesAreHeld() {
    for extreme in [Int.max, .min, .max / 2, .min / 2, 1 << 40, -(1 << 40)] {
      let moments = [
        Timestamp(year: extreme), Timestamp(year: 1, month: extreme),
        Timestamp(year: 1, day: extreme), Timestamp(year: 1, hour: extreme),
        Timestamp(year: 1, minute: extreme), Timestamp(year: 1, second: extreme),
        Timestamp(year: 1, nanosecond: extreme),
        Timestamp(
          year: extreme, month: extreme, day: extreme, hour: extreme, minute: extreme,
          second: extreme, nanosecond: extreme, in: .fixed(seconds: extreme)),
      ]
      for moment in moments {
        _ = moment.fields(in: .fixed(hours: -26))
        #expect(moment.nanoseconds >= 0 && moment.nanoseconds < 1_000_000_000)
      }
      #expect((moments[0].seconds > 0) == (extreme > 0))
    }
    for seconds in [Int64.max, .min] {
      let moment = Timestamp(seconds: seconds, nanoseconds: 999_999_999)
      #expect(Timestamp(year: moment.fields().year).seconds.magnitude > 1 << 62)
      #expect(!moment.description.isEmpty)
      #expect(moment.adding(seconds: .nan) == moment)
      _ = moment.adding(seconds: 1e300).adding(seconds: -1e300).adding(seconds: 0.5)
    }
    #expect(Timestamp.last.adding(seconds: 1) == .last)
    #expect(Timestamp.first.adding(seconds: -1) == .first)
  }

  @Test(
    arguments: [
      (0, 0, 0), (-0.25, -1, 750_000_000), (1.5, 1, 500_000_000),
      (1e9 + 0.125, 1_000_000_000, 125_000_000),
      (0.999_999_999_9, 1, 0), (-1e-10, 0, 0), (9.2e18, 9_200_000_000_000_000_000, 0),
    ] as [(Double, Int64, Int)])
  func secondsSince1970(seconds: Double, whole: Int64, nanoseconds: Int) {
    let moment = Timestamp(secondsSince1970: seconds)
    #expect(moment == Timestamp(seconds: whole, nanoseconds: nanoseconds))
    #expect(abs((moment?.secondsSince1970 ?? .nan) - seconds) <= 1e-9)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e19, -1e300, 1.7e308])
  func noMoment(seconds: Double) { #expect(Timestamp(secondsSince1970: seconds) == nil) }
}
