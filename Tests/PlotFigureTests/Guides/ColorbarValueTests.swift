import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorbarValueTests {
  @Test(arguments: [
    (Colorbar.right(length: 0), "the length is 0.0; it must be above 0 and at most 1"),
    (.left(length: 1.01), "the length is 1.01; it must be above 0 and at most 1"),
    (.top(length: .nan), "the length is nan; it must be above 0 and at most 1"),
    (.bottom(width: 0), "the width is 0.0; it must be above 0, up to 10000 points"),
    (.inside(.top, width: -.infinity), "the width is -inf; it must be above 0"),
    (.right(ticks: .at([0, 1], labels: ["a"])), "1 labels for 2 ticks"),
  ])
  func badNumbersAreNamed(bar: Colorbar, problem: String) throws {
    #expect(try #require(bar.problem).hasPrefix(problem))
    let error = #expect(throws: PlotError.self) {
      try Figure { Axes(colorbar: bar) { Heatmap([[0, 1]]) } }.resolved()
    }
    #expect(error?.description.hasPrefix("axes 1, colorbar: " + problem) ?? false)
  }

  @Test(arguments: [
    Colorbar.automatic, .hidden, .right(length: 1), .left(length: 1e-6), .top(width: 10_000),
    .inside(.center, length: 0.5, width: 0.5),
  ])
  func goodNumbers(bar: Colorbar) { #expect(bar.problem == nil) }

  @Test func places() {
    let bars: [(Colorbar, Colorbar.Placement)] = [
      (.right(), .outside(.right)), (.left(), .outside(.left)), (.top(), .outside(.top)),
      (.bottom(), .outside(.bottom)), (.inside(.topLeft), .inside(.topLeft)), (.hidden, .hidden),
      (.automatic, .outside(.right)),
    ]
    for (bar, place) in bars { #expect(bar.placement == place) }
    let bar = Colorbar.top(
      label: "w", minorTicks: true, extend: .both, length: 0.5, width: 9, edges: true)
    #expect(bar.label?.string == "w" && bar.minorTicks == true && bar.extend == .both)
    #expect(bar.length == 0.5 && bar.width == 9 && bar.edges)
  }

  /// Which ends have a point: what is asked for is said of values, wherever they lie.
  @Test(arguments: Colorbar.Extend.allCases, [false, true])
  func points(extend: Colorbar.Extend, isReversed: Bool) throws {
    let limits = Limits(lower: 0, upper: 5, isReversed: isReversed)
    let mapping = try ColorMapping([0, 5], .gray, limits: limits, scale: .linear)
    let colored = try ColorMapping(
      [0, 5], .gray.with(under: .red), limits: limits, scale: .linear)
    func tips(_ mapping: ColorMapping, _ data: ClosedRange<Double>?) -> [Bool] {
      let tips = extend.tips(of: mapping, data: data)
      return [tips.atFirst, tips.atLast]
    }
    func atValues(_ lower: Bool, _ upper: Bool) -> [Bool] {
      isReversed ? [upper, lower] : [lower, upper]
    }
    switch extend {
    case .automatic:
      #expect(tips(mapping, nil) == [false, false])
      #expect(tips(mapping, 0...5) == [false, false])
      // What differs from a limit by rounding alone does not lie outside.
      #expect(tips(mapping, (0.0).nextDown...(5.0).nextUp) == [false, false])
      #expect(tips(mapping, -1...4) == atValues(true, false))
      #expect(tips(mapping, 1...6) == atValues(false, true))
      #expect(tips(colored, nil) == [true, false])
      #expect(tips(colored, -1...6) == [true, true])
    case .none: #expect(tips(colored, -1...6) == [false, false])
    case .lower: #expect(tips(colored, 0...5) == atValues(true, false))
    case .upper: #expect(tips(colored, 0...5) == atValues(false, true))
    case .both: #expect(tips(mapping, nil) == [true, true])
    }
  }

  /// The points have the colours that values beyond the limits have.
  @Test(arguments: Side.allCases, [false, true])
  func colorsOfPoints(side: Side, isReversed: Bool) throws {
    let maps = [
      Colormap.viridis, .viridis.with(under: .black, over: .white), .viridis.with(over: .red),
      Colormap(.set2),
    ]
    for map in maps {
      for scale in [Scale.linear, .boundaries([0, 1, 5])] {
        let mapping = try ColorMapping(
          [0, 5], map, limits: Limits(lower: 0, upper: 5, isReversed: isReversed), scale: scale)
        let guide = try #require(Colorbar(.outside(side), extend: .both).guide(mapping))
        let strip = guide.strip(beside: colorbarFrame)
        let items = guide.placed(beside: colorbarFrame, in: colorbarFrame).items
        let (first, last) =
          side.isHorizontal
          ? (
            Point(x: strip.minX + 3, y: strip.midY + 0.1),
            Point(x: strip.maxX - 3, y: strip.midY + 0.1)
          )
          : (
            Point(x: strip.midX, y: strip.maxY - 3), Point(x: strip.midX, y: strip.minY + 3)
          )
        #expect(items.color(at: first) == mapping.color(isReversed ? 6 : -1))
        #expect(items.color(at: last) == mapping.color(isReversed ? -1 : 6))
      }
    }
  }
}
