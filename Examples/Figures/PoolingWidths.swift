import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingWidths = Example(
    "pooling-widths",
    "Attention pooling with Gaussians of four widths: the narrower, the rougher the curve."
  ) { _ in
    let samples = PoolingSamples()
    return poolingFigure(
      samples, try samples.widthFits(), titles: PoolingSamples.widths.map { "σ = \($0)" })
  }
}
