internal import RealModule
import PlotScene

/// A streamline on the page.
struct StreamlineDrawing {
  /// How it looks where vectors are of a length.
  struct Look {
    /// The lengths of all vectors.
    let speeds: ClosedRange<Double>
    let arrowSize: Double
    /// Whether it looks the same everywhere.
    let isEven: Bool
    let color: (Double) -> Color
    /// From a part of the way from the shortest to the longest.
    let width: (Double) -> Double
  }

  private(set) var items: [SceneItem] = []

  /// How far the line may be from its points, in points: less than can be seen.
  private static let tolerance = 0.03
  /// Into how many looks lengths are divided.
  private static let looks = 48.0

  init(_ line: Streamline, of field: VectorField, look: Look, in panel: Panel) {
    let points = zip(line.x, line.y).compactMap { panel.point($0, $1) }
    guard points.count == line.x.count, points.count > 1 else { return }
    if look.isEven {
      let speed = look.speeds.lowerBound
      items.append(stroke(points, look.color(speed), look.width(0)))
    } else {
      addPieces(line, points, field, look)
    }
    addHead(line, points, field, look)
  }

  /// Pieces of one look, each a little under the next.
  private mutating func addPieces(
    _ line: Streamline, _ points: [Point], _ field: VectorField, _ look: Look
  ) {
    let (low, high) = (look.speeds.lowerBound, look.speeds.upperBound)
    let steps = zip(line.x, line.y).map { x, y in
      let vector = field.vector(x: x, y: y) ?? (0, 0)
      let part = high > low ? (Double.hypot(vector.u, vector.v) - low) / (high - low) : 0
      return WholeNumber.nearest(part * Self.looks, in: 0...Int(Self.looks))
    }
    var start = 0
    while start < points.count - 1 {
      var end = start + 1
      while end < points.count - 1, steps[end] == steps[start] { end += 1 }
      let part = Double(steps[start]) / Self.looks
      items.append(
        stroke(
          Array(points[start...end]), look.color(low + part * (high - low)), look.width(part)))
      start = end
    }
  }

  private func stroke(_ points: [Point], _ color: Color, _ width: Double) -> SceneItem {
    .stroke(
      Path(lines: Self.simplified(points)),
      Stroke(color, width: width, cap: color.alpha == 1 ? .round : .butt))
  }

  /// A head in the middle of the line, by its length.
  private mutating func addHead(
    _ line: Streamline, _ points: [Point], _ field: VectorField, _ look: Look
  ) {
    guard look.arrowSize > 0 else { return }
    let lengths = zip(points, points.dropFirst()).map { Double.hypot($1.x - $0.x, $1.y - $0.y) }
    let total = lengths.reduce(0, +)
    guard total > 1.5 * look.arrowSize else { return }
    var left = total / 2
    guard
      let index = lengths.firstIndex(where: { length in
        left -= length
        return left <= 0
      })
    else { return }
    let (a, b) = (points[index], points[index + 1])
    let vector = field.vector(x: line.x[index], y: line.y[index]) ?? (0, 0)
    let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
    items.append(
      .fill(
        ArrowOutline(headAt: middle, towards: (b.x - a.x, b.y - a.y), length: look.arrowSize).path,
        look.color(Double.hypot(vector.u, vector.v))))
  }

  /// The points that are needed for the line to be where it is: Douglas and Peucker (1973).
  private static func simplified(_ points: [Point]) -> [Point] {
    guard points.count > 2 else { return points }
    var keeps = [Bool](repeating: false, count: points.count)
    keeps[0] = true
    keeps[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      let (a, b) = (points[first], points[last])
      let length = Double.hypot(b.x - a.x, b.y - a.y)
      var farthest = (index: first, distance: tolerance)
      for index in (first + 1)..<max(last, first + 1) {
        let (dx, dy) = (points[index].x - a.x, points[index].y - a.y)
        let distance =
          length > tolerance
          ? (dx * (b.y - a.y) - dy * (b.x - a.x)).magnitude / length : Double.hypot(dx, dy)
        if distance > farthest.distance { farthest = (index, distance) }
      }
      guard farthest.index != first else { continue }
      keeps[farthest.index] = true
      open.append((first, farthest.index))
      open.append((farthest.index, last))
    }
    return zip(points, keeps).filter(\.1).map(\.0)
  }
}
