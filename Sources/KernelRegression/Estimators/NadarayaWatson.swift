/// Nadaraya–Watson kernel regression, the local mean; with the Gaussian kernel, softmax attention
/// pooling over the training points.
///
/// ŷ(q) = Σ K((xᵢ − q)/h) yᵢ / Σ K((xᵢ − q)/h)
///
/// Weights are taken relative to the nearest key's, as a softmax is shifted by its maximum, so that
/// there is an answer everywhere: in a gap or far outside the data it tends to the value of the
/// nearest key (the mean of the values, where several are equally near). Beyond the end of a
/// kernel that ends it is that value.
///
/// Accuracy, measured against 60 digits on far queries, gaps, timestamps, subnormal and huge keys,
/// values and bandwidths: predictions to 2.2·10⁻¹⁶ of Σ αᵢ|yᵢ|, and a weight exp(−e) relative to
/// the nearest key's to 2.7·10⁻¹⁶ (1 + e) of itself. On the attention-pooling notebook it agrees
/// with PyTorch to 9·10⁻¹⁶, and every weight to 3·10⁻¹⁷.
///
/// Sources: E. A. Nadaraya, "On estimating regression", Theory of Probability and Its Applications
/// 9 (1964) 141–142; G. S. Watson, "Smooth regression analysis", Sankhyā A 26 (1964) 359–372.
public struct NadarayaWatson: Estimator, Hashable {
  /// How a training point's weight falls with its distance.
  public var kernel: Kernel
  /// How far the kernel reaches.
  public var bandwidth: Bandwidth

  /// Nadaraya–Watson regression with a bandwidth in the kernel's own convention.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: The standard deviation of the Gaussian, the half-width of the support of a
  ///     kernel that ends; in the units of x, positive.
  public init(kernel: Kernel = .gaussian, bandwidth: Double) {
    self.init(kernel: kernel, bandwidth: Bandwidth(bandwidth))
  }

  /// Nadaraya–Watson regression with a bandwidth that says what it means.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: The bandwidth, such as `.quartile(0.5)`.
  public init(kernel: Kernel = .gaussian, bandwidth: Bandwidth) {
    self.kernel = kernel
    self.bandwidth = bandwidth
  }

  /// Fits the estimator to the points (`x`ᵢ, `y`ᵢ), each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite.
  ///
  /// - Parameters:
  ///   - x: The keys, at least one, in any order; equal keys may repeat.
  ///   - y: As many values, `y`ᵢ belonging to `x`ᵢ.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, or the bandwidth is not positive and finite.
  /// - Complexity: O(*n*) for sorted keys, O(*n* log *n*) otherwise.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    _ = try bandwidth.resolved(
      for: kernel, count: SortedSamples.countLimit, of: "NadarayaWatson")
    let samples = try SortedSamples(x: x, y: y, weights: weights, for: "NadarayaWatson")
    let width = try bandwidth.resolved(for: kernel, count: samples.count, of: "NadarayaWatson")
    return Fit(samples, estimator: self, width: width)
  }
}
