import PlotFigure
import PlotScene
import TestTools
import Testing

@Suite struct StripAndSwarmTests {
  static let names = (0..<90).map { ["one", "two", "three"][$0 % 3] }
  static let values: [Double] = {
    var random = SeededGenerator(seed: 4)
    return (0..<90).map { _ in random.number(in: 1...9) + random.number(in: 0...9) }
  }()

  @Test func stripsStayWithinTheirJitter() throws {
    let drawn = try DrawnPoints(
      figure { Strip(x: Self.names, y: Self.values, jitter: 0.25) })
    let centers = drawn.batches[0].centers
    let width = drawn.panel.frame.width / 3
    for (index, center) in centers.enumerated() {
      // Strip by strip, as categories come.
      let middle = drawn.panel.frame.minX + (Double(index / 30) + 0.5) * width
      #expect(abs(center.x - middle) <= 0.25 * width)
    }
    let offsets = centers.map(\.x)
    #expect(Set(offsets).count == 90)
    // Uniform over the strip: mean and variance within four standard errors.
    let parts = centers.enumerated().map { index, center in
      (center.x - drawn.panel.frame.minX) / width - Double(index / 30) - 0.5
    }
    let mean = parts.reduce(0, +) / 90
    let variance = parts.reduce(0) { $0 + $1 * $1 } / 90
    #expect(abs(mean) < 4 * 0.144 / 90.0.squareRoot())
    #expect(abs(variance - 0.25 / 12) < 4 * 0.25 / 12 * 0.9 / 90.0.squareRoot())
  }

  @Test func aSeedDecidesTheMovesAndNothingElse() throws {
    func centers(_ seed: UInt64) throws -> [Point] {
      try DrawnPoints(figure { Strip(x: Self.names, y: Self.values, seed: seed) }).batches[0]
        .centers
    }
    #expect(try centers(1) == centers(1))
    #expect(try centers(1).map(\.x) != centers(2).map(\.x))
    #expect(try centers(1).map(\.y) == centers(2).map(\.y))
  }

  @Test func withoutJitterAStripIsAScatter() throws {
    let strip = try DrawnPoints(
      figure { Strip(x: Self.names, y: Self.values, jitter: 0, alpha: 1) })
    let scatter = try DrawnPoints(figure { Scatter(x: Self.names, y: Self.values) })
    func sorted(_ drawn: DrawnPoints) -> [Point] {
      drawn.batches[0].centers.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }
    #expect(sorted(strip) == sorted(scatter))
  }

  @Test(arguments: Orientation.allCases)
  func swarmsDoNotOverlapAndKeepTheirValues(orientation: Orientation) throws {
    let isUpright = orientation == .vertical
    let drawn = try DrawnPoints(
      figure {
        isUpright
          ? Beeswarm(x: Self.names, y: Self.values, palette: .default, size: 5)
          : Beeswarm(x: Self.values, y: Self.names, orientation: orientation, palette: .default)
      })
    #expect(drawn.batches.count == 3)
    let centers = drawn.batches.flatMap(\.centers)
    let size = drawn.batches[0].sizes[0]
    #expect(centers.count == 90 && size > 1)
    for i in centers.indices {
      for j in 0..<i {
        let (dx, dy) = (centers[i].x - centers[j].x, centers[i].y - centers[j].y)
        #expect(dx * dx + dy * dy >= size * size)
      }
    }
    let axis = isUpright ? drawn.panel.y : drawn.panel.x
    let ends = centers.map { isUpright ? -$0.y : $0.x }
    // The extreme values keep their places among all.
    let values = Self.values.sorted()
    let spread =
      ((ends.max() ?? 0) - (ends.min() ?? 0))
      / (isUpright
        ? drawn.panel.frame.height : drawn.panel.frame.width)
    let domain = axis.domain.upperBound - axis.domain.lowerBound
    #expect(abs(spread - (values[89] - values[0]) / domain) < 1e-9)
  }

  @Test func crowdedSwarmsShrinkAlike() throws {
    let places = Self.names + [String](repeating: "one", count: 200)
    let drawn = try DrawnPoints(
      figure {
        Beeswarm(x: places, y: Self.values + [Double](repeating: 5, count: 200), palette: .default)
      })
    let sizes = Set(drawn.batches.map { $0.sizes[0] })
    #expect(sizes.count == 1 && (sizes.first ?? 9) < 1)
    let lane = drawn.panel.frame.width / 3 * 0.9
    let first = drawn.batches[0].centers
    let middle = drawn.panel.frame.minX + drawn.panel.frame.width / 6
    #expect(first.allSatisfy { abs($0.x - middle) <= lane / 2 })
  }

  @Test func numbersAndTimesHaveLanesToo() throws {
    let days = (0..<30).map {
      Timestamp(secondsSince1970: Double($0 % 3) * 86_400) ?? .epoch
    }
    for drawn in [
      try DrawnPoints(figure { Beeswarm(x: days, y: Array(Self.values.prefix(30)), gap: 1) }),
      try DrawnPoints(
        figure { Beeswarm(x: (0..<30).map { $0 % 3 * 10 }, y: Array(Self.values.prefix(30))) }),
      try DrawnPoints(
        figure { Strip(x: (0..<30).map { $0 % 3 * 10 }, y: Array(Self.values.prefix(30))) }),
    ] {
      let centers = drawn.batches[0].centers
      #expect(centers.count == 30)
      #expect(centers.allSatisfy { drawn.panel.frame.contains($0) })
    }
  }

  @Test func aLogAxisAndAReversedOneAreFollowed() throws {
    let drawn = try DrawnPoints(
      Figure {
        Axes(yLimits: .reversed, yScale: .log) {
          Beeswarm(x: ["a", "a", "a"], y: [1, 10, 100], size: 3)
        }
      })
    let ys = drawn.batches[0].centers.map(\.y)
    #expect(ys == ys.sorted() && abs(ys[0] + ys[2] - 2 * ys[1]) < 1e-9)
  }

  @Test func namesAreReadFromTheTop() throws {
    let marks: [any Mark] = [
      Strip(x: Self.values, y: Self.names, orientation: .horizontal),
      Beeswarm(x: Self.values, y: Self.names, orientation: .horizontal),
    ]
    for mark in marks {
      #expect(try DrawnPoints(Figure { Axes { mark } }).panel.y.isReversed)
    }
  }

  /// A lane that is out of sight takes its colour with it.
  @Test func lanesKeepTheirColours() throws {
    let marks: [any Mark] = [
      Strip(x: ["a", "b"], y: [1, 5], palette: .default, alpha: 1),
      Beeswarm(x: ["a", "b"], y: [1, 5], palette: .default),
    ]
    for mark in marks {
      let drawn = try DrawnPoints(Figure { Axes(yLimits: 4...6) { mark } })
      #expect(drawn.batches.map { $0.fill?.values } == [[Palette.default[1]]])
    }
  }

  @Test func numbersThatMakeNoSenseAreErrors() {
    #expect(throws: PlotError.self) { try Strip(x: [1], y: [1], jitter: 0.7).validate() }
    #expect(throws: PlotError.self) { try Beeswarm(x: [1], y: [1], laneWidth: 0).validate() }
    #expect(throws: PlotError.self) { try Beeswarm(x: [1], y: [1], gap: -1).validate() }
  }
}
