import PlotScene
import Testing

@testable import PlotFigure

/// What the marks of distributions draw, against the same drawn another way.
@Suite struct DistributionMarkTests {
  static let sample: [Double] = [1, 1.5, 2, 2.2, 2.4, 3, 3.1, 4.5, 6, 9]
  static let other: [Double] = [2, 2.5, 4, 4.1, 4.4, 5, 6.3, 7.5]
  static let names = ["a", "b"]
  static var long: (places: [String], values: [Double]) {
    (
      sample.map { _ in "a" } + other.map { _ in "b" }, sample + other
    )
  }

  // MARK: Histograms

  @Test(arguments: Orientation.allCases)
  func binsStandBetweenTheirEdges(orientation: Orientation) throws {
    let mark = Histogram(Self.sample, bins: .edges([0, 2, 5, 10]), orientation: orientation)
    let panel = try drawn { mark }
    let corners = [(0.0, 2.0), (2, 6), (5, 2), (10, 2)]
    #expect(mark.heights == [2, 6, 2])
    let points = Ink(panel.marks).fills[0].path.points
    for (edge, height) in corners {
      let point =
        orientation == .vertical
        ? Point(x: panel.xAt(edge), y: panel.yAt(height))
        : Point(x: panel.xAt(height), y: panel.yAt(edge))
      #expect(points.contains { near($0, point) }, "\(edge), \(height)")
    }
    #expect(points.count == 12)
  }

  @Test func heightsAreCountsPartsAndDensities() {
    func heights(
      _ height: Histogram.Height, _ sums: Histogram.Accumulation
    ) -> [Double] {
      Histogram([1, 3, 3, 4], bins: .edges([0, 2, 6]), height: height, cumulative: sums).heights
    }
    #expect(heights(.count, .none) == [1, 3] && heights(.count, .rising) == [1, 4])
    #expect(heights(.count, .falling) == [4, 3])
    #expect(heights(.probability, .none) == [0.25, 0.75])
    #expect(heights(.density, .none) == [0.125, 0.1875])
    #expect(heights(.density, .rising) == [0.25, 1])
    #expect(Histogram([1, 3], bins: .edges([0, 2, 6]), weights: [2, 5]).heights == [2, 5])
  }

  @Test func severalShareTheirEdgesAndStackUp() throws {
    let stacked = Histograms(
      [Self.sample, Self.other], arrangement: .stacked, bins: .edges([0, 3, 10]))
    let panel = try drawn { stacked }
    #expect(stacked.bins.map(\.counts) == [[5, 5], [2, 6]])
    let fills = Ink(panel.marks).fills
    #expect(fills.count == 2)
    #expect(near(fills[1].path.bounds?.minY, panel.yAt(11)))
    #expect(near(fills[0].path.bounds?.minY, panel.yAt(5)))
    let parts = Histograms(
      [Self.sample, Self.other], arrangement: .stacked, bins: .edges([0, 3, 10]),
      height: .probability)
    let heights = parts.parts.compactMap { ($0 as? Histogram)?.heights }
    #expect(abs(heights.flatMap { $0 }.reduce(0, +) - 1) < 1e-15)
  }

  @Test func sideBySideBarsDoNotOverlap() throws {
    let panel = try drawn {
      Histograms([Self.sample, Self.other], arrangement: .sideBySide, bins: .edges([0, 5, 10]))
    }
    let bars = Ink(panel.marks).fills.flatMap { $0.path.pieces.compactMap(\.bounds) }
    #expect(bars.count == 4)
    for (index, bar) in bars.enumerated() {
      #expect(!bars[..<index].contains { $0.expanded(by: -1e-6).intersects(bar) })
    }
  }

  @Test func oneOverlaidIsAFilledHistogram() throws {
    let edges = BinRule.edges([0, 3, 6, 9])
    let one = try drawn { Histogram(Self.sample, bins: edges, look: .filled) }
    let several = try drawn { Histograms([Self.sample], bins: edges) }
    #expect(one.marks == several.marks)
  }

  @Test func timesHaveBinsAsTheirSeconds() throws {
    let seconds = Self.sample.map { $0 * 86_400 }
    let times = seconds.compactMap { Timestamp(secondsSince1970: $0) }
    let number = try drawn { Histogram(seconds, bins: .sturges) }
    let time = try drawn { Histogram(times, bins: .sturges) }
    // Numbers and times have other ticks, and so other frames.
    func parts(_ panel: ResolvedPanel) -> [Point] {
      Ink(panel.marks).fills[0].path.points.map { point in
        Point(
          x: (point.x - panel.frame.minX) / panel.frame.width,
          y: (point.y - panel.frame.minY) / panel.frame.height)
      }
    }
    let (one, two) = (parts(number), parts(time))
    #expect(one.count == two.count && zip(one, two).allSatisfy { near($0, $1) })
  }

  @Test func emptyBinsLieOnTheEndOfALogarithm() throws {
    let figure = Figure {
      Axes(yScale: .log) { Histogram([1, 1, 1, 9], bins: .edges([0, 3, 6, 10])) }
    }
    let panel = try #require(try figure.resolved().panels.first)
    let bounds = try #require(Ink(panel.marks).fills.first?.path.bounds)
    #expect(bounds.minY == panel.yAt(3) && bounds.maxY >= panel.frame.maxY)
    #expect(panel.y.domain.lowerBound < 1)
  }

  // MARK: Curves

  @Test func aDensityIsTheLineOfItsEstimate() throws {
    let mark = Density(Self.sample, bandwidth: .silverman)
    let curve = try #require(mark.estimate?.curve(count: 256))
    let own = try drawn { mark }
    let line = try drawn(yLimits: Limits(own.y.domain)) {
      Line(x: curve.values, y: curve.densities)
    }
    #expect(own.marks == line.marks)
  }

  @Test(arguments: [false, true], Orientation.allCases)
  func aDistributionFunctionIsItsSteps(complement: Bool, orientation: Orientation) throws {
    let values = Self.sample
    let n = Double(values.count)
    let heights = (0...values.count).map { (rank: Int) -> Double in
      (complement ? n - Double(rank) : Double(rank)) / n
    }
    var (x, y) = ([values[0]], [heights[0]])
    for (index, value) in values.enumerated() {
      x += [value, value]
      y += [heights[index], heights[index + 1]]
    }
    x.append(values[values.count - 1])
    y.append(heights[values.count])
    let isVertical = orientation == .vertical
    let span = Limits(1...9)
    let own = try drawn(xLimits: isVertical ? span : nil, yLimits: isVertical ? nil : span) {
      ECDF(values, complement: complement, orientation: orientation)
    }
    let line = try drawn(xLimits: isVertical ? span : nil, yLimits: isVertical ? nil : span) {
      Line(x: isVertical ? x : y, y: isVertical ? y : x)
    }
    #expect(Ink(own.marks).strokes.map(\.path) == Ink(line.marks).strokes.map(\.path))
  }

  @Test func manyStepsAreReducedToDots() throws {
    let panel = try drawn { ECDF((0..<20_000).map { Double($0 * 7919 % 20_000) }) }
    let points = Ink(panel.marks).strokes[0].path.points.count
    #expect(points < 5000)
  }

  @Test func theBandOfManyPlacesKeepsItsReach() throws {
    let count = 12_000
    let curves: [[Double]] = [
      (0..<count).map { (index: Int) -> Double in index == 7001 ? 9 : Double(index % 2) },
      (0..<count).map { (index: Int) -> Double in -Double(index % 3) },
    ]
    let panel = try drawn { QuantileBands(x: 0..<count, curves: curves, intervals: [1]) }
    let path = Ink(panel.marks).fills[0].path
    #expect(path.points.count < 13_000)
    #expect(near(path.bounds?.minY, panel.yAt(9)) && near(path.bounds?.maxY, panel.yAt(-2)))
  }

  @Test func bandsOfCurvesAndOfGroupsAreTheSame() throws {
    let curves: [[Double]] = [[1, 5, 2], [2, 3, 4], [0, 4, 8]]
    let one = try drawn { QuantileBands(x: [0, 1, 2], curves: curves) }
    let two = try drawn {
      QuantileBands(x: [2, 0, 1, 1, 0, 2, 0, 1, 2], y: [2, 1, 5, 3, 2, 4, 0, 4, 8])
    }
    #expect(one.marks == two.marks)
    #expect(Ink(one.marks).fills.count == 3)
  }

  @Test func edgesKeepTheirSlopeBeyondTheFrame() throws {
    let panel = try drawn(xLimits: Limits(1...2), yLimits: Limits(1...2)) {
      QuantileBands(x: [0, 10], curves: [[0, 10], [0, 30]], intervals: [1])
    }
    let points = Ink(panel.marks).fills[0].path.points
    for (x, y) in [(0.0, 0.0), (10, 10), (10, 30)] {
      let corner = Point(x: panel.xAt(x), y: panel.yAt(y))
      #expect(points.contains { near($0, corner) }, "\(x), \(y)")
    }
  }

  @Test func whatLiesBeyondTheFrameIsNotInTheBand() throws {
    let curves = [(0..<2000).map { Double($0) }, (0..<2000).map { Double($0 + 1) }]
    let panel = try drawn(xLimits: Limits(1000...1010)) {
      QuantileBands(x: 0..<2000, curves: curves, intervals: [1])
    }
    #expect(Ink(panel.marks).fills[0].path.points.count < 60)
  }

  @Test func curvesHaveTheirPattern() throws {
    let marks: [any Mark] = [
      ECDF(Self.sample, lineWidth: 2, style: .dashed),
      Density(Self.sample, lineWidth: 2, style: .dashed),
    ]
    for mark in marks {
      let strokes = Ink(try drawn { mark }.marks).strokes
      #expect(strokes.map(\.stroke.dash) == [Dash.dashed.pattern.map { $0 * 2 }])
    }
  }

  @Test func quantilesAreAScatterWithALine() throws {
    let mark = QQPlot(Self.sample, against: Self.other, line: false)
    let own = try drawn { mark }
    let points = try drawn { Scatter(x: mark.comparison.reference, y: mark.comparison.sample) }
    #expect(own.marks == points.marks)
    #expect(Ink(try drawn { QQPlot(Self.sample, band: 0.9) }.marks).strokes.count == 1)
  }

  private func drawn(
    xLimits: Limits? = nil, yLimits: Limits? = nil, @MarkBuilder marks: () -> [any Mark]
  ) throws -> ResolvedPanel {
    try DistributionDrawing.panel(xLimits: xLimits, yLimits: yLimits, marks: marks)
  }
}
