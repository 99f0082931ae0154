/// What a mark needs each scale to show.
public struct Extent: Sendable {
  /// Along the horizontal axis.
  public var x: AxisExtent
  /// Along the vertical axis.
  public var y: AxisExtent
  /// By colour.
  public var color: AxisExtent
  /// How many numbers are there but have no place: infinite, or outside the scale's domain.
  public var unplaced: Int

  /// What a mark needs to show.
  public init(
    x: AxisExtent = AxisExtent(), y: AxisExtent = AxisExtent(), color: AxisExtent = AxisExtent(),
    unplaced: Int = 0
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.unplaced = unplaced
  }

  /// The extent of values along both axes: what is missing is left out, and numbers without a place
  /// are counted.
  ///
  /// - Complexity: O(n).
  public init(x: Channel, y: Channel, in scales: ScaleSet) {
    self.init(
      x: AxisExtent(x, on: scales.x), y: AxisExtent(y, on: scales.y),
      unplaced: scales.x.unplaced(in: x) + scales.y.unplaced(in: y))
  }

  /// What two marks need together.
  public func union(_ other: Extent) -> Extent {
    Extent(
      x: x.union(other.x), y: y.union(other.y), color: color.union(other.color),
      unplaced: unplaced + other.unplaced)
  }
}
