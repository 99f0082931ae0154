/// What marks need one scale to show.
public struct AxisExtent: Sendable {
  /// The numbers; nil if there are none.
  public var range: ClosedRange<Double>?
  /// The data, in drawing order: a scale may learn more of them than their range.
  public var channels: [Channel]
  /// Values at which the axis ends without a margin if the data do: the foot of bars, the edges of
  /// a field.
  public var stickyEdges: Set<Double>
  /// How far what is drawn reaches beyond each category or moment of the channels, on the axis: half
  /// the width of a bar. Categories are 1 apart, moments are in seconds. Numbers are not widened: their
  /// reach belongs into the range.
  public var reach = 0.0

  /// A range of numbers.
  public init(_ range: ClosedRange<Double>? = nil, stickyEdges: Set<Double> = []) {
    self.range = range
    self.channels = []
    self.stickyEdges = stickyEdges
  }

  /// The data of a channel; what a scale has no place for does not count.
  ///
  /// - Complexity: O(n).
  public init(_ channel: Channel, on scale: Scale) {
    range = channel.range(in: scale.legalDomain)
    channels = [channel]
    stickyEdges = []
  }

  /// What two marks need together.
  public func union(_ other: AxisExtent) -> AxisExtent {
    var all = self
    all.range = hull(range, other.range)
    all.channels += other.channels
    all.stickyEdges.formUnion(other.stickyEdges)
    all.reach = max(reach, other.reach)
    return all
  }
}

/// The smallest range around two ranges, either of which may be missing.
func hull(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
  guard let a, let b else { return a ?? b }
  return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}
