import PlotFigure
import PlotScene
import Testing

/// A mark to be built from any data.
struct MarkCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether each x belongs to a y, so that their numbers must be equal, and an infinite y has no
  /// place.
  var hasPairs = true
  let build: @Sendable (_ x: [Double], _ y: [Double]) -> any Mark

  init(
    _ name: String, hasPairs: Bool = true,
    build: @escaping @Sendable (_ x: [Double], _ y: [Double]) -> any Mark
  ) {
    self.name = name
    self.hasPairs = hasPairs
    self.build = build
  }

  var testDescription: String { name }
}

/// What every mark must stand.
@Suite struct EveryMark {
  /// The marks of each family stand in a file of their own, beside their tests.
  static let marks = lines + points + bars + distributions + fields + annotations

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
  func drawsAnythingInsideThePageAndTheSameAgain(
    mark: MarkCase, data: (name: String, x: [Double], y: [Double])
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
    let scene = resolved.scene.description
    #expect(!scene.contains("nan"))
    #expect(!scene.contains("inf"))
    let again = try figure { mark.build(data.x, data.y) }.resolved()
    #expect(again == resolved)
  }

  @Test(arguments: marks.filter(\.hasPairs))
  func infiniteValuesAreReported(mark: MarkCase) throws {
    let resolved = try figure { mark.build([0, 1, 2], [0, .infinity, 2]) }.resolved()
    #expect(resolved.diagnostics.map(\.kind) == [.unplacedValues])
  }

  @Test(arguments: marks)
  func missingValuesAreNotReported(mark: MarkCase) throws {
    let resolved = try figure { mark.build([0, 1, 2], [0, .nan, 2]) }.resolved()
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test(arguments: marks.filter(\.hasPairs))
  func unequalCountsAreAnError(mark: MarkCase) throws {
    let error = #expect(throws: PlotError.self) {
      try figure { mark.build([1, 2, 3], [1, 2]) }.resolved()
    }
    #expect(error?.location.hasPrefix("axes 1, ") == true)
    #expect(error?.problem.contains("2") == true && error?.problem.contains("3") == true)
  }

  @Test(arguments: marks)
  func marksSayWhatTheyAre(mark: MarkCase) {
    #expect(!mark.build([1, 2], [3, 4]).altText.isEmpty)
  }
}
