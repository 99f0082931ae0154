import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct TimeScaleTests {
  private func adapted(_ times: [Timestamp?], numbers: ClosedRange<Double>? = nil) -> Scale {
    Scale.time().adapted(to: ScaleData(channels: [Channel(times)], range: numbers))
  }

  private func origin(_ scale: Scale) -> Timestamp { scale.kind.timeReference.origin }

  /// The origin is 1970 unless all data lie within a hundredth of a second.
  @Test func choosesTheOrigin() throws {
    let start = try #require(Timestamp("2026-03-29T12:30:05.123456789Z"))
    let whole = Timestamp(seconds: start.seconds)
    #expect(origin(adapted([start, nil, start.adding(seconds: 0.009)])) == whole)
    #expect(origin(adapted([start, start.adding(seconds: 0.011)])) == .epoch)
    #expect(origin(adapted([start, start.adding(seconds: 0.009)], numbers: 0...1)) == .epoch)
    #expect(origin(adapted([])) == .epoch && origin(adapted([nil])) == .epoch)
    #expect(origin(adapted([start])) == .epoch)
    let given = Scale.time(zone: .utc, origin: whole)
      .adapted(to: ScaleData(channels: [Channel([start, start.adding(seconds: 4000)])]))
    #expect(origin(given) == whole)
    #expect(given.values(of: Channel([start]))[0] == 0.123456789)
  }

  /// A single moment has as much room around it as its smallest part.
  @Test(
    arguments: [
      ("2026-03-29", 86_400), ("2026-03-29T12:00", 3600), ("2026-03-29T12:30:05", 60),
      ("2026-03-29T12:30:05.5", 1),
    ] as [(String, Double)])
  func givesASingleMomentRoom(text: String, room: Double) throws {
    let moment = try #require(Timestamp(text))
    let limits = try #require(adapted([moment, moment, nil]).limits)
    #expect(limits == (moment.secondsSince1970 - room)...(moment.secondsSince1970 + room))
  }

  /// Nanoseconds reach the page exactly: the numbers of ticks are whole nanoseconds, and their
  /// labels name them.
  @Test func keepsNanoseconds() throws {
    var numbers = SeededGenerator(seed: 1)
    var ticks = 0
    for _ in 0..<300 {
      let length = Int.random(in: 3...9_000_000, using: &numbers)
      let start = Timestamp(
        seconds: .random(in: -9_000_000_000...9_000_000_000, using: &numbers),
        nanoseconds: .random(in: 0..<1_000_000_000, using: &numbers))
      let end = start.adding(nanoseconds: length)
      let scale = adapted([start, end])
      let ends = scale.values(of: Channel([start, end]))
      let set = CalendarTicks.ticks(for: timeRequest(scale, ends[0]...ends[1]))
      let origin = origin(scale)
      let found = set.major.map { Int(($0.value * 1e9).rounded()) }
      let low = Int(start.seconds - origin.seconds) * 1_000_000_000 + start.nanoseconds
      let steps = zip(found, found.dropFirst()).map { $1 - $0 }
      #expect(found.count >= 2 && Set(steps).count == 1, "\(start) \(length)")
      #expect(found.allSatisfy { $0 % (steps.first ?? 1) == 0 && $0 >= low && $0 <= low + length })
      #expect(
        set.major.allSatisfy { ($0.value * 1e9 - ($0.value * 1e9).rounded()).magnitude < 1e-6 })
      #expect(Set(set.major.map { flat($0.label) }).count == found.count)
      ticks += found.count
    }
    print("dates: 300 axes of 3 ns to 9 ms, \(ticks) ticks at whole nanoseconds")
  }

  /// Numbers and moments turn into each other, to what a `Double` can tell apart.
  @Test func numbersAndMoments() {
    var numbers = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let reference = TimeReference(zone: .utc, origin: .epoch)
      let moment = Timestamp(
        seconds: .random(in: -4_000_000_000...4_000_000_000, using: &numbers),
        nanoseconds: .random(in: 0..<1000, using: &numbers) * 1_000_000)
      #expect(reference.moment(at: reference.number(of: moment)) == moment)
    }
    for number in [0, 1e308, -1e308, 9e15, -9e15, .nan, .infinity, 0x1p-1074, 0.1] as [Double] {
      _ = TimeReference(zone: .utc, origin: .last).moment(at: number)
      _ = TimeReference(zone: .utc, origin: .first).moment(at: number)
    }
  }

  /// Round limits lie on the calendar around the data, no more than a step away.
  @Test(
    arguments: [
      ("2025-02-13", "2026-11-20", "2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
      ("2026-03-29T11:02", "2026-03-29T17:45", "2026-03-29T11:00:00Z", "2026-03-29T18:00:00Z"),
      ("1999-05-01", "2041-02-01", "1990-01-01T00:00:00Z", "2050-01-01T00:00:00Z"),
      ("2026-03-03", "2026-03-28", "2026-03-02T00:00:00Z", "2026-03-30T00:00:00Z"),
      ("2026-01-01", "2026-04-01", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"),
    ])
  func roundLimits(from: String, to: String, lower: String, upper: String) throws {
    let low = try #require(Timestamp(from)).secondsSince1970
    let high = try #require(Timestamp(to)).secondsSince1970
    let nice = try #require(Scale.time().niceLimits?(low...high))
    let reference = TimeReference(zone: .utc)
    #expect(reference.moment(at: nice.lowerBound).description == lower)
    #expect(reference.moment(at: nice.upperBound).description == upper)
  }

  @Test func roundLimitsHoldAnyData() {
    for limits in hostileLimits {
      let nice = Scale.time().niceLimits?(limits)
      #expect(nice?.contains(limits.lowerBound) ?? false)
      #expect(nice?.contains(limits.upperBound) ?? false)
    }
  }

  /// A figure of moments has a time axis without being told.
  @Test func figuresOfMoments() throws {
    let start = Timestamp(year: 2026)
    let days = (0..<365).map { start.adding(seconds: Double($0) * 86_400) }
    let figure = Figure(size: .inches(5, 3)) {
      Axes { Line(x: days, y: days.indices.map(Double.init)) }
    }
    let panel = try #require(try figure.resolved().panels.first)
    let labels = panel.x.labels
    #expect(labels.contains("Jan") || labels.contains("2026"))
    #expect(labels.contains("Jul"))
  }

  /// Times as colours have the ticks of the calendar beside their colorbar.
  @Test func colorbarsOfTimes() throws {
    let days = (0..<360).map { Timestamp(year: 2026, day: 1 + $0) }
    let field = (0..<10).map { row in Array(days[(row * 36)..<(row * 36 + 36)]) }
    let figure = Figure(size: .inches(4, 3)) { Axes { Heatmap(field, squareCells: false) } }
    let colorbar = try #require(try figure.resolved().panels.first?.colorbar)
    #expect(colorbar.axis.labels == ["Jan", "Mar", "May", "Jul", "Sep", "Nov"])
    #expect(colorbar.axis.note == "2026")
  }
}

/// A request for a horizontal axis of 357 points, as wide as matplotlib's default one.
func timeRequest(
  _ scale: Scale, _ limits: ClosedRange<Double>, _ length: Double = 357, format: TickFormat? = nil
) -> TickRequest {
  var request = request(limits, length, format: format ?? scale.format)
  request.scale = scale
  return request
}

/// Ranges of seconds that no axis should have.
let hostileLimits: [ClosedRange<Double>] = [
  0...0, 1e9...1e9, 0...0x1p-1074, 0...1e-12, 1.7e9...(1.7e9).nextUp, -9e15...9e15, 9e15...9e15,
  -1e308...1e308, 1e300...1e308, 0...1e-9, -1e-300...1e-300, 8.9e15...9e15, -9e15...(-8.999e15),
  0...(.infinity), -.infinity...(.infinity),
]
