import Foundation
import Plotting

extension Example {
  static let histogram2D = Example(
    "histogram-2d", "Pairs counted in even cells, and in cells between given edges."
  ) { _ in
    var noise = SplitMix64(seed: 17)
    let trips = (0..<9000).map { index -> (hour: Double, minutes: Double) in
      let peaks = [(8.1, 1.1), (13.0, 2.4), (17.6, 1.4)]
      let peak = peaks[index % 5 < 2 ? 0 : index % 5 == 2 ? 1 : 2]
      let hour = peak.0 + peak.1 * noise.normal()
      let rush = exp(-pow((hour - 8) / 1.3, 2)) + exp(-pow((hour - 17.5) / 1.6, 2))
      return (min(max(hour, 0), 23.99), exp(2.75 + 0.4 * rush + 0.42 * noise.normal()))
    }
    let (hours, minutes) = (trips.map(\.hour), trips.map(\.minutes))
    return Figure(size: .inches(7.4, 3.2), layout: .grid(columns: 2)) {
      Axes(
        title: "Even cells", xLabel: "Hour of the day", yLabel: "Trip (min)",
        xLimits: 0...24, xTicks: .every(6), colorbar: .right(label: "Trips")
      ) {
        Histogram2D(
          x: hours, y: minutes, xBins: 36, yBins: 32, colormap: .mako.reversed)
      }
      Axes(
        title: "Cells that double", xLabel: "Hour of the day", yLabel: "Trip (min)",
        yScale: .log2, xTicks: .every(6),
        colorbar: .right(
          label: "Fraction of trips per (h min)", ticks: .every(0.001),
          format: .decimal(power: .fixed(-3)))
      ) {
        Histogram2D(
          x: hours, y: minutes, xBins: .edges([0, 6, 7, 8, 9, 10, 12, 14, 16, 17, 18, 19, 21, 24]),
          yBins: .edges([2, 4, 8, 16, 32, 64, 128]), density: true, colormap: .mako.reversed)
      }
    }
  }
}
