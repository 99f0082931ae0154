/// The density of a sample, by a kernel around each of its points.
///
/// f̂(q) = Σ wᵢ K((q − xᵢ)/h) / (h Σ wᵢ)
///
/// R: `density`, which counts into bins (here nothing is approximated); SciPy: `gaussian_kde`.
///
/// ```swift
/// let fit = try KernelDensity(bandwidth: 0.3, boundary: .reflect(in: 0 ... .infinity))
///   .fit(x: durations)
/// let curve = fit.density(at: queries)
/// ```
///
/// Sources: M. Rosenblatt, "Remarks on some nonparametric estimates of a density function", Annals of
/// Mathematical Statistics 27 (1956) 832–837; E. Parzen, "On estimation of a probability density
/// function and mode", Annals of Mathematical Statistics 33 (1962) 1065–1076.
public struct KernelDensity: Hashable, Sendable {
  /// The shape around each point. One of a higher order may make the density negative.
  public var kernel: Kernel
  /// How wide it is.
  public var bandwidth: Bandwidth
  /// What happens at the ends of the range in which a sample can lie.
  public var boundary: DensityBoundary

  /// A density with a bandwidth in the kernel's own convention.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: The standard deviation of the Gaussian, the half-width of the support of a
  ///     kernel that ends; in the units of x, positive.
  ///   - boundary: The range in which a sample can lie.
  public init(
    kernel: Kernel = .gaussian, bandwidth: Double, boundary: DensityBoundary = .none
  ) {
    self.init(kernel: kernel, bandwidth: Bandwidth(bandwidth), boundary: boundary)
  }

  /// A density with a bandwidth that says what it means.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: A bandwidth that is the same everywhere, such as `.standardDeviation(0.3)`.
  ///   - boundary: The range in which a sample can lie.
  public init(
    kernel: Kernel = .gaussian, bandwidth: Bandwidth, boundary: DensityBoundary = .none
  ) {
    self.kernel = kernel
    self.bandwidth = bandwidth
    self.boundary = boundary
  }

  /// Takes a sample.
  ///
  /// A missing value is an error, never dropped in silence.
  ///
  /// - Parameters:
  ///   - x: The sample, at least one number, in any order.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each. Only their
  ///     proportions count.
  /// - Throws: `RegressionError` when there is no point, a number is NaN or infinite, a weight is
  ///   negative, the kernel has no integral, the bandwidth is not positive, finite and the same
  ///   everywhere, a point is outside the range, or the bandwidth is more than 1000 times as wide as
  ///   the range.
  /// - Complexity: O(*n* log *n*).
  public func fit(
    x: some Collection<Double>, weights: [Double]? = nil
  ) throws(RegressionError) -> Fit {
    let width = try bandwidth.checkedWidth(for: kernel, of: Self.name)
    guard kernel.roughness.isFinite else {
      throw RegressionError(
        .hyperparameter, at: Self.name, given: "the kernel is \(kernel), which has no integral",
        needed: "it must be a density")
    }
    let x = Array(x)
    let samples = try SortedSamples(
      x: x, y: [Double](repeating: 0, count: x.count), weights: weights, for: Self.name)
    let range = boundary.range
    if let index = x.firstIndex(where: { !range.contains($0) }) {
      throw RegressionError(
        .outside, at: Self.name, given: "x[\(index)] is \(x[index])",
        needed: "it must be in the range \(range) of the boundary")
    }
    guard width <= 1000 * (range.upperBound - range.lowerBound) else {
      throw RegressionError(
        .bandwidth, at: Self.name, given: "bandwidth is \(width) and the boundary is \(boundary)",
        needed: "it must be at most 1000 times as wide as the range")
    }
    return Fit(samples, kernel: kernel, bandwidth: width, boundary: boundary)
  }

  static let name = "KernelDensity"
}
