import PlotScene

/// Where the cells of a grid stand: where they say, else at the next free place, row by row.
struct CellPlacer {
  let rows: Int
  let columns: Int
  /// The place of each cell, in their order.
  let spans: [GridSpan]

  private static let most = 1000

  init(_ grid: Grid) throws(PlotError) {
    let layout = grid.layout
    guard grid.cells.contains(where: { if case .empty = $0.content { false } else { true } }) else {
      throw PlotError(problem: "the figure has no axes; it needs at least one Axes { … }")
    }
    if let picture = layout.mosaic {
      let mosaic = try Mosaic(picture)
      (rows, columns) = (mosaic.rows, mosaic.columns)
      spans = try mosaic.spans(of: grid.cells)
      return
    }
    for case (let given?, let name) in [(layout.rows, "rows"), (layout.columns, "columns")]
    where given < 1 || given > Self.most {
      throw PlotError(problem: "the layout has \(given) \(name); it must have 1 to \(Self.most)")
    }
    for cell in grid.cells {
      guard (1...Self.most).contains(cell.rows), (1...Self.most).contains(cell.columns) else {
        throw PlotError(
          problem: "a cell spans \(cell.rows) rows and \(cell.columns) columns; "
            + "it must span 1 to \(Self.most) of each")
      }
      if case .at(let row, let column) = cell.place,
        !(0..<Self.most).contains(row) || !(0..<Self.most).contains(column)
      {
        throw PlotError(
          problem: "a cell is to stand at row \(row), column \(column); "
            + "both are counted from 0, up to \(Self.most - 1)")
      }
    }
    columns = Self.columns(grid)
    spans = try Self.placed(grid.cells, columns: columns)
    let needed = spans.map(\.rows.upperBound).max() ?? 1
    rows = layout.rows ?? needed
    guard needed <= rows else {
      throw PlotError(
        problem: "the layout has \(rows) × \(columns) places and its "
          + "\(grid.cells.count) cells need \(needed) × \(columns); it needs a place for each")
    }
  }

  /// As many columns as are given, else a grid as square as can be.
  private static func columns(_ grid: Grid) -> Int {
    if let columns = grid.layout.columns { return columns }
    let places = grid.cells.reduce(0) { $0 + $1.rows * $1.columns }
    let least =
      grid.cells.map { cell in
        if case .at(_, let column) = cell.place { column + cell.columns } else { cell.columns }
      }.max() ?? 1
    let count =
      grid.layout.rows.map { (places + $0 - 1) / $0 }
      ?? WholeNumber.above(Double(places).squareRoot(), in: 1...max(places, 1))
    return min(max(count, least), most)
  }

  private static func placed(_ cells: [Cell], columns: Int) throws(PlotError) -> [GridSpan] {
    var taken = Taken(columns: columns)
    var spans = [GridSpan?](repeating: nil, count: cells.count)
    for (index, cell) in cells.enumerated() {
      switch cell.place {
      case .next: continue
      case .named(let letter):
        throw PlotError(
          problem: "a cell is to stand at the letter \(letter); that needs the layout .mosaic(…)")
      case .at(let row, let column):
        guard column + cell.columns <= columns else {
          throw PlotError(
            problem: "a cell is to stand at column \(column), over \(cell.columns) columns; "
              + "the layout has \(columns), counted from 0")
        }
        let span = GridSpan(
          rows: row..<row + cell.rows, columns: column..<column + cell.columns)
        guard taken.isFree(span) else {
          throw PlotError(
            problem: "two cells are to stand at row \(row), column \(column); "
              + "each place has room for one")
        }
        taken.take(span)
        spans[index] = span
      }
    }
    for (index, cell) in cells.enumerated() where spans[index] == nil {
      guard cell.columns <= columns else {
        throw PlotError(
          problem: "a cell spans \(cell.columns) columns and the layout has \(columns)")
      }
      let span = taken.next(rows: cell.rows, columns: cell.columns)
      guard span.rows.upperBound <= most else {
        throw PlotError(
          problem: "the figure's \(cells.count) cells need more than \(most) rows; "
            + "it must have 1 to \(most)")
      }
      taken.take(span)
      spans[index] = span
    }
    return spans.compactMap { $0 }
  }

  /// The places that are taken.
  private struct Taken {
    let columns: Int
    private var rows: [[Bool]] = []
    /// Every place before this one is taken.
    private var first = 0

    init(columns: Int) { self.columns = columns }

    func isFree(_ span: GridSpan) -> Bool {
      span.rows.allSatisfy { row in
        row >= rows.count || span.columns.allSatisfy { !rows[row][$0] }
      }
    }

    mutating func take(_ span: GridSpan) {
      while rows.count < span.rows.upperBound {
        rows.append([Bool](repeating: false, count: columns))
      }
      for row in span.rows {
        for column in span.columns { rows[row][column] = true }
      }
      while first < rows.count * columns, rows[first / columns][first % columns] { first += 1 }
    }

    /// The first place, row by row, that has room for a cell.
    func next(rows: Int, columns: Int) -> GridSpan {
      var place = first
      while true {
        let (row, column) = (place / self.columns, place % self.columns)
        place += 1
        guard column + columns <= self.columns else { continue }
        let span = GridSpan(rows: row..<row + rows, columns: column..<column + columns)
        if isFree(span) { return span }
      }
    }
  }
}
