import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let robustSmoothing = Example(
    "robust-smoothing",
    "LOWESS with and without robust steps: gross errors pull the one and leave the other alone."
  ) { _ in
    var generator = SplitMix64(seed: 77)
    let x = (0..<140).map { _ in Double.random(in: 0..<10, using: &generator) }.sorted()
    let isWrong = x.map { $0 > 5.2 && $0 < 8.4 && generator.normal() > 0.75 }
    let y = zip(x, isWrong).map { x, isWrong in
      Samples.truth(x / 2) + 0.3 * generator.normal() + (isWrong ? 4 + generator.normal() : 0)
    }
    let plain = try Lowess(fraction: 0.35, robustSteps: 0).fit(x: x, y: y)
    let robust = try Lowess(fraction: 0.35, robustSteps: 3).fit(x: x, y: y)
    let weights = robust.robustnessWeights
    let wrong = x.indices.filter { weights[$0] == 0 }
    let kept = x.indices.filter { weights[$0] > 0 }
    let gray = Color(gray: 0.35)
    return Figure(size: .inches(4.5, 2.8)) {
      Axes(xLabel: "x", yLabel: "y", grid: .major, legend: .topLeft) {
        Scatter(x: kept.map { x[$0] }, y: kept.map { y[$0] }, color: gray, alpha: 0.5, size: 4)
        Scatter(
          x: wrong.map { x[$0] }, y: wrong.map { y[$0] }, color: .crimson, marker: .cross,
          size: 4.5,
          label: "weight 0 at last")
        FitCurve(plain, color: Palette.default[1], label: "no robust step")
        FitCurve(robust, color: Palette.default[0], label: "three robust steps")
      }
    }
  }
}
