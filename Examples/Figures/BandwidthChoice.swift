import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let bandwidthChoice = Example(
    "bandwidth-choice",
    "Leave-one-out errors over bandwidths, and what too narrow and too wide ones do."
  ) { _ in
    let (x, y) = (MotorcycleSamples.times, MotorcycleSamples.accelerations)
    let selection = try LocalPolynomial(degree: 1, bandwidth: 1).selectBandwidth(
      x: x, y: y, among: .geometric(from: 0.3, through: 20, count: 60))
    let best = selection.minimum.bandwidth
    func text(_ bandwidth: Double) -> String { "h = \((bandwidth * 100).rounded() / 100)" }
    let curves: [(LocalPolynomial.Fit, Color, String)] = try [
      (best / 5, Palette.default[1]), (best * 5, Palette.default[2]), (best, .crimson),
    ].map { width, color in
      (try LocalPolynomial(degree: 1, bandwidth: width).fit(x: x, y: y), color, text(width))
    }
    return Figure(size: .inches(7, 2.8), layout: .grid(columns: 2)) {
      Axes(
        title: "The error of each bandwidth", xLabel: "Bandwidth h (ms)",
        yLabel: "Leave-one-out error (g²)", xScale: .log, grid: .major
      ) {
        BandwidthCurve(selection, minimumLabel: "least: \(text(best))")
      }
      Axes(
        title: "The curves of three", xLabel: "Time after impact (ms)", yLabel: "Acceleration (g)",
        grid: .major, legend: .bottomRight
      ) {
        Scatter(x: x, y: y, color: Color(gray: 0.35), alpha: 0.5, size: 3)
        for (fit, color, label) in curves { FitCurve(fit, color: color, label: label) }
      }
    }
  }
}
