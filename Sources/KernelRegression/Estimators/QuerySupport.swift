/// What a prediction at one query rests on: how many points, and how near.
public struct QuerySupport: Hashable, Sendable {
  /// The effective number of points (Σ kᵢ)² / Σ kᵢ², with kᵢ the kernel's weight of point i times
  /// its own: *n* where all count alike, 1 where one point decides.
  public let effectiveCount: Double
  /// The distance from the query to the nearest point, in bandwidths; infinite where it overflows.
  public let nearestDistance: Double
  /// Whether the query lies outside the smallest and the largest key.
  public let isExtrapolated: Bool
  /// The degree of the polynomial that the prediction is of. It is lower than that of the estimator
  /// where the points near the query do not determine one of the full degree.
  public let degree: Int

  /// What a prediction rests on.
  ///
  /// - Parameters:
  ///   - effectiveCount: The effective number of points.
  ///   - nearestDistance: The distance to the nearest point in bandwidths.
  ///   - isExtrapolated: Whether the query is outside the data.
  ///   - degree: The degree of the polynomial that was used.
  public init(
    effectiveCount: Double, nearestDistance: Double, isExtrapolated: Bool, degree: Int
  ) {
    self.effectiveCount = effectiveCount
    self.nearestDistance = nearestDistance
    self.isExtrapolated = isExtrapolated
    self.degree = degree
  }
}
