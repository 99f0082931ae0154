/// Weighted points seen through a kernel, from which the local polynomial of a query is found.
struct LocalNeighbours: Sendable {
  private let samples: SortedSamples
  private let weights: [Double]?
  /// A kernel weight that no prediction can feel.
  let limit: Double
  private let kernel: Kernel
  private let neighbours: KernelNeighbours
  /// The neighbours as the Gaussian of order 2 sees them, for a kernel of a higher order.
  private let gaussian: KernelNeighbours?

  /// - Parameters:
  ///   - weights: The weights that count instead of the samples' own, at least 0; a point of weight
  ///     0 still counts as a neighbour.
  ///   - stretch: How many times as wide the kernel is as the distance to the nearest.
  init(
    _ samples: SortedSamples, kernel: Kernel, width: LocalWidth, weights: [Double]? = nil,
    stretch: Double = 1
  ) {
    self.samples = samples
    self.weights = weights
    self.limit = WeightRange(samples.weights).negligible
    self.kernel = kernel
    self.neighbours = KernelNeighbours(
      keys: samples.keys, kernel: kernel, width: width, stretch: stretch)
    self.gaussian =
      kernel.order == 2
      ? nil : KernelNeighbours(keys: samples.keys, kernel: .gaussian, width: width)
  }

  /// The local polynomial of a query from the points themselves.
  ///
  /// - Parameters:
  ///   - query: A finite number.
  ///   - degree: The degree, at least 0.
  ///   - limit: Kernel weights not above it, relative to the nearest, are left out.
  func fit(at query: Double, degree: Int, above limit: Double) -> OrthogonalFit {
    let (view, _) = view(from: query)
    let spread = kernel.order == 2 ? kernel.standardDeviation : 1
    if let weights {
      let fit = OrthogonalFit(view, degree: degree, above: limit, spread: spread) { weights[$0] }
      if fit.hasWeight { return fit }
    }
    return OrthogonalFit(view, degree: degree, above: limit, spread: spread) { samples.weight($0) }
  }

  /// What a query sees, and the kernel through which: where the weights of one of a higher order
  /// cancel, the Gaussian of order 2.
  func view(from query: Double) -> (view: KernelNeighbours.View, kernel: Kernel) {
    if let gaussian, weightsCancel(at: query) { return (gaussian.view(from: query), .gaussian) }
    return (neighbours.view(from: query), kernel)
  }

  /// How the width of the kernel changes as the query moves.
  func widthSlope(at query: Double) -> Double { neighbours.widthSlope(at: query) }

  /// The distance from a query to the nearest point in bandwidths.
  func nearestDistance(at query: Double) -> Double {
    neighbours.view(from: query).nearestDistance
  }

  /// The length h that sums at a query measure distances in.
  func unit(at query: Double) -> Double { neighbours.view(from: query).unit }

  /// Whether the weights of a kernel of a higher order cancel at a query: their sum is below a
  /// quarter of that with the Gaussian of order 2.
  func weightsCancel(at query: Double) -> Bool {
    guard let gaussian else { return false }
    let view = neighbours.view(from: query)
    guard view.nearestDistance <= 5 else { return true }
    var sum = CompensatedSum()
    view.forEachWeight(above: limit) { index, weight in
      sum.add(weight * samples.weight(index))
    }
    var other = CompensatedSum()
    gaussian.view(from: query).forEachWeight(above: limit) { index, weight in
      other.add(weight * samples.weight(index))
    }
    return !(sum.value >= 0.25 * other.value)
  }
}
