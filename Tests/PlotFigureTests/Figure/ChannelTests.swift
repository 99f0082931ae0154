import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ChannelTests {
  @Test func knowsWhatItsValuesAre() {
    #expect(Channel([1, 2.5]).kind == .numbers)
    #expect(Channel(["a", nil]).kind == .categories)
    #expect(Channel([Timestamp(seconds: 5)]).kind == .times)
    #expect(Channel([Int?.none, 3]).numbers.last == 3)
    #expect(Channel(["a", nil]).categories == ["a", nil])
    #expect(Channel([String]()).kind == .categories)
  }

  @Test func categoriesComeInTheOrderOfTheirFirstSight() throws {
    let figure = Figure {
      Axes {
        Line(x: ["pear", "fig"], y: [1, 2])
        Scatter(x: ["fig", "apple", nil], y: [1, 2, 3])
      }
    }
    let axis = try figure.resolved().panels[0].x
    #expect(axis.labels == ["pear", "fig", "apple"])
    #expect(axis.domain == -0.5...2.5)
  }

  @Test(arguments: [
    (CategoryOrder.firstSeen, ["b", "a", "c"]), (.sorted, ["a", "b", "c"]),
    (.given(["c", "b", "x"]), ["c", "b", "x"]),
  ])
  func categoriesAreOrderedAsAsked(order: CategoryOrder, expected: [String]) throws {
    let figure = Figure {
      Axes(xScale: .categories(order)) { Line(x: ["b", "a", "c"], y: [1, 2, 3]) }
    }
    let page = try figure.resolved()
    #expect(page.panels[0].x.labels == expected)
    // Only the list that lacks "a" leaves a value without a place.
    #expect(page.diagnostics.map(\.kind) == (expected.contains("a") ? [] : [.unplacedValues]))
  }

  @Test func dataAndScaleMustBeOfOneKind() {
    let mixed = Figure {
      Axes {
        Line(x: ["a"], y: [1])
        Line(x: [Timestamp.epoch], y: [1])
      }
    }
    #expect(throws: PlotError.self) { try mixed.resolved() }
    let names = Figure { Axes(yScale: .linear) { Line(x: [1], y: ["a"]) } }
    #expect(throws: PlotError.self) { try names.resolved() }
  }

  @Test func timesKeepTheirOrderAndNanoseconds() {
    let one = Timestamp(seconds: -1, nanoseconds: 2_500_000_001)
    #expect(one.seconds == 1 && one.nanoseconds == 500_000_001)
    #expect(Timestamp(seconds: 0, nanoseconds: -1) < .epoch)
    #expect(Timestamp(seconds: .max, nanoseconds: .max) > one)
    #expect(Timestamp(seconds: .min, nanoseconds: .min) < one)
    #expect(
      Timestamp(seconds: 1_800_000_000, nanoseconds: 3).seconds(since: one)
        == 1_799_999_998.500000002)
  }

  /// Edges without a margin: only where the data end at one.
  @Test func edgesStickWhereTheDataEnd() throws {
    let rows = [[1.0, 2], [3, 4]]
    let alone = try Figure { Axes { Heatmap(rows) } }.resolved().panels[0].x.domain
    #expect(alone == -0.5...1.5)
    let figure = Figure {
      Axes {
        Heatmap(rows)
        Line(x: [0, 3], y: [0, 1])
      }
    }
    let both = try figure.resolved().panels[0].x.domain
    #expect(both.lowerBound == -0.5)
    #expect(both.upperBound > 3)
  }

  @Test(arguments: [
    (1.3, 9.2, Limits.nice, 0.0, 10.0), (0.13, 0.92, .nice, 0, 1), (-7, 1203, .nice, -250, 1250),
    (1.3, 9.2, Limits(lower: 1, isNice: true), 1, 10),
  ])
  func niceLimitsAreRound(
    low: Double, high: Double, limits: Limits, expectedLow: Double, expectedHigh: Double
  ) throws {
    let figure = Figure { Axes(xLimits: limits) { Line(x: [low, high], y: [0, 1]) } }
    #expect(try figure.resolved().panels[0].x.domain == expectedLow...expectedHigh)
  }
}
