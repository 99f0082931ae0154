import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingWidthWeights = Example(
    "pooling-width-weights",
    "The attention weights of Gaussians of four widths: the narrower, the fewer keys count."
  ) { _ in
    let samples = PoolingSamples()
    return try poolingWeightsFigure(
      samples, samples.widthFits(), titles: PoolingSamples.widths.map { "σ = \($0)" })
  }
}
