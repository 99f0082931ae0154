import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PairsTests {
  static let a = [1.0, 2, 3, 4, 5, 6]
  static let b = [2.0, 1, 4, 3, 6, 5]
  static let c = [100.0, 50, .nan, 20, 10, 0]
  static let variables = [("a", a), ("b", b), ("c", c)]
  static let groups = ["u", "u", "u", "v", "v", "v"]

  static func pairs(
    by groups: [String] = [], diagonal: PairDiagonal = .histogram, upper: PairPart = .scatter
  ) throws -> ResolvedFigure {
    try Figure.pairs(variables, by: groups, diagonal: diagonal, upper: upper).resolved()
  }

  @Test(arguments: PairDiagonal.allCases, PairPart.allCases)
  func panelsShareTheirVariables(diagonal: PairDiagonal, upper: PairPart) throws {
    let resolved = try Self.pairs(diagonal: diagonal, upper: upper)
    #expect(resolved.panels.count == (upper == .none ? 6 : 9))
    #expect(resolved.diagnostics.isEmpty)
    // Rows and columns of a variable show all of it, also where it is not drawn by points.
    let frames = Set(resolved.panels.map { $0.frame.x })
    #expect(frames.count == 3)
    for (variable, x) in zip(Self.variables, frames.sorted()) {
      let column = resolved.panels.filter { $0.frame.x == x }
      #expect(Set(column.map(\.x.domain)).count == 1)
      let finite = variable.1.filter(\.isFinite)
      #expect(column[0].x.domain.contains(finite.min() ?? .nan))
      #expect(column[0].x.domain.contains(finite.max() ?? .nan))
    }
    let top = resolved.panels.filter { $0.frame.y == resolved.panels[0].frame.y }
    #expect(top.allSatisfy { $0.y.domain.contains(1) && $0.y.domain.contains(6) })
    #expect(top[0].y.domain.upperBound < 8, "the scale of the distribution is another one")
  }

  @Test func pointsAreWhereTheirValuesAre() throws {
    let resolved = try Self.pairs(by: Self.groups)
    // The panel below the first one shows b over a, a batch of markers for each group.
    let panel = resolved.panels[3]
    let batches = panel.marks.compactMap { item -> MarkerBatch? in
      if case .markers(let batch) = item { batch } else { nil }
    }
    #expect(batches.map(\.centers.count) == [3, 3])
    let x = AxisMapping(
      scale: .linear, limits: panel.x.domain, isReversed: false, from: panel.frame.minX,
      to: panel.frame.maxX)
    for (value, center) in zip(Self.a, batches.flatMap(\.centers)) {
      #expect(abs(x.position(value) - center.x) < 1e-9)
    }
    #expect(
      Set(resolved.texts.filter { $0.role == .legend }.map(\.line.text.string)) == ["u", "v"])
  }

  /// numpy 2.4: corrcoef of a and b is 0.8285714285714286, of the first three rows 0.6546536707079772.
  @Test func correlationsAreWritten() throws {
    let resolved = try Self.pairs(by: Self.groups, upper: .correlation)
    let texts = resolved.texts.filter { $0.role == .mark }.map(\.line.text.string)
    #expect(texts.prefix(3) == ["r = 0.83", "u: 0.65", "v: 0.65"])
  }

  @Test func countsThatDisagreeAreErrors() {
    #expect(throws: PlotError.self) {
      try Figure.pairs([("a", [1, 2]), ("b", [1])]).resolved()
    }
    let error = #expect(throws: PlotError.self) {
      try Figure.pairs([("a", [1, 2])], by: ["u"]).resolved()
    }
    #expect(error?.problem.contains("2 rows and 1 groups") == true)
  }
}
