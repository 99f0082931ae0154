import PlotScene
import Testing

@testable import PlotFigure

@Suite struct HeatmapEdgesTests {
  static let gray = Colormap(name: "gray", colors: [.black, .white])

  /// The colours in the order of painting, with the rectangles that can be seen of them.
  static func areas(_ figure: Figure) throws -> [(color: Color, bounds: Rect)] {
    let resolved = try figure.resolved()
    #expect(resolved.diagnostics.isEmpty)
    return try fills(#require(resolved.panels.first).marks)
  }

  static func fills(_ items: [SceneItem]) -> [(color: Color, bounds: Rect)] {
    items.flatMap { item -> [(color: Color, bounds: Rect)] in
      switch item {
      case .clip(_, let items), .group(_, let items): return fills(items)
      case .fill(let path, let color, _): return path.bounds.map { [(color, $0)] } ?? []
      default: return []
      }
    }
  }

  @Test func cellsLieBetweenTheirEdges() throws {
    let figure = Figure {
      Axes(xScale: .log) {
        Heatmap(
          [[0, 1, 2], [3, 4, 5]], xEdges: [1, 10, 1000, 10_000], yEdges: [0, 1, 4],
          colormap: Self.gray)
      }
    }
    let panel = try #require(figure.resolved().panels.first)
    let frame = panel.frame
    #expect(panel.x.domain == 1...10_000 && panel.y.domain == 0...4)
    let areas = try Self.areas(figure)
    #expect(areas.count == 6)
    // The upper row comes first; its cells begin at 0, ¼ and ¾ of the frame.
    #expect(areas.map { ($0.color.red * 5).rounded() } == [3, 4, 5, 0, 1, 2])
    for (area, part) in zip(areas, [0, 0.25, 0.75, 0, 0.25, 0.75]) {
      #expect(abs(area.bounds.minX - max(frame.minX + part * frame.width, frame.minX)) < 2.1)
    }
    #expect(abs(areas[1].bounds.minX - frame.minX - frame.width / 4) < 1e-6)
    #expect(abs(areas[3].bounds.minY - frame.maxY + frame.height / 4) < 1e-6)
  }

  @Test func middlesGiveTheSameCellsAsEdges() throws {
    func items(_ x: [Double], _ y: [Double]) throws -> [SceneItem] {
      try Figure {
        Axes(xScale: .log) { Heatmap([[0, 1, 2], [3, 4, 5]], xEdges: x, yEdges: y) }
      }.resolved().panels[0].marks
    }
    let root = 10.0.squareRoot()
    let middles = Self.fills(try items([1, 10, 100], [1, 3]))
    let edges = Self.fills(try items([1 / root, root, 10 * root, 100 * root], [0, 2, 4]))
    #expect(middles.count == 6 && edges.count == 6)
    for (one, other) in zip(middles, edges) {
      #expect(one.color == other.color)
      #expect(abs(one.bounds.minX - other.bounds.minX) < 1e-6)
      #expect(abs(one.bounds.maxY - other.bounds.maxY) < 1e-6)
    }
  }

  @Test func descendingEdgesTurnTheTable() throws {
    func drawn(_ rows: [[Int]], _ x: [Double], _ y: [Double]) throws -> [SceneItem] {
      try Figure { Axes { Heatmap(rows, xEdges: x, yEdges: y) } }.resolved().panels[0].marks
    }
    #expect(
      try drawn([[0, 1, 2], [3, 4, 5]], [0, 1, 3, 7], [0, 1, 3])
        == drawn([[5, 4, 3], [2, 1, 0]], [7, 3, 1, 0], [3, 1, 0]))
  }

  @Test func timesAndNamesHaveCells() throws {
    let start = Timestamp(year: 2026, month: 1, day: 1)
    let edges = [0.0, 3600, 10_800].map { start.adding(seconds: $0) }
    let figure = Figure {
      Axes { Heatmap([[0, 1], [2, 3]], xEdges: edges, yEdges: ["a", "b"], colormap: Self.gray) }
    }
    let frame = try #require(figure.resolved().panels.first).frame
    let areas = try Self.areas(figure)
    #expect(areas.map { ($0.color.red * 3).rounded() } == [2, 3, 0, 1])
    #expect(abs(areas[0].bounds.minX - frame.minX) < 2.1)
    #expect(abs(areas[1].bounds.minX - frame.minX - frame.width / 3) < 1e-6)
    #expect(abs(areas[2].bounds.minY - frame.midY) < 1e-6)
  }

  @Test func orderOfCategoriesMovesColumns() throws {
    let figure = Figure {
      Axes(xScale: .categories(.given(["c", "a", "b"]))) {
        Heatmap([[0, 1, 2]], columns: ["a", "b", "c"], rows: ["r"], colormap: Self.gray)
      }
    }
    #expect(try Self.areas(figure).map { ($0.color.red * 2).rounded() } == [2, 0, 1])
  }

  @Test func maskedCellsAreMissing() throws {
    let nan = Double.nan
    func heatmap(_ rows: [[Double]], _ mask: [[Bool]]?) -> Heatmap {
      Heatmap(
        rows, xEdges: [0, 1, 3], yEdges: [0, 1, 3], mask: mask,
        colormap: Self.gray.with(missing: .red), cellLabels: .values)
    }
    let masked = try figure { heatmap([[1, 99], [2, 3]], [[false, true], [false, false]]) }
      .resolved()
    let missing = try figure { heatmap([[1, nan], [2, 3]], nil) }.resolved()
    #expect(masked.panels[0].marks == missing.panels[0].marks)
    #expect(Self.fills(masked.panels[0].marks).count { $0.color == .red } == 1)
    // A clear cell lets what is behind it through: no neighbour reaches into it.
    let clear = try figure {
      Heatmap([[1, nan], [2, 3]], xEdges: [0, 1, 3], yEdges: [0, 1, 3])
    }.resolved()
    let frame = clear.panels[0].frame
    let lower = Self.fills(clear.panels[0].marks).filter { $0.bounds.maxY > frame.maxY - 5 }
    #expect(!lower.isEmpty)
    for area in lower { #expect(area.bounds.maxX <= frame.minX + frame.width / 3 + 1e-6) }
  }

  /// Many cells become an image; its cells are means by area, as numpy's.
  @Test func manyCellsAreAveraged() throws {
    let edges = (0...3000).map { Double($0 * $0) }
    let row = (0..<3000).map { Double($0 % 2) }
    let resolved = try figure(size: .inches(2, 2)) {
      Heatmap([row, row], xEdges: edges, yEdges: [0, 1, 3], colorLimits: 0...1)
    }.resolved()
    guard case .clip(_, let items)? = resolved.panels[0].marks.first,
      case .image(let image)? = items.first
    else {
      Issue.record("no image")
      return
    }
    #expect(image.columns < 500)
    let middle = Colormap.viridis.color(at: 0.5).bytes
    #expect(abs(Int(image.pixels[image.columns / 2 * 4 + 1]) - Int(middle.green)) < 30)
  }

  @Test(
    arguments: [
      (Heatmap([[1, 2]], xEdges: [0, 1], yEdges: [0]), nil),
      (Heatmap([[1, 2]], xEdges: [0], yEdges: [0]), "there must be 3 edges"),
      (Heatmap([[1, 2]], xEdges: [0, 2, 1], yEdges: [0]), "ascend or descend"),
      (Heatmap([[1, 2]], xEdges: [0, .nan, 1], yEdges: [0]), "finite"),
      (Heatmap([[1, 2]], columns: ["a"], rows: ["b"]), "1 names for 2 columns"),
      (Heatmap([[1, 2]], columns: ["a", "a"], rows: ["b"]), "twice"),
      (Heatmap([[1, 2]], mask: [[true]]), "same shape"),
      (Heatmap([[1, 2]], cellLabels: CellLabels(size: -1)), "above 0"),
    ] as [(Heatmap, String?)])
  func errorsSayWhatIsNeeded(heatmap: Heatmap, message: String?) {
    do {
      try heatmap.validate()
      #expect(message == nil)
    } catch {
      #expect(message.map { error.problem.contains($0) } == true, "\(error.problem)")
    }
  }
}
