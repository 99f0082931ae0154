import Foundation
import KernelRegression
import TestTools
import Testing

@Suite("Coverage of bands", .enabled(if: isThorough))
struct CoverageTests {
  enum Design: String, CaseIterable {
    case uniform, heteroscedastic, clustered, peak
  }

  /// 250 points, as each design has them.
  private func sample(_ design: Design, seed: UInt64) -> (x: [Double], y: [Double]) {
    var generator = SeededGenerator(seed: seed)
    func normal() -> Double {
      let radius = (-2 * log(1 - generator.number(in: 0...0.9999999999))).squareRoot()
      return radius * cos(2 * .pi * generator.number(in: 0...1))
    }
    var x: [Double] = []
    while x.count < 250 {
      let uniform = generator.number(in: 0...1)
      let isClustered = design == .clustered && generator.number(in: 0...1) > 0.4
      let key = isClustered ? (uniform < 0.5 ? 0.25 : 0.75) + 0.1 * normal() : uniform
      if 0...1 ~= key { x.append(key) }
    }
    let y = x.map { key in
      truth(design, key) + (design == .heteroscedastic ? 0.2 + 0.8 * key : 0.5) * normal()
    }
    return (x, y)
  }

  private func truth(_ design: Design, _ x: Double) -> Double {
    design == .peak ? 2 * exp(-50 * (x - 0.5) * (x - 0.5)) + x : sin(2 * .pi * x) + x
  }

  @Test("95 % bands of bias-corrected fits cover, plain ones less", arguments: Design.allCases)
  func pointwise(design: Design) throws {
    let queries = (0..<41).map { 0.02 + 0.96 * Double($0) / 40 }
    var corrected = 0
    var plain = 0
    let count = 24
    for seed in 0..<count {
      let points = sample(design, seed: UInt64(seed))
      let bandwidth = try RuppertSheatherWand().bandwidth(x: points.x, y: points.y)
      let fit = try LocalPolynomial(degree: 1, bandwidth: bandwidth).fit(x: points.x, y: points.y)
      let errors = ErrorModel.heteroscedastic(.hc3)
      let band = try fit.biasCorrected().confidenceBand(at: queries, errors: errors)
      let biased = try fit.confidenceBand(at: queries, errors: errors)
      for (index, query) in queries.enumerated() {
        let value = truth(design, query)
        if band.lower[index] <= value, value <= band.upper[index] { corrected += 1 }
        if biased.lower[index] <= value, value <= biased.upper[index] { plain += 1 }
      }
    }
    // The standard error of a share of 24 curves is about 1.5 %.
    let share = Double(corrected) / Double(count * queries.count)
    #expect(share > 0.9 && share < 0.985)
    #expect(plain < corrected)
  }
}
