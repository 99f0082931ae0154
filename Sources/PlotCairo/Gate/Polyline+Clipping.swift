import PlotScene

/// One side of a rectangle, and the half of the page that is kept.
private struct Side {
  let isVertical: Bool
  let line: Double
  let keepsAbove: Bool

  static func all(of rect: Rect) -> [Side] {
    [
      Side(isVertical: true, line: rect.minX, keepsAbove: true),
      Side(isVertical: true, line: rect.maxX, keepsAbove: false),
      Side(isVertical: false, line: rect.minY, keepsAbove: true),
      Side(isVertical: false, line: rect.maxY, keepsAbove: false),
    ]
  }

  func keeps(_ point: Point) -> Bool {
    let value = isVertical ? point.x : point.y
    return keepsAbove ? value >= line : value <= line
  }

  /// Where a segment crosses the line, reckoned from the nearer end, so that an end at 1e300 does not
  /// cost the other its digits; halves keep the differences finite.
  func crossing(_ p: Point, _ q: Point) -> Point {
    let (a, b) = isVertical ? (p.x, q.x) : (p.y, q.y)
    let length = b / 2 - a / 2
    let (t, s) = ((line / 2 - a / 2) / length, (b / 2 - line / 2) / length)
    func mix(_ u: Double, _ v: Double) -> Double {
      t < s ? u * (1 - t) + v * t : v * (1 - s) + u * s
    }
    return isVertical ? Point(x: line, y: mix(p.y, q.y)) : Point(x: mix(p.x, q.x), y: line)
  }
}

extension [Point] {
  /// A closed polygon cut to a rectangle, side by side (Sutherland and Hodgman, 1974).
  func clippedPolygon(to rect: Rect) -> [Point] {
    Side.all(of: rect).reduce(self) { $0.cut(at: $1) }
  }

  private func cut(at side: Side) -> [Point] {
    guard var previous = last else { return [] }
    var result: [Point] = []
    result.reserveCapacity(count + 4)
    for point in self {
      let isKept = side.keeps(point)
      if isKept != side.keeps(previous) { result.append(side.crossing(previous, point)) }
      if isKept { result.append(point) }
      previous = point
    }
    return result
  }
}

extension Polyline {
  /// The parts inside a rectangle, segment by segment.
  func clippedPieces(to rect: Rect) -> [Path] {
    let sides = Side.all(of: rect)
    if points.allSatisfy({ point in sides.allSatisfy { $0.keeps(point) } }) {
      return [Path(lines: points, closed: isClosed)]
    }
    let corners = isClosed && points.count > 1 ? points + points.prefix(1) : points
    var pieces: [[Point]] = []
    var isOpen = false  // whether the last piece goes on
    for (p, q) in zip(corners, corners.dropFirst()) {
      guard let part = Self.part(from: p, to: q, inside: sides) else {
        isOpen = false
        continue
      }
      if !isOpen || part.start != p { pieces.append([part.start]) }
      pieces[pieces.count - 1].append(part.end)
      isOpen = part.end == q
    }
    // A closed line that began inside: its last piece runs on into its first.
    if isClosed, pieces.count > 1, let start = points.first, pieces[0].first == start,
      let last = pieces.last, last.last == start
    {
      pieces[0] = last + pieces[0].dropFirst()
      pieces.removeLast()
    }
    return pieces.map { Path(lines: $0) }
  }

  private static func part(from p: Point, to q: Point, inside sides: [Side])
    -> (start: Point, end: Point)?
  {
    var (start, end) = (p, q)
    for side in sides {
      switch (side.keeps(start), side.keeps(end)) {
      case (true, true): continue
      case (false, false): return nil
      case (false, true): start = side.crossing(start, end)
      case (true, false): end = side.crossing(start, end)
      }
    }
    return (start, end)
  }
}
