import Plotting
import RealModule

extension Example {
  static let boxPlots = Example(
    "box-plots", "Boxes with outliers, notches and means, side by side, horizontal and over years."
  ) { _ in
    var noise = SplitMix64(seed: 51)
    let feeds = [
      ("Casein", 324.0, 64.0), ("Linseed", 219, 52), ("Soybean", 246, 54), ("Sunflower", 329, 49),
    ]
    let chicks = feeds.map { name, mean, deviation in
      (
        name,
        (0..<40).map { index in
          mean + deviation * noise.normal() * (index == 7 ? 2.6 : 0.8)
        }
      )
    }
    let days = ["Thursday", "Friday", "Saturday", "Sunday"]
    func tips(_ base: Double) -> (day: [String], tip: [Double]) {
      let pairs = days.enumerated().flatMap { index, day in
        (0..<30).map { _ in (day, (base + 0.4 * Double(index)) * Double.exp(0.4 * noise.normal())) }
      }
      return (pairs.map(\.0), pairs.map(\.1))
    }
    let (lunch, dinner) = (tips(2.2), tips(2.9))
    let years = (0..<7).flatMap { step in (0..<25).map { _ in 1990 + 5 * step } }
    let depth = years.map { 0.9 + 0.02 * Double($0 - 1990) + 0.25 * noise.normal() }
    return Figure(size: .millimetres(170, 120), layout: .grid(columns: 2)) {
      Axes(title: "Notches and means", yLabel: "Weight of chicks (g)") {
        BoxPlot(chicks, notches: true, means: true, palette: .default)
      }
      Axes(title: "Whiskers from 5 to 95 %, horizontal", xLabel: "Weight of chicks (g)") {
        BoxPlot(
          x: chicks.flatMap(\.1), y: chicks.flatMap { feed in feed.1.map { _ in feed.0 } },
          whiskers: .quantiles(0.05, 0.95))
      }
      Axes(title: "Two at each place", yLabel: "Tip (€)", legend: .best) {
        BoxPlot(x: lunch.day, y: lunch.tip, width: 0.32, offset: -0.19, label: "Lunch")
        BoxPlot(x: dinner.day, y: dinner.tip, width: 0.32, offset: 0.19, label: "Dinner")
      }
      Axes(title: "At numbers", xLabel: "Year", yLabel: "Depth of thaw (m)") {
        BoxPlot(x: years, y: depth, whiskers: .extremes)
      }
    }
  }
}
