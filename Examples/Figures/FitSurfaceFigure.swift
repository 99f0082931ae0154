import Foundation
import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let fitSurface = Example(
    "fit-surface",
    "Local planes through noisy values at 400 stations; where none is near, nothing is drawn."
  ) { _ in
    var generator = SplitMix64(seed: 32)
    func truth(_ x: Double, _ y: Double) -> Double {
      let hill: Double = exp(-pow((x - 58) / 20, 2) - pow((y - 34) / 13, 2))
      return 12 + 9 * hill - 5 * sin(x / 18) * cos(y / 15)
    }
    var (x, y): ([Double], [Double]) = ([], [])
    while x.count < 400 {
      let east = Double.random(in: 0...100, using: &generator)
      let north = Double.random(in: 0...60, using: &generator)
      // No station stands in the lake, nor in the corner.
      let isInLake = hypot(east - 27, (north - 38) * 1.2) < 13
      if isInLake || east / 40 + north / 26 < 1 { continue }
      x.append(east)
      y.append(north)
    }
    let values = zip(x, y).map { truth($0, $1) + 1.5 * generator.normal() }
    let fit = try MultivariateLocalPolynomial(degree: 1, bandwidths: [5, 5])
      .fit(x: [x, y], y: values)
    return Figure(size: .inches(4.8, 2.9)) {
      Axes(
        xLabel: "East (km)", yLabel: "North (km)", xLimits: 0...100, yLimits: 0...60,
        aspect: .equal, colorbar: .right(label: "Value")
      ) {
        FitSurface(fit, xRange: 0...100, yRange: 0...60, breakBeyond: 1.5, points: 321)
        Scatter(x: x, y: y, color: .black, alpha: 0.6, size: 1.8)
      }
    }
  }
}
