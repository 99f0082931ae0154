import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PolylineTests {
  static let frame = Rect(x: 0, y: 0, width: 100, height: 50)

  /// The pieces of a line in a panel of 100 × 50 points that shows 0…100 × 0…50, y upwards.
  func pieces(_ x: [Double], _ y: [Double], resolution: Double = 2) -> [[Point]] {
    let panel = Panel(
      frame: Self.frame,
      x: AxisMapping(scale: .linear, limits: 0...100, isReversed: false, from: 0, to: 100),
      y: AxisMapping(scale: .linear, limits: 0...50, isReversed: false, from: 50, to: 0),
      color: nil, style: Theme.standard.marks, background: .white, cycleColor: .black,
      resolution: resolution, measuring: MonospacedMeasuring(), fontFamilies: [])
    return Polyline(x: x, y: y, in: panel, reach: 0).pieces
  }

  @Test func missingValuesAreGaps() {
    let found = pieces([0, 10, 20, 30, 40, 50], [1, 2, .nan, 4, 5, .infinity])
    #expect(found.map(\.count) == [2, 2])
  }

  @Test func aPointBetweenGapsIsKept() {
    #expect(pieces([0, 10, 20], [.nan, 2, .nan]).map(\.count) == [1])
  }

  @Test(arguments: [
    // Across the whole frame, from far outside.
    (Point(x: -1e9, y: 25), Point(x: 1e9, y: 25), Point(x: 0, y: 25), Point(x: 100, y: 25)),
    (Point(x: -100, y: -50), Point(x: 200, y: 100), Point(x: 0, y: 0), Point(x: 100, y: 50)),
    (Point(x: 50, y: 25), Point(x: 50, y: 1e300), Point(x: 50, y: 25), Point(x: 50, y: 50)),
  ])
  func segmentsAreCutAtTheFrame(a: Point, b: Point, start: Point, end: Point) throws {
    let (first, last) = try #require(Polyline.clip(a, b, to: Self.frame))
    #expect(abs(first.x - start.x) < 1e-6 && abs(first.y - start.y) < 1e-6)
    #expect(abs(last.x - end.x) < 1e-6 && abs(last.y - end.y) < 1e-6)
  }

  @Test func whatPassesByIsLeftOut() {
    #expect(pieces([-10, -5, 200], [10, 300, 10]).isEmpty)
    #expect(Polyline.clip(Point(x: -1, y: 60), Point(x: 101, y: 60), to: Self.frame) == nil)
  }

  @Test func aLineThatLeavesAndComesBackHasTwoPieces() {
    let found = pieces([10, 20, 30, 40], [10, 200, 200, 10])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.count == 2 })
  }

  @Test func aMillionPointsKeepTheirSpikes() {
    let count = 1_000_000
    var y = [Double](repeating: 10, count: count)
    y[123_456] = 49
    y[654_321] = 1
    let x = (0..<count).map { Double($0) * 100 / Double(count) }
    let points = pieces(x, y).flatMap { $0 }
    // Four for each half dot at most.
    #expect(points.count <= 4 * 100 * 2 * 2)
    #expect(points.map(\.y).min() == 1)
    #expect(points.map(\.y).max() == 49)
    #expect(points.first == Point(x: 0, y: 40))
    #expect(points.map(\.x) == points.map(\.x).sorted())
  }

  @Test func reductionKeepsTheExtremesOfEveryColumn() {
    // A generator whose numbers anyone can repeat: x ← 16807 x mod 2³¹ − 1 (Park and Miller 1988).
    var state = 1
    let y = (0..<20_000).map { _ -> Double in
      state = state * 16807 % 2_147_483_647
      return Double(state) / 2_147_483_647 * 50
    }
    let x = (0..<20_000).map { Double($0) / 200 }
    let points = pieces(x, y).flatMap { $0 }
    func extremes(_ points: [(x: Double, y: Double)]) -> [Int: ClosedRange<Double>] {
      Dictionary(
        points.map { (Int($0.x * 4), $0.y...$0.y) },
        uniquingKeysWith: {
          min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
        })
    }
    let all = extremes(zip(x, y).map { ($0, 50 - $1) })
    let kept = extremes(points.map { ($0.x, $0.y) })
    #expect(all.count == kept.count)
    for (column, range) in all {
      let own = kept[column] ?? 0...0
      #expect(abs(range.lowerBound - own.lowerBound) < 1e-9)
      #expect(abs(range.upperBound - own.upperBound) < 1e-9)
    }
  }
}
