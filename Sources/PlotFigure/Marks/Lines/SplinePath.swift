import PlotScene

/// Smooth curves through points on the page, one for each piece between gaps.
struct SplinePath {
  /// A curve without gaps.
  struct Piece {
    let start: Point
    let curves: [CubicBezier]

    /// The points it goes through, and where it turns between them.
    var corners: [Point] { [start] + curves.flatMap { $0.turns + [$0.end] } }
  }

  private(set) var pieces: [Piece] = []

  /// Curves through points; nil is a gap.
  init(_ points: [Point?], _ kind: Spline.Kind) {
    for run in points.split(whereSeparator: { $0 == nil }) {
      let run = run.compactMap { $0 }
      let piece = kind == .catmullRom ? Self.catmullRom(run) : Self.function(run, kind)
      if let piece { pieces.append(piece) }
    }
  }

  private static func function(_ points: [Point], _ kind: Spline.Kind) -> Piece? {
    let (x, y) = (points.map(\.x), points.map(\.y))
    let curve = kind == .natural ? CubicCurve.natural(x: x, y: y) : .monotone(x: x, y: y)
    guard let first = curve.x.first, let level = curve.y.first else { return nil }
    let curves = curve.x.indices.dropLast().map { index in
      let third = (curve.x[index + 1] - curve.x[index]) / 3
      let start = Point(x: curve.x[index], y: curve.y[index])
      let end = Point(x: curve.x[index + 1], y: curve.y[index + 1])
      return CubicBezier(
        start, start.offset(x: third, y: third * curve.slopes[index]),
        end.offset(x: -third, y: -third * curve.slopes[index + 1]), end)
    }
    return Piece(start: Point(x: first, y: level), curves: curves)
  }

  private static func catmullRom(_ points: [Point]) -> Piece? {
    let curve = CatmullRomCurve(x: points.map(\.x), y: points.map(\.y))
    guard let first = curve.x.first, let level = curve.y.first else { return nil }
    let curves = (0..<curve.count).compactMap { index in
      curve.controls(piece: index).map {
        CubicBezier(
          Point(x: curve.x[index], y: curve.y[index]), Point(x: $0.first.x, y: $0.first.y),
          Point(x: $0.second.x, y: $0.second.y),
          Point(x: curve.x[index + 1], y: curve.y[index + 1]))
      }
    }
    return Piece(start: Point(x: first, y: level), curves: curves)
  }
}

/// A cubic Bézier curve.
struct CubicBezier {
  let start: Point
  let first: Point
  let second: Point
  let end: Point

  init(_ start: Point, _ first: Point, _ second: Point, _ end: Point) {
    self.start = start
    self.first = first
    self.second = second
    self.end = end
  }

  /// The points in its middle where it turns from rising to falling, or back.
  var turns: [Point] {
    // A third of the derivative is a(1 − t)² + 2b t(1 − t) + c t².
    let (a, b, c) = (first.y - start.y, second.y - first.y, end.y - second.y)
    let (square, linear) = (a - 2 * b + c, 2 * (b - a))
    let root = (linear * linear - 4 * square * a).squareRoot()
    guard root.isFinite else { return [] }
    // The form that loses no digits where the square is small (Numerical Recipes, 5.6).
    let q = -(linear + (linear < 0 ? -root : root)) / 2
    return [q / square, a / q].filter { $0 > 0 && $0 < 1 }.sorted().map(point)
  }

  func point(at t: Double) -> Point {
    let u = 1 - t
    let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
      x: a * start.x + b * first.x + c * second.x + d * end.x,
      y: a * start.y + b * first.y + c * second.y + d * end.y)
  }

  /// The curve as far as it can be seen in a box: nil if it cannot, straight if its control points are
  /// too far away to be numbers.
  func seen(in box: Rect) -> CubicBezier? {
    guard start.isFinite, end.isFinite else { return nil }
    let isCurve = first.isFinite && second.isFinite
    let curve = isCurve ? self : CubicBezier(start, start, end, end)
    let points = [curve.start, curve.first, curve.second, curve.end]
    let (x, y) = (points.map(\.x), points.map(\.y))
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max(),
      left <= box.maxX, right >= box.minX, top <= box.maxY, bottom >= box.minY
    else { return nil }
    return curve
  }
}
