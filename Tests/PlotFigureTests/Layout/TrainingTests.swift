import PlotFigure
import PlotScene
import Testing

@Suite struct TrainingTests {
  @Test(arguments: [
    (Limits.automatic, -0.5...10.5, false),
    (0...5, 0...5, false),
    (5...0, 0...5, true),
    (2..., 2...10.4, false),
    (...8, -0.4...8, false),
    (.reversed, -0.5...10.5, true),
    (Limits(20...30), 20...30, false),
    (40..., 36...44, false),
  ])
  func limits(given: Limits, domain: ClosedRange<Double>, isReversed: Bool) throws {
    let resolved = try Figure {
      Axes(xLimits: given) { Line(x: [0, 10], y: [0, 1]) }
    }.resolved()
    let x = resolved.panels[0].x
    #expect(abs(x.domain.lowerBound - domain.lowerBound) < 1e-12)
    #expect(abs(x.domain.upperBound - domain.upperBound) < 1e-12)
    #expect(x.isReversed == isReversed)
  }

  @Test(arguments: [
    (
      Limits(lower: 5, upper: 0),
      "axes 1, x axis: the lower limit 5.0 is above the upper limit 0.0; "
        + "give them in order, and turn the axis with `isReversed` or `upper...lower`"
    ),
    (
      Limits(lower: .nan, upper: 1),
      "axes 1, x axis: the lower limit is nan; a linear axis needs a finite number"
    ),
    (
      .infinity...,
      "axes 1, x axis: the lower limit is inf; a linear axis needs a finite number"
    ),
  ])
  func impossibleLimits(limits: Limits, sentence: String) {
    let error = #expect(throws: PlotError.self) {
      try Figure { Axes(xLimits: limits) { Line(y: [1, 2]) } }.resolved()
    }
    #expect(error?.description == sentence)
  }

  @Test func errorsSayWhere() {
    let error = #expect(throws: PlotError.self) {
      try Figure {
        Axes { Line(y: [1, 2]) }
        Axes { Line(x: Array(0..<40), y: Array(0..<39), label: "fit") }
      }.resolved()
    }
    #expect(
      error?.description
        == "axes 2, Line \"fit\": x has 40 values and y has 39; they must have the same number")
  }

  @Test(arguments: [
    (GridLayout.Sharing.none, [1.0, 2, 3, 4], [true, true, true, true]),
    (.all, [4.0, 4, 4, 4], [false, false, true, true]),
    (.byColumn, [3.0, 4, 3, 4], [false, false, true, true]),
    (.byRow, [2.0, 2, 4, 4], [true, true, true, true]),
  ])
  func sharedAxes(
    sharing: GridLayout.Sharing, uppers: [Double], labelled: [Bool]
  ) throws {
    let resolved = try Figure(
      size: .inches(6, 5), layout: .grid(columns: 2, shareX: sharing)
    ) {
      for upper in 1...4 {
        Axes(xLabel: "x", xMargin: 0) { Line(x: [0, Double(upper)], y: [0, 1]) }
      }
    }.resolved()
    #expect(resolved.panels.map(\.x.domain.upperBound) == uppers)
    let labels = resolved.panels.map { panel in
      resolved.texts.contains {
        $0.role == .label && $0.line.text.string == "x" && $0.line.angle == 0
          && $0.ink.minY > panel.frame.maxY && $0.ink.minY < panel.frame.maxY + 40
          && $0.ink.midX > panel.frame.minX && $0.ink.midX < panel.frame.maxX
      }
    }
    #expect(labels == labelled)
  }

  @Test func heatmapsShareOneColourRange() throws {
    let weights = [[[[0.0, 1], [2, 3]], [[5, 6], [7, 8]]]]
    let resolved = try Figure.heatmaps(weights, titles: ["a", "b"]).resolved()
    #expect(resolved.panels.allSatisfy { $0.colorbar == nil })
    #expect(resolved.colorbar?.axis.domain == 0...8)
    let frames = resolved.panels.map(\.frame)
    let bar = try #require(resolved.colorbar?.frame)
    #expect(abs(bar.minY - frames[0].minY) < 1e-9 && abs(bar.maxY - frames[0].maxY) < 1e-9)
  }

  @Test func twoColormapsHaveAColorbarEach() throws {
    let resolved = try Figure(size: .inches(6, 3), layout: .grid(shareColor: .all)) {
      Axes { Heatmap([[1, 2]], colormap: .viridis) }
      Axes { Heatmap([[1, 5]], colormap: .reds) }
    }.resolved()
    #expect(resolved.colorbars.map(\.axis.domain) == [1...2, 1...5])
    #expect(resolved.colorbars[0].frame.maxX < resolved.colorbars[1].frame.minX)
  }

  @Test func squareCellsAndTheFirstRowOnTop() throws {
    let resolved = try Figure(size: .inches(6, 3)) {
      Axes { Heatmap([[1, 2, 3], [4, 5, 6]]) }
    }.resolved()
    let panel = resolved.panels[0]
    #expect(abs(panel.frame.width / panel.frame.height - 1.5) < 1e-9)
    #expect(panel.y.isReversed)
    #expect(panel.x.domain == -0.5...2.5)
    let bar = try #require(panel.colorbar)
    #expect(abs(bar.frame.height - panel.frame.height) < 1e-9)
  }

  @Test(arguments: [
    (FigureSize.points(0, 100), "the figure's width is 0.0 in (0.0 points); "),
    (.points(100, .nan), "the figure's height is nan in (nan points); "),
    (.inches(1e6, 1), "the figure's width is 1000000.0 in (72000000.0 points); "),
  ])
  func impossibleSizes(size: FigureSize, start: String) {
    let error = #expect(throws: PlotError.self) {
      try Figure(size: size) { Axes { Line(y: [1, 2]) } }.resolved()
    }
    #expect(error?.description.hasPrefix(start) == true)
  }

  @Test func aFigureNeedsAxesAndRoomForThem() {
    let none = #expect(throws: PlotError.self) { try Figure {}.resolved() }
    #expect(none?.problem == "the figure has no axes; it needs at least one Axes { … }")
    let many = #expect(throws: PlotError.self) {
      try Figure(layout: .grid(rows: 1, columns: 2)) {
        for _ in 0..<3 { Axes { Line(y: [1, 2]) } }
      }.resolved()
    }
    #expect(
      many?.problem
        == "the layout has 1 × 2 places and its 3 cells need 2 × 2; it needs a place for each")
  }
}
