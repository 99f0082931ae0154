import PlotFigure
import PlotScene
import Testing

/// Two ways to say the same figure give the same scene.
@Suite struct FigureTests {
  static let x = [0.0, 1, 2, 3]
  static let first = [0.0, 1, 4, 9]
  static let second = [9.0, 4, 1, 0]

  @Test func theShorthandIsTheFullWay() throws {
    let short = Figure.plot(
      x: Self.x, [Self.first, Self.second], xLabel: "x", yLabel: "y", legend: ["a", "b"],
      xLimits: 0...5, yLimits: -1...9, styles: [.solid, .dashed.color(.magenta)], grid: .major
    ) {
      Scatter(x: Self.x, y: Self.first, alpha: 0.5)
    }
    let full = Figure(size: .inches(3.5, 2.5)) {
      Axes(xLabel: "x", yLabel: "y", xLimits: 0...5, yLimits: -1...9, grid: .major) {
        Line(x: Self.x, y: Self.first, label: "a")
        Line(x: Self.x, y: Self.second, color: .magenta, style: .dashed, label: "b")
        Scatter(x: Self.x, y: Self.first, alpha: 0.5)
      }
    }
    #expect(try short.resolved() == full.resolved())
  }

  @Test func buildersTakeIfAndFor() throws {
    func figure(_ isShown: Bool) -> Figure {
      Figure(layout: .grid(columns: 2)) {
        for number in 1...2 {
          Axes(title: "\(number)") {
            if isShown { Line(y: Self.first) } else { Line(y: Self.second) }
            for offset in 0..<2 { Line(y: Self.x.map { $0 + Double(offset) }) }
            if isShown { Scatter(x: Self.x, y: Self.x) }
          }
        }
      }
    }
    #expect(figure(true).axes.map(\.marks.count) == [4, 4])
    #expect(figure(false).axes.map(\.marks.count) == [3, 3])
    #expect(try figure(true).resolved() != figure(false).resolved())
  }

  @Test func numbersOfAnyKindAreTheSame() throws {
    let doubles = try figure { Line(x: Self.x, y: Self.first) }.resolved().scene
    let integers = try figure { Line(x: 0..<4, y: [0, 1, 4, 9]) }.resolved().scene
    let floats = try figure {
      Line(x: stride(from: Float(0), through: 3, by: 1), y: [0, 1, 4, 9] as [Float])
    }.resolved().scene
    let optionals = try figure {
      Line(x: Self.x, y: [0, 1, 4, 9] as [Double?])
    }.resolved().scene
    let indices = try figure { Line(y: Self.first[...]) }.resolved().scene
    #expect(integers == doubles)
    #expect(floats == doubles)
    #expect(optionals == doubles)
    #expect(indices == doubles)
  }

  @Test func nilIsAGapLikeNaN() throws {
    let missing = try figure { Line(y: [1, nil, 3, 4] as [Double?]) }.resolved()
    let nan = try figure { Line(y: [1, .nan, 3, 4]) }.resolved()
    #expect(missing == nan)
    #expect(missing.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      (5...0, Limits(lower: 0, upper: 5, isReversed: true)),
      (0...5, Limits(lower: 0, upper: 5)),
      (1..., Limits(lower: 1)),
      (...1, Limits(upper: 1)),
      (Limits(0...5).turned(), 5...0),
      (Limits(from: 3, to: -1), 3 ... -1),
    ] as [(Limits, Limits)])
  func limitsAreReadAsTheyAreWritten(written: Limits, meant: Limits) {
    #expect(written == meant)
  }

  @Test func rangesElsewhereStayRanges() {
    let range = 0.0...1.0
    #expect(range.contains(0.5))
    #expect((0...3).count == 4)
  }

  @Test func aChangedThemeChangesTheFigureAndNonsenseIsAnError() throws {
    var theme = Theme.standard
    theme.axis.tickLabel.size = 20
    let large = try Figure(theme: theme) { Axes { Line(y: Self.first) } }.resolved()
    let normal = try Figure { Axes { Line(y: Self.first) } }.resolved()
    #expect(large.panels[0].frame.width < normal.panels[0].frame.width)
    theme.axis.tickLabel.size = .nan
    let error = #expect(throws: PlotError.self) {
      try Figure(theme: theme) { Axes { Line(y: Self.first) } }.resolved()
    }
    #expect(error?.problem == "theme.axis.tickLabel.size is nan; it must be 0.1 to 4096 points")
  }

  @Test func aColorbarWithNothingToShowIsReported() throws {
    let resolved = try Figure {
      Axes(colorbar: .right(label: "w")) { Line(y: [1, 2]) }
    }.resolved()
    #expect(resolved.diagnostics.map(\.kind) == [.nothingToShow])
  }
}
