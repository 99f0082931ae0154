/// Kernel regression in 1 to 10 dimensions: at each query a mean (degree 0, Nadaraya–Watson) or a
/// plane (degree 1, local linear) is fitted to the points around it by weighted least squares.
///
/// ŷ(q) = β₀ where β minimises Σᵢ wᵢ Πⱼ K((xᵢⱼ − qⱼ)/hⱼ) (yᵢ − β₀ − Σⱼ βⱼ(xᵢⱼ − qⱼ))²
///
/// The kernel is a product, with a bandwidth for each dimension; that of Gaussians is a Gaussian of
/// the distance in bandwidths. With ``Bandwidth/nearest(_:)`` it is K(|xᵢ − q|/h), where h is
/// Euclid's distance from the query to its k-th nearest point and |xᵢ − q| = h still belongs to the
/// box: the mean over k-nearest neighbours.
///
/// Weights are relative to the largest of them, as a softmax is shifted by its maximum, so that
/// there is an answer everywhere: far away it tends to the value of the nearest point. Where a
/// kernel that ends reaches no point, those answer whose largest distance in bandwidths is the
/// least. A plane that the points do not determine gives way to the mean, and one that they
/// determine only far from the query is followed only so far (as in one dimension, to 20 local
/// standard deviations, more where points are near); ``QuerySupport/degree`` is 0 then.
///
/// Many queries at once with a Gaussian in two or three dimensions go over a grid where that is
/// faster.
///
/// Accuracy, measured against 60 digits near and far, in gaps, with timestamps, weights and every
/// kernel, as a share of Σ|αᵢyᵢ|: means to 5·10⁻¹⁶, planes to 10⁻¹² (to 3·10⁻¹¹ where columns are
/// correlated to 1 − 10⁻⁶). Over grids, compared with the points on uniform, normal, heavy-tailed,
/// clustered and lattice data: means to 10⁻¹², planes at worst to 10⁻⁹, in three dimensions 2·10⁻⁹.
///
/// Sources: E. A. Nadaraya (1964) and G. S. Watson (1964), as in ``NadarayaWatson``; D. Ruppert and
/// M. P. Wand, "Multivariate locally weighted least squares regression", Annals of Statistics 22
/// (1994) 1346–1370.
public struct MultivariateLocalPolynomial: Hashable, Sendable {
  /// The degree of the polynomials, 0 for means and 1 for planes.
  public var degree: Int
  /// How a training point's weight falls with its distance in each dimension.
  public var kernel: Kernel
  /// How far the kernel reaches: one for each dimension, or one for all.
  public var bandwidths: [Bandwidth]

  /// Kernel regression with a bandwidth for each dimension.
  ///
  /// - Parameters:
  ///   - degree: The degree of the polynomials, 0 or 1.
  ///   - kernel: The kernel; with degree 1 one of order 2.
  ///   - bandwidths: One for each dimension, in the units of its column, or a single one for all.
  public init(degree: Int = 1, kernel: Kernel = .gaussian, bandwidths: [Bandwidth]) {
    self.degree = degree
    self.kernel = kernel
    self.bandwidths = bandwidths
  }

  /// Kernel regression with a bandwidth for each dimension, in the kernel's own convention.
  ///
  /// - Parameters:
  ///   - degree: The degree of the polynomials, 0 or 1.
  ///   - kernel: The kernel; with degree 1 one of order 2.
  ///   - bandwidths: The standard deviations of the Gaussian, the half-widths of the support of a
  ///     kernel that ends: one for each dimension, in the units of its column, or a single one for
  ///     all.
  public init(degree: Int = 1, kernel: Kernel = .gaussian, bandwidths: [Double]) {
    self.init(degree: degree, kernel: kernel, bandwidths: bandwidths.map { Bandwidth($0) })
  }

  /// Kernel regression with one bandwidth for all dimensions.
  ///
  /// - Parameters:
  ///   - degree: The degree of the polynomials, 0 or 1.
  ///   - kernel: The kernel; with degree 1 one of order 2.
  ///   - bandwidth: The bandwidth, such as `.nearest(10)`.
  public init(degree: Int = 1, kernel: Kernel = .gaussian, bandwidth: Bandwidth) {
    self.init(degree: degree, kernel: kernel, bandwidths: [bandwidth])
  }

  /// Fits the estimator to points given as columns, each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every `x` and `y` must be finite. A
  /// point of weight 0 takes no part.
  ///
  /// - Parameters:
  ///   - x: The coordinates: an array a dimension, 1 to 10 of them, each with a number a point.
  ///   - y: The value of each point.
  ///   - weights: The weight of each point, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when the counts differ, there is no point, a number is NaN or
  ///   infinite, a weight is negative, the degree is not 0 or 1, the degree is 1 and the kernel of a
  ///   higher order, or a bandwidth cannot be used.
  /// - Complexity: O(*n* log *n*).
  public func fit(
    x: [[Double]], y: [Double], weights: [Double]? = nil
  ) throws(RegressionError) -> Fit {
    let name = "MultivariateLocalPolynomial"
    guard 0...1 ~= degree else {
      throw RegressionError(
        .hyperparameter, at: name, given: "degree is \(degree)", needed: "it must be 0 or 1")
    }
    guard degree == 0 || kernel.order == 2 else {
      throw RegressionError(
        .hyperparameter, at: name,
        given: "degree is 1 and the kernel \(kernel) is of order \(kernel.order)",
        needed: "degree 1 needs a kernel of order 2, for others determine no slope")
    }
    let samples = try MultivariateSamples(
      columns: x, values: y, weights: weights, for: name)
    let width = try resolvedWidth(samples, at: name)
    return Fit(samples, estimator: self, width: width)
  }

  /// Fits the estimator to points given as the rows of a matrix, each with a weight.
  ///
  /// - Parameters:
  ///   - x: The coordinates, a row a point and a column a dimension.
  ///   - y: The value of each point.
  ///   - weights: The weight of each point, at least 0 and one of them above; nil for 1 each.
  /// - Throws: As with columns.
  /// - Complexity: O(*n* log *n*).
  public func fit(
    x: Matrix, y: [Double], weights: [Double]? = nil
  ) throws(RegressionError) -> Fit {
    try fit(x: MultivariateSamples.columns(of: x), y: y, weights: weights)
  }

  private func resolvedWidth(
    _ samples: MultivariateSamples, at name: String
  ) throws(RegressionError) -> MultivariateWidth {
    let dimensions = samples.columns.count
    guard bandwidths.count == 1 || bandwidths.count == dimensions else {
      throw RegressionError(
        .bandwidth, at: name,
        given: "there are \(bandwidths.count) bandwidths for \(dimensions) dimensions",
        needed: "there must be one for each, or a single one for all")
    }
    var widths: [Double] = []
    for bandwidth in bandwidths {
      switch try bandwidth.resolved(for: kernel, count: samples.weightedCount, of: name) {
      case .fixed(let width): widths.append(width)
      case .nearest(let neighbours):
        guard bandwidths.count == 1, kernel.order == 2 else {
          throw RegressionError(
            .bandwidth, at: name, given: "\(bandwidth) is one of \(bandwidths.count) bandwidths",
            needed: "a number of neighbours is for all dimensions at once and a kernel of order 2")
        }
        return .nearest(neighbours)
      case .nearestOfPoint:
        throw RegressionError(
          .bandwidth, at: name, given: "bandwidth \(bandwidth) differs from point to point",
          needed: "it must be a width or a number of neighbours of the query")
      }
    }
    return .fixed(
      widths.count == dimensions ? widths : Array(repeating: widths[0], count: dimensions))
  }
}

/// How wide kernels are at a query.
enum MultivariateWidth: Hashable, Sendable {
  /// The same everywhere, a width a dimension.
  case fixed([Double])
  /// In all dimensions the distance from the query to its k-th nearest point.
  case nearest(Int)
}
