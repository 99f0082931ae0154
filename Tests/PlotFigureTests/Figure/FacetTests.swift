import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct FacetTests {
  static let kind = ["b", "a", "b", "c", "a"]
  static let x = [1.0, 2, 3, 4, 5]

  static func strips(_ resolved: ResolvedFigure) -> [String] {
    resolved.texts.filter { $0.role == .title }.map(\.line.text.string)
  }

  @Test func eachPanelHasItsRows() throws {
    var seen: [FacetRows] = []
    let figure = Figure.facets(by: Self.kind) { rows in
      let _ = seen.append(rows)
      Scatter(x: rows.of(Self.x), y: rows.of(0..<5))
    }
    #expect(seen.map(\.name) == ["b", "a", "c"])
    #expect(seen.map(\.indices) == [[0, 2], [1, 4], [3]])
    #expect(figure.axes.count == 3)
    let parts: [(name: RichText, x: [Double], y: [Int])] = [
      ("b", [1, 3], [0, 2]), ("a", [2, 5], [1, 4]), ("c", [4], [3]),
    ]
    let full = Figure(
      size: figure.size,
      layout: .grid(rows: 1, columns: 3, shareX: .all, shareY: .all, shareColor: .all),
      legend: .outside(.right)
    ) {
      for part in parts { named(Axes { Scatter(x: part.x, y: part.y) }, part.name) }
    }
    #expect(try figure.resolved() == full.resolved())
  }

  private func named(_ axes: Axes, _ name: RichText) -> Axes {
    var axes = axes
    axes.strips.top = name
    return axes
  }

  /// Texts keep their order, numbers and moments are sorted, what is missing comes last.
  static let categories: [(categories: FacetCategories, names: [String], rows: [Int])] = [
    (FacetCategories(["z", "a", "z"]), ["z", "a"], [0, 1, 0]),
    (FacetCategories(["z", nil, "a", nil] as [String?]), ["z", "a", "missing"], [0, 2, 1, 2]),
    // A category that only looks like it is another one.
    (FacetCategories(["missing", nil] as [String?]), ["missing", "missing"], [0, 1]),
    (FacetCategories([6, 4, 8, 4]), ["4", "6", "8"], [1, 0, 2, 0]),
    (FacetCategories([0.5, -2, .nan, 0, -0.0]), ["−2", "0", "0.5", "missing"], [2, 0, 3, 1, 1]),
    (FacetCategories([0.1 + 0.2, 0.3]), ["0.3", "0.30000000000000004"], [1, 0]),
    (FacetCategories([1e20, 1e-9]), ["1e-09", "1e+20"], [1, 0]),
    (FacetCategories([Double.infinity, -.infinity]), ["-inf", "inf"], [1, 0]),
    (FacetCategories([] as [String]), [], []),
    (
      FacetCategories([day(2), day(1), nil, day(2)]), ["1970-01-02", "1970-01-03", "missing"],
      [1, 0, 2, 1]
    ),
    (
      FacetCategories([day(0), Timestamp(seconds: 60)]),
      ["1970-01-01T00:00:00Z", "1970-01-01T00:01:00Z"], [0, 1]
    ),
  ]

  static func day(_ day: Int64) -> Timestamp? { Timestamp(seconds: day * 86_400) }

  @Test(arguments: categories)
  func categoriesInTheirOrder(categories: FacetCategories, names: [String], rows: [Int]) {
    #expect(categories.names == names)
    #expect(categories.ofRows == rows)
  }

  /// Every row is in one panel, and in the one of its categories.
  @Test(arguments: 0..<50)
  func everyRowIsInOnePanel(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    func column(_ kinds: Int) -> [String?] {
      (0..<count).map { _ in
        let kind = Int.random(in: 0...kinds, using: &generator)
        return kind == 0 ? nil : "kind \(kind)"
      }
    }
    let (first, second) = (column(5), column(3))
    let wrap = FacetPanels(FacetCategories(first), columns: nil)
    #expect(wrap.parts.flatMap(\.indices).sorted() == Array(0..<count))
    for part in wrap.parts {
      #expect(part.indices.allSatisfy { (first[$0] ?? "missing") == part.name })
    }
    let grid = FacetPanels(rows: FacetCategories(first), columns: FacetCategories(second))
    #expect(grid.parts.count == grid.rows * grid.columns)
    #expect(grid.parts.flatMap(\.indices).sorted() == Array(0..<count))
    for part in grid.parts {
      #expect(
        part.indices.allSatisfy {
          [first[$0] ?? "missing", second[$0] ?? "missing"] == part.names
        })
    }
  }

  static let shapes: [(count: Int, columns: Int?, shape: [Int])] = [
    (1, nil, [1, 1]), (2, nil, [1, 2]), (3, nil, [1, 3]), (4, nil, [2, 2]), (5, nil, [2, 3]),
    (7, nil, [3, 3]), (10, nil, [3, 4]), (17, nil, [4, 5]), (5, 2, [3, 2]), (5, 1, [5, 1]),
    (5, 9, [1, 5]),
  ]

  @Test(arguments: shapes)
  func panelsWrap(count: Int, columns: Int?, shape: [Int]) throws {
    let figure = Figure.facets(by: 0..<count, columns: columns) { rows in
      Line(y: rows.of(Array(0..<count)))
    }
    #expect([figure.grid.layout.rows, figure.grid.layout.columns] == shape)
    let resolved = try figure.resolved()
    #expect(resolved.panels.count == count)
    #expect(Self.strips(resolved) == (0..<count).map { "\($0)" })
    for (panel, text) in zip(resolved.panels, resolved.texts.filter { $0.role == .title }) {
      #expect(text.ink.maxY <= panel.frame.minY && text.ink.minY > panel.frame.minY - 20)
      #expect(abs(text.ink.midX - panel.frame.midX) < 0.01)
    }
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
  }

  @Test func panelsAboveAnEmptyPlaceAreLabelled() throws {
    let figure = Figure.facets(by: 0..<5, columns: 3) { rows in
      Line(x: [0, 1], y: [0, rows.indices[0]])
    }
    let shown = try NestedGridTests.labelled(figure)
    #expect(shown.x == [false, false, true, true, true])
    #expect(shown.y == [true, false, false, true, false])
  }

  static let scales: [(FacetScales, x: Int, y: Int)] = [
    (.shared, 1, 1), (.freeX, 4, 1), (.freeY, 1, 4), (.free, 4, 4),
  ]

  @Test(arguments: scales)
  func freeScalesOfPanelsThatWrap(_ scales: FacetScales, x: Int, y: Int) throws {
    let figure = Figure.facets(by: [1, 2, 3, 4], scales: scales) { rows in
      let most = Double(rows.indices[0] + 1)
      Line(x: [0, most], y: [0, most * most])
    }
    let resolved = try figure.resolved()
    #expect(Set(resolved.panels.map(\.x.domain)).count == x)
    #expect(Set(resolved.panels.map(\.y.domain)).count == y)
    let shown = try NestedGridTests.labelled(figure)
    #expect(shown.x == (x == 1 ? [false, false, true, true] : [true, true, true, true]))
    #expect(shown.y == (y == 1 ? [true, false, true, false] : [true, true, true, true]))
  }

  @Test(arguments: [(FacetScales.shared, 1, 1), (.freeX, 3, 1), (.freeY, 1, 2), (.free, 3, 2)])
  func freeScalesOfAGridAreThoseOfRowsAndColumns(_ scales: FacetScales, x: Int, y: Int) throws {
    let figure = Figure.facets(
      rows: [1, 1, 1, 2, 2, 2], columns: ["a", "b", "c", "a", "b", "c"], scales: scales
    ) { rows in
      let place = rows.indices[0]
      Line(x: [0, 1 + place % 3], y: [0, 1 + place / 3])
    }
    let resolved = try figure.resolved()
    #expect(Set(resolved.panels.map(\.x.domain)).count == x)
    #expect(Set(resolved.panels.map(\.y.domain)).count == y)
    let shown = try NestedGridTests.labelled(figure)
    #expect(shown.x == [false, false, false, true, true, true])
    #expect(shown.y == [true, false, false, true, false, false])
  }

  @Test func stripsOfAGridStandAboveItsColumnsAndBesideItsRows() throws {
    let resolved = try Figure.facets(
      rows: ["one", "two", "two"], columns: ["left", "left", "right"]
    ) { rows in
      Line(y: rows.of([0, 1, 2]), marker: .circle)
    }.resolved()
    #expect(Self.strips(resolved) == ["left", "right", "one", "two"])
    let texts = resolved.texts.filter { $0.role == .title }
    let frames = resolved.panels.map(\.frame)
    for (text, frame) in zip(texts, [frames[0], frames[1]]) {
      #expect(text.ink.maxY <= frame.minY && abs(text.ink.midX - frame.midX) < 0.01)
    }
    for (text, frame) in zip(texts.dropFirst(2), [frames[1], frames[3]]) {
      #expect(text.line.angle == -90)
      #expect(text.ink.minX >= frame.maxX && abs(text.ink.midY - frame.midY) < 0.01)
    }
    // No row is "one" and "right": an empty frame with the axes of the others.
    #expect(resolved.panels[1].marks.isEmpty)
    #expect(resolved.panels[1].x.domain == resolved.panels[0].x.domain)
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
  }

  @Test func aGridOfOneRowOrOneColumn() throws {
    let row = try Figure.facets(columns: ["a", "b"]) { rows in Line(y: rows.of([1, 2])) }.resolved()
    #expect(row.panels[0].frame.minY == row.panels[1].frame.minY)
    #expect(row.texts.filter { $0.role == .title }.map(\.line.angle) == [0, 0])
    let column = try Figure.facets(rows: ["a", "b"]) { rows in Line(y: rows.of([1, 2])) }.resolved()
    #expect(column.panels[0].frame.minX == column.panels[1].frame.minX)
    #expect(column.texts.filter { $0.role == .title }.map(\.line.angle) == [-90, -90])
    #expect(Self.strips(column) == ["a", "b"])
  }

  @Test func stripsOfARowAreEquallyDeep() throws {
    let names = ["short", "a name that needs more than one line of its strip", "also"]
    let resolved = try Figure.facets(by: names, size: .inches(5, 2)) { rows in
      Line(y: rows.of([1, 2, 3]), marker: .circle)
    }.resolved()
    let strips = resolved.scene.description.split(separator: "\n").filter { $0.contains("fill") }
    #expect(!strips.isEmpty)
    let texts = resolved.texts.filter { $0.role == .title }.map(\.ink)
    let (first, last) = (try #require(texts.first), try #require(texts.last))
    #expect(texts.count > 3)
    // One line stands in the middle of a strip as deep as the one beside it.
    #expect(abs(first.midY - last.midY) < 0.01)
    let tall = texts.dropFirst().dropLast().reduce(texts[1]) { $0.union($1) }
    #expect(abs(tall.midY - first.midY) < 1.5)
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func namesAndLegendStandOnce() throws {
    let resolved = try Figure.facets(
      by: ["a", "a", "b", "b"], xLabel: "time", y: Axis(label: "height", limits: 0...9)
    ) { rows in
      Line(y: rows.of([1, 2, 3, 4]), label: "model")
      Scatter(x: rows.of([0, 1, 0, 1]), y: rows.of([2, 2, 3, 3]), label: "data")
    }.resolved()
    #expect(
      resolved.texts.filter { $0.role == .label }.map(\.line.text.string).sorted() == [
        "height", "time",
      ])
    #expect(
      resolved.texts.filter { $0.role == .legend }.map(\.line.text.string) == ["model", "data"])
    #expect(resolved.panels.allSatisfy { $0.y.domain == 0...9 })
  }

  @Test func coloursAreShared() throws {
    let resolved = try Figure.facets(
      by: [1, 2], colorbar: .right(label: "height")
    ) { rows in
      Heatmap([[0, Double(rows.indices[0])], [2, 3]])
    }.resolved()
    #expect(resolved.colorbars.count == 1)
    #expect(resolved.panels.allSatisfy { $0.colorbars.isEmpty })
  }

  @Test func facetsStandAmongOtherAxes() throws {
    let resolved = try Figure(size: .inches(7, 3.5), layout: .grid(columns: 2)) {
      Axes { Line(y: [0, 1]) }
      Grid.facets(by: ["a", "b"], columns: 1) { rows in Line(y: rows.of([1, 2])) }
    }.resolved()
    let frames = resolved.panels.map(\.frame)
    #expect(abs(frames[0].minY - frames[1].minY) < 0.01)
    #expect(abs(frames[0].maxY - frames[2].maxY) < 0.01)
    #expect(Self.strips(resolved) == ["a", "b"])
  }

  @Test func altTextNamesTheParts() {
    let figure = Figure.facets(by: ["a", "b"], xLabel: "time") { rows in
      Line(x: rows.of([1, 2]), y: rows.of([1, 2]))
    }
    #expect(figure.altText.contains("a, time: ") && figure.altText.contains("b, time: "))
  }

  static let errors: [(figure: Figure, says: String)] = [
    (
      Figure.facets(by: ["a", "b"]) { rows in Line(y: rows.of([1, 2, 3])) },
      "axes 1, facet \"a\": a column has 3 values and the categories have 2; "
        + "they must have the same number"
    ),
    (
      Figure.facets(by: ["a", "b"]) { rows in
        Line(y: rows.of([1, 2]))
        if rows.name == "b" { Line(y: rows.of([] as [Double])) }
      }, "axes 2, facet \"b\": a column has 0 values and the categories have 2"
    ),
    (
      Figure.facets(by: [] as [String]) { rows in Line(y: rows.of([] as [Double])) },
      "facets: there are no categories; facets need at least one"
    ),
    (
      Figure.facets { rows in Line(y: rows.of([] as [Double])) },
      "facets: there are no categories; facets need at least one"
    ),
    (
      Figure.facets(by: 0..<1001) { rows in Line(y: rows.of(Array(0..<1001))) },
      "facets: the categories need 1001 panels; there can be up to 1000"
    ),
    (
      Figure.facets(rows: 0..<5000, columns: 0..<5000) { rows in
        Line(y: rows.of(Array(0..<5000)))
      }, "the categories need 25000000 panels; there can be up to 1000"
    ),
    (
      Figure.facets(rows: ["a", "b"], columns: [1, 2, 3]) { rows in Line(y: rows.of([1, 2])) },
      "facets: the rows of the facets have 2 values and the columns 3; they must have the same number"
    ),
    (
      Figure.facets(by: ["a", "b"], columns: 0) { rows in Line(y: rows.of([1, 2])) },
      "0 columns; it must have 1 to 1000"
    ),
    (
      Figure.facets(by: ["a", "b"], columns: .min) { rows in Line(y: rows.of([1, 2])) },
      "columns; it must have 1 to 1000"
    ),
    (
      Figure.facets(by: ["a", "b"]) { rows in Line(x: [1, 2, 3], y: rows.of([1, 2])) },
      "axes 1, Line: x has 3 values and y has 1"
    ),
  ]

  @Test(arguments: errors)
  func whatMakesNoSenseIsSaid(figure: Figure, says: String) {
    let error = #expect(throws: PlotError.self) { try figure.resolved() }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }
}
