import PlotFigure
import PlotScene
import Testing

@Suite struct AlignmentTests {
  static func names(_ resolved: ResolvedFigure, angle: Double) -> [Rect] {
    resolved.texts.filter { $0.role == .label && $0.line.angle == angle }.map(\.ink)
  }

  @Test func namesOfAColumnStandInLine() throws {
    let resolved = try Figure(size: .inches(4, 5), layout: .grid(rows: 3, columns: 1)) {
      for factor in [0.01, 1, 10_000.0] {
        Axes(yLabel: "y", legend: .outside(.left)) {
          Line(y: [0, factor], label: "line")
        }
      }
    }.resolved()
    let names = Self.names(resolved, angle: 90)
    #expect(Set(names.map(\.minX)).count == 1)
    for (panel, name) in zip(resolved.panels, names) {
      #expect(try #require(panel.legend).maxX < name.minX)
    }
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func namesOfARowStandInLine() throws {
    let resolved = try Figure(size: .inches(6, 2.5), layout: .grid(rows: 1, columns: 2)) {
      Axes(xLabel: "x", xTicks: .at([0, 1], labels: ["two\nlines", "b"])) { Line(y: [0, 1]) }
      Axes(xLabel: "x") { Line(y: [0, 1]) }
    }.resolved()
    #expect(Set(Self.names(resolved, angle: 0).map(\.minY)).count == 1)
  }

  @Test func titlesOfARowStandInLine() throws {
    let resolved = try Figure(size: .inches(6, 2.5), layout: .grid(rows: 1, columns: 3)) {
      Axes(title: "a", yLimits: 0.1...0.9) { Line(y: [0.2, 0.8]) }
      Axes(title: "b", yLimits: 0...1) { Line(y: [0.2, 0.8]) }
      Axes(title: "c", legend: .outside(.top)) { Line(y: [0.2, 0.8], label: "line") }
    }.resolved()
    let heights = resolved.texts.filter { $0.role == .title }.map(\.line.origin.y)
    #expect(heights[0] == heights[1] && heights[2] < heights[0] - 5)
    #expect(resolved.diagnostics.isEmpty)
  }

  /// A poster has more ticks than a column of a paper, but not forty.
  @Test(arguments: [(3.5, 4...11), (20.0, 12...25), (100.0, 25...60)])
  func ticksOfLongAxesAreCounted(inches: Double, count: ClosedRange<Int>) throws {
    let resolved = try Figure(size: .inches(inches, 3)) { Axes { Line(y: [0, 1]) } }.resolved()
    #expect(count.contains(resolved.panels[0].x.ticks.count))
  }

  static let tables: [(rows: Int, columns: Int, asked: Bool?, isSquare: Bool)] = [
    (3, 30, nil, true), (3, 33, nil, false), (1, 200, nil, false), (200, 1, nil, false),
    (1, 1, nil, true), (1, 200, true, true), (3, 3, false, false),
  ]

  @Test(arguments: tables)
  func longTablesFillTheFrame(rows: Int, columns: Int, asked: Bool?, isSquare: Bool) throws {
    let table = (0..<rows).map { row in (0..<columns).map { Double(row + $0) } }
    let resolved = try Figure { Axes { Heatmap(table, squareCells: asked) } }.resolved()
    let frame = resolved.panels[0].frame
    let shape = frame.width / Double(columns) / (frame.height / Double(rows))
    #expect((abs(shape - 1) < 1e-6) == isSquare)
  }
}
