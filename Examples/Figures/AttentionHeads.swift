import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let attentionHeads = Example(
    "attention-heads",
    "Four bandwidths as heads, two samples as batches: one colour range and one colorbar for all."
  ) { samples in
    let bandwidths = [0.25, 0.5, 0.75, 1]
    let grid = try [samples, Samples(seed: 1)].map { batch in
      try bandwidths.map { bandwidth in
        try NadarayaWatson(bandwidth: bandwidth).fit(x: batch.keys, y: batch.values)
          .attentionWeights(at: batch.queries)
      }
    }
    return Figure.heatmaps(
      try AttentionWeights(stacking: grid), xLabel: "Keys", yLabel: "Queries",
      titles: bandwidths.map { "h = \($0)" }, rowTitles: ["Sample 1", "Sample 2"],
      colorLabel: "Attention weight")
  }
}
