import PlotScene

/// Straight lines through points, closed or not.
struct Polyline {
  var points: [Point]
  var isClosed: Bool
}

extension Path {
  /// What becomes of a place where a coordinate is not finite.
  enum Gaps {
    /// Its neighbours are joined, as an area needs.
    case joined
    /// The line is broken there.
    case open
  }

  /// How far a flattened curve may lie from the true one, in points.
  private static let tolerance = 0.01

  /// Whether all points and control points are inside a rectangle, so none is infinite or NaN.
  func isInside(_ rect: Rect) -> Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let p), .line(let p): rect.contains(p)
      case .curve(let a, let b, let p): rect.contains(a) && rect.contains(b) && rect.contains(p)
      case .close: true
      }
    }
  }

  /// The length of the lines from point to point; curves count by their control points.
  var polygonLength: Double {
    var (length, start, current) = (0.0, Point.zero, Point.zero)
    func add(_ p: Point) {
      let (dx, dy) = (p.x - current.x, p.y - current.y)
      length += (dx * dx + dy * dy).squareRoot()
      current = p
    }
    for element in elements {
      switch element {
      case .move(let p): (start, current) = (p, p)
      case .line(let p): add(p)
      case .curve(let a, let b, let p):
        add(a)
        add(b)
        add(p)
      case .close: add(start)
      }
    }
    return length
  }

  /// The pieces as straight lines, curves flattened where they can be seen in `rect`.
  func polylines(near rect: Rect, gaps: Gaps) -> [Polyline] {
    var pieces: [Polyline] = []
    var points: [Point] = []
    var start: Point?  // where the piece began, for closing it
    var isWhole = true  // whether the piece has no gap so far
    func end(closed: Bool) {
      if points.count > 1 || closed && !points.isEmpty {
        pieces.append(Polyline(points: points, isClosed: closed))
      }
      points = []
    }
    func add(_ p: Point) {
      if p.isFinite {
        points.append(p)
      } else if gaps == .open {
        end(closed: false)
        isWhole = false
      }
    }
    for element in elements {
      switch element {
      case .move(let p):
        end(closed: false)
        (start, isWhole) = (p, true)
        add(p)
      case .line(let p):
        if start == nil { start = p }
        add(p)
      case .curve(let a, let b, let p):
        if start == nil { start = p }
        if let from = points.last, a.isFinite, b.isFinite, p.isFinite {
          CubicCurve(from, a, b, p).flatten(near: rect, tolerance: Self.tolerance, into: &points)
        } else {
          add(a.isFinite && b.isFinite ? p : Point(x: .nan, y: .nan))
          if gaps == .open, p.isFinite, points.isEmpty { points = [p] }
        }
      case .close:
        if isWhole {
          end(closed: true)
        } else if let first = start {
          add(first)
          end(closed: false)
        }
        // What follows without a move begins where the closed piece began.
        isWhole = true
        if let first = start, first.isFinite { points = [first] }
      }
    }
    end(closed: false)
    return pieces
  }
}

/// A cubic Bézier curve.
struct CubicCurve {
  let (p, a, b, q): (Point, Point, Point, Point)

  init(_ p: Point, _ a: Point, _ b: Point, _ q: Point) {
    (self.p, self.a, self.b, self.q) = (p, a, b, q)
  }

  /// Appends points along the curve, without its start: close together where it may be seen in
  /// `rect`, only the end where it cannot.
  func flatten(near rect: Rect, tolerance: Double, into points: inout [Point], depth: Int = 0) {
    if depth >= 48 || isOutside(rect) || isFlat(tolerance) {
      points.append(q)
      return
    }
    func mid(_ s: Point, _ t: Point) -> Point {
      Point(x: s.x / 2 + t.x / 2, y: s.y / 2 + t.y / 2)  // halves first: the sum could overflow
    }
    let (pa, ab, bq) = (mid(p, a), mid(a, b), mid(b, q))
    let (pab, abq) = (mid(pa, ab), mid(ab, bq))
    let middle = mid(pab, abq)
    CubicCurve(p, pa, pab, middle)
      .flatten(near: rect, tolerance: tolerance, into: &points, depth: depth + 1)
    CubicCurve(middle, abq, bq, q)
      .flatten(near: rect, tolerance: tolerance, into: &points, depth: depth + 1)
  }

  /// Whether all control points lie beyond one side of the rectangle, and so the curve does.
  private func isOutside(_ rect: Rect) -> Bool {
    func all(_ test: (Point) -> Bool) -> Bool { test(p) && test(a) && test(b) && test(q) }
    return all { $0.x < rect.minX } || all { $0.x > rect.maxX }
      || all { $0.y < rect.minY } || all { $0.y > rect.maxY }
  }

  /// A curve is at most 0.75 · the largest second difference of its control points off its chord.
  private func isFlat(_ tolerance: Double) -> Bool {
    func bend(_ s: Point, _ t: Point, _ u: Point) -> Double {
      max(abs(s.x / 2 - t.x + u.x / 2), abs(s.y / 2 - t.y + u.y / 2))
    }
    return max(bend(p, a, b), bend(a, b, q)) * 1.5 <= tolerance
  }
}
