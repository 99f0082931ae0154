import PlotScene
import Testing

@testable import PlotFigure

@Suite struct CompositeFieldTests {
  @Test func aConfusionMatrixIsAHeatmapOfItsShares() throws {
    let counts = ConfusionCounts([[8, 2], [1, 9]], classes: ["a", "b"])
    let own = try figure { ConfusionMatrix(counts, normalization: .byActual) }.resolved()
    let plain = try figure {
      Heatmap(
        [[0.8, 0.2], [0.1, 0.9]], columns: ["a", "b"], rows: ["a", "b"], colormap: .blues,
        colorLimits: 0...1, cellLabels: CellLabels(.percent(places: 0)))
    }.resolved()
    #expect(own.scene == plain.scene)
    func texts(_ mark: ConfusionMatrix) throws -> Set<String> {
      let marks = try figure { mark }.resolved().panels[0].marks
      return Set(CellLabelsTests.texts(marks).map(\.text.string))
    }
    #expect(try texts(ConfusionMatrix(counts)) == ["8", "2", "1", "9"])
    let shares = ConfusionMatrix(counts, normalization: .byActual)
    #expect(try texts(shares) == ["80%", "20%", "10%", "90%"])
    let asked = ConfusionMatrix(counts, normalization: .byActual, cellLabels: .values)
    #expect(try texts(asked).contains("0.900"))
    #expect(throws: PlotError.self) {
      try ConfusionMatrix(actual: ["a"], predicted: []).validate()
    }
  }

  @Test(arguments: [
    (CorrelationMatrix.Part.full, 9), (.lower, 6), (.upper, 6),
  ])
  func aCorrelationMatrixShowsItsPart(part: CorrelationMatrix.Part, count: Int) throws {
    let variables = [[1.0, 2, 3, 5], [2, 1, 4, 4], [9, 7, 8, 1]]
    let resolved = try figure {
      CorrelationMatrix(variables, names: ["a", "b", "c"], part: part)
    }.resolved()
    let texts = CellLabelsTests.texts(resolved.panels[0].marks).map(\.text.string)
    #expect(texts.count == count)
    #expect(texts.count { $0 == "1.00" } == 3)
    let color = try #require(resolved.panels[0].colorbar)
    #expect(color.axis.domain == -1...1)
  }

  @Test func anotherMethodIsAnotherMatrix() throws {
    let variables = [[1.0, 2, 3, 50], [2, 1, 4, 4.5]]
    var mark = CorrelationMatrix(variables, names: ["a", "b"])
    mark.method = .spearman
    let other = CorrelationMatrix(variables, names: ["a", "b"], method: .spearman)
    let (own, expected) = (
      try CellLabelsTests.texts(figure { mark }.resolved().panels[0].marks).map(\.text.string),
      try CellLabelsTests.texts(figure { other }.resolved().panels[0].marks).map(\.text.string)
    )
    #expect(own == expected && own.contains("0.80"))
  }

  @Test func trianglesOutsideOfTheFrameAreLeftOut() throws {
    let x = (0..<400).map { Double($0 % 20) }
    let y = (0..<400).map { Double($0 / 20) }
    func fills(_ limits: Limits) throws -> Int {
      try LineInk(xLimits: limits, yLimits: limits) {
        TriangleMesh(x: x, y: y, values: x, edgeColor: .black)
      }.fills.count
    }
    #expect(try fills(.automatic) >= 700)
    let some = try fills(7.25...8.75)
    #expect(some >= 8 && some < 50)
  }

  @Test func treesStandOverTheirRowsAndColumns() throws {
    let rows = [[0.0, 5, 0.2], [9, 1, 9], [0.1, 5.1, 0], [9.1, 1.2, 8.8]]
    let mark = ClusteredHeatmap(
      rows, columns: ["a", "b", "c"], rows: ["p", "q", "r", "s"], linkage: .complete)
    #expect(mark.rowOrder == [0, 2, 1, 3])
    #expect(
      Set(mark.columnOrder.prefix(2)) == [0, 2] || Set(mark.columnOrder.suffix(2)) == [0, 2])
    let resolved = try Figure { mark }.resolved()
    #expect(resolved.diagnostics.isEmpty)
    let frames = resolved.panels.map(\.frame)
    #expect(frames.count == 3)
    #expect(abs(frames[0].minX - frames[2].minX) < 1e-6)
    #expect(abs(frames[0].maxX - frames[2].maxX) < 1e-6)
    #expect(abs(frames[1].minY - frames[2].minY) < 1e-6)
    #expect(resolved.panels[2].y.labels == ["p", "r", "q", "s"])
    let plain = ClusteredHeatmap(
      rows, columns: ["a", "b", "c"], rows: ["p", "q", "r", "s"], clustersRows: false,
      clustersColumns: false)
    #expect(try Figure { plain }.resolved().panels.count == 1)
    #expect(throws: PlotError.self) {
      try Figure { ClusteredHeatmap([[1], [2, 3]], columns: ["a"], rows: ["b"]) }.resolved()
    }
  }

  @Test func aDendrogramHasItsMergesAtTheirDistances() throws {
    let tree = HierarchicalClustering(rows: [[0], [1], [10]], linkage: .single)
    let resolved = try figure { Dendrogram(tree) }.resolved()
    let panel = resolved.panels[0]
    let path = try #require(ContourTests.strokes(panel.marks).first).path
    let points = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
    func value(_ point: Point) -> Double {
      panel.y.domain.upperBound
        * (panel.frame.maxY - point.y) / panel.frame.height
    }
    #expect(points.count == 8)
    #expect(abs(value(points[1]) - 1) < 1e-6 && abs(value(points[5]) - 9) < 1e-6)
  }
}
