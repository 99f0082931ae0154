import Plotting
import RealModule

extension Example {
  static let qqPlot = Example(
    "qq-plot", "Quantiles against the normal law with a band of 95 %, and of two samples."
  ) { _ in
    var noise = SplitMix64(seed: 91)
    let normal = (0..<120).map { _ in 9.81 + 0.02 * noise.normal() }
    let skewed = (0..<120).map { _ in Double.exp(2 + 0.8 * noise.normal()) }
    let before = (0..<80).map { _ in 142 + 14 * noise.normal() }
    let after = (0..<110).map { _ in 131 + 10 * noise.normal() }
    return Figure(size: .millimetres(170, 65), layout: .grid(columns: 3)) {
      Axes(
        title: "Normal", xLabel: "Normal quantile", yLabel: "Acceleration (m/s²)"
      ) {
        QQPlot(normal, band: 0.95, size: 3.5)
      }
      Axes(title: "Skewed", xLabel: "Normal quantile", yLabel: "Income (k€)") {
        QQPlot(skewed, band: 0.95, size: 3.5)
      }
      Axes(
        title: "Two samples", xLabel: "Pressure before (mmHg)", yLabel: "Pressure after (mmHg)"
      ) {
        QQPlot(after, against: before, size: 3.5)
      }
    }
  }
}
