/// Lines and curves on the page, in points: one or more pieces, each open or closed.
public struct Path: Hashable, Sendable {
  /// One step of a path.
  public enum Element: Hashable, Sendable {
    /// Starts a new piece at a point.
    case move(Point)
    /// A straight line from the current point.
    case line(Point)
    /// A cubic Bézier curve from the current point, with its two control points and its end.
    case curve(Point, Point, Point)
    /// A straight line back to where the piece began, joined there.
    case close
  }

  /// The steps in drawing order.
  public var elements: [Element]

  /// A path of the given steps; an empty one without.
  public init(_ elements: [Element] = []) { self.elements = elements }

  /// The closed outline of a rectangle.
  public init(_ rect: Rect) {
    self.init([
      .move(Point(x: rect.minX, y: rect.minY)), .line(Point(x: rect.maxX, y: rect.minY)),
      .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)),
      .close,
    ])
  }

  /// Straight lines through points in order, closed at the end on request; empty for no points.
  public init(lines points: some Sequence<Point>, closed: Bool = false) {
    self.init()
    for point in points { elements.append(elements.isEmpty ? .move(point) : .line(point)) }
    if closed && !elements.isEmpty { elements.append(.close) }
  }

  /// One straight line.
  public init(from start: Point, to end: Point) { self.init([.move(start), .line(end)]) }

  /// A circle, as four cubic curves that leave the true circle by at most 0.03 % of its radius
  /// (the usual constant 4/3 · (√2 − 1)).
  public init(circleAt center: Point, radius r: Double) {
    let k = 0.552284749830793 * r
    let (x, y) = (center.x, center.y)
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: x + dx, y: y + dy) }
    self.init([
      .move(at(r, 0)),
      .curve(at(r, k), at(k, r), at(0, r)), .curve(at(-k, r), at(-r, k), at(-r, 0)),
      .curve(at(-r, -k), at(-k, -r), at(0, -r)), .curve(at(k, -r), at(r, -k), at(r, 0)),
      .close,
    ])
  }

  /// A rectangle with corners rounded by quarter circles of at most half its shorter side.
  public init(_ rect: Rect, cornerRadius: Double) {
    let r = min(cornerRadius, min(rect.width, rect.height) / 2)
    guard r > 0 else {
      self.init(rect)
      return
    }
    let k = r * (1 - 0.552284749830793)
    let (l, t, e, b) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    self.init([
      .move(at(l + r, t)), .line(at(e - r, t)), .curve(at(e - k, t), at(e, t + k), at(e, t + r)),
      .line(at(e, b - r)), .curve(at(e, b - k), at(e - k, b), at(e - r, b)),
      .line(at(l + r, b)), .curve(at(l + k, b), at(l, b - k), at(l, b - r)),
      .line(at(l, t + r)), .curve(at(l, t + k), at(l + k, t), at(l + r, t)), .close,
    ])
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { elements.isEmpty }

  /// Appends another path's pieces.
  public mutating func append(_ other: Path) { elements += other.elements }

  /// The path scaled about the origin, then moved.
  public func scaled(by scale: Double, movedTo origin: Point = .zero) -> Path {
    func map(_ p: Point) -> Point { Point(x: origin.x + p.x * scale, y: origin.y + p.y * scale) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(map(p))
        case .line(let p): .line(map(p))
        case .curve(let a, let b, let p): .curve(map(a), map(b), map(p))
        case .close: .close
        }
      })
  }

  /// The smallest rectangle around all points and control points; nil for an empty path.
  ///
  /// A curve lies inside its control points, so the bound holds, if not always tightly.
  public var bounds: Rect? {
    var low = Point(x: .infinity, y: .infinity)
    var high = Point(x: -.infinity, y: -.infinity)
    func add(_ p: Point) {
      low = Point(x: min(low.x, p.x), y: min(low.y, p.y))
      high = Point(x: max(high.x, p.x), y: max(high.y, p.y))
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p): add(p)
      case .curve(let a, let b, let p):
        add(a)
        add(b)
        add(p)
      case .close: break
      }
    }
    return low.x <= high.x && low.y <= high.y ? Rect(corner: low, corner: high) : nil
  }
}
