import PlotFigure
import PlotScene
import TestTools
import Testing

@Suite struct BinnedPointsTests {
  static let pairs: (x: [Double], y: [Double]) = {
    var random = SeededGenerator(seed: 9)
    func bell() -> Double { (0..<4).reduce(0) { sum, _ in sum + random.number(in: -1...1) } }
    return ((0..<800).map { _ in bell() }, (0..<800).map { _ in bell() })
  }()

  @Test func hexagonsHaveTheColoursOfTheirCounts() throws {
    let (x, y) = Self.pairs
    let bins = HexagonalBins(x: x, y: y, columns: 12)
    let drawn = try DrawnPoints(figure { Hexbin(x: x, y: y, columns: 12) })
    let most = bins.counts.max() ?? 0
    #expect(drawn.fills.count == bins.counts.count { $0 > 0 })
    for color in drawn.fills.map(\.color) {
      #expect(bins.counts.contains { $0 > 0 && Self.near(color, self.color($0, most)) })
    }
    let all = try DrawnPoints(figure { Hexbin(x: x, y: y, columns: 12, minCount: 0) })
    #expect(all.fills.count == bins.counts.count)
    let few = try DrawnPoints(figure { Hexbin(x: x, y: y, columns: 12, minCount: 10) })
    #expect(few.fills.count == bins.counts.count { $0 >= 10 })
  }

  private func color(_ count: Int, _ most: Int) -> Color {
    Colormap.viridis.color(at: Double(count - 1) / Double(most - 1))
  }

  private static func near(_ a: Color, _ b: Color) -> Bool {
    abs(a.red - b.red) + abs(a.green - b.green) + abs(a.blue - b.blue) < 1e-6
  }

  /// Whether a point is inside of an outline.
  private static func contains(_ path: Path, _ point: Point) -> Bool {
    let points = path.vertices
    var isInside = false
    for index in points.indices {
      let a = points[index]
      let b = points[(index + 1) % points.count]
      guard (a.y > point.y) != (b.y > point.y) else { continue }
      let part: Double = (point.y - a.y) / (b.y - a.y)
      let x: Double = a.x + (b.x - a.x) * part
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }

  /// What is painted last at any point is the hexagon whose centre is nearest, also across the
  /// overlaps, and around each inner corner three of them lie over each other without a gap.
  @Test(arguments: [false, true])
  func overlapsHideUnderTheNextHexagon(isReversed: Bool) throws {
    var random = SeededGenerator(seed: 2)
    let places = (0..<2000).map { _ in (random.number(in: 0...1), random.number(in: 0...1)) }
    let (x, y) = (places.map(\.0), places.map(\.1))
    let bins = HexagonalBins(x: x, y: y, values: x.indices.map { Double($0) }, columns: 5)
    let drawn = try DrawnPoints(
      Figure {
        Axes(
          xLimits: isReversed ? 1...0 : 0...1, yLimits: isReversed ? 1...0 : 0...1
        ) {
          Hexbin(x: x, y: y, values: x.indices.map { Double($0) }, columns: 5, minCount: 0)
        }
      })
    let frame = drawn.panel.frame
    let step = bins.step
    func page(_ x: Double, _ y: Double) -> Point {
      Point(
        x: isReversed ? frame.maxX - x * frame.width : frame.minX + x * frame.width,
        y: isReversed ? frame.minY + y * frame.height : frame.maxY - y * frame.height)
    }
    let low = bins.values.filter { !$0.isNaN }.min() ?? 0
    let high = bins.values.filter { !$0.isNaN }.max() ?? 1
    for _ in 0..<3000 {
      let (px, py) = (random.number(in: 0.01...0.99), random.number(in: 0.01...0.99))
      let nearest = bins.counts.indices.min { a, b in
        func distance(_ index: Int) -> Double {
          let center = bins.center(index)
          let (dx, dy) = ((px - center.x) / step.x, (py - center.y) / step.y)
          return dx * dx + 3 * dy * dy
        }
        return distance(a) < distance(b)
      }
      let value = bins.values[try #require(nearest)]
      let point = page(px, py)
      let top = drawn.fills.last { Self.contains($0.path, point) }
      let seen = try #require(top, "a gap at \(px), \(py)")
      let expected = Colormap.viridis.color(at: (value - low) / (high - low))
      #expect(Self.near(seen.color, expected), "\(px), \(py)")
    }
  }

  @Test func hexagonsAreEvenOnALogAxis() throws {
    let x = Self.pairs.x.map { 1000 + 200 * $0 }
    let log = try DrawnPoints(
      Figure { Axes(xScale: .log2) { Hexbin(x: x, y: Self.pairs.y, columns: 7) } })
    // The same picture as of logarithms.
    let even = try DrawnPoints(
      Figure {
        Axes {
          Hexbin(x: x.map { Scale.log2.forward($0) }, y: Self.pairs.y, columns: 7)
        }
      })
    #expect(log.fills.map(\.color) == even.fills.map(\.color))
  }

  @Test func hexagonsOutsideTheLimitsAreNotDrawn() throws {
    let (x, y) = Self.pairs
    let all = try DrawnPoints(figure { Hexbin(x: x, y: y, columns: 12) })
    let part = try DrawnPoints(
      Figure { Axes(xLimits: 0...0.5, yLimits: 0...0.5) { Hexbin(x: x, y: y, columns: 12) } })
    #expect(part.fills.count < all.fills.count / 3 && !part.fills.isEmpty)
  }

  @Test func evenCellsAreAHeatmap() throws {
    let (x, y) = Self.pairs
    let drawn = try DrawnPoints(figure { Histogram2D(x: x, y: y, xBins: 8, yBins: 6, minCount: 0) })
    let edges = (
      RectangularBins.edges(of: x, count: 8), RectangularBins.edges(of: y, count: 6)
    )
    let bins = RectangularBins(x: x, y: y, xEdges: edges.0, yEdges: edges.1)
    let rows = (0..<6).map { row in (0..<8).map { bins.count(column: $0, row: row) } }
    let heatmap = try DrawnPoints(
      figure {
        Heatmap(
          rows, xRange: edges.0[0]...edges.0[8], yRange: edges.1[0]...edges.1[6], origin: .lower)
      })
    #expect(drawn.images.count == 1)
    #expect(drawn.images[0].pixels == heatmap.images[0].pixels)
  }

  @Test func cellsOfLightPairsAreDrawn() throws {
    func cells(_ minCount: Double?) throws -> Int {
      try DrawnPoints(
        figure {
          Histogram2D(
            x: [0.5, 1.5, 1.5], y: [0.5, 0.5, 0.5], weights: [0.1, 0.2, 0.3],
            xBins: .edges([0, 1, 2, 3]), yBins: .edges([0, 1, 2]), minCount: minCount)
        }
      ).fills.count
    }
    #expect(try cells(nil) == 2)
    #expect(try cells(0.4) == 1)
    #expect(try cells(0) == 6)
  }

  /// The rectangle that is painted last at a point is that of its cell.
  @Test func cellsBetweenEdgesEndWhereTheyShould() throws {
    let (x, y) = Self.pairs
    let edges = ([-3.0, -1, -0.5, 0, 0.1, 2, 3], [-3.0, -2, 0, 0.5, 3])
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: -3...3, yLimits: -3...3) {
          Histogram2D(x: x, y: y, xBins: .edges(edges.0), yBins: .edges(edges.1), minCount: 2)
        }
      })
    let bins = RectangularBins(x: x, y: y, xEdges: edges.0, yEdges: edges.1)
    let shown = bins.counts.filter { $0 >= 2 }
    let (low, high) = (shown.min() ?? 0, shown.max() ?? 1)
    var random = SeededGenerator(seed: 1)
    let frame = drawn.panel.frame
    for _ in 0..<1500 {
      let (px, py) = (random.number(in: -2.99...2.99), random.number(in: -2.99...2.99))
      let column = try #require(edges.0.lastIndex { $0 <= px })
      let row = try #require(edges.1.lastIndex { $0 <= py })
      let point = Point(
        x: frame.minX + (px + 3) / 6 * frame.width, y: frame.maxY - (py + 3) / 6 * frame.height)
      let top = drawn.fills.last { Self.contains($0.path, point) }
      let count = bins.count(column: column, row: row)
      guard count >= 2 else {
        #expect(top == nil, "\(px), \(py)")
        continue
      }
      let expected = Colormap.viridis.color(at: (count - low) / (high - low))
      #expect(top.map { Self.near($0.color, expected) } == true, "\(px), \(py)")
    }
  }

  @Test func whatCannotBeBinnedIsAnError() {
    let x = [1.0, 2]
    let hexbins = [
      Hexbin(x: x, y: x, columns: 0), Hexbin(x: x, y: x, columns: 5, rows: 2000),
      Hexbin(x: x, y: x, values: [1]), Hexbin(x: x, y: x, values: ["a", "b"]),
      Hexbin(x: ["a", "b"], y: x), Hexbin(x: x, y: ["a", "b"]),
    ]
    for mark in hexbins { #expect(throws: PlotError.self) { try mark.validate() } }
    let histograms = [
      Histogram2D(x: x, y: x, xBins: 0), Histogram2D(x: x, y: x, yBins: .edges([1])),
      Histogram2D(x: x, y: x, xBins: .edges([2, 1])), Histogram2D(x: x, y: x, weights: [1]),
      Histogram2D(x: ["a", "b"], y: x), Histogram2D(x: x, y: x, minCount: .nan),
    ]
    for mark in histograms { #expect(throws: PlotError.self) { try mark.validate() } }
  }
}
