import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let averagePooling = Example(
    "average-pooling",
    "Average pooling predicts the mean of all values, whatever the query."
  ) { samples in
    let fit = try AveragePooling().fit(x: samples.keys, y: samples.values)
    return Figure(size: .inches(3.5, 2.5)) {
      Axes(xLabel: "x", yLabel: "y", xLimits: 0...5, yLimits: -1...5, grid: .major) {
        RegressionCurves(
          fit, at: samples.queries, truth: samples.truth, keys: samples.keys,
          values: samples.values)
      }
    }
  }
}
