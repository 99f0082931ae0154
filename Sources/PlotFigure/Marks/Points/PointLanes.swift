import PlotScene

/// Points in lanes: each lane at a place of one axis, its points along the other.
struct PointLanes {
  /// A lane.
  struct Lane {
    /// Which of all places of the data this is, in the order in which they were first seen.
    let number: Int
    /// Where it is on the page, across its direction.
    let place: Double
    /// The numbers of its points in the data.
    var points: [Int] = []
  }

  /// The lanes that have points in the frame, by their values on the axis of places.
  let lanes: [Lane]
  /// Where each point is along its lane, on the page.
  let positions: [Double]
  /// The distance of neighbouring lanes on the page: of categories that of any two, else the least
  /// there is, and the frame's width where there is but one lane.
  let step: Double

  init(places: Channel, values: Channel, _ orientation: Orientation, in panel: Panel) {
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    // Places that are not seen have their numbers, too, so that colours stay with their lanes.
    var numbers: [Double: Int] = [:]
    var slots: [Int: Int] = [:]
    var lanes: [(value: Double, lane: Lane)] = []
    positions = across.values(of: values).map(across.position)
    for (index, value) in along.values(of: places).enumerated() where index < positions.count {
      guard value.isFinite else { continue }
      let number = numbers[value] ?? numbers.count
      if number == numbers.count { numbers[value] = number }
      let place = along.position(value)
      let point = panel.point(place: place, value: positions[index], orientation)
      guard point.isFinite, panel.contains(point) else { continue }
      let slot = slots[number] ?? lanes.count
      if slot == lanes.count {
        slots[number] = slot
        lanes.append((value, Lane(number: number, place: place)))
      }
      lanes[slot].lane.points.append(index)
    }
    self.lanes = lanes.sorted { $0.value < $1.value }.map(\.lane)
    let length = orientation == .vertical ? panel.frame.width : panel.frame.height
    if case .categories = along.scale.kind {
      step = (along.position(1) - along.position(0)).magnitude
    } else {
      let sorted = self.lanes.map(\.place).sorted()
      step = zip(sorted.dropFirst(), sorted).map(-).min() ?? length
    }
  }

  /// What the lanes need of the axes: on that of places half of each lane's width.
  ///
  /// - Parameter reach: how far a lane reaches to either side, in parts of the distance of lanes.
  static func extent(
    places: Channel, values: Channel, _ orientation: Orientation, reach: Double, in scales: ScaleSet
  ) -> Extent {
    let isUpright = orientation == .vertical
    var extent =
      isUpright
      ? Extent(x: places, y: values, in: scales) : Extent(x: values, y: places, in: scales)
    let scale = isUpright ? scales.x : scales.y
    var along = isUpright ? extent.x : extent.y
    if places.kind == .categories {
      along.reach = reach
    } else {
      let sorted = Set(scale.values(of: places).filter(scale.legalDomain.contains)).sorted()
      let least = zip(sorted.dropFirst(), sorted).map { $0 / 2 - $1 / 2 }.min() ?? 0
      let room = 2 * reach * least
      if places.kind == .times {
        along.reach = room
      } else if let range = along.range, room.isFinite {
        let (low, high) = (range.lowerBound - room, range.upperBound + room)
        if scale.legalDomain.contains(low), scale.legalDomain.contains(high) {
          along.range = low...high
        }
      }
    }
    if isUpright { extent.x = along } else { extent.y = along }
    return extent
  }
}
