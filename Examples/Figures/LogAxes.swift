import Foundation
import Plotting

extension Example {
  static let logAxes = Example(
    "log-axes", "Logarithmic axes: the resonance of an oscillator, and Kepler's third law."
  ) { _ in
    let frequencies = (0...240).map { pow(10, Double($0) / 80 - 1.5) }
    func response(damping: Double) -> [Double] {
      frequencies.map { 1 / hypot(1 - $0 * $0, 2 * damping * $0) }
    }
    let distances = [0.387, 0.723, 1, 1.524, 5.203, 9.537, 19.19, 30.07]
    let periods = [0.241, 0.615, 1, 1.881, 11.86, 29.45, 84.02, 164.8]
    return Figure(size: .inches(7, 3)) {
      Axes(
        title: "Resonance", xLabel: "Frequency ratio", yLabel: "Amplification", xScale: .log,
        yScale: .log, xMargin: 0, grid: .all, legend: .inside(.bottomLeft)
      ) {
        for (damping, style) in [(0.01, LineStyle.solid), (0.1, .dashed), (0.5, .dashDot)] {
          Line(
            x: frequencies, y: response(damping: damping), style: style,
            label: "ζ = \(damping)")
        }
      }
      Axes(
        title: "Kepler's third law", xLabel: "Distance (AU)", yLabel: "Period (years)",
        xLimits: 0.2...60, yLimits: 0.1...1000, xScale: .log, yScale: .log, grid: .all
      ) {
        Line(
          x: [0.2, 60], y: [0.2, 60].map { pow($0, 1.5) },
          label: RichText("T").superscript("2").plain(" = a").superscript("3"))
        Scatter(x: distances, y: periods, label: "planets")
      }
    }
  }
}
