import PlotScene

/// Turns the parts of one group's width and the values of its sample into points on the page.
struct GroupFrame {
  let panel: Panel
  let groups: DistributionGroups
  /// The number of the group's place on its axis.
  let center: Double
  /// How far groups are apart.
  let spacing: Double

  /// The frames of all groups; nil for those without a place.
  static func all(of groups: DistributionGroups, in panel: Panel) -> [GroupFrame?] {
    let spacing = groups.spacing
    return groups.centers(in: panel).map {
      $0.isFinite
        ? GroupFrame(panel: panel, groups: groups, center: $0, spacing: spacing) : nil
    }
  }

  /// The place of a part of the distance between groups beside the middle, in points.
  func place(_ part: Double) -> Double {
    panel.placeAxis(groups.orientation).heldPosition(center + part * spacing)
  }

  /// The places of values, in points.
  func values(_ numbers: [Double]) -> [Double] {
    let axis = panel.valueAxis(groups.orientation)
    return groups.values.places(of: numbers, on: axis).map { axis.heldPosition($0) }
  }

  /// The same place as a corner of a slanted edge, which keeps its slope beyond the frame.
  func edge(_ part: Double) -> Double {
    panel.placeAxis(groups.orientation).edgePosition(center + part * spacing)
  }

  /// The places of values as corners of slanted edges.
  func edges(_ numbers: [Double]) -> [Double] {
    let axis = panel.valueAxis(groups.orientation)
    return groups.values.places(of: numbers, on: axis).map { axis.edgePosition($0) }
  }

  /// A point of the page from a place and a value in points.
  func point(_ place: Double, _ value: Double) -> Point {
    panel.point(place: place, value: value, groups.orientation)
  }

  /// A line through pairs of a place and a value in points; empty if one is missing.
  func line(_ points: [(Double, Double)], closed: Bool = false) -> Path {
    let points = points.map { point($0.0, $0.1) }
    return points.allSatisfy(\.isFinite) ? Path(lines: points, closed: closed) : Path()
  }

  /// The points in the frame of values at parts of the width.
  func markers(_ numbers: [Double], at parts: [Double]) -> [Point] {
    let (along, across) = (panel.placeAxis(groups.orientation), panel.valueAxis(groups.orientation))
    return zip(groups.values.places(of: numbers, on: across), parts).compactMap { value, part in
      let point = self.point(
        along.position(center + part * spacing), across.position(value))
      return point.isFinite && panel.contains(point) ? point : nil
    }
  }
}
