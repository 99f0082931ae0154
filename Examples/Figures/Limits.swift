import Foundation
import Plotting

extension Example {
  static let limits = Example(
    "limits",
    "Ends of axes: from the data with a margin, round, given on one side, reversed, at the edges "
      + "of a field."
  ) { _ in
    let depth = (0...60).map { 3 + Double($0) * 3.1 }
    let temperature = depth.map { 4.2 + 15 / (1 + exp(($0 - 60) / 14)) }
    let field = (0..<24).map { row in
      (0..<36).map { column in sin(Double(column) / 5) * cos(Double(row) / 4) }
    }
    return Figure(
      size: .millimetres(170, 105), layout: .grid(rows: 2, columns: 3)
    ) {
      Axes(title: "A margin", xLabel: "Depth (m)", yLabel: "Temperature (°C)") {
        Line(x: depth, y: temperature)
      }
      Axes(
        title: "Round ends, small ticks", xLabel: "Depth (m)", yLabel: "Temperature (°C)",
        xLimits: .nice, yLimits: .nice, xMinorTicks: true, yMinorTicks: true
      ) {
        Line(x: depth, y: temperature)
      }
      Axes(
        title: "One end given", xLabel: "Depth (m)", yLabel: "Temperature (°C)", xLimits: ...100,
        yLimits: 0...
      ) {
        Line(x: depth, y: temperature)
      }
      Axes(
        title: "Reversed", xLabel: "Temperature (°C)", yLabel: "Depth (m)", yLimits: .reversed,
        yMinorTicks: true
      ) {
        Line(x: temperature, y: depth)
      }
      Axes(
        title: "No margin in x", xLabel: "Depth (m)", yLabel: "Temperature (°C)",
        xMargin: 0, yMargin: 0.1
      ) {
        Line(x: depth, y: temperature)
      }
      Axes(
        title: "A field ends at the frame", xLabel: "x (mm)", yLabel: "y (mm)",
        colorbar: .right(minorTicks: true)
      ) {
        Heatmap(
          field, xRange: 0...36, yRange: 0...24, colormap: .coolwarm, colorLimits: -1...1,
          squareCells: false)
        Line(x: [6, 12, 18, 24, 30], y: [4, 9, 13, 16, 18], color: .black, marker: .circle)
      }
    }
  }
}
