import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let poolingKernels = Example(
    "pooling-kernels", "Four kernels that attention pooling may weigh keys by."
  ) { _ in
    let panels = PoolingSamples.kernels.map { name, kernel in
      Axes(
        title: name, xLabel: "Distance (widths)", yLabel: "Weight", grid: .major, legend: .hidden
      ) {
        // All are 1 at their middle here, as in the book. The steps of the box are upright.
        let steps = [(-1.0).nextUp, 1.0.nextDown]
        let distances = ((-250...250).map { Double($0) / 100 } + steps).sorted()
        Line(x: distances, y: distances.map { kernel($0) / kernel(0) })
      }
    }
    return Figure(
      size: .inches(7, 1.9), layout: .grid(columns: 4, shareX: .all, shareY: .all)
    ) { panels }
  }
}
