import Testing

@testable import KernelRegression

@Suite("Bandwidths of densities")
struct DensitySelectionTests {
  struct Table: Decodable {
    struct Row: Decodable {
      var kernel: String
      var weighted: Bool
      var bandwidths: [Double]
      var likelihood: [Double?]
      var leastSquares: [Double]
    }

    var x: [Double]
    var weights: [Double]
    var rows: [Row]
    var best: Double
    var value: Double
  }

  @Test("the criteria are their definitions")
  func criteria() throws {
    let table = try reference("density/criteria.json", as: Table.self)
    for row in table.rows {
      let samples = try SortedSamples(
        x: table.x, y: table.x.map { _ in 0 }, weights: row.weighted ? table.weights : nil, for: "")
      let kernel = try #require(everyKernel.first(where: { $0.name == row.kernel }))
      for (index, bandwidth) in row.bandwidths.enumerated() {
        let sums = DensitySums(samples, kernel: kernel, width: bandwidth)
        let likelihood = sums.value(of: .likelihood)
        let name = "\(row.kernel) \(bandwidth) \(row.weighted)"
        if let expected = row.likelihood[index] {
          #expect(relativeError(likelihood, expected) < 1e-12, "\(name)")
        } else if kernel == .epanechnikov {
          #expect(likelihood == .infinity, "\(name)")
        } else {
          // Where SciPy's densities are all 0, ours still has its logarithm.
          #expect(likelihood.isFinite, "\(name)")
        }
        let squares = sums.value(of: .leastSquares)
        #expect(
          (squares - row.leastSquares[index]).magnitude
            < 1e-11 * max(1, row.leastSquares[index].magnitude), "\(name)")
      }
    }
    #expect(table.rows.count == 8)
  }

  @Test("the best bandwidth is found")
  func best() throws {
    let table = try reference("density/criteria.json", as: Table.self)
    let selection = try KernelDensity(bandwidth: 1).selectBandwidth(x: table.x)
    #expect(relativeError(selection.bandwidth.value, table.best) < 1e-6)
    #expect(relativeError(selection.value, table.value) < 1e-12)
    #expect(selection.end == .none && selection.values.count == 40)
    // Equal points only: the narrower the better.
    let equal = try KernelDensity(bandwidth: 1).selectBandwidth(
      x: [0, 0, 0, 1, 1, 1, 2, 2], by: .leastSquares)
    #expect(equal.end == .narrowest)
  }
}
