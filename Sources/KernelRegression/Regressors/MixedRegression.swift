/// Kernel regression on columns of several kinds: continuous, categories without an order, ordered
/// categories. The local mean (Nadaraya–Watson), or a local fit that is linear in the continuous
/// columns.
///
/// A point's weight is the product of one kernel a column:
/// Wᵢ(q) = wᵢ Πⱼ K((xᵢⱼ − qⱼ)/hⱼ) Πₖ l(xᵢₖ, qₖ, λₖ).
/// Degree 0 is ŷ(q) = Σ Wᵢyᵢ / Σ Wᵢ; degree 1 is the value at q of a + Σⱼ bⱼ(xⱼ − qⱼ), fitted by
/// least squares with these weights. R: `npreg` of the package np with `regtype` "lc" and "ll".
///
/// ```swift
/// let fit = try MixedRegression(
///   degree: 1,
///   regressors: [
///     .continuous(kernel: .gaussian, bandwidth: 1.5),
///     .unordered(.aitchisonAitken(0.2)),
///     .ordered(.wangVanRyzin(0.1)),
///   ]
/// ).fit(
///   x: [.continuous(education), .categories(regions), .categories(years)], y: wages)
/// let wages = try fit.predict(
///   at: [.continuous([12]), .categories(["south"]), .categories([1976])])
/// ```
///
/// There is an answer for every finite query. Weights are taken relative to the largest, as a softmax
/// is shifted by its maximum, so far from all points the nearest ones answer. Where λ is 0 and no
/// point has the query's category, the answer is the limit as λ falls to 0: that of the categories
/// that differ least. Among the points that are left, where all lie beyond the end of a kernel that
/// ends, the nearest ones answer: those whose largest distance over such columns, in bandwidths, is
/// the smallest. Where the points near a query do not determine a slope in a column, degree 1 has
/// none there, and where they lie close together and far from the query, it is followed only so far,
/// by the rule of ``LocalPolynomial``; `support(at:)` says so.
///
/// Sources: J. S. Racine and Q. Li, "Nonparametric estimation of regression functions with both
/// categorical and continuous data", Journal of Econometrics 119 (2004) 99–130; Q. Li and
/// J. S. Racine, "Cross-validated local linear nonparametric regression", Statistica Sinica 14 (2004)
/// 485–512.
public struct MixedRegression: Hashable, Sendable {
  /// The degree in the continuous columns: 0 for the local mean, 1 for the local line.
  public var degree: Int
  /// The columns, in their order.
  public var regressors: [Regressor]

  /// A regression on columns.
  ///
  /// - Parameters:
  ///   - degree: 0 or 1.
  ///   - regressors: One for each column, at least one.
  public init(degree: Int = 0, regressors: [Regressor]) {
    self.degree = degree
    self.regressors = regressors
  }

  /// Fits the regression to points, each with a weight.
  ///
  /// A missing value is an error, never dropped in silence: every number must be finite. A point of
  /// weight 0 takes no part, but its categories are levels.
  ///
  /// - Parameters:
  ///   - x: The columns, one for each regressor, of at least one point.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0 and one of them above; nil for 1 each.
  /// - Throws: `RegressionError` when counts differ, there is no point, a number is NaN or infinite, a
  ///   weight is negative, a column is not of its regressor's kind, a category is not among given
  ///   levels, the degree is not 0 or 1, or a bandwidth or λ is out of range.
  /// - Complexity: O(*n* log *n*).
  public func fit(
    x: [RegressorColumn], y: some Collection<Double>, weights: [Double]? = nil
  ) throws(RegressionError) -> Fit {
    guard degree == 0 || degree == 1 else {
      throw RegressionError(
        .hyperparameter, at: Self.name, given: "degree is \(degree)", needed: "it must be 0 or 1")
    }
    let table = try RegressorTable(regressors, fittedTo: x, for: Self.name)
    let samples = try MixedSamples(
      table.values(of: x, for: Self.name), y: Array(y), weights: weights, for: Self.name)
    return Fit(self, table: table, samples: samples)
  }

  static let name = "MixedRegression"
}
