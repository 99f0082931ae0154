/// What a linear smoother does to its own data at one bandwidth: all that a criterion for choosing
/// the bandwidth needs to know.
///
/// With eᵢ = yᵢ − ŷ(xᵢ), the leverage lᵢ = αᵢ(xᵢ) and the weight wᵢ of a point. A point of weight 0
/// takes no part and is not counted.
public struct SmootherScore: Hashable, Sendable {
  /// The width, in the kernel's own convention and the units of x; where a bandwidth is a number of
  /// neighbours, that number.
  public let bandwidth: Double
  /// Σ wᵢeᵢ²
  public let residualSumOfSquares: Double
  /// Σ lᵢ, the trace of the hat matrix L, in which the weights are contained: the effective number of
  /// parameters.
  public let trace: Double
  /// Σ wᵢ(yᵢ − ŷ₋ᵢ(xᵢ))², with ŷ₋ᵢ fitted to all points but the i-th.
  ///
  /// yᵢ − ŷ₋ᵢ(xᵢ) is eᵢ/(1 − lᵢ) where lᵢ < ``isolationLimit``. Else the point is isolated: the
  /// quotient would be one of rounding errors, and ŷ₋ᵢ(xᵢ) is found without the point, as the
  /// estimator answers at a query in a gap.
  public let leaveOneOutSum: Double
  /// The number of isolated points.
  public let isolatedCount: Int
  /// The number of points that weigh something.
  public let count: Int
  /// Σ wᵢ, which is `count` where all weigh 1.
  public let weightSum: Double

  /// The leverage from which on a point is isolated.
  public static let isolationLimit = 0.999

  init(
    bandwidth: Double, residualSumOfSquares: Double, trace: Double, leaveOneOutSum: Double,
    isolatedCount: Int, count: Int, weightSum: Double
  ) {
    self.bandwidth = bandwidth
    self.residualSumOfSquares = residualSumOfSquares
    self.trace = trace
    self.leaveOneOutSum = leaveOneOutSum
    self.isolatedCount = isolatedCount
    self.count = count
    self.weightSum = weightSum
  }
}
