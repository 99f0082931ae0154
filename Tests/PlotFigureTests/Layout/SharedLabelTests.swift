import PlotScene
import Testing

@testable import PlotFigure

/// What axes leave to others of their grid, and what they must not.
@Suite struct SharedLabelTests {
  private static let line = Line(x: [0.0, 1], y: [0.0, 1])

  @Test func numbersAreNotLeftToAxesThatShowNone() throws {
    let resolved = try Figure(layout: .grid(columns: 1, shareX: .all)) {
      Axes { Self.line }
      Axes(x: Axis(placement: .hidden)) { Self.line }
    }.resolved()
    #expect(resolved.panels[0].x.labels.contains { !$0.isEmpty })
  }

  @Test func numbersAreNotLeftToFramesOfAnotherShape() throws {
    let resolved = try Figure(size: .inches(4, 5), layout: .grid(columns: 1, shareX: .all)) {
      Axes(aspect: .frame(heightPerWidth: 2)) { Self.line }
      Axes { Self.line }
    }.resolved()
    #expect(resolved.panels[0].frame.width < resolved.panels[1].frame.width)
    #expect(resolved.panels[0].x.labels.contains { !$0.isEmpty })
  }

  @Test func aSharedColorbarHasTheFirstLabelThatIsGiven() throws {
    let resolved = try Figure(size: .inches(6, 3), layout: .grid(columns: 2, shareColor: .all)) {
      Axes { Heatmap([[0.0, 1]]) }
      Axes(colorbar: .right(label: "Weight")) { Heatmap([[0.0, 2]]) }
    }.resolved()
    #expect(resolved.colorbars.map(\.axis.label) == ["Weight"])
  }

  @Test func colorbarsWithoutColoursAreSaid() throws {
    let resolved = try Figure(size: .inches(4, 3)) {
      Axes(colorbar: .right(label: "One"), .right(label: "Two")) { Heatmap([[0.0, 1]]) }
    }.resolved()
    #expect(resolved.diagnostics.map(\.kind) == [.nothingToShow])
  }

  @Test func aSecondAxisStandsOnItsSideOnly() {
    #expect(throws: PlotError.self) {
      try Figure { Axes(right: .own(Axis(placement: .both))) { Self.line } }.resolved()
    }
  }
}
