import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingWeights = Example(
    "pooling-weights",
    "The attention weights of four kernels, with axes labelled by the values of keys and queries."
  ) { _ in
    let samples = PoolingSamples()
    return try poolingWeightsFigure(
      samples, samples.kernelFits(), titles: PoolingSamples.kernels.map(\.name))
  }

  static func poolingWeightsFigure(
    _ samples: PoolingSamples, _ fits: [NadarayaWatson.Fit], titles: [String]
  ) throws -> Figure {
    let weights = try fits.map { try $0.attentionWeights(at: samples.queries) }
    return Figure.heatmaps(
      try AttentionWeights(stacking: [weights]), keys: samples.keys, queries: samples.queries,
      xLabel: "Keys", yLabel: "Queries", titles: titles, colorLabel: "Weight",
      size: .inches(7, 2.3))
  }
}
