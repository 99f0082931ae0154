import PlotFigure
import PlotScene
import Testing

@Suite struct StepStemTests {
  /// A step is the line through its corners.
  @Test(arguments: [
    (StepPlacement.pre, [0.0, 0, 1, 1, 3], [1.0, 2, 2, 5, 5]),
    (.post, [0, 1, 1, 3, 3], [1, 1, 2, 2, 5]),
    (.mid, [0, 0.5, 0.5, 2, 2, 3], [1, 1, 2, 2, 5, 5]),
  ])
  func stepsAreLinesThroughTheirCorners(
    placement: StepPlacement, x: [Double], y: [Double]
  ) throws {
    let step = try LineInk { Step(x: [0, 1, 3], y: [1, 2, 5], where: placement) }
    let line = try LineInk { Line(x: x, y: y) }
    #expect(step.panel.frame == line.panel.frame)
    let corners = step.lines.first.map(Set.init)
    #expect(corners == line.lines.first.map(Set.init))
    #expect(step.lines.count == 1)
  }

  /// The value holds over the whole of its step, and a missing one leaves that out.
  @Test(arguments: StepPlacement.allCases)
  func aMissingValueIsAGapAsWideAsItsStep(_ placement: StepPlacement) throws {
    let ink = try LineInk(xLimits: 0...4, yLimits: 0...5) {
      Step(x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 3, 4], where: placement)
    }
    let gap: (Double, Double) =
      switch placement {
      case .pre: (1, 2)
      case .mid: (1.5, 2.5)
      case .post: (2, 3)
      }
    #expect(ink.lines.count == 2)
    #expect(abs((ink.lines[0].last?.x ?? 0) - ink.x(gap.0)) < 1e-9)
    #expect(abs((ink.lines[1].first?.x ?? 0) - ink.x(gap.1)) < 1e-9)
    #expect(ink.diagnostics.isEmpty)
  }

  @Test func markersStandAtThePoints() throws {
    let ink = try LineInk { Step(x: [0, 1], y: [1, 2], where: .mid, marker: .circle) }
    #expect(ink.lie(ink.markers, at: [(0, 1), (1, 2)]))
  }

  @Test func stepsOverCategoriesAndTimes() throws {
    let names = try LineInk { Step(x: ["a", "b", "c"], y: [1, 2, 3], where: .mid) }
    #expect(names.lines.first?.count == 6)
    let moments = [0.0, 86_400, 200_000].map { Timestamp(secondsSince1970: $0) }
    let times = try LineInk { Step(x: moments, y: [1, 2, 3]) }
    #expect(times.lines.first?.count == 5)
  }

  @Test func manyStepsKeepTheirSpikes() throws {
    let count = 100_000
    var y = [Double](repeating: 1, count: count)
    y[12_345] = 9
    let ink = try LineInk { Step(x: 0..<count, y: y) }
    let points = ink.lines.flatMap { $0 }
    #expect(points.count < 8000)
    #expect(abs((points.map(\.y).min() ?? 0) - ink.y(9)) < 1e-9)
  }

  @Test func stemsGoFromTheBase() throws {
    let ink = try LineInk(xLimits: 0...4, yLimits: -5...5) {
      Stem(x: [1, 2, 3], y: [4, -3, .nan], base: 1, baseLine: false)
    }
    #expect(ink.lines.count == 2)
    #expect(ink.lie(ink.lines[0], at: [(1, 1), (1, 4)]))
    #expect(ink.lie(ink.lines[1], at: [(2, 1), (2, -3)]))
    #expect(ink.lie(ink.markers, at: [(1, 4), (2, -3)]))
  }

  @Test func theBaseLineGoesFromTheFirstStemToTheLast() throws {
    let ink = try LineInk(xLimits: 0...4, yLimits: -5...5) { Stem(x: [3, 1, 2], y: [4, 2, 1]) }
    #expect(ink.lie(ink.lines[3], at: [(1, 0), (3, 0)]))
  }

  @Test func levelStemsAreUprightOnesWithTheAxesExchanged() throws {
    let ink = try LineInk(xLimits: 0...10, yLimits: 0...4) {
      Stem(x: [4, 8], y: [1, 2], base: 2, orientation: .horizontal, baseLine: false)
    }
    #expect(ink.lie(ink.lines[0], at: [(2, 1), (4, 1)]))
    #expect(ink.lie(ink.lines[1], at: [(2, 2), (8, 2)]))
  }

  @Test func namesOfLevelStemsAreReadFromTheTop() throws {
    let level = try LineInk { Stem(x: [4, 8], y: ["a", "b"], orientation: .horizontal) }
    #expect(level.panel.y.isReversed && level.markers[0].y < level.markers[1].y)
    let upright = try LineInk { Stem(x: ["a", "b"], y: [4, 8]) }
    #expect(!upright.panel.y.isReversed)
  }

  /// The axis shows the base; on a logarithm 0 lies beyond its end.
  @Test func theAxisShowsTheBase() throws {
    let even = try LineInk { Stem(x: [1, 2], y: [40, 50]) }
    #expect(even.panel.y.domain.lowerBound <= 0)
    let log = try LineInk(yScale: .log) { Stem(x: [1, 2], y: [40, 50], baseLine: false) }
    #expect(log.panel.y.domain.lowerBound > 0 && log.diagnostics.isEmpty)
    #expect(log.lines.count == 2)
    #expect(log.lines.allSatisfy { $0[0].y > log.panel.frame.maxY })
  }

  @Test func manyStemsAreAsManyAsCanBeSeen() throws {
    let count = 40_000
    var y = (0..<count).map { $0 % 2 == 0 ? 1.0 : -0.5 }
    y[33_333] = -3
    let ink = try LineInk { Stem(x: 0..<count, y: y, marker: nil, baseLine: false) }
    #expect(ink.lines.count < 3500)
    #expect(abs((ink.lines.map { $0[1].y }.max() ?? 0) - ink.y(-3)) < 1e-9)
  }
}
