import PlotFigure
import PlotScene
import Testing

@Suite struct SplineTests {
  static let x = [0.0, 1, 2, 4, 5, 7]
  static let y = [1.0, 1.2, 4, 3.5, 0.5, 2]

  /// The Bézier curves of a line as their four points.
  static func curves(_ ink: LineInk) -> [[Point]] {
    ink.lines.flatMap { line in
      stride(from: 0, to: line.count - 3, by: 3).map { Array(line[$0...($0 + 3)]) }
    }
  }

  static func point(_ curve: [Point], _ t: Double) -> Point {
    let u = 1 - t
    let parts = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return zip(curve, parts).reduce(Point.zero) {
      $0.offset(x: $1.0.x * $1.1, y: $1.0.y * $1.1)
    }
  }

  @Test(arguments: [Spline.Kind.monotone, .natural])
  func theCurvesAreTheFunction(_ kind: Spline.Kind) throws {
    let ink = try LineInk(xLimits: -1...8, yLimits: -2...6) {
      Spline(x: Self.x, y: Self.y, kind: kind)
    }
    let function =
      kind == .natural
      ? CubicCurve.natural(x: Self.x, y: Self.y) : .monotone(x: Self.x, y: Self.y)
    let curves = Self.curves(ink)
    try #require(curves.count == 5)
    for (index, curve) in curves.enumerated() {
      for t in [0.0, 0.2, 0.5, 0.9] {
        let place = Self.x[index] + t * (Self.x[index + 1] - Self.x[index])
        let point = Self.point(curve, t)
        #expect(abs(point.x - ink.x(place)) < 1e-9)
        #expect(abs(point.y - ink.y(function(place))) < 1e-9)
      }
    }
  }

  /// A curve in the plane keeps the order of its points, and is that of the places on the page.
  @Test func loops() throws {
    let (x, y) = ([0.0, 2, 1, 0, 0], [0.0, 1, 3, 1, 0])
    let ink = try LineInk(xLimits: -1...3, yLimits: -1...4) {
      Spline(x: x, y: y, kind: .catmullRom)
    }
    let curve = CatmullRomCurve(x: x.map(ink.x), y: y.map(ink.y))
    let curves = Self.curves(ink)
    try #require(curves.count == 4)
    for (index, found) in curves.enumerated() {
      for t in [0.0, 0.3, 0.7] {
        let other = try #require(curve.point(piece: index, at: t))
        let own = Self.point(found, t)
        #expect(abs(own.x - other.x) < 1e-9 && abs(own.y - other.y) < 1e-9)
      }
    }
  }

  @Test(arguments: Spline.Kind.allCases)
  func gapsAndLonePoints(_ kind: Spline.Kind) throws {
    let ink = try LineInk {
      Spline(x: [0, 1, 2, 3, 4, 5, 6], y: [1, 2, 1, .nan, 3, .nan, 4], kind: kind)
    }
    #expect(ink.lines.count == 1)
    #expect(Self.curves(ink).count == 2)
    #expect(ink.markers.count == 2)
    #expect(ink.diagnostics.isEmpty)
  }

  /// A natural curve that reaches beyond its points is not cut off.
  @Test func theAxisShowsWhatReachesBeyond() throws {
    let (x, y) = ([0.0, 1, 2, 3], [0.0, 1, 1, 0])
    let curve = CubicCurve.natural(x: x, y: y)
    #expect(curve(1.5) > 1.05)
    let ink = try LineInk { Spline(x: x, y: y, kind: .natural) }
    #expect(ink.panel.y.domain.upperBound > curve(1.5))
  }

  /// On logarithmic axes points of a power law make a straight line.
  @Test func logarithmicAxes() throws {
    let x = [1.0, 10, 100, 1000]
    let ink = try LineInk(xScale: .log, yScale: .log) { Spline(x: x, y: x.map { $0 * $0 }) }
    let points = ink.lines.flatMap { $0 }
    let (a, b) = (points[0], points[points.count - 1])
    for point in points {
      #expect(abs((point.y - a.y) * (b.x - a.x) - (b.y - a.y) * (point.x - a.x)) < 1e-6)
    }
  }

  /// More points than dots: no spike is lost, and no more is drawn than can be seen.
  @Test func manyPoints() throws {
    let count = 30_000
    var y = (0..<count).map { Double($0 % 7) }
    y[20_000] = 40
    let ink = try LineInk { Spline(x: 0..<count, y: y) }
    let points = ink.lines.flatMap { $0 }
    #expect(points.count < 8000)
    #expect(abs((points.map(\.y).min() ?? 0) - ink.y(40)) < 1e-6)
  }

  @Test func reversedAxesMirrorTheCurve() throws {
    let one = try LineInk(xLimits: 0...8, yLimits: -1...5) { Spline(x: Self.x, y: Self.y) }
    let two = try LineInk(xLimits: 8...0, yLimits: -1...5) { Spline(x: Self.x, y: Self.y) }
    let (a, b) = (one.lines.flatMap { $0 }, two.lines.flatMap { $0 }.reversed())
    let sum = one.panel.frame.minX + one.panel.frame.maxX
    for (p, q) in zip(a, b) {
      #expect(abs(p.x + q.x - sum) < 1e-9 && abs(p.y - q.y) < 1e-9)
    }
  }
}
