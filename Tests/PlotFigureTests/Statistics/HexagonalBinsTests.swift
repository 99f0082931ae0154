import PlotFigure
import Testing

@Suite struct HexagonalBinsTests {
  struct Table: Decodable {
    struct Case: Decodable {
      let name: String
      let x: [Double]
      let y: [Double]
      let values: [Double]
      let columns: Int
      let rows: Int?
      let log: Bool
      let extent: [Double]?
      let summary: String
      let counts: [Int]
      let centers: [[Double]]?
      let summaries: [Double]
    }
    let cases: [Case]
  }

  @Test func countsCentersAndSummariesAreThoseOfMatplotlib() throws {
    let table: Table = try Reference.json("hexbin")
    #expect(table.cases.count > 24)
    for item in table.cases {
      let scale: Scale = item.log ? .log : .linear
      let ranges = item.extent.map { ($0[0]...$0[1], $0[2]...$0[3]) }
      let bins = HexagonalBins(
        x: item.x.map(scale.forward), y: item.y.map(scale.forward), values: item.values,
        summary: try #require(BinSummary(rawValue: item.summary)), columns: item.columns,
        rows: item.rows, xRange: ranges?.0, yRange: ranges?.1)
      let name = "\(item.name), \(item.columns) columns"
      #expect(bins.counts == item.counts, "\(name)")
      let full = bins.counts.indices.filter { bins.counts[$0] > 0 }
      for (index, expected) in zip(full, item.summaries) {
        let error = abs(bins.values[index] - expected)
        #expect(error <= 1e-12 * max(abs(expected), 1), "\(name): \(error)")
      }
      #expect(full.count == item.summaries.count)
      guard let centers = item.centers else { continue }
      for (index, expected) in zip(full, centers) {
        let center = bins.center(index)
        #expect(abs(center.x - expected[0]) <= 1e-12 * max(abs(expected[0]), 1), "\(name)")
        #expect(abs(center.y - expected[1]) <= 1e-12 * max(abs(expected[1]), 1), "\(name)")
      }
    }
  }

  @Test func countsAloneAreValues() {
    let bins = HexagonalBins(x: [0, 1, 1, .nan, 3], y: [0, 1, 1, 2, .infinity], columns: 2)
    #expect(bins.counts.reduce(0, +) == 3)
    #expect(bins.values.filter { !$0.isNaN } == [1, 2])
    #expect(bins.values.count { $0.isNaN } == bins.counts.count - 2)
  }

  @Test(arguments: [-1.7e308...1.7e308, 0...Double.leastNonzeroMagnitude, 1e300...1.0001e300])
  func anyRangeIsCounted(range: ClosedRange<Double>) {
    let values = [range.lowerBound, range.upperBound]
    #expect(HexagonalBins(x: values, y: values, columns: 3).counts.reduce(0, +) == 2)
  }
}
