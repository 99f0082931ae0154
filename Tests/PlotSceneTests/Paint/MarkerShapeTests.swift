import PlotScene
import Testing

@Suite struct MarkerShapeTests {
  private static let polygons = MarkerShape.standard.filter { !$0.isOpen && $0 != .circle }
  private static let open = MarkerShape.standard.filter(\.isOpen)

  private func corners(_ shape: MarkerShape) -> [Point] {
    shape.outline.elements.compactMap { element in
      switch element {
      case .move(let p), .line(let p): p
      case .curve, .close: nil
      }
    }
  }

  @Test(arguments: polygons)
  func `Filled shapes cover the area of a circle of diameter 1`(shape: MarkerShape) {
    let points = corners(shape)
    var doubled = 0.0
    for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) {
      doubled += a.x * b.y - b.x * a.y
    }
    #expect(abs(abs(doubled) / 2 - .pi / 4) < 1e-12)
    #expect(shape.outline.elements.last == .close)
  }

  @Test(arguments: polygons)
  func `Filled shapes balance about the origin`(shape: MarkerShape) {
    let points = corners(shape)
    let (x, y) = (points.reduce(0) { $0 + $1.x }, points.reduce(0) { $0 + $1.y })
    #expect(abs(x) < 1e-12)
    #expect(abs(y) < 1e-12)
  }

  @Test(arguments: open)
  func `Open shapes are strokes within a circle of diameter 1.2`(shape: MarkerShape) throws {
    let bounds = try #require(shape.outline.bounds)
    #expect(bounds.center == .zero)
    #expect(max(bounds.width, bounds.height) <= 1)
    #expect(!shape.outline.elements.contains(.close))
  }

  @Test func `Names differ, and so do outlines`() {
    #expect(Set(MarkerShape.standard.map(\.name)).count == 16)
    #expect(Set(MarkerShape.standard.map(\.outline)).count == 16)
  }

  @Test(arguments: [
    (MarkerShape.triangle, 0.0, -1.0), (.triangleDown, 0, 1), (.triangleLeft, -1, 0),
    (.triangleRight, 1, 0),
  ])
  func `Triangles point where their names say`(shape: MarkerShape, x: Double, y: Double) {
    // The tip is the corner farthest that way, and the other two are equally far back.
    let reach = corners(shape).map { $0.x * x + $0.y * y }.sorted()
    #expect(abs(reach[0] - reach[1]) < 1e-12)
    #expect(abs(reach[2] + 2 * reach[0]) < 1e-12)
  }
}
