/// What makes one bandwidth of a density better than another.
public struct DensityCriterion: Hashable, Sendable {
  enum Way: Hashable, Sendable { case likelihood, leastSquares }

  let way: Way

  /// The mean of −ln f̂₋ᵢ(xᵢ), with f̂₋ᵢ the density of all points but the i-th.
  ///
  /// With tails that are longer than the kernel's it is led by the outermost points. Source: R. P. W.
  /// Duin, "On the choice of smoothing parameters for Parzen estimators of probability density
  /// functions", IEEE Transactions on Computers C-25 (1976) 1175–1179.
  public static let likelihood = DensityCriterion(way: .likelihood)

  /// ∫f̂² less twice the mean of f̂₋ᵢ(xᵢ): but for a constant, an unbiased estimate of the integrated
  /// squared error.
  ///
  /// R's `bw.ucv` divides by n² where this divides by n(n − 1), and counts into bins. Many equal points
  /// make it fall without end as the bandwidth shrinks. Source: M. Rudemo, "Empirical choice of
  /// histograms and kernel density estimators", Scandinavian Journal of Statistics 9 (1982) 65–78.
  public static let leastSquares = DensityCriterion(way: .leastSquares)
}
