import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct CellPlacerTests {
  static let axes = Axes { Line(y: [0, 1]) }

  /// A cell in the order: its row, column, and how many of each it has.
  static func spans(_ layout: GridLayout, _ cells: [Cell]) throws -> [[Int]] {
    try CellPlacer(Grid(layout: layout) { cells }).spans.map {
      [$0.rows.lowerBound, $0.columns.lowerBound, $0.rows.count, $0.columns.count]
    }
  }

  static let places: [(layout: GridLayout, cells: [Cell], places: [[Int]])] = [
    // As square as can be, row by row.
    (.grid(), [axes.cell], [[0, 0, 1, 1]]),
    (.grid(), [axes.cell, axes.cell], [[0, 0, 1, 1], [0, 1, 1, 1]]),
    (
      .grid(), (0..<5).map { _ in axes.cell },
      [[0, 0, 1, 1], [0, 1, 1, 1], [0, 2, 1, 1], [1, 0, 1, 1], [1, 1, 1, 1]]
    ),
    (.grid(rows: 1), (0..<3).map { _ in axes.cell }, (0..<3).map { [0, $0, 1, 1] }),
    (.grid(columns: 1), (0..<3).map { _ in axes.cell }, (0..<3).map { [$0, 0, 1, 1] }),
    (
      .grid(widths: [1, 2]), (0..<3).map { _ in axes.cell },
      [[0, 0, 1, 1], [0, 1, 1, 1], [1, 0, 1, 1]]
    ),
    // A wide cell goes to the next row where it has room, and smaller ones fill what it leaves.
    (
      .grid(columns: 3), [axes.cell, axes.cell, axes.spanning(columns: 2), axes.cell, axes.cell],
      [[0, 0, 1, 1], [0, 1, 1, 1], [1, 0, 1, 2], [0, 2, 1, 1], [1, 2, 1, 1]]
    ),
    // Around a tall one.
    (
      .grid(columns: 2), [axes.spanning(rows: 2), axes.cell, axes.cell, axes.cell],
      [[0, 0, 2, 1], [0, 1, 1, 1], [1, 1, 1, 1], [2, 0, 1, 1]]
    ),
    // Places that are told are taken first.
    (
      .grid(columns: 2), [axes.cell, axes.at(row: 0, column: 0), axes.cell],
      [[0, 1, 1, 1], [0, 0, 1, 1], [1, 0, 1, 1]]
    ),
    (
      .grid(), [axes.at(row: 2, column: 3).spanning(columns: 2), axes.cell],
      [[2, 3, 1, 2], [0, 0, 1, 1]]
    ),
    (.grid(columns: 3), [Empty().cell, axes.cell], [[0, 0, 1, 1], [0, 1, 1, 1]]),
    (
      .grid(columns: 3), [Empty().spanning(rows: 2, columns: 2), axes.cell, axes.cell, axes.cell],
      [[0, 0, 2, 2], [0, 2, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1]]
    ),
  ]

  @Test(arguments: places)
  func cellsFillTheLayout(layout: GridLayout, cells: [Cell], places: [[Int]]) throws {
    #expect(try Self.spans(layout, cells) == places)
  }

  /// Whatever the order and sizes, cells do not overlap, stay inside, and come in reading order if all
  /// are equal.
  @Test(arguments: 0..<100)
  func cellsNeverOverlap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...6, using: &generator)
    let cells = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
      Self.axes.spanning(
        rows: .random(in: 1...3, using: &generator),
        columns: .random(in: 1...columns, using: &generator))
    }
    let placer = try CellPlacer(Grid(layout: .grid(columns: columns)) { cells })
    for (index, span) in placer.spans.enumerated() {
      #expect(span.rows.count == cells[index].rows && span.columns.count == cells[index].columns)
      #expect(span.rows.upperBound <= placer.rows && span.columns.upperBound <= columns)
      for other in placer.spans[..<index] { #expect(!span.overlaps(other)) }
    }
  }

  static let errors: [(layout: GridLayout, cells: [Cell], says: String)] = [
    (.grid(), [], "the figure has no axes"),
    (.grid(), [Empty().cell], "the figure has no axes"),
    (.grid(rows: 0), [axes.cell], "0 rows; it must have 1 to 1000"),
    (.grid(columns: -3), [axes.cell], "-3 columns; it must have 1 to 1000"),
    (.grid(columns: .max), [axes.cell], "columns; it must have 1 to 1000"),
    (.grid(rows: .min), [axes.cell], "rows; it must have 1 to 1000"),
    (.grid(rows: 1, columns: 1), [axes.cell, axes.cell], "1 × 1 places"),
    (.grid(), [axes.spanning(rows: 0)], "spans 0 rows and 1 columns; it must span 1 to 1000"),
    (.grid(), [axes.spanning(columns: -1)], "spans 1 rows and -1 columns"),
    (.grid(), [axes.spanning(rows: 1_000_000_000)], "spans 1000000000 rows"),
    (.grid(), [axes.spanning(columns: .max)], "columns; it must span 1 to 1000"),
    (.grid(columns: 2), [axes.spanning(columns: 3)], "spans 3 columns and the layout has 2"),
    (.grid(columns: 2), [axes.at(row: 0, column: 2)], "at column 2"),
    (.grid(columns: 2), [axes.at(row: 0, column: 1).spanning(columns: 2)], "the layout has 2"),
    (.grid(), [axes.at(row: -1, column: 0)], "at row -1, column 0; both are counted from 0"),
    (.grid(), [axes.at(row: 0, column: -1)], "at row 0, column -1"),
    (.grid(), [axes.at(row: .max, column: 0)], "both are counted from 0, up to 999"),
    (.grid(), [axes.at(row: 0, column: .max)], "both are counted from 0, up to 999"),
    (.grid(), [axes.at(row: .min, column: .min)], "both are counted from 0, up to 999"),
    (
      .grid(columns: 2), [axes.at(row: 0, column: 0), axes.at(row: 0, column: 0)],
      "two cells are to stand at row 0, column 0"
    ),
    (
      .grid(columns: 3),
      [axes.at(row: 0, column: 1), axes.at(row: 0, column: 0).spanning(columns: 2)],
      "two cells are to stand at row 0, column 0"
    ),
    (.grid(rows: 2), [axes.at(row: 2, column: 0)], "2 × 1 places"),
    (.grid(), [axes.at("A")], "that needs the layout .mosaic(…)"),
    (
      .grid(columns: 1), (0..<1001).map { _ in axes.cell },
      "1001 cells need more than 1000 rows"
    ),
    (
      .grid(columns: 20), (0..<20).map { _ in axes.spanning(rows: 1000, columns: 20) },
      "20 cells need more than 1000 rows"
    ),
    (.grid(columns: 2, widths: [1]), [axes.cell], "2 columns and 1 sizes of them"),
    (.grid(rows: 1, heights: [1, 1]), [axes.cell], "1 rows and 2 sizes of them"),
    (.grid(widths: [1, 0]), [axes.cell], "the size of column 2 is 0.0"),
    (.grid(widths: [-1]), [axes.cell], "the size of column 1 is -1.0"),
    (.grid(heights: [.ratio(.nan)]), [axes.cell], "the size of row 1 is nan"),
    (.grid(heights: [.ratio(.infinity)]), [axes.cell], "the size of row 1 is inf"),
    (.grid(heights: [.ratio(1e300), 1]), [axes.cell], "the size of row 1 is 1e+300"),
    (.grid(widths: [.fixed(.points(0))]), [axes.cell], "column 1 is 0.0 points"),
    (.grid(widths: [.fixed(.points(.nan))]), [axes.cell], "column 1 is nan points"),
    (.grid(widths: [.fixed(.metres)]), [axes.cell], "it must be 1 to 20000 points"),
    (.grid(columns: 2, columnTitles: ["a"]), [axes.cell], "1 column titles and 2 columns"),
    (.grid(rows: 1, rowTitles: ["a", "b"]), [axes.cell], "2 row titles and 1 rows"),
    (.grid(gap: .points(-1)), [axes.cell], "the gap of the grid is -1.0 points"),
    (.grid(gap: .points(.nan)), [axes.cell], "the gap of the grid is nan points"),
  ]

  @Test(arguments: errors)
  func whatMakesNoSenseIsSaid(layout: GridLayout, cells: [Cell], says: String) {
    let error = #expect(throws: PlotError.self) {
      try Figure(layout: layout) { cells }.resolved()
    }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    // The same is said of a grid within a grid.
    #expect(throws: PlotError.self) {
      try Figure { Grid(layout: layout) { cells } }.resolved()
    }
  }

  @Test func gridsWithoutEndAreRefused() throws {
    func nested(_ depth: Int) -> Grid {
      var grid = Grid(columns: 1) { Self.axes }
      for _ in 1..<depth { grid = Grid(columns: 1) { grid } }
      return grid
    }
    #expect(try Figure { nested(20) }.resolved().panels.count == 1)
    let error = #expect(throws: PlotError.self) { try Figure { nested(200) }.resolved() }
    #expect(error?.description == "grids are more than 32 deep inside each other")
  }
}

extension Length {
  fileprivate static let metres = Length.millimetres(1e9)
}
