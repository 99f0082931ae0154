import PlotScene
import Testing

@testable import PlotCairo

@Suite struct PageGateTests {
  let gate: PageGate
  init() throws { gate = try PageGate(page: Size(width: 100, height: 80)) }

  @Test func leavesThePageAlone() {
    let path = Path(circleAt: Point(x: 50, y: 40), radius: 45)
    let stroke = Stroke(black, width: 2, dash: [3, 1])
    #expect(gate.fill(path) == path)
    #expect(gate.stroke(path, stroke)?.path == path)
    #expect(gate.stroke(path, stroke)?.stroke == stroke)
  }

  @Test func breaksLinesAndJoinsAreasAtGaps() {
    let points = [
      Point(x: 1, y: 1), Point(x: 9, y: 1), Point(x: .nan, y: 5), Point(x: 9, y: 9),
      Point(x: 1, y: 9),
    ]
    let path = Path(lines: points, closed: true)
    let whole = [points[0], points[1], points[3], points[4]]
    #expect(gate.fill(path) == Path(lines: whole, closed: true))
    let pieces = gate.stroke(path, Stroke(black, width: 1))?.path
    #expect(
      pieces?.elements == [
        .move(points[0]), .line(points[1]), .move(points[3]), .line(points[4]), .line(points[0]),
      ])
  }

  @Test(arguments: [1e3, 1e6, 1e12, 1e300, .greatestFiniteMagnitude])
  func keepsTheVisiblePartOfFarLines(far: Double) throws {
    let path = Path(from: Point(x: 50, y: 40), to: Point(x: far, y: 40))
    let bounds = try #require(gate.stroke(path, Stroke(black, width: 1))?.path.bounds)
    #expect(bounds.minX == 50 && bounds.maxX > 100 && bounds.maxX < 400)
    #expect(bounds.minY == 40 && bounds.maxY == 40)
  }

  @Test func slopesOfFarLinesAreKept() throws {
    // Down by 40 on the way to the right edge, then on for ever.
    let path = Path(from: Point(x: 0, y: 0), to: Point(x: 1e14, y: 4e13))
    let end = try #require(gate.stroke(path, Stroke(black, width: 1))?.path.bounds)
    #expect(abs(end.maxY / end.maxX - 0.4) < 1e-12)
  }

  @Test func closedLinesCutOnceAreOnePiece() throws {
    let corners = [(50.0, 40.0), (60, 40), (60, 1e6), (40, 1e6), (40, 40)]
    let path = Path(lines: corners.map { Point(x: $0.0, y: $0.1) }, closed: true)
    let cut = try #require(gate.stroke(path, Stroke(black, width: 1))?.path)
    let starts = cut.elements.filter { if case .move = $0 { true } else { false } }
    #expect(starts.count == 1)
  }

  @Test func nothingVisibleIsNothing() {
    let stroke = Stroke(black, width: 1)
    #expect(gate.fill(Path(Rect(x: 1e6, y: 0, width: 5, height: 5))) == nil)
    #expect(gate.stroke(Path(from: Point(x: 0, y: 1e6), to: Point(x: 9, y: 1e6)), stroke) == nil)
    #expect(gate.stroke(Path(), stroke) == nil)
    for width in [0, -1, Double.nan] {
      #expect(gate.stroke(Path(circleAt: .zero, radius: 5), Stroke(black, width: width)) == nil)
    }
  }

  @Test(arguments: [
    ([3.0, 1.0], [3.0, 1.0]), ([0, 2], [0, 2]), ([0, 0], []), ([-1, 2], []), ([.nan], []),
    ([.infinity, 1], []), (Array(repeating: 1, count: 65), []),
  ])
  func dashesAreSound(given: [Double], kept: [Double]) {
    let line = Path(from: .zero, to: Point(x: 100, y: 0))
    #expect(gate.bounded(Stroke(black, width: 1, dash: given), along: line)?.dash == kept)
  }

  @Test func fineDashesAreCoarsened() throws {
    let line = Path(from: .zero, to: Point(x: 100, y: 0))
    let dash = try #require(
      gate.bounded(Stroke(black, width: 1, dash: [1e-9, 3e-9]), along: line)?.dash)
    #expect(100 / ((dash[0] + dash[1]) / 2) <= 100_001)
    #expect(abs(dash[1] / dash[0] - 3) < 1e-9)
  }

  @Test func textIsSound() {
    func line(_ size: Double, _ angle: Double, _ origin: Point = .zero) -> TextLine {
      TextLine("a", font: Font([], size: size), color: black, origin: origin, angle: angle)
    }
    #expect(gate.text(line(1e9, .nan))?.font.size == 4_096)
    #expect(gate.text(line(-3, .infinity))?.font.size == 0.1)
    #expect(gate.text(line(8, .nan))?.angle == 0)
    #expect(gate.text(line(8, 725))?.angle == 5)
    #expect(gate.text(line(8, 0, Point(x: .nan, y: 0))) == nil)
  }

  @Test(arguments: [
    (2.5, 3), (-0.4, 0), (1e300, 10), (-.infinity, -10), (.nan, -10), (9.6, 10),
  ])
  func wholeNumbersFit(value: Double, whole: Int) {
    #expect(WholeNumber.nearest(value, in: -10...10) == whole)
  }
}
