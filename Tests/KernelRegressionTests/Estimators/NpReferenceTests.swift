import Testing

@testable import KernelRegression

/// One regressor, by R's package np: Canadian wages of 1971 by age.
@Suite("Against R's np")
struct NpReferenceTests {
  struct Table: Decodable {
    struct Case: Decodable {
      var name: String
      var degree: Int
      var kernel: String
      var order: Int
      var bandwidth: Double
      var predictions: [Double]
      var gradients: [Double]
      var fitted: [Double]
      var r2: Double
      var mse: Double
    }
    struct Selection: Decodable {
      var degree: Int
      var kernel: String
      var criterion: String
      var bandwidth: Double
      var score: Double
    }

    var x: [Double]
    var y: [Double]
    var queries: [Double]
    var cases: [Case]
    var selections: [Selection]
  }

  static let kernels: [String: Kernel] = ["gaussian": .gaussian, "epanechnikov": .epanechnikov]

  @Test("predictions, gradients and fitted values")
  func curves() throws {
    let table = try reference("np/cps71.json", as: Table.self)
    var compared = 0
    for entry in table.cases {
      let kernel =
        entry.order == 4 ? Kernel.gaussian4 : try #require(Self.kernels[entry.kernel])
      let bandwidth: Bandwidth =
        entry.order == 2 ? .standardDeviation(entry.bandwidth) : Bandwidth(entry.bandwidth)
      let places = stride(from: 0, to: table.x.count, by: 6).map { table.x[$0] }
      let found: [Double]
      let own: [Double]
      let slopes: [Double]
      if entry.degree == 0 {
        let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
          .fit(x: table.x, y: table.y)
        found = fit.predict(at: table.queries)
        own = fit.predict(at: places)
        // np's gradient is that of the curve: the local polynomial of degree 0 has none.
        let mixed = try MixedRegression(
          regressors: [.continuous(kernel: kernel, bandwidth: bandwidth)]
        ).fit(x: [.continuous(table.x)], y: table.y)
        slopes = try mixed.derivatives(at: [.continuous(table.queries)], column: 0)
      } else {
        if entry.order > 2 { continue }
        let fit = try LocalPolynomial(degree: 1, kernel: kernel, bandwidth: bandwidth)
          .fit(x: table.x, y: table.y)
        found = fit.predict(at: table.queries)
        own = fit.predict(at: places)
        slopes = table.queries.map { fit.derivative(at: $0, order: 1) }
      }
      for (index, query) in table.queries.enumerated() {
        // Outside the ages a line may be held, and a mean with negative weights leaves the range of
        // the values, which ours does not.
        let isHeld = query < 21 && (entry.degree == 1 || entry.order > 2)
        #expect(
          isHeld || relativeError(found[index], entry.predictions[index]) < 1e-9,
          "\(entry.name) at \(query)")
        #expect(
          isHeld || (slopes[index] - entry.gradients[index]).magnitude < 1e-9,
          "\(entry.name) at \(query)")
        compared += 2
      }
      for (value, expected) in zip(own, entry.fitted) {
        #expect(relativeError(value, expected) < 1e-9, "\(entry.name)")
        compared += 1
      }
    }
    #expect(compared > 1400)
  }

  @Test("bandwidths by both criteria")
  func selections() throws {
    let table = try reference("np/cps71.json", as: Table.self)
    for entry in table.selections {
      let kernel = try #require(Self.kernels[entry.kernel])
      let criterion: BandwidthCriterion =
        entry.criterion == "cv.ls" ? .leaveOneOut : .akaikeCorrected
      let selection =
        entry.degree == 0
        ? try NadarayaWatson(kernel: kernel, bandwidth: 1)
          .selectBandwidth(x: table.x, y: table.y, by: criterion)
        : try LocalPolynomial(degree: 1, kernel: kernel, bandwidth: 1)
          .selectBandwidth(x: table.x, y: table.y, by: criterion)
      let name = "\(entry)"
      // np's bandwidth is a standard deviation.
      let found = selection.bandwidth.width(for: kernel) * kernel.standardDeviation
      #expect(selection.minimum.value <= entry.score + 1e-9, "\(name)")
      #expect(
        relativeError(found, entry.bandwidth) < 1e-5
          || selection.minimum.value < entry.score - 1e-9, "\(name) \(found)")
    }
    #expect(table.selections.count == 8)
  }
}
