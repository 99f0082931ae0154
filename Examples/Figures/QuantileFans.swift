import Plotting
import RealModule

extension Example {
  static let quantileBands = Example(
    "quantile-bands", "Fans of quantiles: of many paths of a forecast, and of measurements by hour."
  ) { _ in
    var noise = SplitMix64(seed: 101)
    let weeks = Array(0...40)
    let paths = (0..<300).map { _ in
      var level = 2.4
      return weeks.map { week -> Double in
        defer { level += 0.02 + 0.11 * noise.normal() * (1 + 0.02 * Double(week)) }
        return level
      }
    }
    let hours = (0..<24).flatMap { hour in (0..<30).map { _ in hour } }
    let power = hours.map { hour in
      let day = Double.exp(-Double((hour - 19) * (hour - 19)) / 12)
      return (0.35 + 0.9 * day) * Double.exp(0.35 * noise.normal())
    }
    return Figure(size: .millimetres(165, 68)) {
      Axes(
        title: "A forecast of 300 paths", x: Axis(label: "Week", margin: 0),
        y: Axis(label: "Interest rate (%)"), legend: .topLeft
      ) {
        QuantileBands(x: weeks, curves: paths, label: "Median")
      }
      Axes(
        title: "Power of a household",
        x: Axis(label: "Hour of the day", ticks: .every(6), margin: 0),
        y: Axis(label: "Power (kW)", limits: 0...), legend: .topLeft
      ) {
        QuantileBands(x: hours, y: power, intervals: [0.5, 0.9], label: "Median")
      }
    }
  }
}
