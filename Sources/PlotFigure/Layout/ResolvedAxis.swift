/// An axis as it is drawn.
public struct ResolvedAxis: Hashable, Sendable {
  /// The name of the scale, as in `linear`.
  public let scale: String
  /// The values at the ends, the lower first.
  public let domain: ClosedRange<Double>
  /// Whether the axis runs from the upper to the lower value.
  public let isReversed: Bool
  /// The name of the axis as plain text; nil for none.
  public let label: String?
  /// The values at labelled ticks.
  public let ticks: [Double]
  /// Their labels as plain text; empty for a tick without one.
  public let labels: [String]
  /// What all labels share, at the end of the axis, as plain text; nil for nothing.
  public let note: String?
  /// The values at small ticks.
  public let minorTicks: [Double]
  /// The names of categories in their order; nil for another scale.
  public let categories: [String]?
}
