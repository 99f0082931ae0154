import PlotScene

/// Data points as lines on a page: mapped, cut at gaps and at the frame, and reduced to what the
/// device can show.
///
/// A run of points inside one column of half a dot's width is drawn by its first, lowest, highest
/// and last point (M4: Jugel et al., VLDB 2014), so no spike is lost however many points there are.
struct Polyline {
  /// The pieces between gaps.
  private(set) var pieces: [[Point]] = []

  /// Lines through the points (x[i], y[i]).
  ///
  /// - Parameter reach: how far beyond the frame ink at a point can matter, in points.
  init(x: [Double], y: [Double], in panel: Panel, reach: Double) {
    self.init(
      zip(x, y).lazy.map { panel.point($0, $1) }, in: panel.frame.expanded(by: reach),
      resolution: panel.resolution)
  }

  /// Lines through points on the page; nil is a gap.
  ///
  /// - Parameters:
  ///   - points: the points in their order.
  ///   - box: where ink can matter.
  ///   - resolution: dots of the device in a point.
  init(_ points: some Sequence<Point?>, in box: Rect, resolution: Double) {
    var piece = Piece(columnWidth: 0.5 / resolution)
    var previous: Point?
    for point in points {
      guard let point else {
        flush(&piece)
        previous = nil
        continue
      }
      if let start = previous {
        if box.contains(start), box.contains(point) {
          piece.add(point)
        } else if let (a, b) = Self.clip(start, point, to: box) {
          if a != start { flush(&piece) }
          if piece.isEmpty { piece.add(a) }
          piece.add(b)
          if b != point { flush(&piece) }
        } else {
          flush(&piece)
        }
      } else if box.contains(point) {
        piece.add(point)
      }
      previous = point
    }
    flush(&piece)
  }

  /// The point that is furthest to the right, the last of several.
  var end: Point? {
    var end: Point?
    for point in pieces.joined() where point.x >= end?.x ?? -.infinity { end = point }
    return end
  }

  private mutating func flush(_ piece: inout Piece) {
    let points = piece.finish()
    if !points.isEmpty { pieces.append(points) }
  }

  /// The part of a segment inside a box (Liang and Barsky 1984); nil if there is none.
  static func clip(_ a: Point, _ b: Point, to box: Rect) -> (Point, Point)? {
    // Halves, so that the way from −1.7e308 to 1.7e308 does not overflow.
    let (dx, dy) = (b.x / 2 - a.x / 2, b.y / 2 - a.y / 2)
    var enter = (t: 0.0, edge: Point?.none)
    var leave = (t: 1.0, edge: Point?.none)
    // For each edge how far the segment goes towards it, how far away it is, and where it lies.
    for (step, room, edge) in [
      (-dx, a.x / 2 - box.minX / 2, Point(x: box.minX, y: .nan)),
      (dx, box.maxX / 2 - a.x / 2, Point(x: box.maxX, y: .nan)),
      (-dy, a.y / 2 - box.minY / 2, Point(x: .nan, y: box.minY)),
      (dy, box.maxY / 2 - a.y / 2, Point(x: .nan, y: box.maxY)),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        if room / step > enter.t { enter = (room / step, edge) }
      } else {
        if room / step < leave.t { leave = (room / step, edge) }
      }
    }
    guard enter.t <= leave.t else { return nil }
    // Where the segment is cut at an edge it ends on it: its ends can be so far away that the sum
    // is off by more than the whole box.
    func cut(_ t: Double, at edge: Point) -> Point {
      Point(
        x: edge.x.isNaN ? min(max(a.x + t * dx + t * dx, box.minX), box.maxX) : edge.x,
        y: edge.y.isNaN ? min(max(a.y + t * dy + t * dy, box.minY), box.maxY) : edge.y)
    }
    return (
      enter.edge.map { cut(enter.t, at: $0) } ?? a, leave.edge.map { cut(leave.t, at: $0) } ?? b
    )
  }

  /// Points of one unbroken piece, with runs inside a column reduced to at most four.
  private struct Piece {
    let columnWidth: Double
    private var points: [Point] = []
    private var column = Double.nan
    private var run: Run?

    init(columnWidth: Double) { self.columnWidth = columnWidth }

    var isEmpty: Bool { points.isEmpty && run == nil }

    mutating func add(_ point: Point) {
      let column = (point.x / columnWidth).rounded(.down)
      if column == self.column {
        run?.add(point)
      } else {
        endRun()
        self.column = column
        run = Run(point)
      }
    }

    mutating func finish() -> [Point] {
      endRun()
      defer { self = Piece(columnWidth: columnWidth) }
      return points
    }

    private mutating func endRun() {
      run?.append(to: &points)
      run = nil
    }
  }

  /// The first, lowest, highest and last of successive points.
  private struct Run {
    private var count = 1
    private let first: Point
    private var low: (order: Int, point: Point)
    private var high: (order: Int, point: Point)
    private var last: Point

    init(_ point: Point) {
      first = point
      low = (1, point)
      high = (1, point)
      last = point
    }

    mutating func add(_ point: Point) {
      count += 1
      last = point
      if point.y < low.point.y { low = (count, point) }
      if point.y > high.point.y { high = (count, point) }
    }

    func append(to points: inout [Point]) {
      points.append(first)
      let (early, late) = low.order < high.order ? (low, high) : (high, low)
      if early.order > 1 && early.order < count { points.append(early.point) }
      if late.order > 1 && late.order < count { points.append(late.point) }
      if count > 1 { points.append(last) }
    }
  }
}
