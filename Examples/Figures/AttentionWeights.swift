import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let attentionWeights = Example(
    "attention-weights",
    "The weights behind attention pooling: each row is a query, and sums to one."
  ) { samples in
    let fit = try NadarayaWatson(bandwidth: 1).fit(x: samples.keys, y: samples.values)
    let weights = try fit.attentionWeights(at: samples.queries)
    return Figure.heatmaps(
      AttentionWeights(weights), xLabel: "Sorted training inputs",
      yLabel: "Sorted testing inputs", colormap: .reds)
  }
}
