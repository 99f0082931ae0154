import PlotScene

/// The end of an arrow.
public enum ArrowHead: String, Hashable, Sendable, CaseIterable {
  /// The line just ends.
  case none
  /// Two strokes. matplotlib: `"->"`.
  case open
  /// A filled triangle. matplotlib: `"-|>"`.
  case filled
  /// A stroke across the line, as at the end of a measure. matplotlib: `"|-|"`.
  case bar
  /// A dot.
  case dot
}

extension ArrowHead {
  /// How far before the tip the line must end, so that it does not show beyond the head.
  func setback(size: Double) -> Double {
    switch self {
    case .none, .bar, .dot: 0
    case .open: 0.5
    case .filled: size * 0.8
    }
  }

  /// The head with its tip at a point.
  ///
  /// - Parameters:
  ///   - tip: where it points to.
  ///   - from: a point that the line comes from.
  ///   - stroke: the line it ends.
  ///   - size: its length in points.
  func items(at tip: Point, from: Point, stroke: Stroke, size: Double) -> [SceneItem] {
    let (dx, dy) = (tip.x - from.x, tip.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let along = Point(x: dx / length, y: dy / length)
    /// A point so far behind the tip and so far to its side.
    func at(_ back: Double, _ side: Double) -> Point {
      Point(
        x: tip.x - along.x * back - along.y * side, y: tip.y - along.y * back + along.x * side)
    }
    var line = stroke
    line.dash = []
    switch self {
    case .none: return []
    case .open:
      line.join = .miter
      return [.stroke(Path(lines: [at(size, size * 0.45), tip, at(size, -size * 0.45)]), line)]
    case .filled:
      let triangle = Path(
        lines: [tip, at(size, size * 0.4), at(size, -size * 0.4)], closed: true)
      return [.fill(triangle, stroke.color)]
    case .bar:
      return [.stroke(Path(from: at(0, size * 0.5), to: at(0, -size * 0.5)), line)]
    case .dot:
      return [.fill(Path(circleAt: tip, radius: max(size * 0.25, stroke.width)), stroke.color)]
    }
  }
}

/// A line between two places on the page with a head at either end.
struct ArrowLine {
  var start: Point
  var end: Point
  /// How far the line bows to the left of its way, as a part of its length.
  var bend: Double
  var startHead: ArrowHead
  var endHead: ArrowHead

  /// The length of heads on a line of a width.
  static func headSize(_ width: Double) -> Double { 3 + 3 * width }

  /// The point halfway.
  var middle: Point {
    let control = control
    return Point(
      x: start.x / 4 + control.x / 2 + end.x / 4, y: start.y / 4 + control.y / 2 + end.y / 4)
  }

  /// The point that a bent line heads for at both ends.
  private var control: Point {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return Point(
      x: (start.x + end.x) / 2 + dy * bend * 2, y: (start.y + end.y) / 2 - dx * bend * 2)
  }

  func items(_ stroke: Stroke) -> [SceneItem] {
    let size = Self.headSize(stroke.width)
    let control = control
    let length = Self.distance(start, end)
    guard length > 0 else { return [] }
    let first = Self.moved(start, towards: control, by: startHead.setback(size: size))
    let last = Self.moved(end, towards: control, by: endHead.setback(size: size))
    var path = Path([.move(first)])
    if bend == 0 {
      path.elements.append(.line(last))
    } else {
      // A quadratic curve, written as a cubic one.
      path.elements.append(
        .curve(
          Point(
            x: first.x + (control.x - first.x) * 2 / 3, y: first.y + (control.y - first.y) * 2 / 3),
          Point(x: last.x + (control.x - last.x) * 2 / 3, y: last.y + (control.y - last.y) * 2 / 3),
          last))
    }
    return [.stroke(path, stroke)]
      + startHead.items(at: start, from: control, stroke: stroke, size: size)
      + endHead.items(at: end, from: control, stroke: stroke, size: size)
  }

  static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// A point moved towards another, at most halfway.
  static func moved(_ point: Point, towards other: Point, by distance: Double) -> Point {
    let length = Self.distance(point, other)
    guard length > 0 else { return point }
    let part = min(distance / length, 0.5)
    return Point(x: point.x + (other.x - point.x) * part, y: point.y + (other.y - point.y) * part)
  }
}
