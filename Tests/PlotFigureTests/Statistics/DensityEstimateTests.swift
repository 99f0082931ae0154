import RealModule
import Testing

@testable import PlotFigure

@Suite struct DensityEstimateTests {
  @Test func densitiesAreThoseOfScipy() throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for other in reference.kde {
      let sample = reference.samples[other.sample ?? 0]
      let own = try #require(
        DensityEstimate(sample, weights: other.weights, bandwidth: other.method.bandwidth))
      let bandwidth = other.bandwidth ?? .nan
      deviation.add(own.bandwidth, bandwidth, unit: bandwidth)
      deviation.add(
        other.at.map(own.density), other.density, unit: other.density.max() ?? 1)
    }
    #expect(deviation.count > 1000)
    #expect(deviation.largest < 1e-10, "\(deviation.largest)")
  }

  /// Twenty thousand values, so that many share a cell.
  @Test func densitiesOfManyValuesAreThoseOfScipy() throws {
    let count = 20_000
    let values = (0..<count).map { index -> Double in
      let u = (Double(index) + 0.5) / Double(count)
      return index % 3 == 0 ? 3 + 0.5 * .log(u / (1 - u)) : -2 * .log(onePlus: -u)
    }
    var deviation = Deviation()
    for other in try DistributionReference.shared.get().big {
      let own = try #require(DensityEstimate(values, bandwidth: other.method.bandwidth))
      deviation.add(
        other.at.map(own.density), other.density, unit: other.density.max() ?? 1)
    }
    #expect(deviation.count == 130)
    #expect(deviation.largest < 1e-10, "\(deviation.largest)")
  }

  /// Where values share cells and where they do not, the sum is the plain one.
  @Test(arguments: [(0.02, 3000), (0.5, 3000), (5, 3000), (0.3, 12)])
  func cellsDoNotChangeTheSum(width: Double, count: Int) throws {
    let values = (0..<count).map { Double($0 * 7919 % count) / Double(count) * 20 }
    let weights = (0..<count).map { 1 + Double($0 % 5) }
    let own = try #require(
      DensityEstimate(values, weights: weights, bandwidth: .width(width)))
    let total = weights.reduce(0, +)
    for x in stride(from: -3.0, through: 23, by: 0.37) {
      let plain = zip(values, weights).reduce(0) { sum, pair in
        let u = (x - pair.0) / width
        return sum + pair.1 * .exp(-u * u / 2)
      }
      let density = plain / total / width / (2 * Double.pi).squareRoot()
      #expect(abs(own.density(at: x) - density) <= 1e-12 * density + 1e-17 / width)
    }
  }

  @Test func theAreaIsOne() throws {
    let own = try #require(DensityEstimate([1, 2, 2, 7, 9.5], bandwidth: .silverman))
    let curve = own.curve(count: 2000, cut: 8)
    let step = (curve.values[1999] - curve.values[0]) / 1999
    #expect(abs(curve.densities.reduce(0, +) * step - 1) < 1e-9)
    let cut = own.curve(count: 10, cut: 3, within: 0...8)
    #expect(cut.values.first == 0 && cut.values.last == 8)
  }

  @Test func whatHasNoDensityHasNone() {
    #expect(DensityEstimate([]) == nil && DensityEstimate([3]) == nil)
    #expect(DensityEstimate([3, 3, 3]) == nil)
    #expect(DensityEstimate([1, 2], bandwidth: .width(0)) == nil)
    #expect(DensityEstimate([1, 2], bandwidth: .factor(.nan)) == nil)
    #expect(DensityEstimate([3, .nan], bandwidth: .width(1))?.density(at: 3) ?? 0 > 0.39)
    let huge = DensityEstimate([1.7e308, -1.7e308, 0])
    #expect(huge.map { $0.curve().densities.allSatisfy { $0.isFinite && $0 >= 0 } } ?? true)
  }
}
