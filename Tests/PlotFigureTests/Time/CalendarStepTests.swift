import TestTools
import Testing

@testable import PlotFigure

@Suite struct CalendarStepTests {
  private func moments(
    _ step: CalendarStep, _ from: String, _ to: String, _ zone: Zone = .utc
  ) throws -> [String] {
    let start = try #require(Timestamp(from, in: zone))
    let end = try #require(Timestamp(to, in: zone))
    let pattern = try DatePattern("yyyy-MM-dd HH:mm")
    return try #require(step.moments(from: start, through: end, in: zone, most: 1000))
      .map { pattern.text($0.fields(in: zone), .english) }
  }

  /// Six hours on the clock stay at 0, 6, 12 and 18 over both changes.
  @Test func hoursFollowTheClock() throws {
    let berlin = try ReferenceZones.zone("Europe/Berlin")
    for day in ["2026-03-28", "2026-10-24"] {
      let times = try moments(
        .hours(6), day, day.dropLast() + (day.last == "8" ? "9T23:00" : "5T23:00"), berlin)
      #expect(
        times.map { $0.suffix(5) } == [
          "00:00", "06:00", "12:00", "18:00", "00:00", "06:00", "12:00", "18:00",
        ])
    }
  }

  /// What does not divide a day is counted on from the midnight with which 1970 began on the clocks.
  @Test(arguments: [Zone.utc, .fixed(hours: 5, minutes: 30)])
  func unevenHoursRunOn(zone: Zone) throws {
    #expect(
      try moments(.hours(5), "1970-01-01", "1970-01-02T12:00", zone).map { $0.suffix(5) }
        == ["00:00", "05:00", "10:00", "15:00", "20:00", "01:00", "06:00", "11:00"])
    #expect(
      try moments(.hours(5), "2026-11-22", "2026-11-22T12:00", zone).map { $0.suffix(5) }
        == ["04:00", "09:00"])
  }

  /// A step of an hour leaves out the hour that is not there, and shows the one that comes twice.
  @Test func hoursAreLeftOutAndComeTwice() throws {
    let berlin = try ReferenceZones.zone("Europe/Berlin")
    #expect(
      try moments(.hours(1), "2026-03-29", "2026-03-29T05:00", berlin).map { $0.suffix(5) }
        == ["00:00", "01:00", "03:00", "04:00", "05:00"])
    #expect(
      try moments(.hours(1), "2026-10-25", "2026-10-25T04:00", berlin).map { $0.suffix(5) }
        == ["00:00", "01:00", "02:00", "02:00", "03:00", "04:00"])
    #expect(
      try moments(.hours(2), "2026-10-25", "2026-10-25T06:00", berlin).map { $0.suffix(5) }
        == ["00:00", "02:00", "04:00", "06:00"])
    let lordHowe = try ReferenceZones.zone("Australia/Lord_Howe")
    #expect(
      try moments(.minutes(30), "2026-04-05T01:00", "2026-04-05T02:30", lordHowe)
        .map { $0.suffix(5) } == ["01:00", "01:30", "01:30", "02:00", "02:30"])
  }

  /// A day begins when its first minute does: at one o'clock where clocks are turned at midnight,
  /// at half past in Toronto in 1919; and Samoa had no 30 December 2011.
  @Test func daysBeginWhereTheyDo() throws {
    let saoPaulo = try ReferenceZones.zone("America/Sao_Paulo")
    #expect(
      try moments(.days(1), "2017-10-14", "2017-10-16", saoPaulo)
        == ["2017-10-14 00:00", "2017-10-15 01:00", "2017-10-16 00:00"])
    let toronto = try ReferenceZones.zone("America/Toronto")
    #expect(
      try moments(.days(1), "1919-03-30", "1919-04-01", toronto)
        == ["1919-03-30 00:00", "1919-03-31 00:30", "1919-04-01 00:00"])
    let apia = try ReferenceZones.zone("Pacific/Apia")
    #expect(
      try moments(.days(1), "2011-12-28", "2012-01-01", apia).map { $0.prefix(10).suffix(2) }
        == ["28", "29", "31", "01"])
  }

  @Test(
    arguments: [
      (.days(2), "2024-02-25", "2024-03-04", "25 27 01 03"),
      (.days(2), "2023-01-27", "2023-02-04", "27 29 01 03"),
      (.days(3), "2023-02-20", "2023-03-08", "22 25 01 04 07"),
      (.days(10), "2023-01-01", "2023-02-12", "01 11 21 01 11"),
      (.weeks(1), "2026-02-24", "2026-03-20", "02 09 16"),
      (.weeks(2), "1969-12-20", "1970-01-30", "22 05 19"),
      (.halfMonths, "2026-02-01", "2026-03-20", "01 15 01 15"),
      (.days(20), "1969-12-01", "1970-02-20", "12 01 21 10"),
    ] as [(CalendarStep, String, String, String)])
  func daysAreCountedFromTheFirst(step: CalendarStep, from: String, to: String, days: String)
    throws
  {
    #expect(
      try moments(step, from, to).map { $0.prefix(10).suffix(2) }.joined(separator: " ") == days)
  }

  @Test(
    arguments: [
      (.months(3), "2025-11-01", "2026-08-01", "2026-01 2026-04 2026-07"),
      (.months(5), "0001-01-01", "0001-12-31", "0001-04 0001-09"),
      (.years(5), "2018-01-01", "2031-01-01", "2020-01 2025-01 2030-01"),
      (.years(100), "-0150-01-01", "0250-01-01", "−0100-01 0000-01 0100-01 0200-01"),
    ] as [(CalendarStep, String, String, String)])
  func monthsAreCountedFromJanuary(step: CalendarStep, from: String, to: String, months: String)
    throws
  {
    #expect(
      try moments(step, from, to).map { String($0.split(separator: " ")[0].dropLast(3)) }
        .joined(separator: " ") == months)
  }

  /// Parts of a second are counted exactly, with whole numbers of more than 64 bits as the judge.
  @Test func nanosecondsAreExact() throws {
    var numbers = SeededGenerator(seed: 9)
    var count = 0
    for _ in 0..<500 {
      let step =
        [1, 2, 5, 10, 50, 200, 5000, 300, 7, 123_457, 500_000_000, 250_000, 1_500_000_001]
        .randomElement(using: &numbers) ?? 1
      let start = Timestamp(
        seconds: .random(in: -4_000_000_000...9_000_000_000_000, using: &numbers),
        nanoseconds: .random(in: 0..<1_000_000_000, using: &numbers))
      let end = start.adding(seconds: Double(step) * 1e-9 * .random(in: 1...40, using: &numbers))
      let found = try #require(
        CalendarStep(.nanoseconds, step).moments(from: start, through: end, in: .utc, most: 100))
      func behind(_ moment: Timestamp) -> Int {
        // (s · 10⁹ + n) mod step, in parts that fit.
        let seconds = Int(moment.seconds).floored(by: step).rest
        var rest = 0
        for digit in String(seconds) {
          rest = (rest * 10 + (digit.wholeNumberValue ?? 0)) % step
        }
        for _ in 0..<9 { rest = rest * 10 % step }
        return (rest + moment.nanoseconds) % step
      }
      #expect(found.allSatisfy { behind($0) == 0 && $0 >= start && $0 <= end })
      for (one, next) in zip(found, found.dropFirst()) {
        #expect(
          (next.seconds - one.seconds) * 1_000_000_000 + Int64(next.nanoseconds - one.nanoseconds)
            == Int64(step))
      }
      if let first = found.first {
        let gap =
          (first.seconds - start.seconds) * 1_000_000_000
          + Int64(first.nanoseconds - start.nanoseconds)
        #expect(gap < step)
      }
      count += found.count
    }
    #expect(count > 5000)
  }

  /// No step, however large, small or wrong, traps or takes long.
  @Test(arguments: hostileZones + [.utc])
  func hostileSteps(zone: Zone) {
    let counts = [Int.min, -1, 0, 1, 3, 7, 86_400, .max / 2, .max]
    let makers: [(Int) -> CalendarStep] = [
      { .nanoseconds($0) }, { .microseconds($0) }, { .milliseconds($0) }, { .seconds($0) },
      { .minutes($0) }, { .hours($0) }, { .days($0) }, { .weeks($0) }, { .months($0) },
      { .years($0) },
    ]
    let ends = [
      (Timestamp.first, Timestamp.last), (.epoch, .epoch), (.first, .first), (.last, .last),
      (.last.adding(seconds: -5), .last), (.first, .first.adding(seconds: 5)),
      (.epoch, Timestamp(seconds: 1_000_000)), (.last, .first),
    ]
    for step in counts.flatMap({ count in makers.map { $0(count) } }) + [.halfMonths] {
      for (start, end) in ends {
        let found = step.moments(from: start, through: end, in: zone, most: 50)
        #expect(found?.count ?? 0 <= 50)
        #expect(step.count > 0 || found == nil)
      }
      #expect(!step.description.isEmpty)
    }
  }

  @Test func describesItself() {
    let steps: [CalendarStep] = [
      .hours(1), .minutes(90), .seconds(90), .years(2), .months(1), .weeks(2), .milliseconds(2),
      .halfMonths,
    ]
    #expect(
      steps.map(\.description) == [
        "1 hour", "90 minutes", "90 seconds", "2 years", "1 month", "2 weeks",
        "2000000 nanoseconds", "1 half month",
      ])
  }

  /// Every automatic step takes longer than the one before, and its parts divide it.
  @Test func automaticStepsAscend() throws {
    let steps = CalendarStep.automatic
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.seconds < $1.seconds })
    let start = Timestamp(year: 2023, month: 12, day: 31)
    for step in steps where step.seconds < 4e9 {
      let end = start.adding(seconds: step.seconds * 3.5)
      let all = try #require(step.moments(from: start, through: end, in: .utc, most: 1000))
      for part in step.divisions {
        let finer = try #require(part.moments(from: start, through: end, in: .utc, most: 1000))
        #expect(Set(all).isSubset(of: finer), "\(part) in \(step)")
        #expect(part.seconds < step.seconds)
      }
    }
  }
}
