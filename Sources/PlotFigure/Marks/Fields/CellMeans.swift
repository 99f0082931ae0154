/// What a table's cells come to over bins, by area; missing cells do not count.
struct CellMeans {
  /// How several cells make one value.
  enum Summary {
    /// Their mean.
    case mean
    /// The value that most of the area has, for numbers that stand for names.
    case mostFrequent
  }

  /// The value of each bin, row by row from the top of the page; NaN where all cells are missing.
  private(set) var values: [Double] = []

  /// - Complexity: O(cells + bins).
  init(
    _ table: [Double], columns: Int, across: CellBins, down: CellBins, summary: Summary = .mean
  ) {
    guard columns > 0 else { return }
    let rows = table.count / columns
    values.reserveCapacity(across.count * down.count)
    let columnCells = (0..<across.count).map {
      across.cells(of: $0, limit: columns).filter { $0.index >= 0 }
    }
    for bin in 0..<down.count {
      let rowCells = down.cells(of: bin, limit: rows).filter { $0.index >= 0 }
      for cells in columnCells {
        if rowCells.count == 1, cells.count == 1 {
          values.append(table[rowCells[0].index * columns + cells[0].index])
        } else {
          values.append(
            summary == .mean
              ? Self.mean(table, columns, rowCells, cells)
              : Self.mostFrequent(table, columns, rowCells, cells))
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

  private static func mostFrequent(
    _ table: [Double], _ columns: Int, _ rows: [(index: Int, weight: Double)],
    _ cells: [(index: Int, weight: Double)]
  ) -> Double {
    var areas: [Double: Double] = [:]
    for row in rows {
      for cell in cells {
        let value = table[row.index * columns + cell.index]
        if value.isFinite { areas[value, default: 0] += row.weight * cell.weight }
      }
    }
    // Of equal areas the first name, so that the same data make the same picture.
    return areas.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? .nan
  }
}
