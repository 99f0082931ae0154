import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let kernelShapes = Example(
    "kernel-shapes",
    "All kernels: those that end, those that never do, and those of higher orders, which dip below 0."
  ) { _ in
    let kernels: [(String, [Kernel])] = [
      (
        "With an end",
        [.box, .triangular, .epanechnikov, .biweight, .triweight, .tricube, .cosine]
      ),
      ("Without", [.gaussian, .laplace, .matern32, .matern52, .logistic]),
      ("Of higher orders", [.gaussian, .gaussian4, .gaussian6, .gaussian8]),
    ]
    return Figure(size: .inches(7.2, 3.4), layout: .grid(columns: 3, shareY: .all)) {
      for (title, kernels) in kernels {
        let isShort = kernels.contains(.box)
        Axes(
          title: title, xLabel: "u", yLabel: "K(u)", grid: .major,
          legend: Legend(.outside(.bottom), columns: 2)
        ) {
          KernelCurves(kernels, in: isShort ? -1.3...1.3 : -4...4)
        }
      }
    }
  }
}
