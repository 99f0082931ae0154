import PlotFigure
import Testing

@Suite struct RectangularBinsTests {
  struct Table: Decodable {
    struct Case: Decodable {
      let x: [Double]
      let y: [Double]
      let weights: [Double]?
      let bins: [Int]?
      let xEdges: [Double]
      let yEdges: [Double]
      let counts: [Double]
      let densities: [Double?]
    }
    let cases: [Case]
  }

  @Test func countsEdgesAndDensitiesAreThoseOfNumpy() throws {
    let table: Table = try Reference.json("histogram2d")
    #expect(table.cases.count == 40)
    for (number, item) in table.cases.enumerated() {
      let edges = (
        item.bins.map { RectangularBins.edges(of: item.x, count: $0[0]) } ?? item.xEdges,
        item.bins.map { RectangularBins.edges(of: item.y, count: $0[1]) } ?? item.yEdges
      )
      for (own, other) in zip(edges.0 + edges.1, item.xEdges + item.yEdges) {
        #expect(abs(own - other) <= 1e-12 * max(abs(other), 1), "case \(number)")
      }
      let bins = RectangularBins(
        x: item.x, y: item.y, weights: item.weights, xEdges: edges.0, yEdges: edges.1)
      #expect(bins.counts.count == item.counts.count)
      if item.weights == nil {
        #expect(bins.counts == item.counts, "case \(number)")
      } else {
        for (own, other) in zip(bins.counts, item.counts) {
          #expect(abs(own - other) < 1e-12, "case \(number)")
        }
      }
      for (own, other) in zip(bins.densities, item.densities) {
        guard let other else {
          #expect(own.isNaN)
          continue
        }
        #expect(abs(own - other) <= 1e-12 * max(abs(other), 1), "case \(number)")
      }
    }
  }

  @Test func onlyTheLastEdgeBelongsToItsCell() {
    let bins = RectangularBins(
      x: [0, 1, 2, 2.5, -0.1, .nan], y: [0, 0, 1, 1, 1, 1], xEdges: [0, 1, 2], yEdges: [0, 1])
    #expect(bins.counts == [1, 2])
    #expect(bins.count(column: 1, row: 0) == 2)
    #expect(bins.count(column: 2, row: 0) == 0)
  }

  @Test(arguments: [[], [1.0]])
  func withoutTwoEdgesThereAreNoCells(edges: [Double]) {
    let bins = RectangularBins(x: [1], y: [1], xEdges: edges, yEdges: [0, 2])
    #expect(bins.counts.isEmpty && bins.columns == 0 && bins.densities.isEmpty)
  }
}
