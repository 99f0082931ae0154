import PlotScene
import Testing

@testable import PlotFigure

@Suite struct TableTests {
  static let columns = ["a", "b", "c"]

  static func figure() -> Figure {
    Figure(
      size: .inches(4, 3),
      layout: .grid(columns: 1, heights: [1, .fixed(.points(40))], shareX: .all)
    ) {
      Axes { Line(x: columns, y: [1, 2, 3]) }
      Axes.table(
        columns: columns, rows: ["first", "second"], cells: [["1", "2", "3"], ["4", "5", "6"]],
        colors: [[.black, .white, nil], [nil, nil, .navy]])
    }
  }

  @Test func textsStandBelowWhatTheyExplain() throws {
    let resolved = try Self.figure().resolved()
    let (above, below) = (resolved.panels[0], resolved.panels[1])
    let texts = resolved.texts.filter { $0.role == .mark }
    #expect(texts.map(\.line.text.string) == ["1", "2", "3", "4", "5", "6"])
    let width = above.frame.width / 3
    for (index, text) in texts.enumerated() {
      let middle = above.frame.minX + width * (Double(index % 3) + 0.5)
      #expect(abs(text.ink.midX - middle) < 0.5)
      #expect(below.frame.contains(text.ink))
    }
    // The first row is on top, at a quarter of the height.
    #expect(abs(texts[0].ink.midY - (below.frame.minY + below.frame.height / 4)) < 1)
    #expect(texts[3].ink.midY > texts[0].ink.midY)
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func inkCanBeReadOnItsGround() throws {
    let resolved = try Self.figure().resolved()
    let inks = resolved.texts.filter { $0.role == .mark }.map(\.line.color)
    #expect(inks[0].contrast(with: .black) >= 4.5)
    #expect(inks[1].contrast(with: .white) >= 4.5)
    #expect(inks[5].contrast(with: .navy) >= 4.5)
    #expect(inks[2] == Theme.standard.marks.text.color)
  }

  /// Columns of a table have the least value at the foot of their axis and the greatest on top.
  @Test func parallelAxesGoFromLeastToGreatest() throws {
    let mark = ParallelCoordinates([("x", [1, 5, 3]), ("y", [-40, 0, .nan]), ("z", [2, 2, 2])])
    let resolved = try Figure(size: .inches(4, 3)) { Axes { mark } }.resolved()
    let frame = resolved.panels[0].frame
    let lines = AnnotationTests.paths(resolved.panels[0].marks).prefix(2)
    let points = lines.map { path in
      path.elements.compactMap { element -> Point? in
        switch element {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
    }
    // The third row has nothing to join.
    #expect(points.map(\.count) == [3, 3])
    #expect(abs(points[0][0].y - frame.maxY) < 1e-6)
    #expect(abs(points[1][0].y - frame.minY) < 1e-6)
    #expect(abs(points[0][1].y - frame.maxY) < 1e-6)
    #expect(abs(points[1][1].y - frame.minY) < 1e-6)
    // A column of equal values has them in the middle.
    #expect(abs(points[0][2].y - frame.midY) < 1e-6)
  }

  @Test func groupsAreInTheirOrderOfAppearance() {
    let mark = ParallelCoordinates([("x", [1, 2, 3]), ("y", [1, 2, 3])], by: ["b", "a", "b"])
    #expect(
      mark.parts.dropLast().map { $0.altText } == [
        "ParallelCoordinates \"b\": 2 lines across x, y.",
        "ParallelCoordinates \"a\": 1 lines across x, y.",
      ])
  }
}
