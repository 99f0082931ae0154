import PlotFigure
import PlotScene
import TestTools

extension FigureMaker {
  /// A cell in its rows and columns.
  private struct Tile {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// A grid and the room it needs. Its cells are tiles, some over several rows and columns, put
  /// where they belong in one of three ways: in order, by number or by a mosaic.
  mutating func grid(rows: Int, columns: Int, depth: Int) -> (Grid, FigureNeed) {
    let number = grids
    grids += 1
    var tiles = tiles(rows: rows, columns: columns)
    // A place or two may be empty, but not all.
    if tiles.count > 2, random.chance(0.2) {
      tiles.remove(at: random.whole(in: 1...tiles.count - 1))
    }
    let isPlain = tiles.allSatisfy { $0.rows.count == 1 && $0.columns.count == 1 }
    let isMosaic = random.chance(0.3) && tiles.count <= 26
    let isShared = isPlain && tiles.count > 1 && random.chance(0.35)
    let sharing = sharing(isShared)

    var cells: [Cell] = []
    var needs: [FigureNeed] = []
    let kind = isShared ? sharedKind() : nil
    for tile in tiles {
      if depth < 2, rows * columns <= 6, rows * columns > 1, random.chance(0.12) {
        let (inner, need) = grid(
          rows: random.whole(in: 1...2), columns: random.whole(in: 1...2), depth: depth + 1)
        cells.append(inner.cell)
        needs.append(need)
      } else {
        let (axes, need, isFree) = axes(kind)
        cells.append((sharing.2 == .none ? axes : axes.withColorbarsOutside).cell)
        needs.append(need)
        places.append(
          RandomFigure.Place(
            grid: number, rows: tile.rows, columns: tile.columns, isFree: isFree))
      }
    }
    for (index, tile) in tiles.enumerated() {
      if !isMosaic {
        (cells[index].rows, cells[index].columns) = (tile.rows.count, tile.columns.count)
      }
      cells[index].place =
        isMosaic
        ? .named(Self.letter(index))
        : .at(row: tile.rows.lowerBound, column: tile.columns.lowerBound)
    }
    var layout =
      isMosaic
      ? GridLayout.mosaic(Self.picture(tiles, rows: rows, columns: columns))
      : GridLayout.grid(rows: rows, columns: columns)
    (layout.shareX, layout.shareY, layout.shareColor) = sharing
    layout.widths = sizes(columns, needs.map(\.frame.width).max() ?? 0)
    layout.heights = sizes(rows, needs.map(\.frame.height).max() ?? 0)
    if !isMosaic, random.chance(0.15) { layout.rowTitles = (0..<rows).map { _ in text(most: 4) } }
    if !isMosaic, random.chance(0.15) {
      layout.columnTitles = (0..<columns).map { _ in text(most: 4) }
    }
    if random.chance(0.1) { layout.gap = .points(random.number(in: 0...30)) }
    let legend: Legend? =
      random.chance(0.15)
      ? random.pick([.best, .outside(.right), .outside(.bottom), .outside(.top), .outside(.left)])
      : nil
    var grid = Grid(
      title: depth > 0 ? text(0.5, most: 6) : nil, layout: layout,
      xLabel: text(0.2, most: 6), yLabel: text(0.2, most: 6), legend: legend
    ) {}
    grid.cells = cells
    let used = tiles.reduce(0) { $0 + $1.rows.count * $1.columns.count }
    if random.chance(0.2), used < rows * columns, !isMosaic {
      grid.cells.append(Empty().cell)
    }
    return (grid, need(of: grid, tiles, needs))
  }

  /// The grid cut into tiles: most of them of one place.
  private mutating func tiles(rows: Int, columns: Int) -> [Tile] {
    var taken = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
    let spans = random.chance(0.4)
    var tiles: [Tile] = []
    for row in 0..<rows {
      for column in 0..<columns where !taken[row][column] {
        var tile = Tile(rows: row..<row + 1, columns: column..<column + 1)
        if spans {
          while tile.columns.upperBound < columns, !taken[row][tile.columns.upperBound],
            random.chance(0.25)
          {
            tile.columns = column..<tile.columns.upperBound + 1
          }
          while tile.rows.upperBound < rows, random.chance(0.25) {
            tile.rows = row..<tile.rows.upperBound + 1
          }
        }
        for row in tile.rows { for column in tile.columns { taken[row][column] = true } }
        tiles.append(tile)
      }
    }
    return tiles
  }

  private static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(65 + index)))
  }

  private static func picture(_ tiles: [Tile], rows: Int, columns: Int) -> String {
    (0..<rows).map { row in
      String(
        (0..<columns).map { column in
          tiles.firstIndex { $0.rows.contains(row) && $0.columns.contains(column) }
            .map(letter) ?? "."
        })
    }.joined(separator: "\n")
  }

  private mutating func sharing(
    _ isShared: Bool
  ) -> (GridLayout.Sharing, GridLayout.Sharing, GridLayout.Sharing) {
    let ways: [GridLayout.Sharing] = isShared ? [.none, .all, .byRow, .byColumn] : [.none]
    return (random.pick(ways), random.pick(ways), random.pick(ways))
  }

  /// Shares and lengths of columns or rows; none of them in most grids.
  private mutating func sizes(_ count: Int, _ need: Double) -> [TrackSize] {
    guard random.chance(0.2) else { return [] }
    return (0..<count).map { _ in
      random.chance(0.2)
        ? .fixed(.points(need * random.number(in: 1...1.3))) : random.pick([1, 1.5, 2])
    }
  }

  private func need(of grid: Grid, _ tiles: [Tile], _ needs: [FigureNeed]) -> FigureNeed {
    let (rows, columns) = (
      tiles.map(\.rows.upperBound).max() ?? 1, tiles.map(\.columns.upperBound).max() ?? 1
    )
    var (widths, heights) = (
      [FigureNeed](repeating: FigureNeed(frame: .zero, around: .zero), count: columns),
      [FigureNeed](repeating: FigureNeed(frame: .zero, around: .zero), count: rows)
    )
    for (tile, need) in zip(tiles, needs) {
      for column in tile.columns { widths[column] = widths[column].union(need) }
      for row in tile.rows { heights[row] = heights[row].union(need) }
    }
    let gap = (grid.layout.gap?.points ?? 12) + 2
    var need = FigureNeed(frame: .zero, around: .zero)
    need.frame.width = Self.frames(widths.map(\.frame.width), grid.layout.widths)
    need.frame.height = Self.frames(heights.map(\.frame.height), grid.layout.heights)
    need.around.width = widths.reduce(0) { $0 + $1.around.width + gap } + 60
    need.around.height = heights.reduce(0) { $0 + $1.around.height + gap } + 90
    if !grid.layout.rowTitles.isEmpty { need.around.width += 40 }
    if !grid.layout.columnTitles.isEmpty { need.around.height += 60 }
    if grid.legend != nil {
      need.around.width += 260
      need.around.height += 80 + 16 * Double(grid.axes.count * 3)
    }
    return need
  }

  /// The length of all frames, so that those with the least share have enough.
  private static func frames(_ needs: [Double], _ sizes: [TrackSize]) -> Double {
    guard !sizes.isEmpty else { return (needs.max() ?? 0) * Double(needs.count) }
    var (unit, shares, fixed) = (0.0, 0.0, 0.0)
    for (need, size) in zip(needs, sizes) {
      switch size {
      case .ratio(let ratio):
        unit = max(unit, need / ratio)
        shares += ratio
      case .fixed(let length): fixed += length.points
      }
    }
    return unit * shares + fixed
  }
}

extension Axes {
  /// The axes with colorbars that can serve others, too: on a side of them.
  fileprivate var withColorbarsOutside: Axes {
    var axes = self
    for index in axes.colorbars.indices {
      if case .inside = axes.colorbars[index].placement {
        axes.colorbars[index].placement = .outside(.right)
      }
    }
    return axes
  }
}
