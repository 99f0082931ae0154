/// Numbers that say how far several columns reach, chosen by a criterion all at once.
public struct SmoothingSelection: Hashable, Sendable {
  /// A local minimum of the criterion.
  public struct Minimum: Hashable, Sendable {
    /// A number for each column: the width of a continuous one in its kernel's own convention, in the
    /// units of the column; the λ of a categorical one.
    public let smoothing: [Double]
    /// The criterion's value.
    public let value: Double
    /// The trace of the hat matrix there.
    public let degreesOfFreedom: Double
    /// For each column, whether it is smoothed away (`widest`: ten times its range or more, or the
    /// largest λ, so that it has no effect on a local mean), not smoothed at all (`narrowest`), or
    /// neither.
    public let ends: [BandwidthSelection.End]
  }

  /// What made one choice better than another.
  public let criterion: BandwidthCriterion
  /// The best of the local minima.
  public let minimum: Minimum
  /// The different minima that the searches ended in, the best first. Where they are many, another
  /// start may find a better one.
  public let localMinima: [Minimum]
  /// How many times a regression was scored.
  public let evaluations: Int

  /// The best numbers, one for each column.
  public var smoothing: [Double] { minimum.smoothing }
}
