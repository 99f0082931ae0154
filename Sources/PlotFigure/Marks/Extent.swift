/// What a mark needs each scale to show.
public struct Extent: Hashable, Sendable {
  /// The values along the horizontal axis; nil if there are none.
  public var x: ClosedRange<Double>?
  /// The values along the vertical axis; nil if there are none.
  public var y: ClosedRange<Double>?
  /// The values shown by colour; nil if there are none.
  public var color: ClosedRange<Double>?
  /// Whether the frame ends where the mark does, without a margin.
  public var isSticky: Bool
  /// How many values are there but have no place: infinite, or outside the scale's domain.
  public var unplaced: Int

  /// What a mark needs to show.
  public init(
    x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil,
    color: ClosedRange<Double>? = nil, isSticky: Bool = false, unplaced: Int = 0
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.isSticky = isSticky
    self.unplaced = unplaced
  }

  /// The extent of values along both axes: NaN is left out, and what has no place is counted.
  ///
  /// - Complexity: O(n).
  public init(x: Channel, y: Channel, in scales: ScaleSet) {
    self.init(
      x: x.range(in: scales.x.legalDomain), y: y.range(in: scales.y.legalDomain),
      unplaced: x.count(outside: scales.x.legalDomain) + y.count(outside: scales.y.legalDomain))
  }

  /// What two marks need together.
  public func union(_ other: Extent) -> Extent {
    Extent(
      x: hull(x, other.x), y: hull(y, other.y), color: hull(color, other.color),
      isSticky: isSticky || other.isSticky, unplaced: unplaced + other.unplaced)
  }
}

/// The smallest range around two ranges, either of which may be missing.
func hull(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
  guard let a, let b else { return a ?? b }
  return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}
