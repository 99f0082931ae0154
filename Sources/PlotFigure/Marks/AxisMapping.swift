/// From values to places along one axis of a panel: trained, and turned if the axis is.
public struct AxisMapping: Sendable {
  /// The scale.
  public let scale: Scale
  /// The values at the ends of the axis, the lower first.
  public let limits: ClosedRange<Double>
  /// Whether the lower value is at the far end.
  public let isReversed: Bool

  private let origin: Double
  private let factor: Double
  private let start: Double

  /// A mapping of `limits` onto the way from `start` to `end` on the page, in points.
  init(
    scale: Scale, limits: ClosedRange<Double>, isReversed: Bool, from start: Double, to end: Double
  ) {
    self.scale = scale
    self.limits = limits
    self.isReversed = isReversed
    // Halves, so that the span of ±1.7e308 does not overflow.
    let low = scale.forward(limits.lowerBound) / 2
    let high = scale.forward(limits.upperBound) / 2
    let (first, last) = isReversed ? (end, start) : (start, end)
    let hasLength = low.isFinite && high.isFinite && high > low
    self.origin = hasLength ? low : 0
    self.start = first
    self.factor = hasLength ? (last - first) / (high - low) : 0
  }

  /// The place of a value on the page, in points; NaN if it is missing or has no place.
  public func position(_ value: Double) -> Double {
    guard scale.legalDomain.contains(value) else { return .nan }
    return start + (scale.forward(value) / 2 - origin) * factor
  }

  /// The places on the page where the scale leaves values out, in points, from left to right or from
  /// top to bottom.
  public var gaps: [ClosedRange<Double>] {
    guard !scale.gaps.isEmpty else { return [] }
    let ends = scale.gaps.filter {
      limits.contains($0.lowerBound) && limits.contains($0.upperBound)
    }
    .map { (position($0.lowerBound), position($0.upperBound)) }
    return ends.filter { $0.isFinite && $1.isFinite }.map { min($0, $1)...max($0, $1) }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The numbers of a channel on this axis; NaN is missing.
  ///
  /// - Complexity: O(n); numbers come back as they are, without a copy.
  public func values(of channel: Channel) -> [Double] { scale.values(of: channel) }

  /// The value at a place on the page; the lower limit if the axis has no length.
  public func value(at position: Double) -> Double {
    guard factor != 0 else { return limits.lowerBound }
    return scale.backward(((position - start) / factor + origin) * 2)
  }
}
