/// The sums over the points around a query from which a local polynomial follows.
///
/// With uᵢ = (xᵢ − q)/h, wᵢ the weight of a point and K the kernel:
/// Sₖ = Σ wᵢ uᵢᵏ K(uᵢ) and Tₖ = Σ wᵢ yᵢ uᵢᵏ K(uᵢ), all of one query times the same positive factor,
/// such as one over the nearest point's weight, so that they neither vanish nor overflow however far
/// away the points are.
struct LocalSums: Hashable, Sendable {
  /// S₀ … S₂ₚ for a polynomial of degree p; what follows has no meaning.
  var s: SIMD8<Double>
  /// T₀ … Tₚ; what follows has no meaning.
  var t: SIMD4<Double>
  /// The distance r, in bandwidths, that weights are relative to: sums are of K(u)/K(r), or of
  /// whatever the kernel's relative weights are relative to at the nearest distance r.
  var reference = 0.0
}

/// A way to find the sums of many queries.
///
/// A summation knows sorted keys, a value and a weight for each, a kernel and a width. There are
/// several that give the same sums to the accuracy each states; `Summation/DirectSummation` is the
/// plain one that others are tested against.
protocol LocalSummation: Sendable {
  /// Finds the sums at queries.
  ///
  /// - Parameters:
  ///   - queries: Finite numbers in any order.
  ///   - degree: The degree p of the polynomial, 0…3, that says which sums are needed.
  ///   - body: Called once for each query with its index, maybe from several threads at once.
  func forEachSums(
    at queries: [Double], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void)
}
