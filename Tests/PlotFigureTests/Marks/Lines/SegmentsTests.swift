import PlotScene
import Testing

@testable import PlotFigure

@Suite struct SegmentsTests {
  static let panel = Panel.sample(
    Rect(x: 0, y: 0, width: 100, height: 100), x: 0...10, y: 0...10)

  static func paths(_ mark: Segments) -> [Path] {
    AnnotationTests.paths(mark.draw(in: panel))
  }

  @Test func strokesGoFromPointToPoint() {
    let path = Self.paths(Segments(x: [1, 2], y: [0, 5], toX: [1, 8], toY: [10, 5]))
    let upright = Path(from: Point(x: 10, y: 100), to: Point(x: 10, y: 0))
    let level = Path(from: Point(x: 20, y: 50), to: Point(x: 80, y: 50))
    #expect(path == [Path(upright.elements + level.elements)])
  }

  @Test func missingEndsLeaveAStrokeOut() {
    let mark = Segments(x: [1, .nan, 3], y: [1, 1, 1], toX: [1, 2, 3], toY: [2, 2, .nan])
    #expect(Self.paths(mark) == [Path(from: Point(x: 10, y: 90), to: Point(x: 10, y: 80))])
  }

  @Test func strokesThatShineThroughArePaintedOneByOne() {
    let mark = Segments(x: [1, 2], y: [1, 1], toX: [2, 1], toY: [2, 2], alpha: 0.5)
    #expect(Self.paths(mark).count == 2)
  }

  @Test func farEndsAreCutAtTheFrame() throws {
    let path = try #require(Self.paths(Segments(x: [5], y: [-1e9], toX: [5], toY: [1e9])).first)
    let bounds = try #require(path.bounds)
    #expect(bounds.minY >= -10 && bounds.maxY <= 110 && bounds.midX == 50)
  }

  @Test func bothEndsAreShown() {
    let extent = Segments(x: [1], y: [2], toX: [7], toY: [-4]).extent(
      in: ScaleSet(x: .linear, y: .linear))
    #expect(extent.x.range == 1...7)
    #expect(extent.y.range == -4...2)
  }

  @Test func eachStrokeHasTwoEnds() {
    let error = #expect(throws: PlotError.self) {
      try Segments(x: [1, 2], y: [1, 2], toX: [1], toY: [1, 2]).validate()
    }
    #expect(error?.problem.contains("toX has 1") == true)
  }
}
