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
    for air in [distance, Self.air] {
      for place in Legend.Place.allCases {
        let rect = rect(at: place)
        if ink.isFree(rect.expanded(by: air)) { return rect }
      }
    }
    // Far steps come first. A place found by small ones touches ink, and moves with it by a hair.
    let room = frame.expanded(by: -distance)
    let far = max(distance, 3)
    return nearest(
      xs: Array(stride(from: room.maxX - size.width, through: room.minX, by: -far)),
      ys: Array(stride(from: room.minY, through: room.maxY - size.height, by: far)), in: ink)
      ?? nearest(
        xs: cells(\.x, \.width, of: ink.cell).reversed(), ys: cells(\.y, \.height, of: ink.cell),
        in: ink)
  }

  /// Where the least is inked, if no place is free: the first such of the nine places and of many
  /// between them.
  func leastInked(in ink: InkMap) -> Rect {
    let room = frame.expanded(by: -distance)
    let parts = stride(from: 0.0, through: 1, by: 1.0 / 16)
    let between = parts.flatMap { down in
      parts.map { across in
        Rect(
          x: room.minX + (room.width - size.width) * across,
          y: room.minY + (room.height - size.height) * down, width: size.width,
          height: size.height)
      }
    }
    let all = Legend.Place.allCases.map(rect) + between
    return all.min { ink.inked($0) < ink.inked($1) } ?? rect(at: .topRight)
  }

  /// Places along the frame that keep the distance from it, such that the legend with its air
  /// begins where a cell does and so touches as few cells as can be.
  private func cells(
    _ start: (Rect) -> Double, _ length: (Size) -> Double, of cell: Size
  ) -> [Double] {
    let room = frame.expanded(by: -distance)
    let count = WholeNumber.above(length(frame.size) / length(cell), in: 1...1_000)
    return (0..<count).map { start(frame) + Double($0) * length(cell) + Self.air + 1e-6 }
      .filter { $0 >= start(room) && $0 + length(size) <= start(room) + length(room.size) }
  }

  /// The free rectangle nearest to the top right corner.
  ///
  /// - Parameters:
  ///   - xs: left sides to try, from the right to the left.
  ///   - ys: top sides to try, from the top to the bottom.
  private func nearest(xs: [Double], ys: [Double], in ink: InkMap) -> Rect? {
    guard let right = xs.first, let top = ys.first else { return nil }
    var best: (cost: Double, rect: Rect)?
    for x in xs {
      for y in ys {
        let cost = (right - x) + (y - top)
        guard cost < best?.cost ?? .infinity else { break }
        let rect = Rect(x: x, y: y, width: size.width, height: size.height)
        guard ink.isFree(rect.expanded(by: Self.air)) else { continue }
        best = (cost, rect)
        break
      }
    }
    return best?.rect
  }

  /// The least room between the legend and ink, in points.
  private static let air = 1.0
}
