import PlotScene
import Testing

@testable import PlotFigure

/// What scales say before anything is drawn, on x, y and colours.
@Suite struct SettledScaleTests {
  static let scales: [Scale] = [
    .linear, .log, .symlog(), .asinh(), .logit, .squareRoot, .reciprocal, .time(), .categories(),
    .centered(at: 0), .twoSlope(at: 0), .boundaries([0, 1, 2]), .quantile(classes: 2),
    .functions(name: "same", legalDomain: 0...10, forward: { $0 }, inverse: { $0 }),
  ]

  /// Ends that are no numbers are named in the error, whatever the scale makes of them.
  @Test(arguments: scales, [Double.nan, .infinity, -.infinity])
  func endsMustBeNumbers(scale: Scale, end: Double) {
    for limits in [Limits(lower: end), Limits(upper: end), Limits(lower: end, upper: end)] {
      let onAxis = Figure {
        Axes(xLimits: limits, xScale: scale) { Line(x: [0.2, 0.5], y: [0, 1]) }
      }
      let byColor = Figure {
        Axes { Heatmap([[0.2, 0.5]], colorLimits: limits, colorScale: scale) }
      }
      for figure in [onAxis, byColor] {
        let error = #expect(throws: PlotError.self) { try figure.resolved() }
        #expect(error?.problem.contains("limit is \(end)") ?? false, "\(String(describing: error))")
      }
    }
  }

  /// The first axes that names a scale decides for all that share the axis, data included.
  @Test func sharedAxesHaveOneScale() throws {
    func shared(_ first: Scale?, _ second: Scale?) throws -> ResolvedFigure {
      try Figure(size: .inches(6, 3), layout: .grid(columns: 2, shareY: .all)) {
        Axes(yScale: first) { Line(x: [0, 1], y: [10, 100]) }
        Axes(yScale: second) { Line(x: [0, 1], y: [0, 50]) }
      }.resolved()
    }
    for page in [try shared(.log, nil), try shared(nil, .log)] {
      #expect(page.panels.map(\.y.scale) == ["log", "log"])
      #expect(page.panels[0].y.domain.lowerBound > 5)
      #expect(page.diagnostics.map(\.kind) == [.unplacedValues])
    }
    #expect(throws: PlotError.self) { try shared(.log, .log(base: 0)) }
  }

  @Test func allGivenCategoriesAreShown() throws {
    let scale = Scale.categories(.given(["a", "b", "c"]), placement: .point)
    let page = try Figure { Axes(xScale: scale) { Line(x: ["b", "c"], y: [0, 1]) } }.resolved()
    #expect(page.panels[0].x.labels == ["a", "b", "c"])
  }

  @Test func namesTellScalesApart() {
    let names = [
      Scale.categories(), .categories(.sorted), .categories(placement: .point),
      .categories(.given(["a"])), .categories(.given(["b"])), .log, .log2, .log(base: 3),
      .log(base: 0), .centered(at: 1), .centered(at: 2), .twoSlope(at: 1), .symlog(),
      .symlog(threshold: 2), .power(2), .power(3), .squareRoot, .time(),
      .time(zone: Zone(name: "elsewhere") { _ in 60 }), .quantile(classes: 2),
      .quantile(classes: 3), .boundaries([0, 1]), .boundaries([0, 2]),
    ].map(\.name)
    #expect(Set(names).count == names.count, "\(names)")
  }

  /// A scale that is named where the data would have had it anyway is the same scale.
  @Test func suitedScalesNeedNotBeNamed() throws {
    func page(_ one: Scale?, _ other: Scale?) throws -> ResolvedFigure {
      try Figure {
        Axes {
          Heatmap([[0.0, 1]], colorScale: one)
          Heatmap([[1.0, 2]], yRange: 2...3, colorScale: other)
        }
      }.resolved()
    }
    #expect(try page(nil, .linear).panels[0].colorbars.count == 1)
    #expect(try page(nil, .log).panels[0].colorbars.count == 2)
  }

  @Test func strangersAreCounted() throws {
    let colors = Figure {
      Axes { Heatmap([["a", "z", nil]], colorScale: .categories(.given(["a", "b"]))) }
    }
    #expect(try colors.resolved().diagnostics.map(\.kind) == [.unplacedValues])
    let times = Figure {
      Axes { Line(x: [Timestamp.epoch, Timestamp(seconds: .max), nil], y: [0, 1, 2]) }
    }
    #expect(try times.resolved().diagnostics.map(\.kind) == [.unplacedValues])
  }

  /// An end on the wrong side of a centre cannot be centred.
  @Test(arguments: [Limits(lower: 5), Limits(upper: -5), Limits(lower: 0)])
  func centresLieBetweenTheEnds(limits: Limits) throws {
    for scale in [Scale.centered(at: 0), .twoSlope(at: 0)] {
      let figure = Figure {
        Axes { Heatmap([[-1.0, 1]], colorLimits: limits, colorScale: scale) }
      }
      let error = #expect(throws: PlotError.self) { try figure.resolved() }
      #expect(error?.problem.contains("centre, 0.0") ?? false)
    }
  }
}
