import PlotScene

/// The entries of a legend in columns and rows: columns as wide as their own widest entry, rows as
/// high as their own tallest, first lines of text on one baseline.
struct LegendGrid {
  /// The order in which entries fill the grid.
  enum Flow {
    /// Column by column, from top to bottom: beside a frame or inside it.
    case down
    /// Row by row, from left to right: above a frame or below it.
    case across
  }

  /// An entry, measured.
  struct Entry {
    let key: LegendKey
    let label: TextBlock
  }

  /// Where an entry stands.
  struct Place {
    /// The rectangle of the picture.
    let key: Rect
    /// The top left corner of the label.
    let label: Point
  }

  let entries: [Entry]
  /// For each entry its place, from the top left corner of the grid.
  let places: [Place]
  /// The size without padding. Below the last baseline only half of what descends counts, as
  /// little of it is ink.
  let size: Size

  /// - Parameter columns: at least 1, and not more than there are entries.
  init(_ entries: [Entry], columns: Int, flow: Flow, theme: LegendTheme) {
    self.entries = entries
    let gaps = LegendGaps(theme)
    let cells = Self.cells(entries.count, columns: columns, flow: flow)
    var (keyWidths, labelWidths) = (
      [Double](repeating: theme.keyWidth, count: columns), [Double](repeating: 0, count: columns)
    )
    let rows = (cells.map(\.row).max() ?? 0) + 1
    var lines = [Line](repeating: Line(), count: rows)
    for (entry, cell) in zip(entries, cells) {
      keyWidths[cell.column] = max(keyWidths[cell.column], entry.key.width)
      labelWidths[cell.column] = max(labelWidths[cell.column], entry.label.width)
      lines[cell.row].add(entry, gaps)
    }
    var lefts: [Double] = []
    var x = 0.0
    for column in 0..<columns {
      lefts.append(x)
      x += keyWidths[column] + gaps.key + labelWidths[column] + gaps.column
    }
    var baselines: [Double] = []
    var y = 0.0
    for line in lines {
      baselines.append(y + line.up)
      y += line.up + line.down + gaps.row
    }
    places = zip(entries, cells).map { entry, cell in
      let (left, baseline) = (lefts[cell.column], baselines[cell.row])
      let height = max(entry.label.rise, entry.key.height)
      let middle = baseline + entry.middle
      return Place(
        key: Rect(
          x: left, y: middle - height / 2, width: keyWidths[cell.column], height: height),
        label: Point(
          x: left + keyWidths[cell.column] + gaps.key, y: baseline - entry.label.rise))
    }
    size = Size(
      width: x - gaps.column,
      height: (baselines.last ?? 0) + (lines.last.map { max($0.inkDown, 0) } ?? 0))
  }

  /// Columns and rows of entries; of columns filled downwards the first ones have one more where
  /// they cannot be equal.
  private static func cells(
    _ count: Int, columns: Int, flow: Flow
  ) -> [(column: Int, row: Int)] {
    switch flow {
    case .across: (0..<count).map { ($0 % columns, $0 / columns) }
    case .down:
      (0..<columns).flatMap { column in
        (0..<(count / columns + (column < count % columns ? 1 : 0))).map { (column, $0) }
      }
    }
  }

  /// How far a row reaches above and below its first baseline.
  private struct Line {
    var up = 0.0
    var down = 0.0
    /// The same without half of what descends from the last line of text.
    var inkDown = 0.0

    mutating func add(_ entry: Entry, _ gaps: LegendGaps) {
      let label = entry.label
      // Pictures may reach a little into the gaps between rows.
      let half = entry.key.height / 2 - gaps.row / 4
      up = max(up, label.rise, half - entry.middle)
      down = max(down, label.height - label.rise, half + entry.middle)
      inkDown = max(inkDown, label.height - label.rise - label.fall / 2, half + entry.middle)
    }
  }
}

/// The gaps in a legend, which follow from the size of its text, in points.
struct LegendGaps {
  /// Between a picture and its label.
  let key: Double
  /// Between columns.
  let column: Double
  /// Between rows.
  let row: Double

  init(_ theme: LegendTheme) {
    key = theme.text.size * 0.6
    column = theme.text.size * 1.5
    row = theme.text.size * 0.45
  }
}

extension LegendGrid.Entry {
  /// The middle of the lines of text, below the first baseline.
  fileprivate var middle: Double { label.capitalsHeight / 2 - label.rise }
}

extension LegendKey {
  /// The least width of the picture in points: a number that can be drawn.
  var width: Double { size.width > 0 ? min(size.width, 10_000) : 0 }
  /// The least height of the picture in points: a number that can be drawn.
  var height: Double { size.height > 0 ? min(size.height, 10_000) : 0 }
}
