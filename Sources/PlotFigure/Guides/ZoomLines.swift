import PlotScene

/// What shows where a detail is: a frame around it, and two lines that lead from its corners to those of
/// the inset that shows it larger.
struct ZoomLines {
  /// The lines, from the side of the region that faces the inset's frame to the side of that which
  /// faces the region; none where the two overlap.
  let connectors: [(start: Point, end: Point)]

  init(from region: Rect, to frame: Rect) {
    guard !region.intersects(frame) else {
      connectors = []
      return
    }
    // From the side of the region that faces the frame to the side of the frame that faces it, rather
    // from side to side than up or down, as numbers stand below frames.
    if region.maxX <= frame.minX || frame.maxX <= region.minX {
      let isRight = frame.maxX <= region.minX
      let (start, end) = isRight ? (region.minX, frame.maxX) : (region.maxX, frame.minX)
      connectors = [
        (Point(x: start, y: region.minY), Point(x: end, y: frame.minY)),
        (Point(x: start, y: region.maxY), Point(x: end, y: frame.maxY)),
      ]
    } else {
      let isBelow = frame.maxY <= region.minY
      let (start, end) = isBelow ? (region.minY, frame.maxY) : (region.maxY, frame.minY)
      connectors = [
        (Point(x: region.minX, y: start), Point(x: frame.minX, y: end)),
        (Point(x: region.maxX, y: start), Point(x: frame.maxX, y: end)),
      ]
    }
  }

  /// The lines as a path.
  var path: Path {
    connectors.reduce(into: Path()) { $0.append(Path(from: $1.start, to: $1.end)) }
  }

  /// Whether a line passes through a rectangle.
  func cross(_ rect: Rect) -> Bool {
    connectors.contains { Polyline.clip($0.start, $0.end, to: rect) != nil }
  }
}
