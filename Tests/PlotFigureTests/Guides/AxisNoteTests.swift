import PlotFigure
import PlotScene
import Testing

/// What all numbers of an axis share stands at its end.
@Suite struct AxisNoteTests {
  static func format(_ note: RichText?) -> TickFormat {
    TickFormat(name: "noted") { request in
      TickLabels(request.values.map { RichText("\($0)") }, note: note)
    }
  }

  static func resolved(
    title: String? = nil, xLabel: String? = nil, xLimits: Limits = 0...10, yLimits: Limits = 0...10,
    xNote: RichText? = nil, yNote: RichText? = nil, colorbarNote: RichText? = nil,
    size: FigureSize = .inches(3.5, 2.5)
  ) throws -> ResolvedFigure {
    try Figure(size: size) {
      Axes(
        title: title, xLabel: xLabel, yLabel: "y", xLimits: xLimits, yLimits: yLimits,
        xFormat: format(xNote), yFormat: format(yNote),
        colorbar: .right(
          label: colorbarNote == nil ? nil : "z", format: format(colorbarNote))
      ) {
        Line(x: [0, 10], y: [0, 10])
        if colorbarNote != nil { Heatmap([[0, 1], [2, 3]], squareCells: false) }
      }
    }.resolved()
  }

  /// Every text is on the page and clear of the others.
  static func expectOrder(_ resolved: ResolvedFigure) {
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    for (index, text) in resolved.texts.enumerated() {
      #expect(page.contains(text.ink), "\(text.line.text)")
      for other in resolved.texts[..<index] {
        #expect(!text.overlaps(other), "\(text.line.text) / \(other.line.text)")
      }
    }
  }

  static func note(_ resolved: ResolvedFigure) throws -> PlacedText {
    let notes = resolved.texts.filter { $0.role == .note }
    #expect(notes.count == 1)
    return try #require(notes.first)
  }

  static let power = RichText("×10").superscript("−7")

  @Test(arguments: [
    ("x", 0...10, true), (nil, 0...10, false), ("x", 10...0, true),
    ("a name almost as long as the axis", 0...10, false),
  ])
  func endsWhereAHorizontalAxisEnds(name: String?, limits: Limits, isBesideName: Bool) throws {
    let resolved = try Self.resolved(xLabel: name, xLimits: limits, xNote: Self.power)
    Self.expectOrder(resolved)
    let note = try Self.note(resolved)
    let panel = resolved.panels[0]
    #expect(abs(note.ink.maxX - panel.frame.maxX) < 0.01)
    #expect(note.line.text.string == "×10−7")
    #expect(panel.x.note == "×10−7" && panel.y.note == nil)
    let numbers = resolved.texts.filter { $0.role == .tickLabel && $0.ink.minY > panel.frame.maxY }
    #expect(numbers.count > 2)
    #expect(numbers.allSatisfy { $0.ink.maxY < note.ink.minY })
    if let label = resolved.texts.first(where: { $0.line.text.string == name }) {
      #expect((label.line.origin.y == note.line.origin.y) == isBesideName)
      #expect(isBesideName || note.ink.maxY < label.ink.minY)
    }
  }

  @Test(arguments: [
    (RichText("×10"), 0...10), (RichText("a long note, longer than the numbers"), 0...10),
    (Self.power, 10...0), (RichText("Nov 2026"), 0...9.999_99),
  ])
  func standsAboveAVerticalAxis(note text: RichText, limits: Limits) throws {
    let resolved = try Self.resolved(yLimits: limits, yNote: text)
    Self.expectOrder(resolved)
    let note = try Self.note(resolved)
    let frame = resolved.panels[0].frame
    let numbers = resolved.texts.filter { $0.role == .tickLabel && $0.ink.maxX < frame.minX }
    let left = try #require(numbers.map(\.ink.minX).min())
    let right = try #require(numbers.map(\.ink.maxX).max())
    #expect(note.ink.maxY < frame.minY && numbers.allSatisfy { $0.ink.minY > note.ink.maxY })
    // Under each other on the right, or on the left if the note is wider.
    #expect(
      note.ink.width <= right - left
        ? abs(note.ink.maxX - right) < 0.01 : abs(note.ink.minX - left) < 0.01)
  }

  @Test func aTitleBesideANoteIsNotLifted() throws {
    let plain = try Self.resolved(title: "short")
    let noted = try Self.resolved(title: "short", yNote: Self.power)
    Self.expectOrder(noted)
    #expect(plain.panels[0].frame.minY == noted.panels[0].frame.minY)
    let wide = "a title that goes from one end to the other"
    let lifted = try Self.resolved(title: wide, yNote: Self.power)
    Self.expectOrder(lifted)
    let title = try #require(lifted.texts.first { $0.role == .title })
    #expect(try title.ink.maxY < Self.note(lifted).ink.minY)
  }

  @Test func standsOverAColorbar() throws {
    let resolved = try Self.resolved(title: "title", colorbarNote: Self.power)
    Self.expectOrder(resolved)
    let bar = try #require(resolved.panels[0].colorbar)
    let note = try Self.note(resolved)
    #expect(abs(note.ink.minX - bar.frame.minX) < 0.01)
    #expect(note.ink.maxY < bar.frame.minY)
    #expect(bar.axis.note == "×10−7")
    let wide = try Self.resolved(colorbarNote: "a note much wider than the bar")
    Self.expectOrder(wide)
  }

  /// Only where numbers are.
  @Test func sharedAxesHaveItOnTheOutsideOnly() throws {
    let resolved = try Figure(
      size: .inches(6, 5),
      layout: .grid(
        rows: 2, columns: 3, shareX: .all, shareY: .all, shareColor: .all,
        columnTitles: ["a", "b", "c"])
    ) {
      for _ in 0..<6 {
        Axes(
          xLabel: "x", yLabel: "y", xFormat: Self.format("×10"), yFormat: Self.format("×100"),
          colorbar: .right(format: Self.format("×1000"))
        ) {
          Heatmap([[0, 1], [2, 3]], squareCells: false)
        }
      }
    }.resolved()
    Self.expectOrder(resolved)
    let notes = resolved.texts.filter { $0.role == .note }.map(\.line.text.string)
    #expect(notes.count { $0 == "×10" } == 3)
    #expect(notes.count { $0 == "×100" } == 2)
    #expect(notes.count { $0 == "×1000" } == 1)
  }

  @Test func anAxisWithoutNumbersHasNone() throws {
    let resolved = try Figure {
      Axes(xTicks: Ticks.none, xFormat: Self.format("×10")) { Line(y: [0, 1]) }
      Axes(xTicks: Ticks { _ in TickSet(major: [], note: "alone") }) { Line(y: [0, 1]) }
    }.resolved()
    #expect(!resolved.texts.contains { $0.role == .note })
  }
}

/// What stands at the corners of a frame keeps clear of its neighbours.
@Suite struct CornerTests {
  /// A number turned beside the vertical axis reaches below the frame, where the first one of the
  /// horizontal axis begins on its left.
  @Test(arguments: [-90.0, -60, 30, 60, 90])
  func turnedNumbersMeetAtTheCorner(degrees: Double) throws {
    let resolved = try Figure(size: .inches(3, 2)) {
      Axes(
        xLabel: "x", xLimits: 0...1, yLimits: 0...1, xFormat: .fixed(places: 5),
        yFormat: .fixed(places: 2), yTickAngle: .degrees(degrees)
      ) { Line(y: [0, 1]) }
    }.resolved()
    AxisNoteTests.expectOrder(resolved)
  }

  @Test func aLongNoteIsBroken() throws {
    let note = RichText("all of these numbers are counted from a moment in the year 1980")
    let resolved = try AxisNoteTests.resolved(
      xLabel: "x", xNote: note, yNote: note, colorbarNote: note)
    AxisNoteTests.expectOrder(resolved)
    #expect(resolved.texts.count { $0.role == .note } > 3)
  }

  /// A name longer than its axis may not stand on the numbers of the other one.
  @Test func aLongNameKeepsClearOfWideNumbers() throws {
    let resolved = try Figure(size: .inches(4, 2)) {
      Axes(yLabel: "A name that is about as long as the axis") {
        Scatter(x: ["a first category", "a second one", "a third"], y: [1, 2, 3])
      }
    }.resolved()
    AxisNoteTests.expectOrder(resolved)
  }
}
