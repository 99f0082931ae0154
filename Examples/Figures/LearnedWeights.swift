import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let learnedWeights = Example(
    "learned-weights",
    "The attention weights before and after learning: the learned ones look nearer."
  ) { samples in
    let learned = try LearnedWidth(initial: 0.5, learningRate: 0.5, epochs: 5)
      .fit(x: samples.keys, y: samples.values)
    let widths: [(String, Bandwidth)] = [
      ("w = 1, not learned", Bandwidth(1)), ("Learned w", learned.bandwidth),
      ("Best w", learned.selection.bandwidth),
    ]
    let weights = try widths.map { _, bandwidth in
      try NadarayaWatson(bandwidth: bandwidth).fit(x: samples.keys, y: samples.values)
        .attentionWeights(at: samples.queries)
    }
    return Figure.heatmaps(
      try AttentionWeights(stacking: [weights]), keys: samples.keys, queries: samples.queries,
      xLabel: "Keys", yLabel: "Queries", titles: widths.map(\.0), colorLabel: "Weight",
      size: .inches(7, 2.5))
  }
}
