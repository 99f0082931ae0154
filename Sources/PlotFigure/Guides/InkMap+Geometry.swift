import PlotScene

extension Path {
  /// Visits the path as straight segments, curves as eight of them each.
  ///
  /// - Parameter isClosed: whether open pieces are closed, too, as they are where a path is filled.
  func forEachSegment(isClosed: Bool, _ visit: (Point, Point) -> Void) {
    var start = Point.zero
    var current = Point.zero
    for element in elements {
      switch element {
      case .move(let point):
        if isClosed, current != start { visit(current, start) }
        start = point
        current = point
      case .line(let point):
        visit(current, point)
        current = point
      case .curve(let a, let b, let end):
        let from = current
        for step in 1...8 {
          let t = Double(step) / 8
          let u = 1 - t
          func mix(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
          }
          let point = Point(
            x: mix(from.x, a.x, b.x, end.x), y: mix(from.y, a.y, b.y, end.y))
          visit(current, point)
          current = point
        }
      case .close:
        visit(current, start)
        current = start
      }
    }
    if isClosed, current != start { visit(current, start) }
  }
}

extension Stroke {
  /// How far the ink of a line reaches from it: further at the corners of square ends.
  var reach: Double { width / 2 * (cap == .square ? Double(2).squareRoot() : 1) }
}

extension TextLine {
  /// The upright box around the ink of the line on the page. Without measures it is a box that no
  /// letters exceed: 1.1 em each, 1.1 em above the baseline and 0.4 below.
  func box(_ measuring: (any TextMeasuring)?) -> Rect {
    let em = font.size
    let guess = Rect(
      x: 0, y: -1.1 * em, width: 1.1 * em * Double(text.string.unicodeScalars.count),
      height: 1.5 * em)
    let ink = measuring.map { $0.metrics(of: text, font: font).ink ?? .zero } ?? guess
    return ink.turned(by: angle, about: .zero, to: origin)
  }
}

extension Rect {
  /// No width, no height.
  fileprivate static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  /// What two rectangles share; nil if they are apart.
  func common(_ other: Rect) -> Rect? {
    let (left, right) = (max(minX, other.minX), min(maxX, other.maxX))
    let (top, bottom) = (max(minY, other.minY), min(maxY, other.maxY))
    guard left <= right, top <= bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
