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
  /// then without; else anywhere in the frame. Nil if there is none.
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

  /// The free rectangle nearest to the top right corner on a grid of three points, or of a part of
  /// a large frame.
  private func slid(in ink: InkMap) -> Rect? {
    let room = frame.expanded(by: -distance)
    let step = max(3, max(room.width, room.height) / 300)
    var best: (cost: Double, rect: Rect)?
    for x in stride(from: room.maxX - size.width, through: room.minX, by: -step) {
      for y in stride(from: room.minY, through: room.maxY - size.height, by: step) {
        let rect = Rect(x: x, y: y, width: size.width, height: size.height)
        let cost = (room.maxX - rect.maxX) + (y - room.minY)
        if cost < best?.cost ?? .infinity, ink.isFree(rect.expanded(by: 2)) { best = (cost, rect) }
      }
    }
    return best?.rect
  }
}
