import Plotting
import RealModule

extension Example {
  static let errorBars = Example(
    "error-bars",
    "Symmetric, asymmetric and two-way errors, limits as arrows, and a lower end below zero on a "
      + "logarithmic axis."
  ) { _ in
    let voltage = (1...8).map { 0.5 * Double($0) }
    let noise = [0.3, -0.5, 0.2, 0.6, -0.4, 0.1, -0.6, 0.4]
    let current = zip(voltage, noise).map { 4.7 * $0 + $1 }
    let names = ["control", "5 mg", "10 mg", "20 mg", "40 mg"]
    let response = [2.1, 2.9, 4.4, 5.2, 5.6]
    let frequency = [0.3, 0.8, 1.4, 4.9, 8.4, 15, 43, 110]
    let flux = [3.2, 4.6, 5.1, 3.3, 2.2, 1.5, 0.62, 0.3]
    let day = (0..<7).map { Double($0) * 4 }
    let count = day.map { 900 * Double.exp(-$0 / 4.2) }
    return Figure(
      size: .inches(6.6, 4.8), layout: .grid(columns: 2)
    ) {
      Axes(
        title: "Errors of both readings", xLabel: "Voltage (V)", yLabel: "Current (mA)",
        xLimits: 0..., yLimits: 0..., legend: .topLeft
      ) {
        [
          Line(x: [0, 4.3], y: [0, 4.7 * 4.3], lineWidth: 1, label: "4.7 mA/V"),
          ErrorBars(
            x: voltage, y: current, yError: 0.9, xError: 0.12, lineWidth: 1, marker: .circle,
            label: "measured"),
        ].inOneCycleColor
      }
      Axes(
        title: "Asymmetric intervals", xLabel: "Effect (points)", yLimits: .reversed
      ) {
        VerticalLine(at: [0], style: .dashed)
        ErrorBars(
          x: response.map { $0 - 2.6 }, y: names,
          xError: .asymmetric(
            lower: [0.5, 0.7, 0.6, 0.9, 0.7], upper: [0.9, 0.6, 1.1, 0.8, 1.3]),
          marker: .square)
      }
      Axes(
        title: "Upper limits", xLabel: "Frequency (GHz)", yLabel: "Flux (mJy)", xScale: .log,
        yScale: .log
      ) {
        ErrorBars(
          x: frequency, y: flux, yError: .each(flux.map { $0 * ($0 < 1 ? 0.55 : 0.25) }),
          xError: .each(frequency.map { 0.2 * $0 }),
          yUpperLimits: [false, false, false, false, false, false, true, true],
          lineWidth: 1, marker: .diamond)
      }
      Axes(
        title: "Counts on a logarithm", xLabel: "Time (d)", yLabel: "Counts", yLimits: 1...2000,
        yScale: .log
      ) {
        ErrorBars(
          x: day, y: count, yError: .each(count.map { 2 * ($0 + 1).squareRoot() }),
          marker: .circle)
      }
    }
  }
}
