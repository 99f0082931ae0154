import PlotFigure
import PlotScene
import Testing

/// Mistakes that must be said, with the place where they are.
@Suite struct HostileErrorTests {
  struct Pair: CompositeMark {
    let label: RichText? = "pair"
    let y: [Double]
    var body: [any Mark] {
      Line(y: y, label: "fine")
      Line(x: [1, 2, 3], y: y, label: "bad")
    }
  }

  static let mistakes: [(figure: @Sendable () -> Figure, sentence: String)] = [
    (
      { Figure { Axes { Pair(y: [1, 2]) } } },
      "axes 1, Pair \"pair\", Line \"bad\": x has 3 values and y has 2; they must have the same "
        + "number"
    ),
    (
      { Figure { Axes(colorbar: .right(ticks: .at([0, 1], labels: ["a"]))) { Heatmap([[1]]) } } },
      "axes 1, colorbar: 1 labels for 2 ticks; each tick must have one"
    ),
    (
      { Figure { Axes(xTicks: .at([0, 1], labels: ["a"])) { Line(y: [1]) } } },
      "axes 1, x axis: 1 labels for 2 ticks; each tick must have one"
    ),
    (
      { Figure { Axes { Line(y: [1, 2], style: .pattern([3, .nan])) } } },
      "axes 1, Line: the dash pattern is [3.0, nan]; its lengths must be 0 to 10000, not all of "
        + "them 0"
    ),
    (
      { Figure { Axes { Line(y: [1, 2], style: .pattern([0])) } } },
      "axes 1, Line: the dash pattern is [0.0]; its lengths must be 0 to 10000, not all of them 0"
    ),
    (
      { Figure { Axes { Line(y: [1, 2], lineWidth: 1e300) } } },
      "axes 1, Line: the line width is 1e+300; it must be 0 to 10000 points"
    ),
    (
      { Figure { Axes { Heatmap([[1]], colorLimits: Limits(lower: .nan)) } } },
      "axes 1, colors: the lower limit is nan; a linear axis needs a finite number"
    ),
    (
      { Figure.heatmaps([[[[1, 2]]], [[[1, 2]], [[3, 4]]]]) },
      "axes 1, UnequalBatch: batch 0 has 1 heads and another has 2; all batches must have the same "
        + "number"
    ),
    (
      { Figure.heatmaps([[]]) },
      "the figure has no axes; it needs at least one Axes { … }"
    ),
  ]

  @Test(arguments: mistakes)
  func errorsSayWhere(mistake: (figure: @Sendable () -> Figure, sentence: String)) {
    let error = #expect(throws: PlotError.self) { try mistake.figure().resolved() }
    #expect(error?.description == mistake.sentence)
  }

  @Test func overlappingTicksAreADiagnostic() throws {
    let resolved = try Figure {
      Axes(xTicks: .at([0, 0.01, 1], labels: ["zero", "almost zero", "one"])) { Line(y: [1, 2]) }
    }.resolved()
    #expect(resolved.diagnostics.contains { $0.kind == .crowdedLabels })
  }

  /// A line across the largest numbers there are ends on the edge of what can be seen.
  @Test func farPointsDoNotBendALine() throws {
    let resolved = try Figure {
      Axes(xLimits: 0...1, yLimits: 0...1) { Line(x: [-5e305, 5e305], y: [0.25, 0.75]) }
    }.resolved()
    let panel = resolved.panels[0]
    guard case .clip(_, let items) = panel.marks.first, case .stroke(let path, _) = items.first,
      let bounds = path.bounds
    else {
      Issue.record("no line")
      return
    }
    #expect(bounds.minX <= panel.frame.minX && bounds.maxX >= panel.frame.maxX)
    #expect(panel.frame.expanded(by: 10).contains(bounds))
    #expect(abs(bounds.midY - panel.frame.midY) < 1e-6)
  }
}
