import Plotting
import RealModule

extension Example {
  static let stackedArea = Example(
    "stacked-area", "Layers stacked from zero, about the middle, and as a streamgraph."
  ) { _ in
    let years = (0...30).map { 1990 + Double($0) }
    let sources = ["coal", "gas", "nuclear", "wind", "solar"]
    func grown(_ start: Double, _ end: Double, middle: Double, width: Double) -> [Double] {
      years.map { start + (end - start) / (1 + Double.exp((middle - $0) / width)) }
    }
    let power = [
      grown(310, 120, middle: 2014, width: 4), grown(40, 95, middle: 2003, width: 5),
      grown(160, 60, middle: 2012, width: 3), grown(0, 135, middle: 2013, width: 4),
      grown(0, 58, middle: 2012, width: 2.5),
    ]
    var generator = SplitMix64(seed: 8)
    let days = (0..<60).map { Double($0) }
    let listeners = (0..<8).map { _ -> [Double] in
      let bumps = (0..<4).map { _ in
        (
          Double.random(in: 0...60, using: &generator), Double.random(in: 3...9, using: &generator),
          Double.random(in: 4...30, using: &generator)
        )
      }
      return days.map { day in
        bumps.reduce(2) { $0 + $1.2 * .exp(-.pow((day - $1.0) / $1.1, 2)) }
      }
    }
    return Figure(size: .inches(6.8, 4.8), layout: .mosaic("AA/BC", heights: [1, 1])) {
      Axes(
        title: "Power by source", xLabel: "Year", yLabel: "Energy (TWh)",
        legend: Legend(.outside(.right), order: .reversed)
      ) {
        StackedArea(x: years, ys: power, labels: sources)
      }
      // Only how thick layers are means something: no numbers along the vertical axis.
      Axes(title: "Symmetric", xLabel: "Day", yLabel: "Listeners", yTicks: Ticks.none) {
        StackedArea(x: days, ys: listeners, baseline: .symmetric)
      }
      Axes(title: "Streamgraph", xLabel: "Day", yLabel: "Listeners", yTicks: Ticks.none) {
        StackedArea(x: days, ys: listeners, baseline: .weightedWiggle)
      }
    }
  }
}
