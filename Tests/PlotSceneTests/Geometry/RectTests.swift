import PlotScene
import Testing

@Suite struct RectTests {
  private static let unit = Rect(x: 0, y: 0, width: 1, height: 1)
  private static let page = Rect(x: 10, y: 20, width: 30, height: 40)

  @Test func `Edges, middles and corners follow from the corner and the size`() {
    let rect = Self.page
    #expect([rect.minX, rect.midX, rect.maxX] == [10, 25, 40])
    #expect([rect.minY, rect.midY, rect.maxY] == [20, 40, 60])
    #expect(rect.center == Point(x: 25, y: 40))
    #expect(rect.size == Size(width: 30, height: 40))
  }

  @Test(arguments: [
    (Point(x: 10, y: 20), Point(x: 40, y: 60)), (Point(x: 40, y: 60), Point(x: 10, y: 20)),
    (Point(x: 10, y: 60), Point(x: 40, y: 20)), (Point(x: 40, y: 20), Point(x: 10, y: 60)),
  ])
  func `Opposite corners in any order give one rectangle`(a: Point, b: Point) {
    #expect(Rect(corner: a, corner: b) == Self.page)
  }

  @Test func `A centre and a size give a rectangle around it`() {
    #expect(Rect(center: Point(x: 25, y: 40), size: Size(width: 30, height: 40)) == Self.page)
  }

  @Test func `Insets move each side by its own distance`() {
    let inset = Self.page.inset(by: Insets(top: 1, left: 2, bottom: 3, right: 4))
    #expect(inset == Rect(x: 12, y: 21, width: 24, height: 36))
    #expect(Self.page.expanded(by: 5) == Rect(x: 5, y: 15, width: 40, height: 50))
    #expect(Self.page.expanded(by: 5).inset(by: Insets(all: 5)) == Self.page)
    #expect(Self.page.offset(x: -10, y: 1) == Rect(x: 0, y: 21, width: 30, height: 40))
  }

  @Test(arguments: [
    (unit, unit, unit),
    (unit, page, Rect(x: 0, y: 0, width: 40, height: 60)),
    (page, unit, Rect(x: 0, y: 0, width: 40, height: 60)),
    (page, Rect(x: 15, y: 25, width: 1, height: 1), page),
  ])
  func `A union holds both and no more`(a: Rect, b: Rect, union: Rect) {
    #expect(a.union(b) == union)
  }

  @Test(arguments: [
    (Rect(x: 0.5, y: 0.5, width: 1, height: 1), true),
    (Rect(x: 0.2, y: 0.2, width: 0.1, height: 0.1), true),
    (Rect(x: 1, y: 0, width: 1, height: 1), false),  // shares an edge
    (Rect(x: 1, y: 1, width: 1, height: 1), false),  // shares a corner
    (Rect(x: 0, y: -2, width: 1, height: 1), false),
    (Rect(x: .nan, y: 0, width: 1, height: 1), false),
  ])
  func `Rectangles intersect where they share more than an edge`(other: Rect, expected: Bool) {
    #expect(Self.unit.intersects(other) == expected)
    #expect(other.intersects(Self.unit) == expected)
  }

  @Test(arguments: [
    (Point(x: 0.5, y: 0.5), true), (Point(x: 0, y: 1), true), (Point(x: 1.001, y: 0.5), false),
    (Point(x: 0.5, y: -0.001), false), (Point(x: .nan, y: 0.5), false),
  ])
  func `A rectangle contains its inside and its edges`(point: Point, expected: Bool) {
    #expect(Self.unit.contains(point) == expected)
  }

  @Test(arguments: [
    (unit, true), (Rect(x: 0.1, y: 0, width: 0.9, height: 1), true),
    (Rect(x: 0.2, y: 0, width: 0.9, height: 1), false), (page, false),
  ])
  func `A rectangle contains one that stays within its edges`(other: Rect, expected: Bool) {
    #expect(Self.unit.contains(other) == expected)
  }

  @Test func `Insets join to the larger on each side`() {
    let joined = Insets(top: 1, left: 5).union(Insets(top: 2, left: 3, bottom: -1, right: 4))
    #expect(joined == Insets(top: 2, left: 5, bottom: 0, right: 4))
  }
}
