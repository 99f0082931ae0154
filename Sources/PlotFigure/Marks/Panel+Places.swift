public import PlotScene

extension AxisMapping {
  /// The place of a value on the page, held to the axis and a little beyond: for areas and lines whose
  /// ends may lie outside of the limits, or have no place on the scale, such as 0 on a logarithm.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - reach: how far beyond the ends its place may lie, in points.
  /// - Returns: NaN for a missing value only.
  public func heldPosition(_ value: Double, reach: Double = 2) -> Double {
    guard !value.isNaN else { return .nan }
    let ends = (position(limits.lowerBound), position(limits.upperBound))
    let direction = ends.0 <= ends.1 ? 1.0 : -1.0
    let place = scale.legalDomain.contains(value) ? position(value) : .nan
    if place.isNaN {
      return value < limits.lowerBound ? ends.0 - direction * reach : ends.1 + direction * reach
    }
    let (low, high) = (min(ends.0, ends.1) - reach, max(ends.0, ends.1) + reach)
    return min(max(place, low), high)
  }
}

extension Panel {
  /// The axis along which the places of bars or boxes lie that stand in a direction.
  public func placeAxis(_ orientation: Orientation) -> AxisMapping {
    orientation == .vertical ? x : y
  }

  /// The axis along which their values lie.
  public func valueAxis(_ orientation: Orientation) -> AxisMapping {
    orientation == .vertical ? y : x
  }

  /// A point from its places along the two axes of an orientation, in points on the page.
  public func point(place: Double, value: Double, _ orientation: Orientation) -> Point {
    orientation == .vertical ? Point(x: place, y: value) : Point(x: value, y: place)
  }

  /// The rectangle between two pairs of values, held to the frame and a little beyond; nil if one is
  /// missing, or none of it lies in the frame.
  ///
  /// - Parameters:
  ///   - places: the ends along the axis of places.
  ///   - values: the ends along the axis of values; those without a place on its scale, such as 0 on
  ///     a logarithm, lie beyond its end.
  ///   - orientation: which axis is which.
  public func rect(
    places: (Double, Double), values: (Double, Double), _ orientation: Orientation = .vertical
  ) -> Rect? {
    let (along, across) = (placeAxis(orientation), valueAxis(orientation))
    let first = point(
      place: along.heldPosition(places.0), value: across.heldPosition(values.0), orientation)
    let second = point(
      place: along.heldPosition(places.1), value: across.heldPosition(values.1), orientation)
    guard first.isFinite, second.isFinite else { return nil }
    let rect = Rect(corner: first, corner: second)
    let isSeen =
      rect.minX <= frame.maxX && rect.maxX >= frame.minX && rect.minY <= frame.maxY
      && rect.maxY >= frame.minY
    return isSeen ? rect : nil
  }
}
