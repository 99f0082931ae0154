import PlotFigure
import PlotScene
import Testing

@Suite struct CategoryScaleTests {
  static func axis(
    _ names: [String?], scale: Scale? = nil, limits: Limits = .automatic, ticks: Ticks? = nil,
    numbers: [Double] = []
  ) throws -> (axis: ResolvedAxis, diagnostics: [Diagnostic]) {
    let resolved = try Figure(size: .inches(20, 3)) {
      Axes(xLimits: limits, xScale: scale, xTicks: ticks) {
        Scatter(x: numbers, y: numbers)
        Scatter(x: names, y: names.indices)
      }
    }.resolved()
    return (resolved.panels[0].x, resolved.diagnostics)
  }

  static let lists: [(names: [String?], expected: [String], domain: ClosedRange<Double>)] = [
    ([], [], -0.5...0.5),
    (["a"], ["a"], -0.5...0.5),
    (["b", "a", "b"], ["b", "a"], -0.5...1.5),
    ([nil, "a", nil, "b"], ["a", "b"], -0.5...1.5),
    ([nil], [], -0.5...0.5),
    (["", "a"], ["", "a"], -0.5...1.5),
  ]

  @Test(arguments: lists)
  func bandsFillTheAxis(names: [String?], expected: [String], domain: ClosedRange<Double>) throws {
    // Without a scale for the list without names, which could as well be numbers.
    let (axis, diagnostics) = try Self.axis(names, scale: .categories())
    #expect(axis.categories == expected)
    #expect(axis.labels == expected)
    #expect(axis.ticks == expected.indices.map(Double.init))
    #expect(axis.domain == domain)
    #expect(axis.scale == "categories")
    #expect(diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test(arguments: [(1, -0.5...0.5), (2, -0.05...1.05), (11, -0.5...10.5)])
  func pointsHaveAMargin(count: Int, domain: ClosedRange<Double>) throws {
    let names = (0..<count).map { "n\($0)" }
    let (axis, _) = try Self.axis(names, scale: .categories(placement: .point))
    #expect(abs(axis.domain.lowerBound - domain.lowerBound) < 1e-12)
    #expect(abs(axis.domain.upperBound - domain.upperBound) < 1e-12)
    #expect(axis.labels == names)
  }

  /// The scale names its own format; the automatic one writes names too, where a user asks for it.
  @Test func namesAreTheFormatOfTheScale() {
    let scale = Scale.categories(.given(["a", "b"]))
    #expect(scale.format.name == "categories")
    let request = TickFormat.Request(values: [1, 0, 0.5, 2, .nan], kind: scale.kind)
    for format in [scale.format, .automatic] {
      #expect(format.labels(request).labels == ["b", "a", "", "", ""].map { RichText($0) })
    }
  }

  @Test func unknownNamesAreSaidAndLeftOut() throws {
    let scale = Scale.categories(.given(["a", "b", "c"]))
    let (axis, diagnostics) = try Self.axis(["a", "x", "y", "x", nil], scale: scale)
    #expect(axis.categories == ["a", "b", "c"] && axis.domain == -0.5...2.5)
    #expect(
      diagnostics.map(\.description) == [
        "axes 1: 3 values belong to categories that the axis was not given and were left out"
      ])
  }

  @Test func twoHundredCategories() throws {
    let names = (0..<200).map { "category \($0)" }
    let (axis, diagnostics) = try Self.axis(names)
    #expect(axis.categories == names && axis.ticks.count == 200)
    #expect(axis.domain == -0.5...199.5)
    #expect(diagnostics.allSatisfy { $0.kind == .crowdedLabels })
  }

  static let ticks: [(asked: Ticks, labels: [String], places: [Double])] = [
    (.at(["a", "c"]), ["a", "c"], [0, 2]),
    (.at(["c", "unknown", "a"]), ["a", "c"], [0, 2]),
    (.at(["b"], labels: ["second"]), ["second"], [1]),
    (.at([0.5, 1]), ["", "b"], [0.5, 1]),
    (Ticks.none, [], []),
  ]

  @Test(arguments: ticks)
  func ticksAtNames(asked: Ticks, labels: [String], places: [Double]) throws {
    let (axis, _) = try Self.axis(["a", "b", "c"], ticks: asked)
    #expect(axis.labels == labels && axis.ticks == places)
  }

  @Test(arguments: [
    ([0.5, 1.2], -0.5...2.5), ([-2, 1], -2...2.5), ([4.25], -0.5...4.25),
  ])
  func numbersBesideCategoriesArePlaces(numbers: [Double], domain: ClosedRange<Double>) throws {
    let (axis, diagnostics) = try Self.axis(["a", "b", "c"], numbers: numbers)
    #expect(axis.domain == domain && axis.labels == ["a", "b", "c"])
    #expect(diagnostics.isEmpty)
  }

  @Test func limitsAreKept() throws {
    #expect(try Self.axis(["a", "b", "c"], limits: 0.5...2.5).axis.labels == ["b", "c"])
    #expect(try Self.axis(["a", "b", "c"], limits: 1...).axis.domain == 1...2.5)
    #expect(try Self.axis(["a", "b", "c"], limits: .nice).axis.domain == -0.5...2.5)
  }

  /// As in matplotlib and ggplot2 the first category of a vertical axis is at the bottom.
  @Test(arguments: [(Limits.automatic, false), (.reversed, true)])
  func theFirstIsAtTheBottom(limits: Limits, isOnTop: Bool) throws {
    let resolved = try Figure {
      Axes(yLimits: limits) { Scatter(x: [1, 2, 3], y: ["a", "b", "c"]) }
    }.resolved()
    let labels = resolved.texts.filter { ["a", "b", "c"].contains($0.line.text.string) }
    let heights = labels.map(\.line.origin.y)
    #expect(labels.map(\.line.text.string) == ["a", "b", "c"])
    #expect(isOnTop ? heights == heights.sorted() : heights == heights.sorted(by: >))
  }

  @Test func sharedAxesHaveTheCategoriesOfAll() throws {
    let resolved = try Figure(
      size: .inches(6, 3), layout: .grid(rows: 1, columns: 2, shareX: .all, shareY: .all)
    ) {
      Axes { Scatter(x: ["b", "a"], y: ["u", "v"]) }
      Axes { Scatter(x: ["c", "b"], y: ["w", "v"]) }
    }.resolved()
    for panel in resolved.panels {
      #expect(panel.x.categories == ["b", "a", "c"])
      #expect(panel.y.categories == ["u", "v", "w"])
      #expect(panel.x.domain == -0.5...2.5)
    }
    guard case .markers(let batch) = resolved.panels[1].marks.first else {
      Issue.record("no markers")
      return
    }
    let frame = resolved.panels[1].frame
    let places = [2.5, 0.5].map { frame.minX + frame.width * $0 / 3 }
    #expect(zip(batch.centers, places).allSatisfy { abs($0.x - $1) < 1e-9 })
  }

  @Test func numbersHaveNoCategories() throws {
    let resolved = try Figure { Axes { Line(y: [1, 2]) } }.resolved()
    #expect(resolved.panels[0].x.categories == nil)
  }
}
