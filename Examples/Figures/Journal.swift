import Foundation
import Plotting

extension Example {
  static let journal = Example(
    "journal", "A figure of one column of Nature: 89 mm wide, letters of 7 points, panels a to c."
  ) { _ in
    let delays = (0...160).map { Double($0) / 4 }
    let frequencies = (0..<160).map { 4.9 + Double($0) / 160 * 0.2 }
    var theme = Theme.print
    theme.marks.cycle = .default
    theme.legend.text.size = 6
    theme.axis.tickLabel.size = 6
    theme.axis.label.size = 7
    theme.axesTitle.text.size = 7
    theme.tag.size = 8
    theme.axis.tickSpacing = 22
    theme.axis.tickLength = 2
    theme.axis.minorTickLength = 1.2
    theme.colorbar.width = 5
    theme.spacing.panels = 8
    theme.legend.keyWidth = 10
    return Figure(
      size: .journal(.natureOneColumn, height: .millimetres(92)),
      layout: .mosaic("AA/BC", heights: [1, 1]), tags: .letters, theme: theme
    ) {
      Axes(
        xLabel: "Delay (µs)", yLabel: "Excited population", xLimits: 0...40, yLimits: 0...1.5,
        yTicks: .every(0.5),
        legend: Legend(.best, columns: 3)
      ) {
        for (number, life) in [9.0, 18, 60].enumerated() {
          var noise = SplitMix64(seed: UInt64(number + 2))
          let name = ["Bare", "Filtered", "Echo"][number]
          let points = stride(from: 0.5, through: 39.5, by: 1.5).map { $0 }
          let signal = { (t: Double) in
            0.5 + 0.48 * exp(-t / life) * (number == 2 ? 1 : cos(0.55 * t))
          }
          Line(
            x: delays, y: delays.map(signal), color: Palette.default[number], lineWidth: 0.8,
            label: "\(name), \(Int(life)) µs")
          Scatter(
            x: points, y: points.map { signal($0) + 0.02 * noise.normal() },
            color: Palette.default[number], size: 2.4)
        }
      }
      Axes(
        xLabel: "Flux (Φ₀)", yLabel: "Frequency (GHz)", xTicks: .every(0.25),
        colorbar: .right(label: "Transmission (dB)")
      ) {
        Heatmap(
          frequencies.map { f in
            (0..<160).map { column in
              let flux = Double(column) / 159 - 0.5
              let line = 5.07 - 0.6 * flux * flux
              return -18 / (1 + pow((f - line) / 0.008, 2))
            }
          }, xRange: -0.5...0.5, yRange: 4.9...5.1, colormap: .viridis, origin: .lower)
      }
      Axes(
        xLabel: "Gate error (%)", yLabel: "Logical error", xScale: .log, yScale: .log,
        legend: .bottomRight
      ) {
        let errors = (0...40).map { pow(10, -3 + Double($0) / 40 * 1.05) }
        for distance in [3, 5, 7] {
          Line(
            x: errors.map { 100 * $0 },
            y: errors.map { 0.1 * pow($0 / 0.011, Double(distance + 1) / 2) }, lineWidth: 0.8,
            label: "d = \(distance)")
        }
      }
    }
  }
}
