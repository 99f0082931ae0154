import Plotting
import PlottingFoundation
import RealModule

extension Example {
  static let dates = Example(
    "dates", "Times from a year to nanoseconds; clocks in Berlin are put forward at two o'clock."
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

    // Visits in five minutes of the night in which 02:00 was followed by 03:00.
    let evening = Timestamp(year: 2024, month: 3, day: 30, hour: 21, in: berlin)
    let times = (0...114).map { evening.adding(seconds: Double($0) * 300) }
    let visits = times.map { time in
      let fields = time.fields(in: berlin)
      let hour = Double(fields.hour) + Double(fields.minute) / 60
      return 55 + 45 * Double.cos(2 * .pi * (hour - 17) / 24) + 3 * noise.normal()
    }

    // A pulse and its echo from the open end of twenty metres of cable.
    let start = Timestamp(year: 2024, month: 3, day: 30, hour: 14, second: 5)
    let samples = (0...640).map { Double($0) * 0.5 }
    let trace = samples.map { t in
      func step(_ delay: Double, _ rise: Double) -> Double {
        0.5 + 0.5 * Double.tanh((t - delay) / rise)
      }
      return step(40, 1.5) - step(80, 1.5) + 0.8 * (step(242, 3) - step(282, 3))
        + 0.012 * noise.normal()
    }

    return Figure(size: .millimetres(140, 150), layout: .grid(columns: 1)) {
      Axes(yLabel: "Daily mean (°C)", xScale: .time(zone: berlin), grid: .major) {
        Line(x: days, y: temperature)
      }
      Axes(yLabel: "Visits in 5 min", xScale: .time(zone: berlin), grid: .major) {
        Line(x: times, y: visits)
      }
      Axes(yLabel: "Voltage (V)", grid: .major) {
        Line(x: samples.map { start.adding(seconds: $0 * 1e-9) }, y: trace)
      }
    }
  }
}
