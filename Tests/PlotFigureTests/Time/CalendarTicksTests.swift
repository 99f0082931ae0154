import Foundation
import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct CalendarTicksTests {
  /// What must hold on axes of any span from nanoseconds to ten thousand years.
  @Test func anySpan() throws {
    var numbers = SeededGenerator(seed: 46)
    let zones = [Zone.utc, .fixed(hours: 5, minutes: 45), try ReferenceZones.zone("Europe/Berlin")]
    var counts: [Int: Int] = [:]
    var few = 0
    for index in 0..<2000 {
      let span = pow(10, .random(in: -8...11.5, using: &numbers))
      let length = Double.random(in: 120...600, using: &numbers)
      let start = Timestamp(seconds: .random(in: -3_000_000_000...3_000_000_000, using: &numbers))
        .adding(seconds: .random(in: 0...1, using: &numbers))
      let ends = [start, start.adding(seconds: span)]
      let scale = Scale.time(zone: zones[index % 3])
        .adapted(to: ScaleData(channels: [Channel(ends)]))
      let limits = scale.values(of: Channel(ends))
      let request = timeRequest(scale, limits[0]...limits[1], length)
      let set = Ticks.automatic.resolve(request)
      let values = set.major.map(\.value)
      let place = "\(scale.name) \(start) \(span) \(length): \(set.labels)"
      #expect(values.count >= 2, "\(place)")
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(place)")
      #expect(values.allSatisfy(request.shows), "\(place)")
      let row = TickRow(values, for: request)
      #expect(row.isClear && row.labels.labels == set.major.map(\.label), "\(place)")
      #expect(Set(set.minor).isDisjoint(with: values), "\(place)")
      #expect(set.minor.allSatisfy(request.shows), "\(place)")
      // The labels of parts of a second are so long that a step finer would not fit.
      if length > 250, values.count == 2 { few += 1 }
      counts[min(values.count, 20), default: 0] += 1
    }
    let most = counts.keys.max() ?? 0
    print("dates: 2000 axes of 10 ns to 10,000 years, 2…\(most) labels, 2 on \(few) of 250 points")
    #expect(few < 5)
  }

  /// The labels and the note tell each moment: read as people do, they give the ticks again.
  @Test func labelsAreUnambiguous() throws {
    var numbers = SeededGenerator(seed: 12)
    var count = 0
    for _ in 0..<1000 {
      let span = pow(10, .random(in: 1.5...10, using: &numbers))
      let length = Double.random(in: 90...600, using: &numbers)
      let start = Timestamp(seconds: .random(in: -3_000_000_000...3_000_000_000, using: &numbers))
      let low = start.secondsSince1970
      let set = Ticks.automatic.resolve(timeRequest(.time(), low...(low + span), length))
      let labels = set.major.map { flat($0.label) }
      let read = DateReader(labels, note: set.note.map(flat) ?? "").moments()
      let moments = set.major.map { Timestamp(seconds: Int64($0.value.rounded(.down))) }
      #expect(read == moments, "\(labels) \(set.note.map(flat) ?? "")")
      count += labels.count
    }
    print("dates: \(count) labels read back to their moments")
  }

  @Test(
    arguments: [
      (357, "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec"),
      (150, "Jan | Apr | Jul | Oct"), (90, "Jan | Jul"), (60, "Jan | Jul"), (40, "Jan | Sep"),
      (8, "2026"),
    ] as [(Double, String)])
  func aYearOnLessAndLessRoom(length: Double, expected: String) {
    let year = Timestamp(year: 2026).plotValue...Timestamp(year: 2026, month: 12, day: 31).plotValue
    let set = Ticks.automatic.resolve(timeRequest(.time(), year, length))
    #expect(set.major.map { flat($0.label) }.joined(separator: " | ") == expected)
  }

  /// The marks between labels are those of the next unit that divides them.
  @Test(
    arguments: [
      ("2026-01-01", "2026-12-31", 150, 8), ("2026-01-01", "2026-12-31", 357, 12),
      ("2026-03-29", "2026-03-30", 200, 20), ("2000-01-01", "2040-01-01", 200, 16),
    ] as [(String, String, Double, Int)])
  func marksBetween(from: String, to: String, length: Double, count: Int) throws {
    let limits = try #require(Timestamp(from)).plotValue...(try #require(Timestamp(to)).plotValue)
    let set = Ticks.automatic.resolve(timeRequest(.time(), limits, length))
    #expect(set.minor.count == count, "\(set.labels)")
  }

  /// Steps that the user chose: all of them marked, and labels on as many as have room.
  @Test(
    arguments: [
      (.months(3), 357, "Apr,Jul,Oct,2027,Apr,Jul,Oct"),
      (.months(1), 357, "Mar,,May,,Jul,,Sep,,Nov,,2027,,Mar,,May,,Jul,,Sep,,Nov,"),
      (.years(1), 357, "2027"), (.weeks(1), 40, ""),
    ] as [(CalendarStep, Double, String)])
  func stepsOfTheUser(step: CalendarStep, length: Double, expected: String) throws {
    let (start, end) = (
      Timestamp(year: 2026, month: 2, day: 3), Timestamp(year: 2027, month: 12, day: 24)
    )
    let limits = start.plotValue...end.plotValue
    let set = Ticks.every(step).resolve(timeRequest(.time(), limits, length))
    let labels = set.major.map { flat($0.label) }
    if !expected.isEmpty { #expect(labels.joined(separator: ",") == expected) }
    let shown = set.major.filter { !flat($0.label).isEmpty }
    #expect(shown.count >= 1)
    let all = try #require(
      step.moments(from: start, through: end, in: .utc, most: 1000))
    #expect(set.major.map(\.value) == all.map(\.plotValue))
  }

  /// Ticks at moments that the user chose, written as the axis writes times.
  @Test func momentsOfTheUser() throws {
    let moments = [
      Timestamp(year: 2026, month: 3, day: 29, hour: 12, minute: 30),
      Timestamp(year: 2026, month: 5),
    ]
    let limits = Timestamp(year: 2026).plotValue...Timestamp(year: 2027).plotValue
    let set = Ticks.at(moments).resolve(timeRequest(.time(), limits))
    #expect(set.major.map(\.value) == moments.map(\.plotValue))
    #expect(set.major.map { flat($0.label) } == ["29 Mar 12:30", "1 May"])
  }

  /// A pattern without the day must not write one day under two ticks.
  @Test func patternsThatSayLess() {
    let limits =
      Timestamp(year: 2020, month: 5).plotValue...Timestamp(year: 2026, month: 5).plotValue
    let set = Ticks.automatic.resolve(timeRequest(.time(), limits, format: .date("yyyy")))
    #expect(set.major.map { flat($0.label) } == ["2021", "2022", "2023", "2024", "2025", "2026"])
  }

  /// Far fewer ticks are asked for than fit, and far more.
  @Test(arguments: [2, 3, 5, 9, 20])
  func counts(count: Int) {
    let limits = Timestamp(year: 2020).plotValue...Timestamp(year: 2026).plotValue
    let set = Ticks.count(count).resolve(timeRequest(.time(), limits))
    #expect(set.major.count >= 2 && set.major.count <= max(count + 2, 4))
  }
}
