import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PlacedTextTests {
  /// A text 40 wide and 10 tall above its baseline.
  static func text(x: Double, y: Double, angle: Double) -> PlacedText {
    let line = TextLine(
      "text", font: Font(["any"], size: 10), color: .black, origin: Point(x: x, y: y), angle: angle)
    return PlacedText(
      role: .tickLabel, line: line, unturned: Rect(x: 0, y: -10, width: 40, height: 10))
  }

  static let pairs: [(x: Double, y: Double, first: Double, second: Double, overlap: Bool)] = [
    (39, 0, 0, 0, true), (41, 0, 0, 0, false), (40, 0, 0, 0, false), (0, 9, 0, 0, true),
    // Tilted neighbours need 10 · √2 = 14.1 along the axis, though their upright boxes are 35 wide.
    (13, 0, 45, 45, true), (15, 0, 45, 45, false), (-15, 0, -45, -45, false),
    // A level text under the middle of a tilted one, and under its end.
    (10, 3, 45, 0, false), (20, -10, 45, 0, true), (0, 0, 90, 0, false), (11, 20, 90, 0, false),
    (-1, 0, 90, 0, true),
    (-41, 20, 90, 0, false), (-40, -20, 90, 0, true),
    (0, 0, 45, -45, true), (40, 0, 45, -45, false),
  ]

  @Test(arguments: pairs)
  func overlapsAreJudgedByTurnedBoxes(
    x: Double, y: Double, first: Double, second: Double, overlap: Bool
  ) {
    let (a, b) = (Self.text(x: 0, y: 0, angle: first), Self.text(x: x, y: y, angle: second))
    #expect(a.overlaps(b) == overlap)
    #expect(b.overlaps(a) == overlap)
  }

  @Test func cornersAreTurnedAboutTheOrigin() {
    let upright = Self.text(x: 100, y: 50, angle: 90)
    #expect(
      upright.corners == [
        Point(x: 90, y: 50), Point(x: 90, y: 10), Point(x: 100, y: 10), Point(x: 100, y: 50),
      ])
    #expect(upright.ink == Rect(x: 90, y: 10, width: 10, height: 40))
  }
}
