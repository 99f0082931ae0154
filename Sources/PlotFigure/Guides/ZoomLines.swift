import PlotScene

/// What shows where a detail is: a frame around it, and two lines that lead from its corners to those of
/// the inset that shows it larger.
struct ZoomLines {
  /// Where the detail is.
  let region: Rect
  /// The lines, from corners of the region to the same corners of the inset's frame; none where the
  /// two overlap.
  let connectors: [(start: Point, end: Point)]

  init(from region: Rect, to frame: Rect) {
    self.region = region
    guard !region.intersects(frame) else {
      connectors = []
      return
    }
    // The sides of the region that lie before those of the frame. A line between two corners stays
    // outside of both rectangles if, of the two sides that meet there, one leads towards the other
    // rectangle and one away from it; of rectangles that are apart that is so at two corners.
    let (left, right) = (region.minX < frame.minX, region.maxX < frame.maxX)
    let (top, bottom) = (region.minY < frame.minY, region.maxY < frame.maxY)
    let corners: [(isOutside: Bool, x: KeyPath<Rect, Double>, y: KeyPath<Rect, Double>)] = [
      (left != top, \.minX, \.minY), (right == top, \.maxX, \.minY),
      (right != bottom, \.maxX, \.maxY), (left == bottom, \.minX, \.maxY),
    ]
    connectors = corners.filter(\.isOutside).map { _, x, y in
      (
        Point(x: region[keyPath: x], y: region[keyPath: y]),
        Point(x: frame[keyPath: x], y: frame[keyPath: y])
      )
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
