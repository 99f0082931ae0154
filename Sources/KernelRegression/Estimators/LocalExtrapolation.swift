/// How far a local polynomial is followed away from the points it rests on.
///
/// With the polynomials pⱼ that are orthogonal under the weights of a query q, a local polynomial is
/// Σ cⱼ pⱼ, and its part j at q is gⱼ = S₀ pⱼ(q)²/‖pⱼ‖² in units of the spread of the data: the
/// variance of the prediction is 1 + g₁ + … + gₚ times that of the local mean, and no Σ|αᵢ| exceeds
/// the root of it. Where few points lie close together and far from the query, that has no bound:
/// a line through two of them may lead anywhere.
///
/// So the sum is held to a limit, ρ² with ρ = 10 max(1, 1/δ), where δ is the distance of the nearest
/// point in standard deviations of the kernel. The first part that would exceed it is shrunk to it,
/// and those after it are left out. The curve has no jump by that, for the part is as large when it
/// begins to be held as when it is free. Far away the held line tends to the nearest point's value,
/// as a local mean does. At the points themselves, and for a kernel without end to its width, nothing
/// is held but what rounding has made meaningless.
enum LocalExtrapolation {
  /// The limit where the nearest point is one standard deviation away or more.
  static let leastLimit = 100.0

  /// The limit at a distance of the nearest point.
  ///
  /// - Parameters:
  ///   - distance: The distance in bandwidths.
  ///   - spread: The kernel's standard deviation in bandwidths.
  static func limit(distance: Double, spread: Double) -> Double {
    let inverse = spread / distance
    // Beyond 10¹² rounding of the keys alone is felt in the tenth digit.
    guard spread.isFinite, inverse < 1e5 else { return 1e12 }
    return leastLimit * max(1, inverse * inverse)
  }
}
