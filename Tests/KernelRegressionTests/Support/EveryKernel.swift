import KernelRegression

/// The kernels that every kernel test runs over. A new kernel is added here.
let everyKernel: [Kernel] = [
  .gaussian, .box, .triangular, .epanechnikov, .biweight, .triweight, .tricube, .cosine, .laplace,
  .matern32, .matern52, .logistic, .constant, .gaussian4, .gaussian6, .gaussian8,
]

/// Those that weigh points by their distance and never below 0: what most properties hold for.
let everyDensity = everyKernel.filter { $0.order == 2 && $0 != .constant }

/// Those that fall so fast that far away from all points only the nearest count.
let everyNearSighted = everyDensity.filter { kernel in
  ![.laplace, .matern32, .matern52, .logistic].contains(kernel)
}
