@testable import KernelRegression

extension Kernel {
  /// The parabola ¾(1 − u²), here to hold the code to kernels that end.
  static let parabola = Kernel(
    name: "parabola", variance: 0.2, roughness: 0.6, upperQuartile: 0.34729635533386066,
    profile: { u in 0.75 * (1 - u) * (1 + u) })
}

/// The kernels that every kernel test runs over. A new kernel is added here.
let everyKernel: [Kernel] = [.gaussian, .parabola]
