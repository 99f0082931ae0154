import Testing

@testable import KernelRegression

/// What other libraries get wrong, and ours must not.
@Suite("Mistakes of peers")
struct PeerMistakeTests {
  struct Table: Decodable {
    struct Slopes: Decodable {
      var x: [Double]
      var y: [Double]
      var bandwidth: Double
      var queries: [Double]
      var statsmodels: [Double]
      var `true`: [Double]
    }
    struct Gap: Decodable {
      var x: [Double]
      var y: [Double]
      var bandwidth: Double
      var queries: [Double]
      var statsmodels: [Double?]
    }
    var slopes: Slopes
    var gap: Gap
  }

  @Test("marginal effects of local means are slopes of the curve; statsmodels' are 2/n of them")
  func marginalEffects() throws {
    let table = try reference("local/peers.json", as: Table.self).slopes
    let fit = try LocalPolynomial(degree: 0, bandwidth: table.bandwidth).fit(x: table.x, y: table.y)
    let slopes = fit.slopes(at: table.queries)
    for (index, slope) in slopes.enumerated() {
      #expect(relativeError(slope, table.true[index]) < 1e-13)
      #expect(relativeError(table.statsmodels[index], slope * 2 / 10) < 1e-10)
    }
  }

  @Test("a local line does not run out of a gap; statsmodels' reaches 31 where values end at 4.5")
  func gap() throws {
    let table = try reference("local/peers.json", as: Table.self).gap
    #expect(table.statsmodels.compactMap(\.self).contains { $0 > 31 })
    for degree in 1...3 {
      let fit = try LocalPolynomial(degree: degree, bandwidth: table.bandwidth)
        .fit(x: table.x, y: table.y)
      let curve = fit.predict(at: table.queries)
      // Ten standard deviations of the nearest values are the most it may leave their mean by.
      #expect(curve.allSatisfy { -8 < $0 && $0 < 10 }, "\(degree): \(curve)")
    }
    // Where points are near they agree.
    let fit = try LocalPolynomial(bandwidth: table.bandwidth).fit(x: table.x, y: table.y)
    var compared = 0
    for (query, expected) in zip(table.queries, table.statsmodels)
    where fit.nearestDistance(at: query) < 1 {
      guard let expected else { continue }
      compared += 1
      #expect(relativeError(fit.predict(at: query), expected) < 1e-9, "\(query)")
    }
    #expect(compared > 15)
  }

  @Test("a gap has an answer and an error of its own; np's are 0 and 0, KernSmooth's NaN")
  func gapErrors() throws {
    let x = [0, 0.5, 1, 9, 9.5, 10]
    let y = [3.0, 4, 3, 7, 8, 7]
    for kernel in [Kernel.gaussian, .epanechnikov] {
      for degree in 0...2 {
        let fit = try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: 0.6)
          .fit(x: x, y: y)
        let queries = [3.0, 5, 6, 20]
        let supports = fit.supports(at: queries)
        for (index, prediction) in fit.predict(at: queries).enumerated() {
          #expect(prediction > 1 && prediction < 10, "\(kernel), degree \(degree)")
          // At least as uncertain as the one or two points that answer.
          let square = fit.squaredWeightSums(at: [queries[index]], variances: nil)[0]
          #expect(square > 0.49, "\(kernel), degree \(degree)")
          #expect(supports[index].nearestDistance > 3 && supports[index].effectiveCount < 2.5)
        }
      }
    }
  }

  @Test("beyond its end a kernel is 0; statsmodels' tricube is 1 there")
  func tricube() throws {
    #expect(Kernel.tricube(1.5) == 0 && Kernel.tricube(-40) == 0)
    let fit = try LocalPolynomial(degree: 0, kernel: .tricube, bandwidth: 1)
      .fit(x: [0, 0.5, 30], y: [1, 2, 1e6])
    #expect(fit.attentionWeights(at: 0.2)[2] == 0)
  }
}
