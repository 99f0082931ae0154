public import PlotScene

/// What is known of an axis when its ticks are chosen.
public struct TickRequest: Sendable {
  /// How values are laid out along the axis.
  public var scale: Scale
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
  /// How values are written.
  public var format: TickFormat
  /// The least number of gaps between labelled ticks that may be wanted: two, as it takes three
  /// labels to see that a scale is even; less only where the user says so.
  package var fewestGaps = 2.0

  /// A request for the ticks of an axis.
  ///
  /// - Parameters:
  ///   - scale: how values are laid out along the axis.
  ///   - limits: the values at the ends.
  ///   - length: the length of the axis in points.
  ///   - spacing: the wanted distance between labelled ticks in points.
  ///   - labelGap: the least free distance between neighbouring labels in points.
  ///   - format: how values are written; nil for the scale's own way.
  ///   - labelExtent: how much of the axis a label covers, in points.
  public init(
    scale: Scale = .linear, limits: ClosedRange<Double>, length: Double, spacing: Double,
    labelGap: Double, format: TickFormat? = nil,
    labelExtent: @escaping @Sendable (RichText) -> Double
  ) {
    self.scale = scale
    self.limits = limits
    self.length = length
    self.spacing = spacing
    self.labelGap = labelGap
    self.format = format ?? scale.format
    self.labelExtent = labelExtent
  }
}

extension TickRequest {
  /// How far outside the limits a tick may lie and still count as on the edge, as a fraction of
  /// their distance: enough for the rounding of sums, and far less than can be seen.
  package static let edgeTolerance = 1e-10

  /// The number of wanted gaps between labelled ticks: the length over the spacing, but at least
  /// ``fewestGaps`` on the shortest axis.
  package var wantedGaps: Double {
    let gaps = length / spacing
    return gaps.isNaN ? 4 : min(max(gaps, fewestGaps), 100)
  }

  /// How far a value lies from the lower end, in points; NaN where the scale has no place for it,
  /// and 0 on an axis without a length.
  public func position(of value: Double) -> Double { mapping.position(value) }

  /// From values to their distance from the lower end, in points.
  var mapping: AxisMapping {
    let end = length > 0 && length.isFinite ? length : 0
    return AxisMapping(scale: scale, limits: limits, isReversed: false, from: 0, to: end)
  }

  /// How far apart two values lie, in points; 0 on an axis without a length.
  package func distance(from value: Double, to next: Double) -> Double {
    guard length > 0, length.isFinite else { return 0 }
    guard scale.transform == nil else { return position(of: next) - position(of: value) }
    let range = limits.upperBound - limits.lowerBound
    if range.isFinite { return (next - value) / range * length }
    let half = limits.upperBound / 2 - limits.lowerBound / 2
    return (next / 2 - value / 2) / half * length
  }

  /// The labels of values, as the axis writes them.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - step: what they are whole multiples of; nil if there is no such number.
  public func labels(for values: [Double], step: Double? = nil) -> TickLabels {
    format.labels(TickFormat.Request(values: values, step: step, kind: scale.kind))
  }

  /// How far outside the limits a value may lie and still be shown.
  package var slack: Double {
    Self.edgeTolerance * limits.upperBound - Self.edgeTolerance * limits.lowerBound
  }

  /// Whether a value lies within the limits, or beside them by no more than rounding.
  package func shows(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    if limits.contains(value) { return true }
    // On a scale that is not even, a small part of the limits' distance may be many powers of ten.
    guard scale.transform == nil else {
      let (low, high) = (scale.forward(limits.lowerBound), scale.forward(limits.upperBound))
      let slack = Self.edgeTolerance * high - Self.edgeTolerance * low
      let place = scale.legalDomain.contains(value) ? scale.forward(value) : .nan
      return place >= low - slack && place <= high + slack
    }
    let slack = slack
    return value >= limits.lowerBound - slack && value <= limits.upperBound + slack
  }
}
