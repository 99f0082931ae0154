import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingWeights = Example(
    "pooling-weights",
    "The attention weights of four kernels, with axes labelled by the values of keys and queries."
  ) { _ in
    let samples = PoolingSamples()
    return try weightsFigure(
      samples, samples.kernelFits(), titles: PoolingSamples.kernels.map(\.name))
  }

  static let poolingWidthWeights = Example(
    "pooling-width-weights",
    "The attention weights of Gaussians of four widths: the narrower, the fewer keys count."
  ) { _ in
    let samples = PoolingSamples()
    return try weightsFigure(
      samples, samples.widthFits(), titles: PoolingSamples.widths.map { "σ = \($0)" })
  }

  private static func weightsFigure(
    _ samples: PoolingSamples, _ fits: [NadarayaWatson.Fit], titles: [String]
  ) throws -> Figure {
    let weights = try fits.map { try $0.attentionWeights(at: samples.queries) }
    return Figure.heatmaps(
      try AttentionWeights(stacking: [weights]), keys: samples.keys, queries: samples.queries,
      xLabel: "Keys", yLabel: "Queries", titles: titles, colorLabel: "Weight",
      size: .inches(7, 2.3))
  }
}
