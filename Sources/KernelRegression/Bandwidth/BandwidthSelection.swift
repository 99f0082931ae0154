/// A bandwidth chosen by a criterion, with the whole curve that it was chosen from.
public struct BandwidthSelection: Hashable, Sendable {
  /// A local minimum of the criterion.
  public struct Minimum: Hashable, Sendable {
    /// The width in the kernel's own convention, or the number of neighbours.
    public let bandwidth: Double
    /// The criterion's value.
    public let value: Double
    /// The trace of the hat matrix there.
    public let degreesOfFreedom: Double
  }

  /// An end of the grid.
  public enum End: Hashable, Sendable { case none, narrowest, widest }

  /// What made one bandwidth better than another.
  public let criterion: BandwidthCriterion
  /// The best bandwidth, to make an estimator with.
  public let bandwidth: Bandwidth
  /// The best bandwidth, and how good it is.
  public let minimum: Minimum
  /// Whether the best bandwidth is at an end of the grid, where the criterion is less than anywhere
  /// inside it: the true minimum lies beyond, or there is none. At the narrowest the data may hold
  /// more detail than the grid, or equal keys; at the widest the curve may be as good as flat.
  public let end: End
  /// All local minima inside the grid, in the order of bandwidths, each found to six digits of the
  /// bandwidth where there are bandwidths between those of the grid.
  ///
  /// There may be none, when the criterion only falls or only rises.
  public let localMinima: [Minimum]
  /// The curve's bandwidths, ascending: widths in the kernel's own convention, or numbers of
  /// neighbours.
  public let bandwidths: [Double]
  /// The criterion's value for each; +∞ where it has none.
  public let values: [Double]
  /// What the criterion is made from, for each bandwidth.
  public let scores: [SmootherScore]

  /// The effective number of parameters for each bandwidth: the trace of the hat matrix.
  public var degreesOfFreedom: [Double] { scores.map(\.trace) }
}
