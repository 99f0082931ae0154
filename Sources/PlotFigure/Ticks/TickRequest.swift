public import PlotScene

/// What is known of an axis when its ticks are chosen.
public struct TickRequest: Sendable {
  /// The values at the two ends of the axis, the lesser one first.
  public var limits: ClosedRange<Double>
  /// The length of the axis in points.
  public var length: Double
  /// The wanted distance between labelled ticks in points.
  public var spacing: Double
  /// The least free distance between neighbouring labels, along the axis, in points.
  public var labelGap: Double
  /// How much of the axis a label covers, in points: its width along a horizontal axis, its height
  /// along a vertical one.
  public var labelExtent: @Sendable (RichText) -> Double
  /// How numbers are written.
  public var format: NumberFormat

  /// A request for the ticks of an axis.
  ///
  /// - Parameters:
  ///   - limits: the values at the ends.
  ///   - length: the length of the axis in points.
  ///   - spacing: the wanted distance between labelled ticks in points.
  ///   - labelGap: the least free distance between neighbouring labels in points.
  ///   - format: how numbers are written.
  ///   - labelExtent: how much of the axis a label covers, in points.
  public init(
    limits: ClosedRange<Double>, length: Double, spacing: Double, labelGap: Double,
    format: NumberFormat = .automatic, labelExtent: @escaping @Sendable (RichText) -> Double
  ) {
    self.limits = limits
    self.length = length
    self.spacing = spacing
    self.labelGap = labelGap
    self.format = format
    self.labelExtent = labelExtent
  }
}

extension TickRequest {
  /// How far outside the limits a tick may lie and still count as on the edge, as a fraction of
  /// their distance: enough for the rounding of sums, and far less than can be seen.
  package static let edgeTolerance = 1e-10

  /// The number of wanted gaps between labelled ticks: the length over the spacing, held to what an
  /// axis can have.
  package var wantedGaps: Double {
    let gaps = length / spacing
    return gaps.isNaN ? 4 : min(max(gaps, 0.25), 400)
  }

  /// Whether a value lies within the limits, or beside them by no more than rounding.
  package func shows(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    if limits.contains(value) { return true }
    let half = limits.upperBound / 2 - limits.lowerBound / 2
    let slack = 2 * Self.edgeTolerance * half
    return value >= limits.lowerBound - slack && value <= limits.upperBound + slack
  }
}
