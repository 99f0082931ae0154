import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let gapsShaded = Example(
    "gaps-shaded",
    "Where no point is within two bandwidths a prediction rests on little: gaps are shaded, and a curve may break there."
  ) { _ in
    var generator = SplitMix64(seed: 14)
    let x = (0..<160).map { _ in
      let place = Double.random(in: 0..<6, using: &generator)
      return place < 2.6 ? place : place + 2.2
    }
    let y = x.map { Samples.truth($0) + 0.35 * generator.normal() }
    let range = -0.8...9.0
    let local = try LocalPolynomial(degree: 1, bandwidth: 0.3).fit(x: x, y: y)
    let mean = try NadarayaWatson(bandwidth: 0.3).fit(x: x, y: y)
    return Figure(size: .inches(4.5, 2.8)) {
      Axes(xLabel: "x", yLabel: "y", xLimits: Limits(range), legend: .outside(.top)) {
        Gaps(of: local, beyond: 2, in: range, label: "beyond 2 bandwidths")
        Scatter(x: x, y: y, color: Color(gray: 0.35), alpha: 0.5, size: 4)
        FitCurve(mean, in: range, color: Palette.default[1], label: "Nadaraya–Watson")
        FitCurve(
          local, in: range, breakBeyond: 2, color: Palette.default[0], label: "local linear")
      }
    }
  }
}
