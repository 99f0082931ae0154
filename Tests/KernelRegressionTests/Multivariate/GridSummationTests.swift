import Foundation
import TestTools
import Testing

@testable import KernelRegression

@Suite("Sums over grids")
struct GridSummationTests {
  static let isThorough = ProcessInfo.processInfo.environment["EXHAUSTIVE"] != nil

  /// Points of a design, the unit of its first coordinate, and queries in and around them.
  struct Design: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var unit: Double = 1
    var offset: Double = 0
    var coordinate: @Sendable (inout SeededGenerator, _ dimension: Int, _ index: Int) -> Double
  }

  static let designs = [
    Design(testDescription: "uniform") { generator, _, _ in generator.number(in: 0...8) },
    Design(testDescription: "two clusters, one dense") { generator, _, index in
      generator.number(in: 0...1) + (index % 9 == 0 ? 6 : 0)
    },
    Design(testDescription: "heavy tails") { generator, _, _ in
      Foundation.tan(1.5 * generator.number(in: -1...1))
    },
    Design(testDescription: "timestamps", unit: 3600, offset: 1.6e9) { generator, _, _ in
      generator.number(in: 0...6)
    },
    Design(testDescription: "a lattice") { generator, _, _ in
      generator.number(in: 0...9).rounded()
    },
  ]

  func points(
    _ design: Design, _ dimensions: Int, _ count: Int, seed: UInt64
  ) -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<dimensions).map { dimension in
      (0..<count).map { index in
        let number = design.coordinate(&generator, dimension, index)
        return dimension == 0 ? design.offset + design.unit * number : number
      }
    }
  }

  @Test("as good as the points themselves", arguments: designs)
  func agreement(design: Design) throws {
    try check(design, dimensions: 2, degree: 0)
  }

  @Test("planes are as good", arguments: isThorough ? designs : [designs[1]])
  func planes(design: Design) throws {
    try check(design, dimensions: 2, degree: 1)
  }

  /// Unoptimised, eight numbers at once are slow, and a grid in space has many.
  @Test(
    "in three dimensions too", .enabled(if: isThorough), arguments: designs.prefix(2), [0, 1])
  func space(design: Design, degree: Int) throws {
    try check(design, dimensions: 3, degree: degree)
  }

  func check(_ design: Design, dimensions: Int, degree: Int) throws {
    let count = Self.isThorough && dimensions == 2 ? 2000 : 150
    let x = points(design, dimensions, count, seed: 1)
    var generator = SeededGenerator(seed: 4)
    let y = (0..<count).map { _ in generator.number(in: 0...2) }
    let weights = (0..<count).map { _ in Foundation.exp(generator.number(in: -9...9)) }
    let widths = [1.1 * design.unit, 0.8, 1.2].prefix(dimensions)
    let fit = try MultivariateLocalPolynomial(degree: degree, bandwidths: Array(widths))
      .fit(x: x, y: y, weights: weights)
    // Some beyond the points, one far away.
    var queries = points(design, dimensions, Self.isThorough && dimensions == 2 ? 400 : 40, seed: 2)
    for index in stride(from: 0, to: 40, by: 5) {
      queries[1][index] += 0.4 * Double(index) - 8
    }
    queries[1][0] = 1e4

    let product = ProductKernel(.gaussian, widths: Array(widths))
    // Forced onto one grid, whatever it costs; heavy tails only as far as it reaches.
    let box = (0..<dimensions).map { dimension in
      (x[dimension].min() ?? 0)...(x[dimension].max() ?? 0)
    }
    let geometry = try #require(
      GridGeometry(
        lower: box.map(\.lowerBound), upper: box.map(\.upperBound), widths: Array(widths),
        limit: 8 << 20))
    let summation = GridSummation(
      fit.tree, product, degree: degree, nodes: [(1, geometry)])
    let predictions = fit.predictions(over: summation, at: queries)
    let direct = fit.directPredictions(at: queries)
    var largest = 0.0
    for (prediction, expected) in zip(predictions, direct) {
      largest = max(largest, (prediction - expected).magnitude)
    }
    #expect(largest < (degree == 0 ? 5e-12 : dimensions == 2 ? 1e-9 : 1e-8), "\(largest)")
    // Most come from the grid, so that they are not the same to the last digit.
    let same = zip(predictions, direct).count { $0 == $1 }
    #expect(same < queries[0].count / 2)
  }

  @Test("several grids and single points together")
  func parts() throws {
    let count = 300
    let x = points(Self.designs[1], 2, count, seed: 5)
    let y = x[0].map { $0 * $0 }
    let fit = try MultivariateLocalPolynomial(degree: 0, bandwidths: [0.4, 0.4]).fit(x: x, y: y)
    let tree = fit.tree
    let nodes = try [4, 5, 7].map { node in
      (
        node: node,
        geometry: try #require(
          GridGeometry(
            lower: (0..<2).map { tree.boxes[4 * node + $0] },
            upper: (0..<2).map { tree.boxes[4 * node + 2 + $0] }, widths: [0.4, 0.4],
            limit: 1 << 20))
      )
    }
    let summation = GridSummation(
      tree, ProductKernel(.gaussian, widths: [0.4, 0.4]), degree: 0, nodes: nodes)
    let queries = points(Self.designs[0], 2, 40, seed: 6)
    let predictions = fit.predictions(over: summation, at: queries)
    let direct = fit.directPredictions(at: queries)
    for (prediction, expected) in zip(predictions, direct) {
      #expect(relativeError(prediction, expected) < 1e-11)
    }
    let single = Parallel.$isEnabled.withValue(false) {
      fit.predictions(over: summation, at: queries)
    }
    #expect(single == predictions)
  }

  @Test("a plan takes grids for many points and none for few or scattered ones")
  func plan() throws {
    let few = points(Self.designs[0], 2, 300, seed: 1)
    let y = few[0]
    let fit = try MultivariateLocalPolynomial(bandwidths: [1]).fit(x: few, y: y)
    #expect(GridPlan(fit.tree, widths: [1, 1], degree: 1, queries: few).nodes.isEmpty)
    let many = points(Self.designs[0], 2, 6000, seed: 1)
    let large = try MultivariateLocalPolynomial(bandwidths: [1]).fit(x: many, y: many[0])
    #expect(
      GridPlan(large.tree, widths: [1, 1], degree: 1, queries: many).nodes.map(\.node) == [1])
    #expect(GridPlan(large.tree, widths: [1e-3, 1e-3], degree: 1, queries: many).nodes.isEmpty)
    #expect(GridPlan(large.tree, widths: [1e-300, 1], degree: 1, queries: many).nodes.isEmpty)
    // One place and a width whose inverse overflows.
    #expect(
      GridGeometry(lower: [0, 0], upper: [0, 0], widths: [0x1p-1070, 1], limit: 1 << 20) == nil)
    let none = many.map { $0.map { _ in Double.nan } }
    #expect(GridPlan(large.tree, widths: [1, 1], degree: 1, queries: none).nodes.isEmpty)
  }
}
