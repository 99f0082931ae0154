import PlotScene
import Testing

@testable import PlotFigure

@Suite struct HostileTimeTests {
  private static let zones = hostileZones + [.utc, .fixed(hours: 26), .fixed(hours: -26)]

  /// What must hold on any axis at all, in any zone: no trap, no wait, ticks inside, ascending and
  /// clear of each other.
  @Test(arguments: zones)
  func anyAxis(zone: Zone) {
    let elapsed = ContinuousClock().measure {
      for origin in [Timestamp.epoch, .last] {
        let scale = Scale.time(zone: zone, origin: origin)
        for limits in hostileLimits + [0...86_400, 0...1e7, 0...1e10, 1e9...1.0001e9] {
          for length in [357, .nan, 1e9] as [Double] {
            let request = timeRequest(scale, limits, length)
            let set = CalendarTicks.ticks(for: request)
            let values = set.major.map(\.value)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
            #expect(values.count <= 1000)
          }
        }
      }
    }
    #expect(elapsed < .seconds(60), "\(zone) took \(elapsed)")
  }

  @Test(
    arguments: [
      .nanoseconds(1), .seconds(1), .hours(5), .days(1), .weeks(1), .months(1), .years(1),
      .years(.max), .nanoseconds(.max), .months(0), .days(-1), .halfMonths,
    ] as [CalendarStep])
  func anyStep(step: CalendarStep) {
    for limits in hostileLimits + [0...86_400, 0...1e7, 0...1e10] {
      let request = timeRequest(.time(), limits)
      let set = Ticks.every(step).resolve(request)
      #expect(set.major.count <= 1000)
      let labelled = set.major.filter { !flat($0.label).isEmpty }
      let row = TickRow(labelled.map(\.value), for: request)
      #expect(labelled.count < 2 || row.hasRoom, "\(step) \(limits)")
    }
  }

  @Test func wrongStepsAreErrors() {
    for step in [CalendarStep.months(0), .days(-1), .seconds(.min)] {
      #expect(Ticks.every(step).problem?.contains("at least 1") == true)
    }
    #expect(Ticks.every(.months(1)).problem == nil)
  }

  /// Figures of moments that are missing, far away, or all the same.
  @Test(
    arguments: [
      [], [nil], [.first, .last], [.last], [.epoch, .epoch],
      [Timestamp(seconds: .max / 1000), nil],
      [.epoch, Timestamp(seconds: 9_100_000_000_000_000)],
      [.epoch, Timestamp(seconds: 0, nanoseconds: 1)],
      [Timestamp(seconds: -8_999_999_999_999_999), Timestamp(seconds: 8_999_999_999_999_999)],
    ] as [[Timestamp?]])
  func anyMoments(moments: [Timestamp?]) throws {
    let figure = Figure {
      Axes {
        Line(x: moments, y: moments.indices.map(Double.init))
        Scatter(x: moments.indices.map(Double.init), y: moments.indices.map(Double.init))
      }
    }
    _ = try figure.resolved()
    let only = Figure {
      Axes { Line(x: moments, y: moments.indices.map(Double.init)) }
      Axes { Line(x: moments.indices.map(Double.init), y: moments) }
    }
    for panel in try only.resolved().panels {
      for axis in [panel.x, panel.y] {
        #expect(axis.domain.lowerBound.isFinite && axis.domain.upperBound.isFinite)
      }
    }
  }
}
