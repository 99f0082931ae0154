/// Bandwidths and λ of a mixed regression, chosen together by a criterion.
public struct MixedSelection: Hashable, Sendable {
  /// A local minimum of the criterion.
  public struct Minimum: Hashable, Sendable {
    /// The bandwidths, in the kernels' own conventions, and the λ, one for each regressor.
    public let parameters: [Double]
    /// The criterion's value.
    public let value: Double
  }

  /// How a regressor came out.
  public enum Effect: Hashable, Sendable {
    /// Its bandwidth or λ is inside its range.
    case inside
    /// λ is 0: only equal categories count.
    case separate
    /// λ is at its upper limit or the bandwidth at the widest that was looked at: the regressor has no
    /// effect, or in its direction the regression is a constant or a line.
    case none
    /// The bandwidth is the narrowest that was looked at: the data may hold equal numbers, or more
    /// detail than was looked for.
    case narrowest
  }

  /// What made one choice better than another.
  public let criterion: BandwidthCriterion
  /// The regression with the best bandwidths and λ, to be fitted.
  public let regression: MixedRegression
  /// The best choice, and how good it is.
  public let minimum: Minimum
  /// How each regressor came out.
  public let effects: [Effect]
  /// The different minima that the searches ended in, the best first.
  public let localMinima: [Minimum]
}
