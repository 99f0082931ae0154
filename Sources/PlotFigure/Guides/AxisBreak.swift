import PlotScene

/// What shows that an axis leaves values out: marks are drawn in the pieces of the frame only, and
/// two slanted strokes stand at the edges of each gap, across the line of the axis.
struct AxisBreak {
  private let x: [ClosedRange<Double>]
  private let y: [ClosedRange<Double>]

  /// The gaps of two axes, as they are on the page.
  init(x: AxisMapping, y: AxisMapping) {
    self.x = x.gaps
    self.y = y.gaps
  }

  /// Whether nothing is left out.
  var isEmpty: Bool { x.isEmpty && y.isEmpty }

  /// Whether the axes along a side leave something out.
  func isBroken(_ side: Side) -> Bool { !(side.isHorizontal ? x : y).isEmpty }

  /// The line on a side of a frame, interrupted by the gaps.
  func line(on side: Side, of frame: Rect, look: LineLook) -> [SceneItem] {
    let origin = side.origin(of: frame)
    let start = side.isHorizontal ? frame.minX : frame.minY
    let end = side.isHorizontal ? frame.maxX : frame.maxY
    let path = Self.rest(of: start...max(start, end), without: side.isHorizontal ? x : y)
      .reduce(into: Path()) { path, piece in
        path.append(
          Path(
            from: side.place(along: piece.lowerBound - start, out: 0, from: origin),
            to: side.place(along: piece.upperBound - start, out: 0, from: origin)))
      }
    var stroke = look.stroke
    stroke.cap = .square
    return [.stroke(path, stroke)]
  }

  /// The parts of a frame that are left beside the gaps, row by row.
  func pieces(of frame: Rect) -> [Rect] {
    let columns = Self.rest(of: frame.minX...max(frame.minX, frame.maxX), without: x)
    let rows = Self.rest(of: frame.minY...max(frame.minY, frame.maxY), without: y)
    return rows.flatMap { row in
      columns.map { column in
        Rect(
          corner: Point(x: column.lowerBound, y: row.lowerBound),
          corner: Point(x: column.upperBound, y: row.upperBound))
      }
    }
  }

  /// The outline within which marks are drawn: the frame without the gaps of both axes.
  func clip(of frame: Rect) -> Path {
    pieces(of: frame).reduce(into: Path()) { $0.append(Path($1)) }
  }

  /// The strokes at the edges of the gaps across a line on a side of a frame.
  ///
  /// - Parameter inset: how many points inside the frame the line stands; negative outside.
  func marks(
    on side: Side, of frame: Rect, inset: Double = 0, look: LineLook
  ) -> [SceneItem] {
    let origin = side.place(along: 0, out: -inset, from: side.origin(of: frame))
    let edges = (side.isHorizontal ? x : y).flatMap { [$0.lowerBound, $0.upperBound] }
    let path = edges.reduce(into: Path()) { path, edge in
      let center = side.isHorizontal ? Point(x: edge, y: origin.y) : Point(x: origin.x, y: edge)
      // Both axes' strokes rise to the right: steeply on a level line, gently on an upright one.
      let (dx, dy) = side.isHorizontal ? (Self.slant, Self.reach) : (Self.reach, Self.slant)
      path.append(Path(from: center.offset(x: -dx, y: dy), to: center.offset(x: dx, y: -dy)))
    }
    return path.isEmpty ? [] : [.stroke(path, look.stroke)]
  }

  /// How far a stroke reaches from the line to either side, in points: less than the numbers are
  /// away, even without ticks.
  static let reach = 2.5
  /// How far its ends are from its middle along the line, so that those of a narrow gap stay apart.
  private static let slant = 1.25

  private static func rest(
    of whole: ClosedRange<Double>, without gaps: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    var pieces: [ClosedRange<Double>] = []
    var start = whole.lowerBound
    for gap in gaps where gap.lowerBound > start && gap.upperBound < whole.upperBound {
      pieces.append(start...gap.lowerBound)
      start = gap.upperBound
    }
    return pieces + [start...max(start, whole.upperBound)]
  }
}
