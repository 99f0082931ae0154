/// A bandwidth of a density chosen by a criterion, with the curve that it was chosen from.
public struct DensitySelection: Hashable, Sendable {
  /// What made one bandwidth better than another.
  public let criterion: DensityCriterion
  /// The best bandwidth, in the kernel's own convention.
  public let bandwidth: Bandwidth
  /// The criterion's value there.
  public let value: Double
  /// Whether the best bandwidth is at an end of the curve: the minimum may lie beyond.
  public let end: BandwidthSelection.End
  /// The curve's bandwidths, ascending.
  public let bandwidths: [Double]
  /// The criterion's value for each; +∞ where a point has no other in reach.
  public let values: [Double]
}
