/// The means of a table's cells over bins, by area; missing cells do not count.
struct CellMeans {
  /// The mean of each bin, row by row from the top of the page; NaN where all cells are missing.
  private(set) var values: [Double] = []

  /// - Complexity: O(cells + bins).
  init(_ table: [Double], columns: Int, across: CellBins, down: CellBins) {
    guard columns > 0 else { return }
    let rows = table.count / columns
    values.reserveCapacity(across.count * down.count)
    let columnCells = (0..<across.count).map { across.cells(of: $0, limit: columns) }
    for bin in 0..<down.count {
      let rowCells = down.cells(of: bin, limit: rows)
      for cells in columnCells {
        if rowCells.count == 1, cells.count == 1 {
          values.append(table[rowCells[0].index * columns + cells[0].index])
        } else {
          values.append(Self.mean(table, columns, rowCells, cells))
        }
      }
    }
  }

  private static func mean(
    _ table: [Double], _ columns: Int, _ rows: [(index: Int, weight: Double)],
    _ cells: [(index: Int, weight: Double)]
  ) -> Double {
    var (sum, total) = (0.0, 0.0)
    for row in rows {
      for cell in cells {
        let value = table[row.index * columns + cell.index]
        guard value.isFinite else { continue }
        let weight = row.weight * cell.weight
        sum += value * weight
        total += weight
      }
    }
    return total > 0 ? sum / total : .nan
  }
}
