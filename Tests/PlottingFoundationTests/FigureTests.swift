import Foundation
import PlotFigure
import PlotScene
import PlottingFoundation
import Testing

@Suite struct FigureTests {
  /// Dates make a time axis in the zone that is given, with ends that are dates too.
  @Test func figuresOfDates() throws {
    let berlin = try #require(Zone(identifier: "Europe/Berlin"))
    let start = Date(Timestamp(year: 2024, month: 3, day: 30, hour: 21, in: berlin))
    let dates = (0...9).map { start.addingTimeInterval(Double($0) * 3600) }
    let figure = Figure(size: .inches(6, 3)) {
      Axes(
        xLimits: Limits(start...start.addingTimeInterval(9 * 3600)), xScale: .time(zone: berlin)
      ) { Line(x: dates, y: dates.indices) }
    }
    let resolved = try figure.resolve(measuring: MonospacedMeasuring(), resolution: 2)
    let axis = try #require(resolved.panels.first).x
    #expect(
      axis.labels == [
        "21:00", "22:00", "23:00", "31 Mar", "01:00", "03:00", "04:00", "05:00", "06:00", "07:00",
      ])
    #expect(axis.note == "2024")
    #expect(axis.domain.lowerBound == start.timeIntervalSince1970)
  }
}
