import PlotFigure
import PlotScene
import Testing

/// Marks on a scale that the library does not know.
@Suite struct MarksOnScalesTests {
  static func resolved(_ mark: any Mark, _ limits: Limits = 1...1000) throws -> ResolvedFigure {
    try Figure {
      Axes(xLimits: limits, xScale: TestScales.logarithmic, colorbar: .hidden) { mark }
    }.resolved()
  }

  /// The x of a decade on the page.
  static func place(_ decade: Double, in frame: Rect) -> Double {
    frame.minX + frame.width * decade / 3
  }

  @Test func markersStandAtTheirLogarithm() throws {
    let figure = try Self.resolved(Scatter(x: [1, 10, 100, 1000, 0, -5], y: [1, 2, 3, 4, 5, 6]))
    let panel = figure.panels[0]
    guard case .markers(let batch) = panel.marks.first else {
      Issue.record("no markers")
      return
    }
    #expect(batch.centers.count == 4)
    for (decade, center) in batch.centers.enumerated() {
      #expect(abs(center.x - Self.place(Double(decade), in: panel.frame)) < 1e-9)
    }
    #expect(figure.diagnostics.first?.kind == .unplacedValues)
    #expect(figure.diagnostics.first?.message.hasPrefix("2 values") == true)
  }

  @Test func aLineHasAGapWhereItLeavesTheDomain() throws {
    let figure = try Self.resolved(Line(x: [1, 10, -1, 100, 1000], y: [0, 1, 2, 3, 4]))
    guard case .clip(_, let items) = figure.panels[0].marks.first,
      case .stroke(let path, _) = items.first
    else {
      Issue.record("no line")
      return
    }
    let pieces = path.elements.filter { if case .move = $0 { true } else { false } }
    #expect(pieces.count == 2)
    #expect(figure.diagnostics.first?.kind == .unplacedValues)
  }

  /// Cells 0…100, 100…200, … on three decades: the first one takes two of them.
  @Test func cellsEndAtTheLogarithmOfTheirEdges() throws {
    let row = (0..<10).map { Double($0) }
    let figure = try Self.resolved(
      Heatmap([row], xRange: 0...1000, yRange: 0...1, colormap: .gray, colorLimits: 0...9))
    let panel = figure.panels[0]
    let areas = Self.areas(panel)
    try #require(areas.count == 10)
    #expect(abs((areas[1].path.bounds?.minX ?? 0) - Self.place(2, in: panel.frame)) < 1e-6)
    // From the left: black for cell 0, in the end white for cell 9, and never darker.
    let reds = areas.map(\.color.red)
    #expect(reds.first == 0 && reds.last == 1)
    #expect(zip(reds, reds.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// The areas that a panel paints, from the left.
  static func areas(_ panel: ResolvedPanel) -> [(path: Path, color: Color)] {
    guard case .clip(_, let items) = panel.marks.first else { return [] }
    return items.compactMap { item -> (path: Path, color: Color)? in
      if case .fill(let path, let color, _) = item { (path, color) } else { nil }
    }.sorted { ($0.path.bounds?.minX ?? 0) < ($1.path.bounds?.minX ?? 0) }
  }

  @Test func cellsWithoutAPlaceAreReported() throws {
    let figure = try Self.resolved(
      Heatmap([[1, 2, 3, 4], [5, 6, 7, 8]], xRange: -2...2, yRange: 0...1), 0.1...2)
    #expect(figure.diagnostics.first?.kind == .unplacedValues)
    #expect(figure.diagnostics.first?.message.hasPrefix("4 values") == true)
    #expect(!figure.panels[0].marks.isEmpty)
  }

  /// A large page of a fine device has more dots than memory has room for.
  @Test func cellsOnAScaleStaySmall() throws {
    let figure = try Figure(size: .inches(40, 40)) {
      Axes(xLimits: 1...2, yLimits: 1...2, xScale: TestScales.logarithmic) {
        Heatmap([[1, 2], [3, 4]])
      }
    }.resolve(measuring: MonospacedMeasuring(), resolution: 1200.0 / 72)
    // Of the four cells the limits show one.
    #expect(Self.areas(figure.panels[0]).count == 1)
  }

  @Test func anInfiniteCellHasTheColourOfMissingOnes() throws {
    let row = [0, Double.infinity, .nan, 1, -.infinity]
    let figure = try Figure { Axes { Heatmap([row], colormap: .viridis) } }.resolved()
    guard case .clip(_, let items) = figure.panels[0].marks.first,
      case .image(let image) = items.first
    else {
      Issue.record("no cells")
      return
    }
    let alphas = stride(from: 3, to: image.pixels.count, by: 4).map { image.pixels[$0] }
    #expect(alphas == [255, 0, 0, 255, 0])
    #expect(figure.diagnostics.map(\.kind) == [.unplacedValues])
  }

  /// Zoomed in until a cell is a million pages wide, and far out.
  @Test(arguments: [0.1...0.2, 0.999_999...1.000_001, 0.3...0.300_000_000_000_1, -1e9...1e9])
  func zoomedCellsLieWhereTheyShould(limits: ClosedRange<Double>) throws {
    let figure = try Figure {
      Axes(xLimits: Limits(limits), colorbar: .hidden) {
        Heatmap([[1, 2]], xRange: 0...2, yRange: 0...1)
      }
    }.resolved()
    let panel = figure.panels[0]
    guard case .clip(_, let items) = panel.marks.first, case .image(let image) = items.first else {
      Issue.record("no cells")
      return
    }
    let scale = panel.frame.width / (limits.upperBound - limits.lowerBound)
    let left = panel.frame.minX + (max(0, limits.lowerBound) - limits.lowerBound) * scale
    let right = panel.frame.minX + (min(2, limits.upperBound) - limits.lowerBound) * scale
    #expect(image.frame.minX <= left + 0.5 && image.frame.maxX >= right - 0.5)
    if limits.lowerBound < 1, limits.upperBound > 1, limits.upperBound < 2 {
      let middle = image.frame.minX + image.frame.width / 2
      #expect(abs(middle - panel.frame.midX) < 1e-3)
    }
  }
}
