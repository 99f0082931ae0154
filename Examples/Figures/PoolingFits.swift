import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingFits = Example(
    "pooling-fits",
    "Attention pooling with four kernels: all but the constant one find the function again."
  ) { _ in
    let samples = PoolingSamples()
    return poolingFigure(
      samples, try samples.kernelFits(), titles: PoolingSamples.kernels.map(\.name))
  }

  static func poolingFigure(
    _ samples: PoolingSamples, _ fits: [NadarayaWatson.Fit], titles: [String]
  ) -> Figure {
    let panels = zip(fits, titles).map { fit, title in
      Axes(title: title, xLabel: "x", yLabel: "y", xLimits: 0...5, grid: .major) {
        RegressionCurves(
          fit, at: samples.queries, truth: samples.queries.map(PoolingSamples.truth),
          keys: samples.keys, values: samples.values)
      }
    }
    return Figure(
      size: .inches(7, 2.2), layout: .grid(columns: 4, shareX: .all, shareY: .all),
      legend: .outside(.top)
    ) { panels }
  }
}
