import PlotScene
import Testing

@Suite struct PathTests {
  private static func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

  @Test func `Points become a line, closed on request`() {
    let points = [Self.at(0, 0), Self.at(1, 0), Self.at(1, 1)]
    let open: [Path.Element] = [.move(points[0]), .line(points[1]), .line(points[2])]
    #expect(Path(lines: points).elements == open)
    #expect(Path(lines: points, closed: true).elements == open + [.close])
    #expect(Path(lines: [Point]()).isEmpty)
    #expect(Path(lines: [Point](), closed: true).isEmpty)
    #expect(Path(from: points[0], to: points[1]).elements == [.move(points[0]), .line(points[1])])
  }

  @Test(
    arguments: [
      (Path(), nil),
      (Path([.close]), nil),
      (Path([.move(at(2, 3))]), Rect(x: 2, y: 3, width: 0, height: 0)),
      (Path(Rect(x: 1, y: 2, width: 3, height: 4)), Rect(x: 1, y: 2, width: 3, height: 4)),
      (
        Path([.move(at(0, 0)), .curve(at(-1, 5), at(7, -2), at(1, 1))]),
        Rect(x: -1, y: -2, width: 8, height: 7)
      ),
      (Path(circleAt: at(5, 5), radius: 2), Rect(x: 3, y: 3, width: 4, height: 4)),
      // What is not a number is passed over.
      (Path([.move(at(.nan, 1)), .line(at(2, .nan))]), Rect(x: 2, y: 1, width: 0, height: 0)),
      (Path([.move(at(.nan, .nan))]), nil),
    ] as [(Path, Rect?)])
  func `Bounds hold all points and control points`(path: Path, bounds: Rect?) {
    #expect(path.bounds == bounds)
  }

  @Test func `A circle's curves leave it by at most 0.03 % of the radius`() {
    let (center, radius) = (Self.at(3, -2), 10.0)
    var worst = 0.0
    var current = Point.zero
    for element in Path(circleAt: center, radius: radius).elements {
      switch element {
      case .move(let p): current = p
      case .curve(let a, let b, let p):
        for step in 0...200 {
          let t = Double(step) / 200
          let u = 1 - t
          func mix(_ k: KeyPath<Point, Double>) -> Double {
            let (start, first) = (u * u * u * current[keyPath: k], 3 * u * u * t * a[keyPath: k])
            return start + first + 3 * u * t * t * b[keyPath: k] + t * t * t * p[keyPath: k]
          }
          let (dx, dy) = (mix(\.x) - center.x, mix(\.y) - center.y)
          worst = max(worst, abs((dx * dx + dy * dy).squareRoot() - radius))
        }
        current = p
      case .line, .close: break
      }
    }
    #expect(worst <= 0.0003 * radius)
    #expect(worst >= 0.0001 * radius, "the samples missed where the curves are worst")
  }

  @Test(arguments: [0.0, -1, .nan])
  func `Corners without a radius are sharp`(radius: Double) {
    let rect = Rect(x: 0, y: 0, width: 10, height: 6)
    #expect(Path(rect, cornerRadius: radius) == Path(rect))
  }

  @Test(arguments: [1.0, 3, 100])
  func `Rounded corners stay in the rectangle`(radius: Double) {
    let rect = Rect(x: 0, y: 0, width: 10, height: 6)
    let path = Path(rect, cornerRadius: radius)
    #expect(path.bounds == rect)
    let r = min(radius, 3)
    #expect(path.elements.first == .move(Self.at(r, 0)))
    #expect(path.elements.last == .close)
  }

  @Test func `Scaling comes before moving`() {
    let path = Path([
      .move(Self.at(1, 2)), .curve(Self.at(0, 0), Self.at(1, 1), Self.at(2, 0)), .close,
    ])
    let moved = path.scaled(by: 2, movedTo: Self.at(10, 20))
    let curve = Path.Element.curve(Self.at(10, 20), Self.at(12, 22), Self.at(14, 20))
    #expect(moved.elements == [.move(Self.at(12, 24)), curve, .close])
  }

  @Test func `Appending keeps both paths' pieces`() {
    var path = Path(from: .zero, to: Self.at(1, 1))
    path.append(Path(from: Self.at(2, 2), to: Self.at(3, 3)))
    #expect(path.elements.count == 4)
    #expect(path.bounds == Rect(x: 0, y: 0, width: 3, height: 3))
  }

  @Test(arguments: [
    (Point(x: 1, y: 2), true), (Point(x: .infinity, y: 2), false), (Point(x: 1, y: .nan), false),
  ])
  func `A point is finite if both numbers are`(point: Point, expected: Bool) {
    #expect(point.isFinite == expected)
  }
}
