import PlotFigure
import Testing

@Suite struct CurveTests {
  @Test func curvesAreThoseOfScipy() throws {
    let reference = try #require(LineReference.file)
    #expect(reference.curves.count == 60)
    for item in reference.curves {
      let monotone = CubicCurve.monotone(x: item.x, y: item.y)
      let natural = CubicCurve.natural(x: item.x, y: item.y)
      let size = (item.y.map(abs).max() ?? 1) + 1
      let step = zip(item.x, item.x.dropFirst()).map { $1 - $0 }.min() ?? 1
      for (index, place) in item.at.enumerated() {
        #expect(abs(monotone(place) - item.monotone[index]) < 1e-12 * size)
        #expect(abs(natural(place) - item.natural[index]) < 1e-11 * size)
      }
      for (own, other) in zip(monotone.slopes, item.monotoneSlopes) {
        #expect(abs(own - other) < 1e-11 * size / step)
      }
      for (own, other) in zip(natural.slopes, item.naturalSlopes) {
        #expect(abs(own - other) < 1e-11 * size / step)
      }
    }
  }

  @Test func loopsAreThoseOfThePyramid() throws {
    let reference = try #require(LineReference.file)
    for item in reference.loops {
      let curve = CatmullRomCurve(x: item.x, y: item.y, alpha: item.alpha)
      #expect(curve.count == item.places.count)
      for (piece, places) in item.places.enumerated() {
        for (part, place) in zip(item.parts, places) {
          let own = try #require(curve.point(piece: piece, at: part))
          #expect(abs(own.x - place[0]) < 1e-11 && abs(own.y - place[1]) < 1e-11)
        }
      }
    }
  }

  /// Rises where the points do, and has no values beyond them.
  @Test func aMonotoneCurveStaysBetweenItsPoints() {
    let x = (0..<40).map { Double($0) }
    let y = x.map { ($0 / 8).rounded(.down) * 3 + ($0 > 20 ? 0.01 * $0 : 0) }
    let curve = CubicCurve.monotone(x: x, y: y)
    let values = (0...1000).map { curve(Double($0) * 39 / 1000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    let natural = CubicCurve.natural(x: x, y: y)
    let other = (0...1000).map { natural(Double($0) * 39 / 1000) }
    #expect(zip(other, other.dropFirst()).contains { $0 > $1 + 1e-3 })
  }

  @Test func pointsAreSortedAndEqualOnesMadeOne() {
    let curve = CubicCurve.monotone(x: [3, 1, .nan, 2, 2, .infinity], y: [9, 1, 5, 4, 6, 1])
    #expect(curve.x == [1, 2, 3])
    #expect(curve.y == [1, 5, 9])
    #expect(curve(0.9).isNaN && curve(3.1).isNaN && curve(.nan).isNaN)
    #expect(curve(3) == 9)
  }

  @Test func fewPoints() {
    for curve in [CubicCurve.monotone(x: [], y: []), .natural(x: [], y: [])] {
      #expect(curve(0).isNaN)
    }
    for curve in [CubicCurve.monotone(x: [2], y: [5]), .natural(x: [2], y: [5])] {
      #expect(curve(2) == 5 && curve(2.1).isNaN)
    }
    for curve in [CubicCurve.monotone(x: [0, 4], y: [1, 3]), .natural(x: [0, 4], y: [1, 3])] {
      #expect(abs(curve(1) - 1.5) < 1e-15)
    }
    #expect(CatmullRomCurve(x: [1, 1, .nan], y: [2, 2, 2]).count == 0)
    #expect(CatmullRomCurve(x: [1, 1, 2], y: [2, 2, 2]).count == 1)
    #expect(CatmullRomCurve(x: [1], y: [2]).point(piece: 0, at: 0.5) == nil)
  }
}
