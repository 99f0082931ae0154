/// An estimator with a kernel and a bandwidth, whose bandwidth can be chosen by the data.
///
/// ```swift
/// let selection = try LocalPolynomial(bandwidth: 1).selectBandwidth(x: x, y: y, by: .leaveOneOut)
/// let fit = try LocalPolynomial(bandwidth: selection.bandwidth).fit(x: x, y: y)
/// ```
public protocol BandwidthEstimator: Estimator where Fit: LinearSmoother {
  /// How a training point's weight falls with its distance.
  var kernel: Kernel { get set }
  /// How far the kernel reaches.
  var bandwidth: Bandwidth { get set }
  /// The degree p, where the prediction is that of a local polynomial fitted by least squares with
  /// the kernel's weights, for which there are faster ways to find the scores of many bandwidths; nil
  /// for any other estimator.
  var localDegree: Int? { get }
}

extension BandwidthEstimator {
  /// No degree: each bandwidth is fitted.
  public var localDegree: Int? { nil }
}

extension NadarayaWatson: BandwidthEstimator {
  /// 0: the local mean.
  public var localDegree: Int? { 0 }
}

extension LocalPolynomial: BandwidthEstimator {
  /// The degree of the polynomials.
  public var localDegree: Int? { degree }
}
