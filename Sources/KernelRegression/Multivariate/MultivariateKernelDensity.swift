/// The density of a sample in 1 to 10 dimensions, by a kernel around each of its points.
///
/// f̂(q) = Σᵢ wᵢ Πⱼ K((qⱼ − xᵢⱼ)/hⱼ) / (Σ wᵢ Π hⱼ), or, with ``Smoothing/scott`` and its kin, the
/// Gaussian whose covariance is that of the sample times the square of a factor, which follows
/// correlated columns.
///
/// R: `ks::kde`; SciPy: `gaussian_kde`, with which it agrees to 10⁻¹³.
///
/// ```swift
/// let fit = try MultivariateKernelDensity(smoothing: .scott).fit(x: [longitude, latitude])
/// let density = try fit.density(at: [8.5, 47.4])
/// ```
///
/// Sources: D. W. Scott, "Multivariate density estimation" (1992), section 6.3; B. W. Silverman,
/// "Density estimation for statistics and data analysis" (1986), sections 4.2 and 4.3.
public struct MultivariateKernelDensity: Hashable, Sendable {
  /// How wide the kernels are.
  public struct Smoothing: Hashable, Sendable {
    enum Way: Hashable, Sendable {
      case bandwidths([Bandwidth])
      case factor(Double)
      case scott
      case silverman
    }

    let way: Way

    /// Bandwidths that are the same everywhere: one for each dimension, or a single one for all.
    public static func bandwidths(_ bandwidths: [Bandwidth]) -> Smoothing {
      Smoothing(way: .bandwidths(bandwidths))
    }

    /// The covariance of the sample times the square of a factor; for the Gaussian.
    public static func covariance(factor: Double) -> Smoothing {
      Smoothing(way: .factor(factor))
    }

    /// The covariance times the square of n^(−1/(d + 4)), Scott's rule; n is (Σw)²/Σw².
    public static let scott = Smoothing(way: .scott)

    /// The covariance times the square of (n(d + 2)/4)^(−1/(d + 4)), Silverman's rule; n is
    /// (Σw)²/Σw².
    public static let silverman = Smoothing(way: .silverman)
  }

  /// The shape around each point. One of a higher order may make the density negative.
  public var kernel: Kernel
  /// How wide it is.
  public var smoothing: Smoothing

  static let name = "MultivariateKernelDensity"

  /// A density with a bandwidth for each dimension, in the kernel's own convention.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidths: One for each dimension, in the units of its column, or a single one for all.
  public init(kernel: Kernel = .gaussian, bandwidths: [Double]) {
    self.init(kernel: kernel, smoothing: .bandwidths(bandwidths.map { Bandwidth($0) }))
  }

  /// A density.
  ///
  /// - Parameters:
  ///   - kernel: The kernel; the Gaussian where the smoothing is by the covariance.
  ///   - smoothing: How wide it is.
  public init(kernel: Kernel = .gaussian, smoothing: Smoothing) {
    self.kernel = kernel
    self.smoothing = smoothing
  }

  /// Takes a sample given as columns.
  ///
  /// A missing value is an error, never dropped in silence.
  ///
  /// - Parameters:
  ///   - x: The coordinates: an array a dimension, 1 to 10 of them, each with a number a point.
  ///   - weights: The weight of each point, at least 0 and one of them above; nil for 1 each. Only
  ///     their proportions count.
  /// - Throws: `RegressionError` when counts differ, there is no point, a number is NaN or infinite, a
  ///   weight is negative, the kernel has no integral, a bandwidth or the factor cannot be used, or
  ///   the covariance of the sample is singular.
  /// - Complexity: O(*n* log *n*).
  public func fit(x: [[Double]], weights: [Double]? = nil) throws(RegressionError) -> Fit {
    guard kernel.roughness.isFinite else {
      throw RegressionError(
        .hyperparameter, at: Self.name, given: "the kernel is \(kernel), which has no integral",
        needed: "it must be a density")
    }
    let samples = try MultivariateSamples(
      columns: x, values: [Double](repeating: 0, count: x.first?.count ?? 0), weights: weights,
      for: Self.name)
    if case .bandwidths(let bandwidths) = smoothing.way {
      let widths = try Self.widths(bandwidths, kernel, dimensions: x.count)
      return Fit(samples, kernel: kernel, widths: widths, whitening: nil)
    }
    guard kernel == .gaussian else {
      throw RegressionError(
        .hyperparameter, at: Self.name,
        given: "the kernel is \(kernel) and the smoothing by the covariance",
        needed: "the kernel must be the Gaussian, or each dimension have a bandwidth")
    }
    let whitening = try Whitening(samples, smoothing: smoothing.way, at: Self.name)
    return Fit(
      samples, kernel: kernel, widths: Array(repeating: 1, count: x.count), whitening: whitening)
  }

  private static func widths(
    _ bandwidths: [Bandwidth], _ kernel: Kernel, dimensions: Int
  ) throws(RegressionError) -> [Double] {
    guard bandwidths.count == 1 || bandwidths.count == dimensions else {
      throw RegressionError(
        .bandwidth, at: name,
        given: "there are \(bandwidths.count) bandwidths for \(dimensions) dimensions",
        needed: "there must be one for each, or a single one for all")
    }
    var widths: [Double] = []
    for bandwidth in bandwidths {
      widths.append(try bandwidth.checkedWidth(for: kernel, of: name))
    }
    return widths.count == dimensions
      ? widths : Array(repeating: widths[0], count: dimensions)
  }
}
