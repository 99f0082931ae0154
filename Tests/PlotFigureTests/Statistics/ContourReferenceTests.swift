import PlotFigure
import Testing

/// Contours against contourpy and matplotlib.
@Suite struct ContourReferenceTests {
  struct Table: Decodable {
    struct Lines: Decodable {
      let points: [Double]
      let pieces: Int
      let closed: Int
    }
    struct Field: Decodable {
      let x: [Double]
      let y: [Double]
      let z: [Double?]
      let corner: Bool
      let levels: [Double]
      let lines: [Lines]
      let areas: [Double]
    }
    struct Scattered: Decodable {
      let x: [Double]
      let y: [Double]
      let z: [Double]
      let levels: [Double]
      let lines: [[Double]]
      let areas: [Double]
      let triangles: [[Int]]
    }
    let fields: [Field]
    let scattered: [Scattered]
  }

  static let table: Result<Table, any Error> = Result { try Reference.json("contours") }

  @Test func linesAndAreasAreThoseOfContourpy() throws {
    let fields = try Self.table.get().fields
    #expect(fields.count == 100)
    var count = 0
    for (number, item) in fields.enumerated() {
      let field = ScalarField(
        x: item.x, y: item.y, values: item.z.map { $0 ?? .nan }, cutsCorners: item.corner)
      let own = ContourLines(of: field, at: item.levels)
      for (pieces, lines) in zip(own.pieces, item.lines) {
        #expect(Self.distance(pieces.flatMap(\.points), lines.points) < 1e-9, "field \(number)")
        #expect(pieces.count == lines.pieces, "field \(number)")
        #expect(pieces.count(where: \.isClosed) == lines.closed, "field \(number)")
        count += lines.points.count / 2
      }
      let bands = ContourBands(of: field, at: item.levels)
      for band in 0..<bands.count {
        #expect(abs(bands.area(of: band) - item.areas[band]) < 1e-9, "field \(number)")
      }
    }
    #expect(count > 5000)
  }

  @Test func scatteredLinesAndAreasAreThoseOfMatplotlib() throws {
    for (number, item) in try Self.table.get().scattered.enumerated() {
      let mesh = Triangulation(x: item.x, y: item.y)
      #expect(
        (0..<mesh.count).map { mesh.triangle($0).sorted() }.sorted {
          $0.lexicographicallyPrecedes($1)
        }
          == item.triangles, "points \(number)")
      let field = ScalarField(mesh, values: item.z)
      let own = ContourLines(of: field, at: item.levels)
      for (pieces, points) in zip(own.pieces, item.lines) {
        #expect(Self.distance(pieces.flatMap(\.points), points) < 1e-9, "points \(number)")
      }
      let bands = ContourBands(of: field, at: item.levels)
      for band in 0..<bands.count {
        #expect(abs(bands.area(of: band) - item.areas[band]) < 1e-9, "points \(number)")
      }
    }
  }

  /// The largest distance of a point of one set to the nearest of the other.
  private static func distance(_ own: [SIMD2<Double>], _ flat: [Double]) -> Double {
    let other = stride(from: 0, to: flat.count, by: 2).map { SIMD2(flat[$0], flat[$0 + 1]) }
    guard own.isEmpty == other.isEmpty else { return .infinity }
    func reach(_ from: [SIMD2<Double>], _ to: [SIMD2<Double>]) -> Double {
      let sorted = to.sorted { $0.x < $1.x }
      return from.reduce(0) { worst, point in
        var (low, high) = (0, sorted.count)
        while low < high {
          let middle = (low + high) / 2
          if sorted[middle].x < point.x - 1e-8 { low = middle + 1 } else { high = middle }
        }
        var best = Double.infinity
        while low < sorted.count, sorted[low].x <= point.x + 1e-8 {
          let step = sorted[low] - point
          best = min(best, max(step.x.magnitude, step.y.magnitude))
          low += 1
        }
        return max(worst, best)
      }
    }
    return max(reach(own, other), reach(other, own))
  }
}
