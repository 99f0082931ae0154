import PlotFigure
import PlotScene
import Testing

/// Labels that would collide are broken, staggered, tilted, and only then left out. With the
/// stand-in for fonts a character of 8 pt is 4.8 pt wide.
@Suite struct TickLabelLayoutTests {
  static func resolved(
    x names: [String], width: Double = 300, height: Double = 250, angle: Angle? = nil
  ) throws -> ResolvedFigure {
    try Figure(size: .points(width, height)) {
      Axes(xTickAngle: angle) { Scatter(x: names, y: names.indices) }
    }.resolved()
  }

  static func resolved(y names: [String], height: Double = 250) throws -> ResolvedFigure {
    try Figure(size: .points(300, height)) {
      Axes { Scatter(x: names.indices, y: names) }
    }.resolved()
  }

  /// The labels below the first frame.
  static func below(_ resolved: ResolvedFigure) -> [PlacedText] {
    resolved.texts.filter {
      $0.role == .tickLabel && $0.line.origin.y > resolved.panels[0].frame.maxY
    }
  }

  static func beside(_ resolved: ResolvedFigure) -> [PlacedText] {
    resolved.texts.filter {
      $0.role == .tickLabel && $0.ink.maxX < resolved.panels[0].frame.minX
    }
  }

  static func expectNoOverlap(_ texts: [PlacedText], _ size: Size) {
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
    for (index, text) in texts.enumerated() {
      #expect(page.contains(text.ink), "\(text.line.text)")
      for other in texts[..<index] {
        #expect(!text.overlaps(other), "\(text.line.text) / \(other.line.text)")
      }
    }
  }

  static func names(_ count: Int, _ name: (Int) -> String) -> [String] { (1...count).map(name) }

  struct Case: Sendable {
    let names: [String]
    let angle: Double
    let lines: Int
    let rows: Int
  }

  static let ladder: [Case] = [
    // Room for all as they are.
    Case(names: names(3) { "name \($0)" }, angle: 0, lines: 3, rows: 1),
    // Two lines each.
    Case(names: names(4) { "Treatment number \($0)0" }, angle: 0, lines: 8, rows: 2),
    // Years stand in two rows.
    Case(names: names(16) { "\(2000 + $0)" }, angle: 0, lines: 16, rows: 2),
    // Words that cannot be broken tilt.
    Case(names: names(9) { "Category\($0)" }, angle: 45, lines: 9, rows: 9),
    // Too close to tilt.
    Case(names: names(26) { "Category\($0)" }, angle: 90, lines: 26, rows: 26),
  ]

  @Test(arguments: ladder)
  func eachArrangementIsTakenWhereTheOneBeforeHasNoRoom(_ test: Case) throws {
    let resolved = try Self.resolved(x: test.names)
    let labels = Self.below(resolved)
    #expect(labels.count == test.lines)
    #expect(Set(labels.map(\.line.angle)) == [test.angle])
    if test.angle == 0 { #expect(Set(labels.map(\.line.origin.y)).count == test.rows) }
    Self.expectNoOverlap(resolved.texts, resolved.size)
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    #expect(resolved.panels[0].x.labels == test.names)
  }

  @Test(arguments: [(60, 2), (110, 4), (200, 10), (1000, 40)])
  func whatHasNoRoomIsLeftOutEvenly(count: Int, every: Int) throws {
    let names = Self.names(count) { "Category\($0)" }
    let resolved = try Self.resolved(x: names)
    let shown = resolved.panels[0].x.labels.enumerated().filter { !$0.element.isEmpty }
    #expect(shown.map(\.offset).allSatisfy { $0 % every == 0 })
    #expect(shown.count == (count + every - 1) / every)
    #expect(shown.allSatisfy { names[$0.offset] == $0.element })
    #expect(resolved.panels[0].x.ticks.count == count)
    #expect(
      resolved.diagnostics.map(\.description) == [
        "axes 1, x axis: \(count - shown.count) of \(count) tick labels were left out, as they "
          + "would overlap"
      ])
    Self.expectNoOverlap(resolved.texts, resolved.size)
  }

  /// Ticks that have no label on purpose are not counted.
  @Test func onlyLabelsAreCounted() throws {
    let resolved = try Figure {
      Axes(xTicks: .at([0, 0.01, 0.5, 1], labels: ["zero", "almost zero", "", "one"])) {
        Line(y: [1, 2])
      }
    }.resolved()
    #expect(
      resolved.diagnostics.map(\.description) == [
        "axes 1, x axis: 1 of 3 tick labels were left out, as they would overlap"
      ])
  }

  @Test func tiltedLabelsEndAtTheirTicks() throws {
    let names = Self.names(9) { "Category\($0)" }
    let resolved = try Self.resolved(x: names)
    let frame = resolved.panels[0].frame
    let places = names.indices.map { frame.minX + frame.width * (Double($0) + 0.5) / 9 }
    for (label, place) in zip(Self.below(resolved), places) {
      // Between the two corners of its end, 5.5 pt below the frame.
      #expect(label.corners[1].x < place && label.corners[2].x > place)
      #expect(abs(label.corners[1].y - frame.maxY - 5.5) < 0.01)
    }
  }

  @Test(arguments: [(30.0, 1, 2), (-30, 0, 3), (90, 1, 2), (-90, 0, 3), (12.5, 1, 2)])
  func theUsersAngleIsKept(degrees: Double, upper: Int, lower: Int) throws {
    let resolved = try Self.resolved(x: ["one", "two", "three"], angle: .degrees(degrees))
    let frame = resolved.panels[0].frame
    for (index, label) in Self.below(resolved).enumerated() {
      let place = frame.minX + frame.width * (Double(index) + 0.5) / 3
      #expect(label.line.angle == degrees)
      #expect(min(label.corners[upper].x, label.corners[lower].x) <= place)
      #expect(max(label.corners[upper].x, label.corners[lower].x) >= place)
      #expect(abs(label.ink.minY - frame.maxY - 5.5) < 0.01)
    }
    Self.expectNoOverlap(resolved.texts, resolved.size)
  }

  @Test func theUsersAngleIsLevelToo() throws {
    let names = Self.names(9) { "Category\($0)" }
    let resolved = try Self.resolved(x: names, angle: .degrees(0))
    #expect(Set(Self.below(resolved).map(\.line.angle)) == [0])
    #expect(resolved.diagnostics.map(\.kind) == [.crowdedLabels])
  }

  /// Upright numbers need less of the axis, so there are more of them.
  @Test func numbersTurnWithTheAngle() throws {
    func count(_ angle: Angle?) throws -> Int {
      try Figure(size: .points(140, 140)) {
        Axes(xLimits: 1_000_000...1_000_900, xFormat: .fixed(places: 0), xTickAngle: angle) {
          Line(y: [0, 1])
        }
      }.resolved().panels[0].x.ticks.count
    }
    #expect(try count(.degrees(90)) > count(nil))
  }

  @Test(arguments: [45.0, -45, 90, -90, 20])
  func anglesOnVerticalAxes(degrees: Double) throws {
    let resolved = try Figure(size: .points(250, 200)) {
      Axes(yTickAngle: .degrees(degrees)) { Scatter(x: [1, 2, 3], y: ["one", "two", "three"]) }
    }.resolved()
    let frame = resolved.panels[0].frame
    let labels = Self.beside(resolved)
    #expect(labels.count == 3)
    for (index, label) in labels.enumerated() {
      let place = frame.maxY - frame.height * (Double(index) + 0.5) / 3
      #expect(label.ink.minY < place && label.ink.maxY > place)
      // The ink may end a little before the box of its line.
      #expect(abs(frame.minX - 5.5 - label.ink.maxX) < 2)
    }
    Self.expectNoOverlap(resolved.texts, resolved.size)
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test(arguments: [91, -120, Double.nan, .infinity])
  func impossibleAngles(degrees: Double) {
    let error = #expect(throws: PlotError.self) {
      try Self.resolved(x: ["a"], angle: .degrees(degrees))
    }
    #expect(
      error?.description
        == "axes 1, x axis: the tick labels are turned by \(degrees)°; it must be −90° to 90°")
  }

  @Test func verticalAxesBreakLongNamesAndUseTwoColumns() throws {
    let long = try Self.resolved(y: ["A name of more than thirty characters", "short", "c"])
    #expect(Self.beside(long).count == 4)
    let short = try Self.resolved(y: Self.names(36) { "c\($0)" }, height: 280)
    let columns = Set(Self.beside(short).map { ($0.ink.maxX * 100).rounded() })
    #expect(columns.count == 2)
    #expect(short.diagnostics.isEmpty, "\(short.diagnostics)")
    let many = try Self.resolved(y: Self.names(90) { "Category\($0)" })
    #expect(many.diagnostics.map(\.kind) == [.crowdedLabels])
    #expect(many.panels[0].y.labels.first == "Category1")
    for resolved in [long, short, many] {
      Self.expectNoOverlap(resolved.texts, resolved.size)
    }
  }

  /// Dropping every second label would leave out three for one that is in the way.
  @Test func unevenTicksLoseOnlyWhatIsInTheWay() throws {
    let resolved = try Figure {
      Axes(xTicks: .at([0, 1, 1.001, 2, 3, 4]), xFormat: .fixed(places: 4)) {
        Line(x: [0, 4], y: [0, 1])
      }
    }.resolved()
    #expect(resolved.panels[0].x.labels == ["0.0000", "1.0000", "", "2.0000", "3.0000", "4.0000"])
    #expect(resolved.diagnostics.map(\.kind) == [.crowdedLabels])
  }

  @Test func aLoneNameIsBrokenToTheLengthOfTheAxis() throws {
    let name = "One category with a name that is far too long for one line"
    let resolved = try Self.resolved(x: [name], width: 200)
    #expect(Self.below(resolved).count > 1)
    #expect(resolved.diagnostics.isEmpty)
    Self.expectNoOverlap(resolved.texts, resolved.size)
  }
}
