import PlotFigure
import PlotScene
import Testing

@Suite struct FillBetweenTests {
  /// The area of a unit of both axes on the page.
  func unit(_ ink: LineInk) -> Double {
    (ink.x(1) - ink.x(0)) * (ink.y(0) - ink.y(1))
  }

  /// Two colours: the areas above and below are those of matplotlib with exact crossings.
  @Test func areasAreThoseOfMatplotlib() throws {
    let reference = try #require(LineReference.file)
    #expect(reference.fills.count == 40)
    for item in reference.fills {
      let ink = try LineInk(xLimits: 0...30, yLimits: 0...10) {
        FillBetween(x: item.x, y1: item.y1, y2: item.y2, color: .blue, belowColor: .red, alpha: 1)
      }
      var sums: [Color: Double] = [:]
      for (area, color) in zip(ink.areas, ink.colors) { sums[color, default: 0] += area }
      #expect(abs((sums[.blue] ?? 0) / unit(ink) - item.above) < 1e-9)
      #expect(abs((sums[.red] ?? 0) / unit(ink) - item.below) < 1e-9)
    }
  }

  /// A condition fills the same as two colours do.
  @Test func conditionsReachTheCrossing() throws {
    let reference = try #require(LineReference.file)
    for item in reference.fills {
      let above = zip(item.y1, item.y2).map { ($0 ?? .nan) > $1 }
      let ink = try LineInk(xLimits: 0...30, yLimits: 0...10) {
        FillBetween(x: item.x, y1: item.y1, y2: item.y2, where: above, color: .blue, alpha: 1)
      }
      let area = ink.areas.reduce(0, +) / unit(ink)
      #expect(abs(area - item.above) < 1e-9)
    }
  }

  /// Without a crossing the area ends at the last point that the condition holds at.
  @Test func conditionsWithoutACrossingEndAtPoints() throws {
    let ink = try LineInk(xLimits: 0...4, yLimits: 0...2) {
      FillBetween(
        x: [0, 1, 2, 3, 4], y1: [1, 1, 1, 1, 1], where: [true, true, true, false, true])
    }
    #expect(abs(ink.areas.reduce(0, +) / unit(ink) - 2) < 1e-9)
  }

  @Test func missingValuesAreGaps() throws {
    let ink = try LineInk(xLimits: 0...5, yLimits: 0...2) {
      FillBetween(x: [0, 1, 2, 3, 4, 5], y1: [1, 1, .nan, 1, 1, 1], y2: [0, 0, 0, 0, 0, .nan])
    }
    #expect(ink.fills.count == 2)
    #expect(abs(ink.areas.reduce(0, +) / unit(ink) - 2) < 1e-9)
    #expect(ink.diagnostics.isEmpty)
  }

  /// Lines along the vertical axis are those along the other with the axes exchanged.
  @Test func uprightLines() throws {
    let (x, a, b) = ([0.0, 1, 2, 3], [1.0, 3, 0, 2], [2.0, 1, 1, 3])
    func areas(_ ink: LineInk) -> [Color: Double] {
      var sums: [Color: Double] = [:]
      for (area, color) in zip(ink.areas, ink.colors) {
        sums[color, default: 0] += area / unit(ink)
      }
      return sums
    }
    let level = try areas(
      LineInk(xLimits: 0...4, yLimits: 0...4) {
        FillBetween(x: x, y1: a, y2: b, color: .blue, belowColor: .red)
      })
    let upright = try areas(
      LineInk(xLimits: 0...4, yLimits: 0...4) {
        FillBetween(y: x, x1: a, x2: b, color: .blue, belowColor: .red)
      })
    #expect(level.count == 2)
    for (color, area) in level { #expect(abs(area - (upright[color] ?? 0)) < 1e-9) }
  }

  @Test func reversedAxesKeepTheColours() throws {
    let marks = FillBetween(
      x: [0, 1, 2], y1: [0, 3, 1], y2: [1, 1, 2], color: .blue, belowColor: .red, alpha: 1)
    let up = try LineInk(yLimits: 0...4) { marks }
    let down = try LineInk(yLimits: 4...0) { marks }
    func area(_ ink: LineInk, _ color: Color) -> Double {
      zip(ink.areas, ink.colors).reduce(0) { $1.1 == color ? $0 + $1.0 : $0 }
    }
    #expect(area(up, .blue) > 1)
    #expect(abs(area(up, .blue) - area(down, .blue)) < 1e-6)
    #expect(abs(area(up, .red) - area(down, .red)) < 1e-6)
  }

  /// 0 on a logarithm lies beyond the frame and is not reported; a value of the data is.
  @Test func logarithmicAxes() throws {
    let level = try LineInk(yScale: .log) { Area(x: [1, 2, 3], y: [10, 100, 50]) }
    #expect(level.diagnostics.isEmpty)
    #expect(level.fills.first?.contains { $0.y > level.panel.frame.maxY } == true)
    #expect(level.panel.y.domain.lowerBound > 1)
    let data = try LineInk(yScale: .log) {
      FillBetween(x: [1, 2, 3], y1: [10, 100, 50], y2: [1, 0, 1])
    }
    #expect(data.diagnostics == [.unplacedValues])
    #expect(data.fills.count == 1)
  }

  /// Many points: no more is drawn than can be seen, and no spike is lost.
  @Test(arguments: [false, true])
  func manyPointsKeepTheirSpikes(tellsSides: Bool) throws {
    let count = 60_000
    var y = (0..<count).map { $0 % 3 == 0 ? -1.0 : 1.0 }
    y[23_456] = 9
    y[54_321] = -7
    let ink = try LineInk {
      FillBetween(x: 0..<count, y1: y, belowColor: tellsSides ? .red : nil)
    }
    let points = ink.fills.flatMap { $0 }
    #expect(points.count < 30_000)
    #expect(abs((points.map(\.y).min() ?? 0) - ink.y(9)) < 1e-9)
    #expect(abs((points.map(\.y).max() ?? 0) - ink.y(-7)) < 1e-9)
  }

  @Test func categoriesAndTimes() throws {
    let names = try LineInk { FillBetween(x: ["a", "b", "c"], y1: [1, 2, 3]) }
    #expect(names.areas.first.map { $0 > 100 } == true)
    let moments = [0.0, 86_400, 200_000].map { Timestamp(secondsSince1970: $0) }
    let times = try LineInk { Ribbon(x: moments, lower: [1, 2, 3], upper: [2, 3, 5]) }
    #expect(times.areas.first.map { $0 > 100 } == true)
  }

  @Test(arguments: [
    (FillBetween(x: [1, 2], y1: [1, 2], y2: [1]), "y2 has 1"),
    (FillBetween(x: [1, 2], y1: [1, 2, 3]), "y1 has 3"),
    (FillBetween(y: [1, 2], x1: [1, 2], x2: [1, 2, 3]), "x2 has 3"),
    (FillBetween(x: [1, 2], y1: [1, 2], where: [true]), "condition has 1"),
    (FillBetween(x: [1, 2], y1: [1, 2], y2: Double.nan), "must be finite"),
    (FillBetween(x: [1, 2], y1: [1, 2], alpha: 2), "alpha is 2"),
  ])
  func whatDoesNotFitIsAnError(mark: FillBetween, part: String) {
    let error = #expect(throws: PlotError.self) { try figure { mark }.resolved() }
    #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")")
  }

  /// The line and the band have one colour, one entry in the legend, and the next mark another colour.
  @Test func aRibbonIsOneThing() throws {
    let ink = try LineInk {
      Ribbon(x: [0, 1], y: [1, 2], lower: [0, 1], upper: [2, 3], alpha: 1, label: "fit")
      Line(x: [0, 1], y: [2, 1])
    }
    #expect(ink.colors.first == ink.strokes.first?.color)
    #expect(ink.strokes.count == 2 && ink.strokes[0].color != ink.strokes[1].color)
    let resolved = try figure(legend: Legend(.outside(.right))) {
      Ribbon(x: [0, 1], y: [1, 2], lower: [0, 1], upper: [2, 3], label: "fit")
    }.resolved()
    #expect(resolved.texts.count { $0.line.text.string == "fit" } == 1)
  }

  @Test func anAreaStandsOnItsBase() throws {
    let ink = try LineInk { Area(x: [0, 1, 2], y: [3, 5, 4]) }
    #expect(ink.panel.y.domain.lowerBound == 0)
    #expect(abs(ink.areas.reduce(0, +) / unit(ink) - 8.5) < 1e-9)
    let alone = try LineInk { Area(x: [0, 1], y: [3, 5], style: .none) }
    #expect(alone.lines.isEmpty)
  }
}
