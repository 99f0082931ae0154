import PlotFigure
import PlotScene
import Testing

/// What every mark must stand.
@Suite struct EveryMark {
  typealias Build = @Sendable (_ x: [Double], _ y: [Double]) -> any Mark

  /// A new mark adds its line here.
  static let marks: [(name: String, build: Build)] = [
    ("line", { Line(x: $0, y: $1, label: "line") }),
    ("line with markers", { Line(x: $0, y: $1, style: .none.marker(.square), label: "m") }),
    ("scatter", { Scatter(x: $0, y: $1, alpha: 0.5, label: "scatter") }),
    ("heatmap", { x, y in Heatmap([x, y]) }),
    ("heatmap from below", { x, y in Heatmap([x, y], yRange: 0...1, origin: .lower) }),
  ]

  static let least = Double.leastNonzeroMagnitude

  static let data: [(name: String, x: [Double], y: [Double])] = [
    ("empty", [], []),
    ("one point", [1], [2]),
    ("missing", [0, .nan, 2, 3], [1, 2, .nan, 4]),
    ("all missing", [.nan, .nan], [.nan, .nan]),
    ("infinite", [0, .infinity, 2], [-.infinity, 1, 2]),
    ("constant", [3, 3, 3], [5, 5, 5]),
    ("huge", [-1.7e308, 0, 1.7e308], [1.7e308, -1.7e308, 0]),
    ("tiny", [0, least, 2 * least], [least, 0, least]),
    ("far offset", [1e15, 1e15 + 1, 1e15 + 2], [1e9, 1e9 + 1e-6, 1e9]),
  ]

  static let cases = marks.flatMap { mark in data.map { (mark, $0) } }

  @Test(arguments: cases)
  func drawsAnythingInsideThePage(
    mark: (name: String, build: Build), data: (name: String, x: [Double], y: [Double])
  ) throws {
    let resolved = try figure { mark.build(data.x, data.y) }.resolved()
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    for text in resolved.texts { #expect(page.contains(text.ink), "\(text.line.text.string)") }
    let panel = try #require(resolved.panels.first)
    #expect(page.contains(panel.frame))
    #expect(panel.x.domain.lowerBound < panel.x.domain.upperBound)
    #expect(panel.y.domain.lowerBound < panel.y.domain.upperBound)
    #expect(panel.x.ticks.count == Set(panel.x.labels).count, "equal labels: \(panel.x.labels)")
    #expect(panel.y.ticks.count == Set(panel.y.labels).count, "equal labels: \(panel.y.labels)")
    #expect(!resolved.scene.description.contains("nan"))
    #expect(!resolved.scene.description.contains("inf"))
  }

  @Test(arguments: cases)
  func isDeterministic(
    mark: (name: String, build: Build), data: (name: String, x: [Double], y: [Double])
  ) throws {
    let first = try figure { mark.build(data.x, data.y) }.resolved()
    let second = try figure { mark.build(data.x, data.y) }.resolved()
    #expect(first == second)
    #expect(first.scene.fingerprint == second.scene.fingerprint)
  }

  @Test(arguments: marks)
  func infiniteValuesAreReported(mark: (name: String, build: Build)) throws {
    let resolved = try figure { mark.build([0, 1, 2], [0, .infinity, 2]) }.resolved()
    #expect(resolved.diagnostics.map(\.kind) == [.unplacedValues])
  }

  @Test(arguments: marks)
  func missingValuesAreNotReported(mark: (name: String, build: Build)) throws {
    let resolved = try figure { mark.build([0, 1, 2], [0, .nan, 2]) }.resolved()
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test(arguments: marks)
  func unequalCountsAreAnError(mark: (name: String, build: Build)) throws {
    let error = #expect(throws: PlotError.self) {
      try figure { mark.build([1, 2, 3], [1, 2]) }.resolved()
    }
    #expect(error?.location.hasPrefix("axes 1, ") == true)
    #expect(error?.problem.contains("2") == true && error?.problem.contains("3") == true)
  }

  @Test(arguments: marks)
  func marksSayWhatTheyAre(mark: (name: String, build: Build)) {
    #expect(!mark.build([1, 2], [3, 4]).altText.isEmpty)
  }
}
