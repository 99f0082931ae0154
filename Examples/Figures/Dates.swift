import Plotting
import PlottingFoundation
import RealModule

extension Example {
  static let dates = Example(
    "dates",
    "Times from a year to nanoseconds. In the third panel clocks in Berlin go from 02:00 to 03:00."
  ) { _ in
    guard let berlin = Zone(identifier: "Europe/Berlin") else {
      throw PlotError(problem: "this machine does not know the zone Europe/Berlin")
    }
    var noise = SplitMix64(seed: 2024)

    // A leap year of daily means: the season, and weather that lasts for some days.
    let days = (0..<366).map { Timestamp(year: 2024, day: 1 + $0, hour: 12, in: berlin) }
    var weather = 0.0
    let temperature = days.indices.map { day in
      weather = 0.8 * weather + 2 * noise.normal()
      return 10.5 - 9.5 * Double.cos(2 * .pi * Double(day - 18) / 366) + weather
    }

    // Visits follow the clock that people live by, and are fewer at the weekend.
    func visits(_ times: [Timestamp], spread: Double) -> [Double] {
      times.map { time in
        let fields = time.fields(in: berlin)
        let hour = Double(fields.hour) + Double(fields.minute) / 60
        let most = fields.weekday < 6 ? 1.0 : 0.7
        return most * (55 + 45 * Double.cos(2 * .pi * (hour - 17) / 24)) + spread * noise.normal()
      }
    }
    let monday = Timestamp(year: 2024, month: 3, day: 25, in: berlin)
    let week = (0..<334).map { monday.adding(seconds: Double($0) * 1800) }
    let weekVisits = visits(week, spread: 2)
    let evening = Timestamp(year: 2024, month: 3, day: 30, hour: 21, in: berlin)
    let night = (0...114).map { evening.adding(seconds: Double($0) * 300) }
    let nightVisits = visits(night, spread: 2)

    // A pulse and its echo from the open end of twenty metres of cable.
    let start = Timestamp(year: 2024, month: 3, day: 30, hour: 14, second: 5)
    let delays = (0...640).map { Double($0) * 0.5 }
    let voltage = delays.map { time in
      func edge(_ delay: Double, _ rise: Double) -> Double {
        0.5 + 0.5 * Double.tanh((time - delay) / rise)
      }
      return edge(40, 1.5) - edge(80, 1.5) + 0.8 * (edge(242, 3) - edge(282, 3))
        + 0.012 * noise.normal()
    }

    return Figure(size: .millimetres(140, 190), layout: .grid(columns: 1)) {
      Axes(yLabel: "Daily mean (°C)", xScale: .time(zone: berlin), grid: .major) {
        Line(x: days, y: temperature)
      }
      Axes(
        xLabel: "March 2024", yLabel: "Visits a minute", xScale: .time(zone: berlin),
        xTicks: .every(.days(1)), xFormat: .date("EEE d"), xMargin: 0, grid: .major
      ) {
        Line(x: week, y: weekVisits)
      }
      Axes(yLabel: "Visits a minute", xScale: .time(zone: berlin), grid: .major) {
        Line(x: night, y: nightVisits)
      }
      Axes(yLabel: "Voltage (V)", grid: .major) {
        Line(x: delays.map { start.adding(seconds: $0 * 1e-9) }, y: voltage)
      }
    }
  }
}
