import PlotScene

/// A grid with a place for each of its cells.
struct GridPlan {
  /// What a cell holds: the number of its axes among all of the figure, from 0, or a grid.
  enum Content {
    case axes(Int)
    case grid(GridPlan)
  }

  /// A cell in its rows and columns.
  struct Cell {
    let span: GridSpan
    let content: Content
  }

  /// What the user said of it.
  let grid: Grid
  /// Its number among all grids of the figure, from 0, the outer one first.
  let number: Int
  let rows: [TrackSize]
  let columns: [TrackSize]
  /// The cells that hold something.
  private(set) var cells: [Cell] = []

  /// Deeper ones no page has room for.
  private static let deepest = 32

  /// Finds a place for each cell of a grid.
  ///
  /// - Parameters:
  ///   - axes: all axes met so far; those of the grid are added.
  ///   - grids: how many grids were met so far.
  ///   - depth: how many grids it is inside of.
  init(
    _ grid: Grid, axes: inout [PlannedAxes], grids: inout Int, depth: Int = 0
  ) throws(PlotError) {
    guard depth < Self.deepest else {
      throw PlotError(problem: "grids are more than \(Self.deepest) deep inside each other")
    }
    self.grid = grid
    number = grids
    grids += 1
    let placer = try CellPlacer(grid)
    rows = try Self.tracks(grid.layout.heights, count: placer.rows, "row")
    columns = try Self.tracks(grid.layout.widths, count: placer.columns, "column")
    for (titles, places, name) in [
      (grid.layout.rowTitles.count, rows.count, "row"),
      (grid.layout.columnTitles.count, columns.count, "column"),
    ] where titles > 0 && titles != places {
      throw PlotError(
        problem: "there are \(titles) \(name) titles and \(places) \(name)s; "
          + "there must be one for each, or none")
    }
    if let gap = grid.layout.gap?.points, !(gap >= 0 && gap <= 10_000) {
      throw PlotError(
        problem: "the gap of the grid is \(gap) points; it must be 0 to 10000 points")
    }
    for (cell, span) in zip(grid.cells, placer.spans) {
      switch cell.content {
      case .empty: continue
      case .axes(let content):
        cells.append(Cell(span: span, content: .axes(axes.count)))
        axes.append(PlannedAxes(axes: content, grid: number, span: span))
      case .grid(let inner):
        let plan = try GridPlan(inner, axes: &axes, grids: &grids, depth: depth + 1)
        cells.append(Cell(span: span, content: .grid(plan)))
      }
    }
  }

  private static func tracks(
    _ given: [TrackSize], count: Int, _ name: String
  ) throws(PlotError) -> [TrackSize] {
    guard given.isEmpty || given.count == count else {
      throw PlotError(
        problem: "the layout has \(count) \(name)s and \(given.count) sizes of them; "
          + "there must be one for each, or none")
    }
    for (index, size) in given.enumerated() {
      if let problem = size.problem {
        throw PlotError(problem: "the size of \(name) \(index + 1) \(problem)")
      }
    }
    return given.isEmpty ? [TrackSize](repeating: .ratio(1), count: count) : given
  }

  /// Each grid with the ones inside it, the outer one first.
  var all: [GridPlan] {
    [self]
      + cells.flatMap { cell -> [GridPlan] in
        guard case .grid(let inner) = cell.content else { return [] }
        return inner.all
      }
  }

  /// The part of a room that each axes has, by its number, where rows and columns have equal parts:
  /// so much may it and its guides take without pressing others.
  ///
  /// - Parameter shares: a place for each axes of the figure; those of the grid are set.
  func share(_ room: Size, into shares: inout [Size]) {
    for cell in cells {
      let part = Size(
        width: room.width * Double(cell.span.columns.count) / Double(columns.count),
        height: room.height * Double(cell.span.rows.count) / Double(rows.count))
      switch cell.content {
      case .axes(let number): shares[number] = part
      case .grid(let inner): inner.share(part, into: &shares)
      }
    }
  }

  /// What its frames alone take where one in a column and a row of share 1 has a size.
  func length(ofFrames frame: Size) -> Size {
    func sum(_ tracks: [TrackSize], _ unit: Double) -> Double {
      tracks.reduce(0) { sum, track in
        switch track {
        case .ratio(let ratio): sum + ratio * unit
        case .fixed(let length): sum + length.points
        }
      }
    }
    return Size(width: sum(columns, frame.width), height: sum(rows, frame.height))
  }

  /// The numbers of the grids whose axes stand in its legend: those within that have none of their own.
  var legendMembers: Set<Int> {
    cells.reduce(into: [number]) { members, cell in
      guard case .grid(let inner) = cell.content, inner.grid.legend == nil else { return }
      members.formUnion(inner.legendMembers)
    }
  }

  /// Whether the axes of the grid of a number have a legend together, in it or in one around it.
  func sharesLegend(_ number: Int) -> Bool {
    guard let member = all.first(where: { $0.number == number }) else { return false }
    if grid.legend != nil { return true }
    if member.number == self.number { return false }
    return cells.contains { cell in
      guard case .grid(let inner) = cell.content else { return false }
      return inner.all.contains { $0.number == number } && inner.sharesLegend(number)
    }
  }
}

/// Axes with their place in a grid.
struct PlannedAxes {
  var axes: Axes
  /// The number of the grid.
  let grid: Int
  let span: GridSpan
}

/// The rows and columns of a cell, counted from 0.
struct GridSpan: Hashable {
  let rows: Range<Int>
  let columns: Range<Int>

  /// Whether two cells have a place in common.
  func overlaps(_ other: GridSpan) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}
