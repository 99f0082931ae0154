import PlotScene
import Testing

@testable import PlotFigure

@Suite struct WaterfallGanttTests {
  @Test func eachBarBeginsWhereTheLastOneEnded() {
    let sums = RunningSum([10, -3, .nan, 5, 0], totals: [0, 4])
    #expect(sums.sums == [10, 7, 7, 12, 12])
    #expect(sums.from.map { $0.isNaN ? -1 : $0 } == [0, 10, -1, 7, 0])
    #expect(sums.to.map { $0.isNaN ? -1 : $0 } == [10, 7, -1, 12, 12])
  }

  @Test(arguments: Orientation.allCases)
  func barsConnectorsAndColours(orientation: Orientation) throws {
    let ink = try LineInk {
      Waterfall(
        x: [0, 1, 2, 3], changes: [10, 4, -8, 0], totals: [0, 3], orientation: orientation,
        width: 0.5, upColor: .red, downColor: .blue, totalColor: .green, labels: .end)
    }
    // Colours in the order of their first bars: totals, the rise, the fall.
    let ends = BarsTests.boxes(ink).map {
      orientation == .vertical ? [$0[1], $0[3]] : [$0[0], $0[2]]
    }
    #expect(ink.colors == [.green, .green, .red, .blue])
    for (own, expected) in zip(ends, [[0.0, 10.0], [0, 6], [10, 14], [6, 14]]) {
      #expect(zip(own, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(own) \(expected)")
    }
    #expect(ink.lines.count == 3)
    let levels = ink.lines.map {
      orientation == .vertical ? ink.yValue($0[0].y) : BarsTests.xValue($0[0].x, ink)
    }
    for (own, expected) in zip(levels, [10.0, 14, 6]) { #expect(abs(own - expected) < 1e-9) }
    #expect(ink.texts.map(\.text.string) == ["10", "4", "−8", "6"])
  }

  @Test func connectorsOfDescendingPlacesJoinTheEdgesThatFaceEachOther() throws {
    let ink = try LineInk { Waterfall(x: [2, 1, 0], changes: [10, 4, -8], width: 0.5) }
    try #require(ink.lines.count == 2)
    #expect(ink.lie(ink.lines[0], at: [(1.75, 10), (1.25, 10)]))
    #expect(ink.lie(ink.lines[1], at: [(0.75, 14), (0.25, 14)]))
  }

  @Test func theLeastTotalThatHasNoPlaceIsNamed() {
    let error = #expect(throws: PlotError.self) {
      try Waterfall(x: [1, 2], changes: [1, 2], totals: [9, 0, 5, 2, 7]).validate()
    }
    #expect(error?.problem.contains("total 2 ") == true, "\(error?.problem ?? "")")
  }

  static let start = Timestamp(year: 2026, month: 1, day: 1)

  private func plan(_ links: [(before: Int, after: Int)] = []) throws -> LineInk {
    let days = [0.0, 10, 20, 30].map { Self.start.adding(seconds: $0 * 86_400) }
    return try LineInk {
      Gantt(
        tasks: ["a", "b", "c"], from: [days[0], days[1], days[3]], to: [days[1], days[2], days[3]],
        progress: [1, 0.5, .nan], dependencies: links)
    }
  }

  @Test func tasksGoFromStartToEndTheFirstOnTop() throws {
    let ink = try plan()
    let boxes = BarsTests.boxes(ink)
    let day = 86_400.0
    let origin = Self.start.secondsSince1970
    // Two light bars and two dark ones for what is done; the milestone is a marker.
    let expected = [(0.0, 10.0), (10, 20), (0, 10), (10, 15)]
    #expect(boxes.count == 4)
    for (box, ends) in zip(boxes, expected) {
      #expect(abs(box[0] - origin - ends.0 * day) < 1 && abs(box[2] - origin - ends.1 * day) < 1)
    }
    #expect(ink.panel.y.isReversed)
    #expect(ink.markers.count == 1)
    #expect(abs((ink.markers.first?.x ?? 0) - ink.x(origin + 30 * day)) < 1e-6)
  }

  @Test func arrowsLeadFromEndsToStarts() throws {
    let ink = try plan([(0, 1), (1, 2), (2, 0)])
    #expect(ink.lines.count == 3)
    // The heads are the last three outlines; the first comes down on the second task.
    let heads = ink.fills.suffix(3).map { $0 }
    let second = try #require(Path(lines: ink.fills[1]).bounds)
    #expect(abs(heads[0][0].y - second.minY) < 1e-9)
    #expect(heads[0][0].x > second.minX && heads[0][0].x < second.midX)
    // Level and upright pieces only.
    for line in ink.lines {
      for (a, b) in zip(line, line.dropFirst()) { #expect(a.x == b.x || a.y == b.y) }
    }
    #expect(throws: PlotError.self) { try plan([(0, 3)]) }
    #expect(throws: PlotError.self) {
      try figure { Gantt(tasks: ["a"], from: [0], to: [1], progress: [2]) }.resolved()
    }
  }
}
