import Foundation
import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct InkMapTests {
  static let frame = Rect(x: 20, y: 10, width: 150, height: 90)
  static let ink = Color(gray: 0)

  static func square(_ side: Double) -> Path {
    Path(Rect(center: frame.center, size: Size(width: side, height: side)))
  }

  static func squares(_ rule: FillRule) -> SceneItem {
    var path = square(60)
    path.append(square(30))
    return .fill(path, ink, rule: rule)
  }

  static func text(angle: Double) -> SceneItem {
    .text(
      TextLine(
        "twelve chars", font: Font(["any"], size: 10), color: ink,
        origin: Point(x: frame.midX, y: frame.midY), angle: angle))
  }

  static func image(alpha: UInt8) -> SceneItem {
    let pixels: [UInt8] = [0, 0, 0, 255, 0, 0, 0, alpha, 0, 0, 0, alpha, 0, 0, 0, 255]
    return CellImage(columns: 2, rows: 2, pixels: pixels, frame: frame).map { .image($0) }
      ?? .group("none", [])
  }

  /// Items, a place from the middle of the frame, and whether it is inked.
  @Test(
    arguments: [
      (squares(.nonZero), (0.0, 0.0), true),
      (squares(.nonZero), (22, 0), true),
      (squares(.nonZero), (35, 0), false),
      (squares(.evenOdd), (0, 0), false),
      (squares(.evenOdd), (22, 0), true),
      // A piece left open is closed where it is filled.
      (
        .fill(Path(lines: [(70, 40), (120, 40), (120, 70)].map(Point.init(x:y:))), ink), (0, 0),
        true
      ),
      (.fill(square(60), ink.opacity(0)), (0, 0), false),
      (.stroke(square(60), Stroke(ink, width: 8)), (33, 0), true),
      (.stroke(square(60), Stroke(ink, width: 8)), (26.5, 0), true),
      (.stroke(square(60), Stroke(ink, width: 8)), (20, 0), false),
      (.stroke(square(60), Stroke(ink.opacity(0), width: 8)), (30, 0), false),
      (text(angle: 0), (70, -3), true),
      (text(angle: 0), (70, 6), false),
      (text(angle: 0), (-6, 0), false),
      (text(angle: 90), (-3, -40), true),
      (text(angle: 90), (40, -3), false),
      (image(alpha: 0), (-30, -20), true),
      (image(alpha: 0), (30, -20), false),
      (image(alpha: 0), (30, 20), true),
      (image(alpha: 255), (30, -20), true),
      (.clip(square(20), [squares(.nonZero)]), (0, 0), true),
      (.clip(square(20), [squares(.nonZero)]), (22, 0), false),
      (.clip(Path(), [squares(.nonZero)]), (0, 0), false),
      (
        .markers(
          MarkerBatch(
            .square, at: [frame.center], size: 20, color: ink, edge: Stroke(ink, width: 8))),
        (12, 0), true
      ),
      (
        .markers(MarkerBatch(.square, at: [frame.center], size: 20, color: ink, edge: nil)),
        (12, 0), false
      ),
    ] as [(SceneItem, (Double, Double), Bool)])
  func inkIsWhereItIsDrawn(item: SceneItem, place: (Double, Double), isInked: Bool) {
    let spot = Rect(
      center: Point(x: Self.frame.midX + place.0, y: Self.frame.midY + place.1),
      size: Size(width: 0.01, height: 0.01))
    for items in [[item], [.group("g", [item])]] {
      let map = InkMap(items, in: Self.frame, measuring: MonospacedMeasuring())
      #expect(map.isFree(spot) != isInked)
    }
  }

  /// Without measures a text counts as at least as large as it is.
  @Test(arguments: [0.0, 30, 90, -45])
  func unmeasuredTextsAreNoSmaller(angle: Double) {
    guard case .text(let line) = Self.text(angle: angle) else { return }
    #expect(line.box(nil).contains(line.box(MonospacedMeasuring())))
  }

  /// Points of strokes and polygons at random are inked, whatever their slant.
  @Test(arguments: 0..<20)
  func whatIsInkedIsNeverFree(seed: UInt64) {
    var g = SeededGenerator(seed: seed)
    func point() -> Point { Point(x: g.number(in: -30...220), y: g.number(in: -20...130)) }
    func isFree(_ map: InkMap, _ point: Point) -> Bool {
      map.isFree(Rect(center: point, size: Size(width: 1e-6, height: 1e-6)))
    }
    let (a, b, c) = (point(), point(), point())
    let stroked = InkMap(
      [.stroke(Path(from: a, to: b), Stroke(Self.ink, width: 3))], in: Self.frame)
    let filled = InkMap([.fill(Path(lines: [a, b, c]), Self.ink)], in: Self.frame)
    let length = hypot(b.x - a.x, b.y - a.y)
    let across = Point(x: (b.y - a.y) / length, y: (a.x - b.x) / length)
    for _ in 0..<300 {
      let (t, s) = (g.number(in: 0...1), g.number(in: -1.5...1.5))
      let on = Point(
        x: a.x + (b.x - a.x) * t + across.x * s, y: a.y + (b.y - a.y) * t + across.y * s)
      if Self.frame.contains(on) { #expect(!isFree(stroked, on)) }
      let (u, v) = (g.number(in: 0...1).squareRoot(), g.number(in: 0...1))
      let inside = Point(
        x: a.x * (1 - u) + u * (b.x * (1 - v) + c.x * v),
        y: a.y * (1 - u) + u * (b.y * (1 - v) + c.y * v))
      if Self.frame.contains(inside) { #expect(!isFree(filled, inside)) }
    }
  }

  /// What is further than a cell from a line is free.
  @Test(arguments: 0..<20)
  func whatIsNotNearInkIsFree(seed: UInt64) {
    var g = SeededGenerator(seed: seed)
    let a = Point(x: Self.frame.minX, y: g.number(in: 10...100))
    let b = Point(x: Self.frame.maxX, y: g.number(in: 10...100))
    let map = InkMap([.stroke(Path(from: a, to: b), Stroke(Self.ink, width: 3))], in: Self.frame)
    let slope = (b.y - a.y) / (b.x - a.x)
    for _ in 0..<300 {
      let x = g.number(in: Self.frame.minX...Self.frame.maxX)
      let y = a.y + (x - a.x) * slope
      // Boxes around pieces of half a cell reach beyond a slanted line by their slant, and by the
      // stroke's square corners.
      let away = 1.5 + abs(slope) * (1.5 + map.cell.width) + 2 * map.cell.height
      for place in [y - away, y + away] where place > Self.frame.minY && place < Self.frame.maxY {
        #expect(
          map.isFree(Rect(x: x, y: place, width: 1e-6, height: 1e-6)), "\(place - y) at \(slope)")
      }
    }
  }

  @Test func numbersThatAreNoPlacesAreHarmless() {
    let places = [Double.nan, .infinity, -.infinity, 1.7e308, -1.7e308, 0]
    let points = places.flatMap { x in places.map { Point(x: x, y: $0) } }
    let path = Path(lines: points)
    _ = InkMap(
      [
        .fill(path, Self.ink), .stroke(path, Stroke(Self.ink, width: .nan)),
        .markers(MarkerBatch(.circle, at: points, size: .infinity, color: Self.ink, edge: nil)),
        .clip(path, [.fill(path, Self.ink, rule: .evenOdd)]),
      ], in: Self.frame)
    let empty = InkMap([], in: Rect(x: 0, y: 0, width: 0, height: .nan))
    #expect(empty.isFree(Self.frame))
  }
}
