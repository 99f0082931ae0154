import PlotScene

/// Finds the number of columns in which a legend fits into its room.
struct LegendColumns {
  private let keys: [LegendKey]
  /// The labels on lines as long as the room allows to a single column.
  private let labels: [TextBlock]
  private let room: Size
  private let flow: LegendGrid.Flow
  private let gaps: LegendGaps
  private let typesetter: Typesetter

  /// - Parameter room: what the grid may take, without padding and title.
  init(_ keys: [LegendKey], room: Size, flow: LegendGrid.Flow, typesetter: Typesetter) {
    let look = typesetter.theme.legend
    let gaps = LegendGaps(look)
    self.keys = keys
    self.room = room
    self.flow = flow
    self.gaps = gaps
    self.typesetter = typesetter
    labels = keys.map {
      typesetter.block(
        $0.label, look.text, maxWidth: max(room.width - max(look.keyWidth, $0.width) - gaps.key, 1))
    }
  }

  /// The grid that suits: filled downwards the one with the fewest columns that fits, across with
  /// the most. Labels are broken further only where nothing else fits, and where nothing fits at
  /// all, the grid that misses the room by least is taken.
  func best(asked: Int?) -> LegendGrid {
    if let asked {
      let columns = min(max(asked, 1), keys.count)
      let natural = grid(columns)
      return natural.size.width <= room.width + 1e-9 ? natural : broken(columns)
    }
    let natural: LegendGrid?
    switch flow {
    case .down: natural = (1...most).lazy.map { grid($0) }.first(where: fits)
    case .across: natural = widest().flatMap { fits($0) ? $0 : nil }
    }
    if let natural { return natural }
    var least: (excess: Double, grid: LegendGrid)?
    for columns in 1...most {
      let trial = broken(columns)
      let excess =
        max(trial.size.width - room.width, 0) + max(trial.size.height - room.height, 0)
      if excess <= 1e-9 { return trial }
      if excess < least?.excess ?? .infinity { least = (excess, trial) }
    }
    return least?.grid ?? grid(1)
  }

  /// More columns than this are wider than the room, whatever the labels.
  private var most: Int {
    let least = typesetter.theme.legend.keyWidth + gaps.key + gaps.column
    return WholeNumber.below((room.width + gaps.column) / least, in: 1...keys.count)
  }

  private func fits(_ grid: LegendGrid) -> Bool {
    grid.size.width <= room.width + 1e-9 && grid.size.height <= room.height + 1e-9
  }

  /// The grid of the fewest rows in which no label is broken further, the last row about as long as
  /// the others; nil if even one column is too wide.
  private func widest() -> LegendGrid? {
    let isNarrow = { (grid: LegendGrid) in grid.size.width <= room.width + 1e-9 }
    guard let columns = (1...most).reversed().first(where: { isNarrow(grid($0)) }) else {
      return nil
    }
    let rows = (keys.count + columns - 1) / columns
    let even = grid((keys.count + rows - 1) / rows)
    return isNarrow(even) ? even : grid(columns)
  }

  private func grid(_ columns: Int, _ labels: [TextBlock]? = nil) -> LegendGrid {
    LegendGrid(
      zip(keys, labels ?? self.labels).map { LegendGrid.Entry(key: $0, label: $1) },
      columns: columns, flow: flow, theme: typesetter.theme.legend)
  }

  /// The grid with long labels broken so that all columns together fit into the room.
  private func broken(_ columns: Int) -> LegendGrid {
    let look = typesetter.theme.legend
    let key = max(look.keyWidth, keys.map(\.width).max() ?? 0) + gaps.key
    let cap = max(
      (room.width - Double(columns - 1) * gaps.column) / Double(columns) - key, 1)
    return grid(
      columns,
      zip(keys, labels).map { key, label in
        label.width <= cap ? label : typesetter.block(key.label, look.text, maxWidth: cap)
      })
  }
}
