import Foundation
import TestTools
import Testing

@testable import PlotFigure

@Suite struct TriangulationTests {
  static let count = ProcessInfo.processInfo.environment["THOROUGH"] == nil ? 20 : 200

  /// Points of several kinds: anywhere, on a lattice, on circles, nearly on a line, all but equal.
  static func points(_ kind: Int, _ n: Int, _ generator: inout SeededGenerator) -> [SIMD2<Double>] {
    (0..<n).map { index in
      let (u, v) = (
        Double.random(in: 0..<1, using: &generator), Double.random(in: 0..<1, using: &generator)
      )
      switch kind % 5 {
      case 0: return SIMD2(u, v)
      case 1: return SIMD2((u * 8).rounded() * 0.1, (v * 8).rounded() * 0.3)
      case 2: return SIMD2(cos(Double(index)), sin(Double(index))) * (1 + (v * 2).rounded())
      case 3: return SIMD2(u, u * 1e-3 + 1e-17 * v)
      default: return SIMD2(1e6 + u * 1e-9, 1e6 + v * 1e-9)
      }
    }
  }

  /// No point is inside of a triangle's circle, by arithmetic without rounding; and the triangles fill
  /// the convex hull once.
  @Test(arguments: 0..<5)
  func circlesAreEmptyAndTheHullIsFilled(kind: Int) {
    var generator = SeededGenerator(seed: UInt64(kind + 1))
    for round in 0..<Self.count {
      let points = Self.points(kind, 3 + round % 40, &generator)
      let mesh = Triangulation(x: points.map(\.x), y: points.map(\.y))
      var area: [Double] = []
      for triangle in 0..<mesh.count {
        let corners = mesh.triangle(triangle).map { points[$0] }
        #expect(PlanePredicates.orientation(corners[0], corners[1], corners[2]) > 0)
        area = ExactArithmetic.sum(area, Self.doubledArea(corners))
        for point in points {
          #expect(
            PlanePredicates.inCircle(corners[0], corners[1], corners[2], point) <= 0,
            "kind \(kind), round \(round)")
        }
      }
      // Equal without any tolerance.
      let hull = ExactArithmetic.negative(Self.doubledArea(Self.hull(points)))
      #expect(ExactArithmetic.sum(area, hull).isEmpty, "kind \(kind), round \(round)")
    }
  }

  @Test func whatHasNoTriangles() {
    #expect(Triangulation(x: [], y: []).count == 0)
    #expect(Triangulation(x: [1], y: [2]).count == 0)
    #expect(Triangulation(x: [1, 1, 1], y: [2, 2, 2]).count == 0)
    #expect(Triangulation(x: [0, 1, 2, 3], y: [0, 1, 2, 3]).count == 0)
    #expect(Triangulation(x: [0, .nan, 1, 2], y: [0, 5, .infinity, 1]).count == 0)
    let mesh = Triangulation(x: [0, 1, 0, 0, 1], y: [0, 0, 1, 0, .nan])
    #expect(mesh.count == 1 && mesh.triangle(0).sorted() == [0, 1, 2])
    #expect(mesh.triangle(1).isEmpty && mesh.edgeCount == 3)
    #expect(Triangulation(x: [-1.7e308, 1.7e308, 0], y: [0, 0, 1.7e308]).count == 1)
    let least = Double.leastNonzeroMagnitude
    #expect(Triangulation(x: [0, least, 0], y: [0, 0, least]).count == 1)
  }

  @Test func edgesAreSharedByTwoTriangles() {
    var generator = SeededGenerator(seed: 4)
    let points = Self.points(0, 500, &generator)
    let mesh = Triangulation(x: points.map(\.x), y: points.map(\.y))
    var uses = Array(repeating: 0, count: mesh.edgeCount)
    for triangle in 0..<mesh.count { for edge in mesh.edges(of: triangle) { uses[edge] += 1 } }
    #expect(uses.allSatisfy { $0 == 1 || $0 == 2 })
    // Euler: points − edges + triangles = 1.
    #expect(500 - mesh.edgeCount + mesh.count == 1)
    for (triangle, edge) in (0..<mesh.count).map({ ($0, mesh.edges(of: $0)[0]) }) {
      let ends = mesh.edges[edge]
      #expect(Set([ends.0, ends.1]) == Set(mesh.triangle(triangle).prefix(2)))
      if triangle > 20 { break }
    }
  }

  @Test func predicatesDecideWhatRoundingHides() {
    let unit = 0x1p-53
    let (a, b) = (SIMD2(0.5, 0.5), SIMD2(12.0, 12.0))
    #expect(PlanePredicates.orientation(a, b, SIMD2(24, 24)) == 0)
    #expect(PlanePredicates.orientation(a + SIMD2(0, 2 * unit), b, SIMD2(24, 24)) > 0)
    #expect(PlanePredicates.orientation(a + SIMD2(2 * unit, 0), b, SIMD2(24, 24)) < 0)
    let square = [SIMD2(0.1, 0.1), SIMD2(1.1, 0.1), SIMD2(1.1, 1.1)]
    #expect(PlanePredicates.inCircle(square[0], square[1], square[2], SIMD2(0.1, 1.1)) == 0)
    #expect(
      PlanePredicates.inCircle(square[0], square[1], square[2], SIMD2(0.1, 1.1.nextUp)) < 0)
    #expect(
      PlanePredicates.inCircle(square[0], square[1], square[2], SIMD2(0.1.nextUp, 1.1)) > 0)
  }

  private static func doubledArea(_ corners: [SIMD2<Double>]) -> [Double] {
    corners.indices.reduce([]) { sum, index in
      let (a, b) = (corners[index], corners[(index + 1) % corners.count])
      return ExactArithmetic.sum(
        sum,
        ExactArithmetic.sum(
          ExactArithmetic.product([a.x], [b.y]),
          ExactArithmetic.negative(ExactArithmetic.product([a.y], [b.x]))))
    }
  }

  /// The convex hull, by Andrew's chain.
  private static func hull(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func chain(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
      var chain: [SIMD2<Double>] = []
      for point in points {
        while chain.count > 1,
          PlanePredicates.orientation(chain[chain.count - 2], chain[chain.count - 1], point) <= 0
        {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
  }
}
