import PlotFigure
import PlotScene
import Testing

@Suite struct ErrorBarsTests {
  func drawn(
    _ mark: ErrorBars, xScale: Scale? = nil, yScale: Scale? = nil, xLimits: Limits = .automatic,
    yLimits: Limits = .automatic
  ) throws -> LineInk {
    try LineInk(xScale: xScale, yScale: yScale, xLimits: xLimits, yLimits: yLimits) { mark }
  }

  @Test func barsEndAtTheErrors() throws {
    let found = try drawn(
      ErrorBars(
        x: [1, 2], y: [10, 20], yError: .asymmetric(lower: [1, 2], upper: [3, 4]), capSize: 0),
      xLimits: 0...3, yLimits: 0...30)
    #expect(found.lines.count == 2)
    for (bar, (x, low, high)) in zip(found.lines, [(1.0, 9.0, 13.0), (2, 18, 24)]) {
      #expect(abs(bar[0].x - found.x(x)) < 1e-9 && abs(bar[1].x - found.x(x)) < 1e-9)
      #expect(abs(bar[0].y - found.y(low)) < 1e-9)
      #expect(abs(bar[1].y - found.y(high)) < 1e-9)
    }
  }

  @Test func capsAreAsLongAsAsked() throws {
    let found = try drawn(ErrorBars(x: [1], y: [2], yError: 0.5, capSize: 6))
    let caps = found.lines.filter { $0[0].y == $0[1].y }
    #expect(caps.count == 2)
    #expect(caps.allSatisfy { abs($0[1].x - $0[0].x - 6) < 1e-9 })
    let bare = try drawn(ErrorBars(x: [1], y: [2], yError: 0.5, capSize: 0))
    #expect(bare.lines.count == 1)
  }

  @Test func aLiteralIsTheSameAsASizeForEach() throws {
    let x = [1.0, 2, 3]
    func resolved(_ error: ErrorSize) throws -> ResolvedFigure {
      try figure { ErrorBars(x: x, y: x, yError: error) }.resolved()
    }
    let (half, one) = (try resolved(0.5), try resolved(1))
    let halves = try resolved([0.5, 0.5, 0.5])
    let ones = try resolved(.asymmetric(lower: [1, 1, 1], upper: [1.0, 1, 1]))
    let uneven = try resolved(.asymmetric(lower: 1, upper: 2))
    #expect(half == halves)
    #expect(one == ones)
    #expect(one != uneven)
  }

  /// Level bars are upright ones with the axes exchanged.
  @Test func levelBarsReachAlongX() throws {
    let found = try drawn(
      ErrorBars(x: [10], y: [1], xError: .asymmetric(lower: 1, upper: 3), capSize: 0),
      xLimits: 0...30, yLimits: 0...3)
    let bar = try #require(found.lines.first)
    #expect(abs(bar[0].x - found.x(9)) < 1e-9 && abs(bar[1].x - found.x(13)) < 1e-9)
    #expect(abs(bar[0].y - found.y(1)) < 1e-9 && abs(bar[1].y - found.y(1)) < 1e-9)
  }

  @Test func theAxesShowTheEnds() throws {
    let found = try drawn(
      ErrorBars(x: [1, 2], y: [10, 20], yError: [5, 1], xError: .asymmetric(lower: 3, upper: 0)))
    #expect(found.panel.y.domain.lowerBound <= 5 && found.panel.y.domain.upperBound >= 21)
    #expect(found.panel.x.domain.lowerBound <= -2)
  }

  @Test func aMissingErrorLeavesTheMarker() throws {
    let found = try drawn(
      ErrorBars(
        x: [1, 2, 3], y: [1, 2, 3], yError: .each([0.5, nil, 0.5]), capSize: 0, marker: .circle))
    #expect(found.lines.count == 2)
    #expect(found.markers.count == 3)
    #expect(found.diagnostics.isEmpty)
  }

  @Test func aBarOfInfiniteLengthIsReported() throws {
    let found = try drawn(
      ErrorBars(x: [1, 2], y: [1, 2], yError: [.infinity, 0.5], capSize: 0, marker: .circle))
    #expect(found.lines.count == 1)
    #expect(found.markers.count == 2)
    #expect(found.diagnostics == [.unplacedValues])
  }

  /// The lower end of 1 ± 2 has no place on a logarithm: the bar goes on beyond the frame.
  @Test func aLowerEndBelowZeroReachesTheEdgeOfALogAxis() throws {
    let found = try drawn(
      ErrorBars(x: [1, 2], y: [1, 100], yError: [2, 50], capSize: 0), yScale: .log)
    #expect(found.diagnostics.isEmpty)
    #expect(found.panel.y.domain.lowerBound > 0)
    let bar = try #require(found.lines.first)
    #expect(bar[0].y > found.panel.frame.maxY)
    #expect(bar[1].y > found.panel.frame.minY && bar[1].y < found.panel.frame.maxY)
  }

  @Test func aLimitHasAnArrowOnOneSide() throws {
    let found = try drawn(
      ErrorBars(
        x: [1, 2], y: [5, 5], yError: 2, yLowerLimits: [true, false],
        yUpperLimits: [false, true]), xLimits: 0...3, yLimits: 0...10)
    try #require(found.fills.count == 2)
    // The tip is the middle one of the three points.
    #expect(abs(found.fills[0][1].y - found.y(7)) < 1e-9)
    #expect(abs(found.fills[1][1].y - found.y(3)) < 1e-9)
    // Nothing on the other side of the value.
    for bar in found.lines where abs(bar[0].x - found.x(1)) < 4 {
      #expect(max(bar[0].y, bar[1].y) <= found.y(5) + 1e-9)
    }
    for bar in found.lines where abs(bar[0].x - found.x(2)) < 4 {
      #expect(min(bar[0].y, bar[1].y) >= found.y(5) - 1e-9)
    }
  }

  /// An arrow that would point out of the frame shows its head.
  @Test func anArrowEndsInTheFrame() throws {
    let found = try drawn(
      ErrorBars(x: [1], y: [1], yError: 2, yUpperLimits: [true]), yScale: .log, xLimits: 0...2,
      yLimits: 0.1...10)
    let tip = try #require(found.fills.first)[1]
    #expect(abs(tip.y - found.panel.frame.maxY) < 1e-9)
  }

  @Test func categoriesHaveBarsBesideThem() throws {
    let names = ["a", "b", "c"]
    let middle = try drawn(ErrorBars(x: names, y: [1, 2, 3], yError: 1, capSize: 0))
    let moved = try drawn(
      ErrorBars(x: names, y: [1, 2, 3], yError: 1, xOffset: 0.25, capSize: 0))
    #expect(middle.lines.count == 3 && moved.lines.count == 3)
    let step = middle.lines[1][0].x - middle.lines[0][0].x
    #expect(step > 10)
    #expect(moved.panel.x.domain.upperBound >= 2.25)
    let shift = moved.lines[1][0].x - moved.x(1)
    #expect(abs(shift - 0.25 * (moved.lines[1][0].x - moved.lines[0][0].x)) < 1e-9)
    let level = try drawn(ErrorBars(x: [1, 2, 3], y: names, xError: 1, capSize: 0))
    #expect(level.lines.count == 3)
    #expect(level.lines.allSatisfy { $0[0].y == $0[1].y && $0[1].x > $0[0].x })
  }

  /// A reversed axis turns the bars over: where 1 was below it is above.
  @Test func reversedAxes() throws {
    let mark = ErrorBars(
      x: [1], y: [5], yError: .asymmetric(lower: 1, upper: 3), capSize: 0)
    let bar = try #require(drawn(mark, yLimits: 10...0).lines.first)
    #expect(bar[0].y < bar[1].y)
  }

  @Test(arguments: [
    (ErrorBars(x: [1, 2], y: [1, 2], yError: [1, -0.5]), "-0.5"),
    (ErrorBars(x: [1, 2], y: [1, 2], yError: [1, 2, 3]), "3 lower y errors"),
    (
      ErrorBars(x: [1, 2], y: [1, 2], xError: .asymmetric(lower: 1, upper: -2)), "upper x error 0"
    ),
    (ErrorBars(x: [1, 2], y: [1, 2], yError: 1, yLowerLimits: [true]), "1 flags"),
    (
      ErrorBars(x: [1], y: [1], yError: 1, yLowerLimits: [true], yUpperLimits: [true]),
      "only one of them"
    ),
    (ErrorBars(x: [1], y: [1], yError: 1, capSize: -1), "cap size"),
  ])
  func errorsThatMakeNoSense(mark: ErrorBars, part: String) throws {
    let error = #expect(throws: PlotError.self) { try figure { mark }.resolved() }
    #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")")
  }
}
