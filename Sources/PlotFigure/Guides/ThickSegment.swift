import PlotScene

/// All points within a radius of a segment: what a piece of a line inks, with its round joins.
struct ThickSegment {
  private let start: Point
  private let end: Point
  private let radius: Double
  /// From the segment to one of its long sides; the other is opposite.
  private let across: Point
  /// How far it goes sideways for each point downwards.
  private let slope: Double

  init(_ start: Point, _ end: Point, radius: Double) {
    self.start = start
    self.end = end
    self.radius = radius
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    across =
      length > 0 ? Point(x: -dy / length * radius, y: dx / length * radius) : Point(x: 0, y: 0)
    slope = dx / dy
  }

  /// The upright box around it.
  var bounds: Rect { Rect(corner: start, corner: end).expanded(by: radius) }

  /// From where to where it reaches sideways between two heights; nil where it is not there.
  func extent(from top: Double, to bottom: Double) -> (low: Double, high: Double)? {
    var (low, high) = (Double.infinity, -Double.infinity)
    func add(_ least: Double, _ most: Double) {
      if least < low { low = least }
      if most > high { high = most }
    }
    func addCircle(_ center: Point) {
      // Its widest part between the heights is at the one nearest to its centre.
      let away = max(top - center.y, center.y - bottom, 0)
      guard away <= radius else { return }
      let half = (radius * radius - away * away).squareRoot()
      add(center.x - half, center.x + half)
    }
    func addSide(_ offset: Point) {
      guard start.y != end.y else { return }
      let (first, last) = (start.y + offset.y, end.y + offset.y)
      let (from, to) = (max(min(first, last), top), min(max(first, last), bottom))
      guard from <= to else { return }
      let x = start.x + offset.x + (from - first) * slope
      let other = x + (to - from) * slope
      add(min(x, other), max(x, other))
    }
    addCircle(start)
    addCircle(end)
    addSide(across)
    addSide(Point(x: -across.x, y: -across.y))
    return low <= high ? (low, high) : nil
  }
}
