import PlotScene
import RealModule
import Testing

@testable import PlotFigure

/// Axes at the top and on the right: with marks of their own, or in other units.
@Suite struct SecondAxisTests {
  typealias Function = @Sendable (Double) -> Double

  static let pairs: [String: (to: Function, from: Function)] = [
    "celsius to fahrenheit": ({ $0 * 1.8 + 32 }, { ($0 - 32) / 1.8 }),
    "nanometres to electronvolts": ({ 1239.841984 / $0 }, { 1239.841984 / $0 }),
    "hertz to seconds": ({ 1 / $0 }, { 1 / $0 }),
    "degrees to radians": ({ $0 * .pi / 180 }, { $0 * 180 / .pi }),
    "metres to decibels": ({ 20 * .log10($0) }, { .pow(10, $0 / 20) }),
  ]

  struct File: Decodable {
    let cases: [Case]
  }
  struct Case: Decodable, Sendable, CustomStringConvertible {
    let pair: String
    let scale: String
    let ends: [Double]
    let limits: [Double]
    let values: [Double]
    let places: [Double]
    var description: String { "\(pair), \(scale) \(ends)" }
  }

  static let cases = (try? Reference.json("second_axes") as File)?.cases ?? []

  static func converted(_ test: Case) throws -> Axes {
    let pair = try #require(pairs[test.pair])
    return Axes(
      x: Axis(
        limits: Limits(from: test.ends[0], to: test.ends[1]),
        scale: test.scale == "log" ? .log : .linear),
      top: .converted(to: pair.to, from: pair.from)
    ) {}
  }

  static func trained(_ axes: Axes) throws -> PanelDraft {
    try Training(Figure { axes }, measuring: MonospacedMeasuring()).panels[0]
  }

  @Test func theTableIsThere() { #expect(Self.cases.count == 9) }

  /// As in matplotlib's secondary_xaxis.
  @Test(arguments: cases)
  func valuesStandWhereTheirOriginalsDo(test: Case) throws {
    let top = try #require(try Self.trained(Self.converted(test)).top)
    let size = test.limits[1] - test.limits[0]
    #expect(abs(top.limits.lowerBound - (test.limits.min() ?? 0)) < 1e-12 * abs(size))
    #expect(abs(top.limits.upperBound - (test.limits.max() ?? 0)) < 1e-12 * abs(size))
    #expect(top.isReversed == (test.places[0] > test.places[8]))
    let mapping = top.mapping(from: 0, to: 1)
    for (value, place) in zip(test.values, test.places) {
      // matplotlib's own last value may miss the end by a rounding, and so have no place here.
      let held = min(max(value, top.limits.lowerBound), top.limits.upperBound)
      #expect(abs(mapping.position(held) - place) < 1e-9, "\(value)")
    }
  }

  @Test(arguments: cases)
  func ticksStandWhereTheirOriginalsDo(test: Case) throws {
    let pair = try #require(Self.pairs[test.pair])
    let axes = try Self.converted(test)
    let draft = try Self.trained(axes)
    let ticks = try #require(
      try Figure(size: .inches(6, 4)) { axes }.resolved().panels[0].top?.ticks)
    #expect(ticks.count > 1)
    let (first, second) = (
      draft.x.mapping(from: 0, to: 1), try #require(draft.top).mapping(from: 0, to: 1)
    )
    for tick in ticks {
      #expect(abs(second.position(tick) - first.position(pair.from(tick))) < 1e-9, "\(tick)")
    }
  }

  @Test func aConvertedAxisMayHaveTicksOfAScaleOfItsOwn() throws {
    let top = try #require(
      try Figure(size: .inches(6, 4)) {
        Axes(
          x: Axis(limits: 1...1000, scale: .log),
          top: .converted(Axis(scale: .log), to: { 1 / $0 }, from: { 1 / $0 })
        ) {}
      }.resolved().panels[0].top)
    #expect(top.ticks == [0.001, 0.01, 0.1, 1])
    #expect(top.isReversed && !top.minorTicks.isEmpty)
  }

  @Test func aBrokenAxisIsBrokenInOtherUnitsToo() throws {
    let axes = Axes(
      x: Axis(), y: Axis(limits: 0...100, scale: .linear.broken(at: 20...80)),
      right: .converted(to: { $0 * 1.8 + 32 }, from: { ($0 - 32) / 1.8 })
    ) {}
    let draft = try Self.trained(axes)
    let right = try #require(draft.right)
    let (first, second) = (draft.y.mapping(from: 0, to: 100), right.mapping(from: 0, to: 100))
    #expect(second.gaps.count == 1)
    for (own, other) in zip(first.gaps, second.gaps) {
      #expect(abs(own.lowerBound - other.lowerBound) < 1e-9)
      #expect(abs(own.upperBound - other.upperBound) < 1e-9)
    }
    let ticks = try #require(
      try Figure(size: .inches(4, 4)) { axes }.resolved().panels[0].right?.ticks)
    #expect(ticks.contains { $0 < 68 } && ticks.contains { $0 > 176 })
    #expect(!ticks.contains { $0 > 68 && $0 < 176 })
  }

  // MARK: - Marks of its own

  static let x = [0.0, 1, 2, 3]

  @Test func twoAxesHaveOneOrderOneCycleAndOneLegend() throws {
    let resolved = try Figure(size: .inches(5, 4)) {
      Axes(right: .own(Axis(label: "right"))) {
        Line(x: Self.x, y: [1, 2, 3, 4], label: "first")
        Line(x: Self.x, y: [100, 400, 200, 300], label: "second").onAxis(.right)
        Line(x: Self.x, y: [2, 3, 4, 5], label: "third")
      }
    }.resolved()
    let panel = resolved.panels[0]
    #expect(panel.legends.count == 1)
    let legend = resolved.texts.filter { $0.role == .legend }.map(\.line.text.string)
    #expect(legend == ["first", "second", "third"])
    let colors = panel.marks.compactMap { item -> Color? in
      guard case .clip(_, let inner) = item, case .stroke(_, let stroke)? = inner.first
      else { return nil }
      return stroke.color
    }
    let cycle = Theme.standard.marks.cycle
    #expect(colors == [cycle[0], cycle[1], cycle[2]])
    #expect(panel.y.domain.upperBound < 6 && (panel.right?.domain.lowerBound ?? 0) > 80)
  }

  /// On an axis of the same limits a mark is where it is on the first one.
  struct Pair: CompositeMark {
    var body: [any Mark] {
      Line(x: SecondAxisTests.x, y: [1, 2, 3, 4])
      Scatter(x: SecondAxisTests.x, y: [4, 3, 2, 1])
    }
  }
  struct Nested: CompositeMark {
    var body: [any Mark] {
      Pair()
      Line(x: SecondAxisTests.x, y: [2, 2, 2, 2])
    }
  }

  static let marks: [any Mark] = [
    Line(x: x, y: [1, 2, 3, 4]), Scatter(x: x, y: [1, 2, 3, 4]), Pair(), Nested(),
    Heatmap([[1, 2], [3, 4]], xRange: 0...3, yRange: 0...5, squareCells: false),
  ]

  @Test(arguments: marks.indices, [Side.top, .right])
  func marksAreDrawnAlike(index: Int, side: Side) throws {
    func onSide(_ mark: some Mark) -> any Mark { mark.onAxis(side) }
    func panel(_ mark: any Mark) throws -> ResolvedPanel {
      try Figure {
        Axes(
          x: Axis(limits: 0...3), y: Axis(limits: 0...5), top: .own(Axis(limits: 0...3)),
          right: .own(Axis(limits: 0...5)), colorbar: .hidden
        ) { mark }
      }.resolved().panels[0]
    }
    let mark = Self.marks[index]
    let (own, other) = (try panel(mark), try panel(onSide(mark)))
    #expect(own.marks == other.marks && !own.marks.isEmpty)
    #expect(onSide(mark).parts.count == mark.parts.count)
    #expect(onSide(mark).parts.allSatisfy { $0.secondAxes == [side] })
    #expect(onSide(mark).altText == mark.altText)
  }

  @Test func dataOfOneAxisDoNotMoveTheOther() throws {
    let panel = try Figure {
      Axes(xMargin: 0, yMargin: 0) {
        Line(x: [0, 1], y: [0, 1])
        Line(x: [0, 100], y: [0, 1]).onAxis(.top)
        Line(x: [0, 1], y: [-1000, 1000]).onAxis(.right)
      }
    }.resolved().panels[0]
    #expect(panel.x.domain == 0...1 && panel.y.domain == 0...1)
    #expect(panel.top?.domain == -5...105)
    #expect(panel.right?.domain == -1100...1100)
  }

  @Test func aSideWithoutAnAxisGetsOne() throws {
    let panel = try Figure { Axes { Line(y: [1, 2]).onAxis(.top).onAxis(.right) } }
      .resolved().panels[0]
    #expect(panel.top != nil && panel.right != nil)
    #expect(panel.x.ticks.first == 0 && panel.x.domain == 0...1)
  }

  @Test func aSecondAxisHasScaleTicksAndFormat() throws {
    let right = try #require(
      try Figure(size: .inches(5, 5)) {
        Axes(
          right: .own(
            Axis(
              label: "ratio", limits: 1...1000, scale: .log, ticks: .at([1, 30, 1000]),
              format: .percent()))
        ) {
          Line(y: [1, 1000]).onAxis(.right)
        }
      }.resolved().panels[0].right)
    #expect(right.ticks == [1, 30, 1000] && right.label == "ratio")
    #expect(right.labels.allSatisfy { $0.hasSuffix("%") })
    #expect(right.domain == 1...1000)
  }

  /// The colour of an axis is that of all its texts and strokes, and of nothing else.
  @Test func anAxisMayHaveAColour() throws {
    let red = Color.red
    let resolved = try Figure(size: .inches(5, 4)) {
      Axes(
        x: Axis(label: "x"), y: Axis(label: "y"), right: .own(Axis(label: "right", color: red))
      ) {
        Line(x: Self.x, y: [1, 2, 3, 4], color: .black)
        Line(x: Self.x, y: [1000, 4000, 2000, 3000], color: .black).onAxis(.right)
      }
    }.resolved()
    let colored = resolved.texts.filter { $0.line.color == red }.map(\.line.text.string)
    let panel = resolved.panels[0]
    #expect(
      Set(colored) == Set((panel.right?.labels ?? []).filter { !$0.isEmpty } + ["right"]))
    func strokes(_ items: [SceneItem]) -> [Path] {
      items.flatMap { item -> [Path] in
        switch item {
        case .stroke(let path, let stroke) where stroke.color == red: [path]
        case .group(_, let inner), .clip(_, let inner): strokes(inner)
        default: []
        }
      }
    }
    let paths = strokes(resolved.scene.items)
    #expect(paths.count == 2)
    for path in paths { #expect((path.bounds?.minX ?? 0) >= panel.frame.maxX - 1e-9) }
  }

  // MARK: - Errors

  static func celsius(_ axis: Axis = Axis()) -> SecondAxis {
    .converted(axis, to: { $0 * 1.8 + 32 }, from: { ($0 - 32) / 1.8 })
  }

  static let wrong: [(Axes, String)] = [
    (
      Axes(right: celsius()) { Line(y: [1, 2]).onAxis(.right) },
      "axes 1, Line: the mark is put on the right axis, which shows the values of the first axis in "
        + "other units; it needs .own(…)"
    ),
    (
      Axes { Line(y: [1, 2], label: "a").onAxis(.left) },
      "axes 1, Line \"a\": the mark is put on a second axis at left; it can be put on .top or .right"
    ),
    (
      Axes(right: celsius(Axis(limits: 0...1))) {},
      "axes 1, right axis: an axis in other units has limits of its own; they follow from the "
        + "first axis"
    ),
    (
      Axes(xLimits: 0...1, top: .converted(to: { 1 / $0 }, from: { 1 / $0 })) {},
      "axes 1, top axis: the limits 0.0 and 1.0 of the first axis are inf and 1.0 in other units; "
        + "they must be two finite numbers"
    ),
    (
      Axes(xLimits: -1...1, top: .converted(to: { $0 * $0 }, from: { $0.squareRoot() })) {},
      "axes 1, top axis: the limits -1.0 and 1.0 of the first axis are 1.0 and 1.0 in other units; "
        + "they must be two finite numbers"
    ),
    (
      Axes(
        x: Axis(placement: .opposite), top: .own()
      ) {},
      "axes 1: two axes are to stand at the top: the first one and a second one; "
        + "there is room for one"
    ),
    (
      Axes(
        x: Axis(), y: Axis(scale: .linear.broken(at: 2...8)), right: .own()
      ) { Line(y: [0, 10]) },
      "axes 1, right axis: an axis with marks of its own is broken, or stands across from one that "
        + "is; a gap would cut the marks of the other one, too: neither may be broken"
    ),
    (
      Axes(right: .own(Axis(scale: .linear.broken(at: 2...8)))) {
        Line(y: [0, 10]).onAxis(.right)
      },
      "axes 1, right axis: an axis with marks of its own is broken, or stands across from one that "
        + "is; a gap would cut the marks of the other one, too: neither may be broken"
    ),
  ]

  @Test(arguments: wrong.indices)
  func errorsSayWhatIsWrong(index: Int) {
    let (axes, sentence) = Self.wrong[index]
    let error = #expect(throws: PlotError.self) { try Figure { axes }.resolved() }
    #expect(error?.description == sentence)
  }

  /// Pairs of functions that do not belong together, turn round or have holes.
  @Test(arguments: [0, 1, 2])
  func functionsMustLeadThereAndBack(index: Int) {
    let pairs: [(Function, Function)] = [
      ({ $0 * 1.8 + 32 }, { $0 - 32 }),
      ({ $0 * $0 }, { $0.squareRoot() }),
      ({ $0 }, { $0 > 0.4 && $0 < 0.6 ? .nan : $0 }),
    ]
    let axes = Axes(
      xLimits: index == 1 ? -1...2 : 0...1,
      top: .converted(to: pairs[index].0, from: pairs[index].1)
    ) {}
    let error = #expect(throws: PlotError.self) { try Figure { axes }.resolved() }
    #expect(error?.location == "axes 1, top axis")
    #expect(
      error?.problem.hasPrefix("scale \"converted\": its ") == true, "\(String(describing: error))")
  }
}
