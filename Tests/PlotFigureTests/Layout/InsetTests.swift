import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// Smaller axes within a frame, and details of the axes around them.
@Suite struct InsetTests {
  static let ramp = Line(x: [0, 10], y: [0, 10], label: "ramp")

  static func figure(_ axes: Axes, size: FigureSize = .inches(6, 4)) -> Figure {
    Figure(size: size) { axes }
  }

  /// The grounds of the insets of the first axes: the boxes that they stand in, in their order.
  static func boxes(_ resolved: ResolvedFigure) throws -> [Rect] {
    let items = try #require(group("insets", in: resolved.scene.items))
    return items.compactMap { item in
      guard case .fill(let path, _, _) = item, let box = path.bounds,
        resolved.panels[0].insets.contains(where: { box.expanded(by: 1e-6).contains($0.frame) })
      else { return nil }
      return box
    }
  }

  static func group(_ name: String, in items: [SceneItem]) -> [SceneItem]? {
    for case .group(let own, let inner) in items {
      if own == name { return inner }
      if let found = group(name, in: inner) { return found }
    }
    return nil
  }

  // MARK: - Places

  @Test(arguments: Legend.Place.allCases)
  func standsAtAPlaceWithAllThatBelongsToIt(place: Legend.Place) throws {
    let axes = Axes(legend: .hidden) { Self.ramp }.inset(.inside(place), width: 0.5, height: 0.4) {
      Axes(title: "T", xLabel: "x", yLabel: "y") { Line(y: [1, 3, 2]) }
    }
    let resolved = try Self.figure(axes).resolved()
    let panel = resolved.panels[0]
    let inset = try #require(panel.insets.first)
    let placer = LegendPlacer(
      frame: panel.frame,
      size: Size(width: panel.frame.width * 0.5, height: panel.frame.height * 0.4),
      distance: Theme.standard.legend.distance)
    let box = placer.rect(at: place)
    let drawn = try #require(try Self.boxes(resolved).first)
    #expect(drawn.expanded(by: 1e-6).contains(box) && box.expanded(by: 1e-6).contains(drawn))
    #expect(box.expanded(by: 1e-6).contains(inset.frame))
    let outside = panel.frame.expanded(by: -3)
    let texts = resolved.texts.filter { outside.intersects($0.ink) }
    #expect(texts.count > 5)
    for text in texts { #expect(box.expanded(by: 0.01).contains(text.ink), "\(text.line)") }
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
  }

  /// Markers everywhere but around one of nine places.
  @Test(arguments: Legend.Place.allCases)
  func findsTheOnlyFreePlace(place: Legend.Place) throws {
    let free = LegendPlacer(
      frame: Rect(x: 0, y: 0, width: 1, height: 1), size: Size(width: 0.42, height: 0.42),
      distance: 0
    ).rect(at: place)
    let steps = (0...60).map { Double($0) / 60 }
    let points = steps.flatMap { y in steps.map { Point(x: $0, y: y) } }
      .filter { !free.expanded(by: 0.01).contains($0) }
    let axes = Axes(xLimits: 0...1, yLimits: Limits(from: 1, to: 0)) {
      Scatter(x: points.map(\.x), y: points.map(\.y))
    }.inset(width: 0.36, height: 0.36) { Axes { Line(y: [1, 2]) } }
    let resolved = try Self.figure(axes).resolved()
    let panel = resolved.panels[0]
    let box = try #require(try Self.boxes(resolved).first)
    #expect(InkMap(panel.marks, in: panel.frame).isFree(box))
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
  }

  @Test func saysWhereNoPlaceIsFree() throws {
    let steps = (0...60).map { Double($0) / 60 }
    let left = steps.flatMap { y in steps.map { (x: $0, y: y) } }.filter { $0.x < 0.75 }
    let axes = Axes(xLimits: 0...1, yLimits: 0...1) {
      Scatter(x: left.map(\.x), y: left.map(\.y))
    }.inset { Axes { Line(y: [1, 2]) } }
    let resolved = try Self.figure(axes).resolved()
    let found = resolved.diagnostics.filter { $0.message.contains("the inset lies over marks") }
    #expect(found.map(\.location) == ["axes 1, inset 1"])
    // As far to the right as can be: there is least ink.
    let box = try #require(try Self.boxes(resolved).first)
    let distance = Theme.standard.legend.distance
    #expect(abs(box.maxX - (resolved.panels[0].frame.maxX - distance)) < 1e-9)
  }

  @Test func severalStandApartAndTheLegendKeepsClear() throws {
    let x = (0...100).map { Double($0) / 10 }
    let axes = Axes(xLimits: 0...10, yLimits: 0...30) {
      Line(x: x, y: x.map { 1 + 0.3 * $0 }, label: "low")
    }
    .inset(width: 0.35, height: 0.35) { Axes { Line(y: [1, 2], label: "own") } }
    .zoom(x: 2...3, width: 0.35, height: 0.35)
    .inset(width: 0.3, height: 0.3) { Axes(xLabel: "x") { Scatter(x: [1, 2], y: [1, 2]) } }
    let resolved = try Self.figure(axes).resolved()
    let panel = resolved.panels[0]
    let boxes = try Self.boxes(resolved)
    #expect(boxes.count == 3 && panel.insets.count == 3)
    let region = try #require(panel.insets[1].region)
    let all = boxes + [region] + panel.legends
    #expect(panel.legends.count == 1)
    for (index, one) in all.enumerated() {
      for other in all[..<index] { #expect(!one.intersects(other), "\(one) \(other)") }
    }
    #expect(panel.insets.map(\.legends.count) == [1, 0, 0])
  }

  // MARK: - Details

  struct Detail: Sendable {
    var x: Limits = 0...10
    var y: Limits = 0...10
    var scale = Scale.linear
    let detail: (x: ClosedRange<Double>, y: ClosedRange<Double>)
    /// The region in parts of the frame: left, top, right, bottom.
    let region: [Double]
  }

  @Test(arguments: [
    Detail(detail: (2...3, 4...6), region: [0.2, 0.4, 0.3, 0.6]),
    Detail(x: 10...0, detail: (2...3, 4...6), region: [0.7, 0.4, 0.8, 0.6]),
    Detail(y: 10...0, detail: (2...3, 4...6), region: [0.2, 0.4, 0.3, 0.6]),
    Detail(y: 10...0, detail: (2...3, 4...5), region: [0.2, 0.4, 0.3, 0.5]),
    Detail(
      x: 1...1e4, y: 1...100, scale: .log, detail: (10...100, 1...10),
      region: [0.25, 0.5, 0.5, 1]),
    // As far as the frame goes.
    Detail(detail: (8...12, -4...6), region: [0.8, 0.4, 1, 1]),
  ])
  func theRegionIsWhereTheLimitsAre(test: Detail) throws {
    let axes = Axes(
      xLimits: test.x, yLimits: test.y, xScale: test.scale, yScale: test.scale
    ) {
      Line(x: [1, 10], y: [1, 10])
    }.zoom(x: Limits(test.detail.x), y: Limits(test.detail.y), .topRight, width: 0.2, height: 0.3)
    let resolved = try Self.figure(axes).resolved()
    let panel = resolved.panels[0]
    let inset = try #require(panel.insets.first)
    let region = try #require(inset.region)
    let frame = panel.frame
    let parts = [
      (region.minX - frame.minX) / frame.width, (region.minY - frame.minY) / frame.height,
      (region.maxX - frame.minX) / frame.width, (region.maxY - frame.minY) / frame.height,
    ]
    for (part, expected) in zip(parts, test.region) { #expect(abs(part - expected) < 1e-9) }
    #expect(inset.x.domain == test.detail.x && inset.y.domain == test.detail.y)
    #expect(inset.x.isReversed == panel.x.isReversed && inset.x.scale == panel.x.scale)
    #expect(inset.y.isReversed == panel.y.isReversed && inset.y.scale == panel.y.scale)
    let items = try #require(Self.group("insets", in: resolved.scene.items))
    let look = Theme.standard.axis.line.stroke
    let zoom = ZoomLines(from: region, to: inset.frame)
    #expect(items.contains(.stroke(Path(region), look)))
    #expect(items.contains(.stroke(zoom.path, look)))
  }

  @Test func aDetailShowsTheSameMarksInTheSameColours() throws {
    let axes = Axes(xLimits: 0...10, yLimits: 0...10) {
      Line(x: [0, 10], y: [0, 10])
      Line(x: [0, 10], y: [10, 0])
      Scatter(x: [5], y: [5])
    }
    .zoom(x: 4...6, y: 4...6, .topLeft)
    let panel = try Self.figure(axes).resolved().panels[0]
    let inset = try #require(panel.insets.first)
    func colors(_ items: [SceneItem]) -> [Color] {
      items.flatMap { item -> [Color] in
        switch item {
        case .stroke(_, let stroke): [stroke.color]
        case .clip(_, let inner), .group(_, let inner): colors(inner)
        case .markers(let batch): batch.fill.map { [$0[0]] } ?? []
        default: []
        }
      }
    }
    #expect(colors(inset.marks) == colors(panel.marks) && colors(inset.marks).count == 3)
    // The diagonal goes from corner to corner of the detail.
    let line = try #require(inset.marks.drawnRect(in: inset.frame))
    for (edge, expected) in [
      (line.minX, inset.frame.minX), (line.maxX, inset.frame.maxX),
      (line.minY, inset.frame.minY), (line.maxY, inset.frame.maxY),
    ] { #expect(abs(edge - expected) < 1e-6) }
  }

  @Test(arguments: [
    (2.0...3, 3.75...9.25), (2.5...3.5, 6.2...12.8), (0...1, -0.05...1.05),
  ])
  func openVerticalLimitsAreThoseOfWhatIsDrawn(
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws {
    let numbers = (0...10).map(Double.init)
    let axes = Axes { Line(x: numbers, y: numbers.map { $0 * $0 }) }
      .zoom(x: Limits(x), .topLeft)
    let inset = try #require(try Self.figure(axes).resolved().panels[0].insets.first)
    #expect(abs(inset.y.domain.lowerBound - y.lowerBound) < 1e-6, "\(inset.y.domain)")
    #expect(abs(inset.y.domain.upperBound - y.upperBound) < 1e-6, "\(inset.y.domain)")
  }

  @Test func oneOpenEndIsThatOfWhatIsDrawn() throws {
    let axes = Axes { Line(x: [0, 10], y: [0, 100]) }.zoom(x: 2...4, y: 0..., .topLeft)
    let inset = try #require(try Self.figure(axes).resolved().panels[0].insets.first)
    #expect(inset.y.domain.lowerBound == 0 && abs(inset.y.domain.upperBound - 42) < 1e-6)
  }

  @Test func aSecondAxisGoesAlong() throws {
    let axes = Axes(xLimits: 0...10, yLimits: 0...10, right: .own(Axis(limits: 0...1000))) {
      Line(x: [0, 10], y: [0, 10])
      Line(x: [0, 10], y: [0, 1000]).onAxis(.right)
    }.zoom(x: 2...4, y: 2...4, .topLeft)
    let inset = try #require(try Self.figure(axes).resolved().panels[0].insets.first)
    let right = try #require(inset.right)
    #expect(abs(right.domain.lowerBound - 200) < 1e-9 && abs(right.domain.upperBound - 400) < 1e-9)
    // The two lines lie on one another, there as here.
    #expect(inset.marks.count == 2)
    guard case .clip(_, let one) = inset.marks[0], case .clip(_, let other) = inset.marks[1],
      let first = one.drawnRect(in: inset.frame), let second = other.drawnRect(in: inset.frame)
    else {
      Issue.record("no lines")
      return
    }
    #expect(abs(first.minX - second.minX) < 1e-6 && abs(first.maxY - second.maxY) < 1e-6)
  }

  @Test func categoriesAndTimesStayWhatTheyAre() throws {
    let names = ["one", "two", "three", "four"]
    let start = Timestamp(year: 2024, month: 3, day: 1, in: .utc)
    let days = (0..<60).map { start.adding(seconds: Double($0) * 86_400) }
    let resolved = try Figure(size: .inches(8, 4), layout: .grid(columns: 2)) {
      Axes { Line(x: names, y: [1, 2, 3, 4]) }.zoom(x: 0.5...2.5, .topLeft, width: 0.5)
      Axes { Line(x: days, y: days.indices) }
        .zoom(x: Limits(days[20]...days[25]), .topLeft, width: 0.5)
    }.resolved()
    let first = try #require(resolved.panels[0].insets.first)
    #expect(first.x.categories == names && first.x.labels == ["two", "three"])
    let (outer, inner) = (resolved.panels[1].x, resolved.panels[1].insets[0].x)
    #expect(inner.scale == outer.scale)
    #expect(inner.domain.upperBound - inner.domain.lowerBound == 5 * 86_400)
    #expect(abs(resolved.panels[1].insets[0].y.domain.lowerBound - 19.75) < 1e-6)
  }

  @Test func cellsKeepTheirColoursAndShape() throws {
    let field = (0..<20).map { row in (0..<30).map { Double(row * $0) } }
    let axes = Axes { Heatmap(field) }
      .zoom(x: 3.5...9.5, y: 4.5...8.5, .topRight) { $0.colorbars = [.right()] }
    let panel = try Self.figure(axes).resolved().panels[0]
    let inset = try #require(panel.insets.first)
    #expect(abs(inset.frame.width / inset.frame.height - 6.0 / 4) < 1e-6)
    #expect(inset.y.isReversed)
    #expect(inset.colorbar?.axis.domain == panel.colorbar?.axis.domain)
  }

  @Test func aDetailBeyondTheAxesIsADiagnostic() throws {
    let axes = Axes(xLimits: 0...1, yLimits: 0...1) { Self.ramp }
      .zoom(x: 5...6, y: 5...6, .topLeft)
    let resolved = try Self.figure(axes).resolved()
    #expect(resolved.panels[0].insets[0].region == nil)
    #expect(
      resolved.diagnostics.map(\.description)
        == ["axes 1, inset 1: the detail is outside of the axes that it is a detail of"])
  }

  // MARK: - Lines

  /// Of rectangles that are apart, two lines lead from corners to the same corners and enter neither.
  @Test func linesEnterNeitherRectangle() {
    var random = SeededGenerator(seed: 7)
    var count = 0
    while count < 500 {
      func rect() -> Rect {
        Rect(
          x: .random(in: 0..<100, using: &random), y: .random(in: 0..<100, using: &random),
          width: .random(in: 1..<60, using: &random), height: .random(in: 1..<60, using: &random))
      }
      let (region, frame) = (rect(), rect())
      guard !region.intersects(frame) else { continue }
      count += 1
      let zoom = ZoomLines(from: region, to: frame)
      #expect(zoom.connectors.count == 2)
      for (start, end) in zoom.connectors {
        let isBeside = region.maxX <= frame.minX || frame.maxX <= region.minX
        // On facing sides: the same end of them, across from each other.
        #expect((start.x == region.minX) == (end.x == (isBeside ? frame.maxX : frame.minX)))
        #expect((start.y == region.minY) == (end.y == (isBeside ? frame.minY : frame.maxY)))
        #expect(start.x == region.minX || start.x == region.maxX)
        #expect(end.y == frame.minY || end.y == frame.maxY)
        for rect in [region, frame] {
          #expect(Polyline.clip(start, end, to: rect.expanded(by: -1e-6)) == nil)
        }
      }
    }
  }

  @Test func overlappingRectanglesHaveNoLines() {
    let region = Rect(x: 0, y: 0, width: 10, height: 10)
    #expect(ZoomLines(from: region, to: region.offset(x: 5, y: 5)).connectors.isEmpty)
    #expect(ZoomLines(from: region, to: region.offset(x: 10, y: 0)).connectors.count == 2)
  }

  // MARK: - Texts

  static let crowds: [Axes] = [
    Axes(xLabel: "time (s)", yLabel: "signal (mV)", grid: .major) { ramp }
      .inset(width: 0.45, height: 0.45) {
        Axes(title: "Spectrum", xLabel: "frequency (Hz)", yLabel: "power") {
          Line(x: [1, 1000], y: [1e-5, 10], label: "a long label")
        }
      },
    Axes(x: Axis(spine: .crossing(at: 5)), y: Axis(spine: .crossing(at: 5))) { ramp }
      .zoom(x: 1...2, width: 0.3, height: 0.4),
    Axes(grid: .all) { ramp }.zoom(x: 0.12341...0.12349, .bottomRight)
      .zoom(x: 9...9.5, .topLeft),
    Axes(colorbar: .inside(.topLeft)) { Heatmap([[1, 2, 3], [3, 4, 5]], squareCells: false) }
      .inset(.bottomRight, width: 0.4, height: 0.5) {
        Axes(legend: .outside(.right)) { Scatter(x: [1, 2], y: [3, 4], label: "points") }
      },
  ]

  @Test(arguments: crowds.indices)
  func textsAreClearOfEachOther(index: Int) throws {
    let resolved = try Self.figure(Self.crowds[index], size: .inches(7, 5)).resolved()
    #expect(!resolved.panels[0].insets.isEmpty)
    for (number, text) in resolved.texts.enumerated() {
      for other in resolved.texts[..<number] {
        #expect(!text.overlaps(other), "\(text.line.text.string) \(other.line.text.string)")
      }
    }
    #expect(resolved.diagnostics.allSatisfy { $0.kind != .tooSmall || index == 3 })
    #expect(try Self.figure(Self.crowds[index], size: .inches(7, 5)).resolved() == resolved)
  }

  @Test func tooSmallABoxIsADiagnostic() throws {
    let axes = Axes { Self.ramp }.inset(.topLeft, width: 0.1, height: 0.1) {
      Axes(xLabel: "x", yLabel: "y") { Self.ramp }
    }
    let found = try Self.figure(axes).resolved().diagnostics
    #expect(found.contains { $0.location == "axes 1, inset 1" && $0.kind == .tooSmall })
  }

  @Test func altTextTellsOfInsets() {
    let axes = Axes { Self.ramp }.inset { Axes { Scatter(x: [1], y: [1]) } }.zoom(x: 1...2)
    #expect(
      Self.figure(axes).altText
        == #"Line "ramp" through 2 points. Scatter of 1 points."#)
  }

  // MARK: - Errors

  static let wrong: [(Axes, String)] = [
    (
      Axes {}.inset(width: 0) { Axes {} },
      "axes 1, inset 1: its width is 0.0 of the frame's; it must be above 0, up to 1"
    ),
    (
      Axes {}.inset(height: 1.5) { Axes {} },
      "axes 1, inset 1: its height is 1.5 of the frame's; it must be above 0, up to 1"
    ),
    (
      Axes {}.inset { Axes {} }.zoom(x: 0...1, height: .nan),
      "axes 1, inset 2: its height is nan of the frame's; it must be above 0, up to 1"
    ),
    (
      Axes {}.inset { Axes {}.inset { Axes {} } },
      "axes 1, inset 1: it has 1 insets of its own; an inset cannot stand in another one"
    ),
    (
      Axes {}.zoom(x: 0...1) { $0.marks = [ramp] },
      "axes 1, inset 1: it shows a detail of the marks around it, and has 1 of its own; "
        + "it must have none"
    ),
    (
      Axes {}.inset { Axes { Line(x: [1, 2], y: [1], label: "fit") } },
      "axes 1, inset 1, Line \"fit\": x has 2 values and y has 1; they must have the same number"
    ),
    (
      Axes {}.zoom(x: Limits(lower: .nan)),
      "axes 1, inset 1, x axis: the lower limit is nan; a linear axis needs a finite number"
    ),
    (
      Axes {}.inset { Axes(yTicks: .every(0)) {} },
      "axes 1, inset 1, y axis: the tick step is 0; it must be a finite number above 0"
    ),
  ]

  @Test(arguments: wrong.indices)
  func errorsSayWhichInset(index: Int) {
    let (axes, sentence) = Self.wrong[index]
    let error = #expect(throws: PlotError.self) { try Self.figure(axes).resolved() }
    #expect(error?.description == sentence)
  }
}
