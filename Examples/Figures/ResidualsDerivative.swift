import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let residualsDerivative = Example(
    "residuals-derivative",
    "What a fit leaves over, and its slope, which crosses 0 at the tops and bottoms of the curve."
  ) { _ in
    let (x, y) = (MotorcycleSamples.times, MotorcycleSamples.accelerations)
    let fit = try LocalPolynomial(degree: 2, bandwidth: 2.2).fit(x: x, y: y)
    return Figure(
      size: .inches(4.2, 4.6),
      layout: .grid(columns: 1, shareX: .all)
    ) {
      Axes(xLabel: "Time after impact (ms)", yLabel: "Acceleration (g)", grid: .major) {
        Scatter(x: x, y: y, color: Color(gray: 0.35), alpha: 0.6, size: 3)
        FitCurve(fit)
      }
      Axes(xLabel: "Time after impact (ms)", yLabel: "Residual (g)", grid: .major) {
        Residuals(fit, color: Palette.default[0])
      }
      Axes(xLabel: "Time after impact (ms)", yLabel: "Slope (g/ms)", grid: .major) {
        FitDerivative(of: fit)
      }
    }
  }
}
