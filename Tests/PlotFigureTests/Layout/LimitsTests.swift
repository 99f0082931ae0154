import PlotScene
import Testing

@testable import PlotFigure

/// Limits against matplotlib's. The file beside its script holds its answers.
@Suite struct LimitsTests {
  struct Table: Decodable {
    struct Margin: Decodable {
      let low: Double
      let high: Double
      let margin: Double
      let sticky: [Double]
      let limits: [Double]
    }
    struct Nice: Decodable {
      let low: Double
      let high: Double
      let limits: [Double]
    }
    let margins: [Margin]
    let nice: [Nice]
  }

  static func trained(
    _ limits: Limits = .automatic, _ data: AxisExtent, margin: Double = 0.05,
    scale: Scale? = nil
  ) throws -> ClosedRange<Double> {
    try TrainedAxis(
      Axis(scale: scale), group: .x(1), limits: [limits], data: data, margin: margin,
      isReversed: false, hasWholeNumbers: false
    ).limits
  }

  @Test func marginsAndStickyEdgesAreMatplotlibs() throws {
    let table: Table = try Reference.json("limits")
    var largest = 0.0
    for entry in table.margins {
      let data = AxisExtent(entry.low...entry.high, stickyEdges: Set(entry.sticky))
      let found = try Self.trained(.automatic, data, margin: entry.margin)
      let span = entry.high - entry.low
      let error = max(
        abs(found.lowerBound - entry.limits[0]), abs(found.upperBound - entry.limits[1]))
      largest = max(largest, error / max(span, entry.high.magnitude * 1e-9))
      #expect(error <= span * 1e-9, "\(entry) → \(found)")
    }
    print(
      "margins: \(table.margins.count) as matplotlib's, largest difference \(largest) of the range")
  }

  /// The ends are labelled, the data lie inside, and seldom more is left free than by matplotlib.
  @Test func niceLimitsAreNoWiderThanMatplotlibs() throws {
    let table: Table = try Reference.json("limits")
    var (same, tighter, wider) = (0, 0, 0)
    for entry in table.nice {
      let found = try Self.trained(.nice, AxisExtent(entry.low...entry.high))
      #expect(found.lowerBound <= entry.low && found.upperBound >= entry.high)
      let resolved = try Figure(size: .inches(6.4, 4.8)) {
        Axes(xLimits: .nice) { Line(x: [entry.low, entry.high], y: [0, 1]) }
      }.resolved().panels[0].x
      #expect(resolved.domain == found)
      #expect(
        resolved.ticks.first == found.lowerBound && resolved.ticks.last == found.upperBound,
        "\(found): \(resolved.labels)")
      let (own, other) = (
        found.upperBound - found.lowerBound, entry.limits[1] - entry.limits[0]
      )
      if abs(own - other) < own * 1e-9 {
        same += 1
      } else if own < other {
        tighter += 1
      } else {
        wider += 1
        #expect(own < other * 1.35, "\(entry) → \(found)")
      }
    }
    print("round limits: \(same) as matplotlib's, \(tighter) tighter, \(wider) wider")
    #expect(wider < table.nice.count / 4)
  }

  static let log: Scale = TestScales.logarithmic

  static let cases:
    [(
      limits: Limits, data: ClosedRange<Double>?, sticky: Set<Double>, expected: ClosedRange<Double>
    )] = [
      (.automatic, nil, [], 0...1),
      (.automatic, 3...3, [], 2.7...3.3),
      (.automatic, 0...10, [0], 0...10.5),
      (.reversed, 0...10, [0], 0...10.5),
      (.automatic, 0...10, [-0.2, 99], -0.2...10.5),
      (Limits(lower: 2), 0...10, [10], 2...10),
      (Limits(lower: -3), 0...10, [0], -3...10.65),
      (Limits(upper: 8), 0...10, [0], 0...8),
      (Limits(upper: -5), 0...10, [], -5.5...(-4.5)),
      (Limits(lower: 2, upper: 2), 0...10, [], 1.8...2.2),
      (Limits(lower: 2, upper: 3), 0...10, [0, 10], 2...3),
      (Limits(lower: 0, isNice: true), 1.3...9.2, [], 0...10),
      (Limits(upper: 9.5, isNice: true), 1.3...9.2, [], 0...9.5),
      (Limits(lower: 1, upper: 2, isNice: true), 1.3...9.2, [], 1...2),
      (.nice, 4...4, [], 3.6...4.4),
      (.nice, nil, [], 0...1),
    ]

  @Test(arguments: cases)
  func endsComeFromTheUserTheDataOrTheEdges(
    limits: Limits, data: ClosedRange<Double>?, sticky: Set<Double>, expected: ClosedRange<Double>
  ) throws {
    let found = try Self.trained(limits, AxisExtent(data, stickyEdges: sticky))
    #expect(abs(found.lowerBound - expected.lowerBound) < 1e-12, "\(found)")
    #expect(abs(found.upperBound - expected.upperBound) < 1e-12, "\(found)")
  }

  @Test func marginsAreMeasuredOnTheScale() throws {
    let free = try Self.trained(.automatic, AxisExtent(1...100), margin: 0.5, scale: Self.log)
    #expect(abs(free.lowerBound - 0.1) < 1e-12 && abs(free.upperBound - 1000) < 1e-9)
    let stuck = try Self.trained(
      .automatic, AxisExtent(1...100, stickyEdges: [0.5, 100]), margin: 0.5, scale: Self.log)
    #expect(stuck == 0.5...100)
  }

  @Test(arguments: [-0.1, .nan, .infinity, 1e7] as [Double])
  func impossibleMargins(margin: Double) {
    let error = #expect(throws: PlotError.self) {
      try Figure { Axes(yMargin: margin) { Line(y: [1, 2]) } }.resolved()
    }
    #expect(
      error?.description
        == "axes 1, y axis: the margin is \(margin); it must be 0 to 1e6 times the data's range")
  }
}
