import PlotScene

/// Finds a place for a legend inside a frame.
struct LegendPlacer {
  let frame: Rect
  let size: Size
  /// The room between the legend and the frame, in points.
  let distance: Double

  /// The rectangle at one of the nine places.
  func rect(at place: Legend.Place) -> Rect {
    let (across, down): (Double, Double) =
      switch place {
      case .topRight: (1, 0)
      case .topLeft: (0, 0)
      case .bottomRight: (1, 1)
      case .bottomLeft: (0, 1)
      case .right: (1, 0.5)
      case .left: (0, 0.5)
      case .top: (0.5, 0)
      case .bottom: (0.5, 1)
      case .center: (0.5, 0.5)
      }
    let room = frame.expanded(by: -distance)
    return Rect(
      x: room.minX + (room.width - size.width) * across,
      y: room.minY + (room.height - size.height) * down, width: size.width, height: size.height)
  }

  /// The first rectangle free of ink: at one of the nine places, first with some air around it,
  /// then with a point; else anywhere in the frame. Nil if there is none.
  ///
  /// A rectangle free of ink that is larger than the legend with a point of air around it by two
  /// cells of the map each way, and that keeps the distance from the frame, is always found.
  func free(in ink: InkMap) -> Rect? {
    guard size.width + 2 * distance <= frame.width, size.height + 2 * distance <= frame.height
    else { return nil }
    for air in [distance, 1] {
      for place in Legend.Place.allCases {
        let rect = rect(at: place)
        if ink.isFree(rect.expanded(by: air)) { return rect }
      }
    }
    return slid(in: ink)
  }

  /// The free rectangle nearest to the top right corner of all whose upper left corner, with its
  /// air, is one of a cell.
  private func slid(in ink: InkMap) -> Rect? {
    let air = 1.0
    let room = frame.expanded(by: -distance)
    let (last, lowest) = (room.maxX - size.width, room.maxY - size.height)
    let columns = WholeNumber.above(frame.width / ink.cell.width, in: 1...1_000)
    let rows = WholeNumber.above(frame.height / ink.cell.height, in: 1...1_000)
    let ys = (0..<rows).map { frame.minY + Double($0) * ink.cell.height + air + 1e-6 }
      .filter { $0 >= room.minY && $0 <= lowest }
    var best: (cost: Double, rect: Rect)?
    for column in (0..<columns).reversed() {
      let x = frame.minX + Double(column) * ink.cell.width + air + 1e-6
      guard x >= room.minX, x <= last else { continue }
      for y in ys {
        let cost = (last - x) + (y - room.minY)
        guard cost < best?.cost ?? .infinity else { break }
        let rect = Rect(x: x, y: y, width: size.width, height: size.height)
        guard ink.isFree(rect.expanded(by: air)) else { continue }
        best = (cost, rect)
        break
      }
    }
    return best?.rect
  }
}
