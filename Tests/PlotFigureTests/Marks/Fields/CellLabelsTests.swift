import PlotScene
import Testing

@testable import PlotFigure

@Suite struct CellLabelsTests {
  static func texts(_ items: [SceneItem]) -> [TextLine] {
    items.flatMap { item -> [TextLine] in
      switch item {
      case .text(let line): return [line]
      case .clip(_, let items), .group(_, let items): return texts(items)
      default: return []
      }
    }
  }

  /// WCAG's AA for small texts, over 256 colours of every map, on pages of any theme.
  @Test(arguments: Colormap.all, [Theme.standard, .dark, .print])
  func inkCanBeReadOnEveryColor(colormap: Colormap, theme: Theme) {
    let axis = AxisMapping(scale: .linear, limits: 0...1, isReversed: false, from: 0, to: 1)
    let panel = Panel(
      frame: Rect(x: 0, y: 0, width: 1, height: 1), x: axis, y: axis, color: nil,
      style: theme.marks, background: theme.background ?? .white, cycleColor: .black,
      resolution: 1, measuring: MonospacedMeasuring(), fontFamilies: [])
    for step in 0..<256 {
      let background = colormap.color(at: Double(step) / 255)
      let ink = panel.ink(on: background)
      #expect(ink.contrast(with: background) >= 4.5, "\(colormap.name)")
    }
  }

  @Test(arguments: [Colormap.viridis, .vik, .gray])
  func drawnInkCanBeRead(colormap: Colormap) throws {
    let values = (0..<8).map { row in (0..<8).map { Double(row * 8 + $0) } }
    let resolved = try figure(size: .inches(5, 5)) {
      Heatmap(values, colormap: colormap, cellLabels: .values)
    }.resolved()
    let lines = Self.texts(resolved.panels[0].marks)
    #expect(lines.count == 64)
    for line in lines {
      let value = try #require(Double(line.text.string))
      #expect(line.color.contrast(with: colormap.color(at: value / 63)) >= 4.5)
    }
  }

  @Test func inkIsChosenForWhatIsSeen() throws {
    let veil = Colormap(name: "veil", colors: [Color(gray: 0, alpha: 0.1), Color(gray: 0)])
    let resolved = try figure { Heatmap([[0, 1]], colormap: veil, cellLabels: .values) }.resolved()
    let lines = Self.texts(resolved.panels[0].marks)
    #expect(lines.map { $0.color.contrast(with: .white) > 4.5 } == [true, false])
  }

  @Test func textsAreInTheirCells() throws {
    for (width, expected) in [(5.0, 12), (1.6, 12), (0.9, 0)] {
      let resolved = try figure(size: .inches(width, width)) {
        Heatmap([[1.25, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]], cellLabels: .values)
      }.resolved()
      let lines = Self.texts(resolved.panels[0].marks)
      #expect(lines.count == expected, "\(width)")
      #expect(Set(lines.map(\.font.size)).count <= 1)
      #expect(lines.allSatisfy { $0.font.size >= 5 })
      #expect(expected == 0 || resolved.diagnostics.isEmpty)
    }
  }

  @Test func narrowCellsHaveNoTextAndMakeNoOtherSmaller() throws {
    let resolved = try figure {
      Heatmap(
        [[1, 2, 3]], xEdges: [0, 10, 10.1, 20], yEdges: [0, 1], cellLabels: .values)
    }.resolved()
    let lines = Self.texts(resolved.panels[0].marks)
    #expect(lines.map(\.text.string) == ["1", "3"])
    #expect(lines[0].font.size == Theme.standard.marks.text.size)
  }

  @Test(
    arguments: [
      (CellLabels.values, ["1", "2", "30"], [1, 2, 30]),
      (.values, ["0.12", "1.50", "2.00"], [0.123, 1.5, 2]),
      (.values, ["0.0012", "0.0150", "0.0200"], [0.00123, 0.015, 0.02]),
      (CellLabels(.percent(places: 0)), ["10%", "50%"], [0.1, 0.5]),
      (
        CellLabels { row, column, value in RichText("\(row) \(column) \(Int(value))") },
        ["0 0 7", "0 1 8"], [7, 8]
      ),
    ] as [(CellLabels, [String], [Double])])
  func valuesAreWritten(labels: CellLabels, texts: [String], values: [Double]) throws {
    let resolved = try figure(size: .inches(6, 3)) { Heatmap([values], cellLabels: labels) }
      .resolved()
    #expect(Self.texts(resolved.panels[0].marks).map(\.text.string) == texts)
  }

  @Test func sharedPowersAreWrittenInEachCell() throws {
    let resolved = try figure(size: .inches(6, 3)) {
      Heatmap([[1e-9, 2e-9]], cellLabels: .values)
    }.resolved()
    for line in Self.texts(resolved.panels[0].marks) { #expect(line.text.string.contains("10")) }
  }
}
