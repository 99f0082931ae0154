extension Kernel {
  /// How far the nearest point may be, in bandwidths, for a query not to lie in a gap, if nothing else
  /// is known: the half-width of the support of a kernel that ends, three standard deviations of one
  /// without end (three bandwidths for the Gaussians of higher orders), and infinite for the constant
  /// kernel.
  ///
  /// ```swift
  /// let curve = try fit.predict(at: queries, gaps: .missing(beyond: kernel.gapReach))
  /// ```
  public var gapReach: Double {
    if support.isFinite { return support }
    return order == 2 ? 3 * standardDeviation : 3
  }
}
