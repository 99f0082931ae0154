import Foundation
import PlotFigure
import Testing

@Suite struct StreamlineTests {
  struct Table: Decodable {
    struct Case: Decodable {
      let x: [Double]
      let y: [Double]
      let u: [Double]
      let v: [Double]
      let start: [Double]
      let step: Double
      let points: [[Double]]
    }
    let cases: [Case]
  }

  /// A field on a grid of −2…2 by its components.
  static func field(
    _ count: Int = 21, _ vector: (Double, Double) -> (Double, Double)
  ) throws -> VectorField {
    let places = (0..<count).map { Double($0) / Double(count - 1) * 4 - 2 }
    let vectors = places.flatMap { y in places.map { x in vector(x, y) } }
    return try #require(
      VectorField(x: places, y: places, u: vectors.map(\.0), v: vectors.map(\.1)))
  }

  @Test func linesOfBilinearFieldsAreThoseOfScipy() throws {
    let table: Table = try Reference.json("streamlines")
    #expect(table.cases.count == 8)
    var compared = 0
    for item in table.cases {
      let field = try #require(VectorField(x: item.x, y: item.y, u: item.u, v: item.v))
      // A hundred steps for each of the reference's.
      let line = Streamline(
        in: field, throughX: item.start[0], y: item.start[1], step: item.step / 100, longest: 5)
      let start = try #require(
        line.x.indices.first { line.x[$0] == item.start[0] && line.y[$0] == item.start[1] })
      for (number, point) in item.points.enumerated() {
        let index = start + (number + 1) * 100
        guard line.x.indices.contains(index) else {
          Issue.record("the line ends after \(line.x.count - start) steps")
          break
        }
        let error = hypot(line.x[index] - point[0], line.y[index] - point[1])
        // Where a cell ends the field has a bend, and a step over it is of second order only.
        #expect(error < 2e-5, "after \(number + 1): \(error)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test(arguments: [0.5, 1, 1.7])
  func circlesStayCirclesAndClose(radius: Double) throws {
    let field = try Self.field { (-$1, $0) }
    let step = 2 * .pi * radius / 60
    let line = Streamline(in: field, throughX: radius, y: 0, step: step, longest: 100)
    #expect(line.isClosed)
    #expect(line.x.first == line.x.last && line.y.first == line.y.last)
    #expect((58...63).contains(line.x.count))
    for (x, y) in zip(line.x, line.y) { #expect(abs(hypot(x, y) / radius - 1) < 1e-5) }
  }

  @Test func saddlesKeepTheirProduct() throws {
    let field = try Self.field { ($0, -$1) }
    let line = Streamline(in: field, throughX: 0.5, y: 0.8, step: 0.02, longest: 10)
    #expect(!line.isClosed && line.x.count > 100)
    for (x, y) in zip(line.x, line.y) { #expect(abs(x * y - 0.4) < 1e-7) }
    // Both ways, up to the ends of the grid.
    #expect(abs((line.y.first ?? 0) - 2) < 0.03 && abs((line.x.last ?? 0) - 2) < 0.03)
    #expect((line.x.first ?? 9) < (line.x.last ?? 0))
  }

  @Test func linesEndInSinksAndHoles() throws {
    let sink = try Self.field { (-$0, -$1) }
    let line = Streamline(in: sink, throughX: 1, y: 1, step: 0.05, longest: 50)
    #expect(hypot(line.x.last ?? 9, line.y.last ?? 9) < 0.06)
    let hole = try Self.field { x, _ in (abs(x) < 0.3 ? .nan : 1, 0) }
    let stopped = Streamline(in: hole, throughX: -1, y: 0.1, step: 0.05, longest: 50)
    #expect((stopped.x.last ?? 9) < -0.3 && (stopped.x.last ?? -9) > -0.66)
    let nowhere = Streamline(in: hole, throughX: 5, y: 0, step: 0.05, longest: 50)
    #expect(nowhere.x.isEmpty)
  }

  @Test(arguments: [0.25, 0.6, 1])
  func evenLinesKeepTheirDistanceAndLeaveNoHole(spacing: Double) throws {
    let field = try Self.field { (1 + 0.3 * $1, 0.5 * sin(2 * $0)) }
    let lines = EvenStreamlines(of: field, spacing: spacing).lines
    #expect(lines.count > 2)
    let points = lines.enumerated().flatMap { line, value in
      zip(value.x, value.y).map { (line: line, x: $0, y: $1) }
    }
    var nearest = Double.infinity
    for (i, a) in points.enumerated() where i % 7 == 0 {
      for b in points where b.line != a.line { nearest = min(nearest, hypot(a.x - b.x, a.y - b.y)) }
    }
    #expect(nearest >= spacing / 2 - 1e-9)
    // No place is further from a line than a spacing and a half.
    for x in stride(from: -1.9, through: 1.9, by: 0.2) {
      for y in stride(from: -1.9, through: 1.9, by: 0.2) {
        let distance = points.reduce(Double.infinity) { min($0, hypot($1.x - x, $1.y - y)) }
        #expect(distance < 1.5 * spacing + 0.1, "\(x), \(y)")
      }
    }
  }

  @Test func givenStartsAreOnTheirLines() throws {
    let field = try Self.field { _, _ in (1, 0) }
    let lines = EvenStreamlines(of: field, spacing: 0.5, starts: [(0, 0.1), (0, 0.2), (9, 9)]).lines
    #expect(lines.map { $0.y.first } == [0.1, 0.2])
  }

  @Test func unfitGridsAreNoField() {
    #expect(VectorField(x: [0], y: [0, 1], u: [0, 0], v: [0, 0]) == nil)
    #expect(VectorField(x: [1, 0], y: [0, 1], u: [0, 0, 0, 0], v: [0, 0, 0, 0]) == nil)
    #expect(VectorField(x: [0, 1], y: [0, 1], u: [0, 0, 0], v: [0, 0, 0, 0]) == nil)
    #expect(VectorField(x: [0, .nan], y: [0, 1], u: [0, 0, 0, 0], v: [0, 0, 0, 0]) == nil)
  }
}
