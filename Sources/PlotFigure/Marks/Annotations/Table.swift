public import PlotScene

/// Texts in rows and columns that stand at the categories of two axes, so that a table beneath an axes
/// has its columns below the bars that they explain. matplotlib: `Axes.table`.
///
/// ``Axes/table(columns:rows:cells:colors:showsColumns:)`` makes the axes that it usually stands in.
/// An empty text leaves its cell empty. Texts that are too large for their cells are a diagnostic.
public struct Table: Mark {
  /// The columns: categories or places along the horizontal axis.
  public let columns: Channel
  /// The rows: categories or places along the vertical axis, the first on top.
  public let rows: Channel
  /// The texts, row by row.
  public let cells: [[RichText]]
  /// The colours behind the cells, row by row; empty for none.
  public var colors: [[Color?]]
  /// Whether there is a line above, below and between rows.
  public var hasRules: Bool
  /// The size of the texts in points; nil for the theme's.
  public var size: Double?

  /// Texts in rows and columns.
  ///
  /// - Parameters:
  ///   - columns: a category or a place along the horizontal axis for each column.
  ///   - rows: a category or a place along the vertical axis for each row, the first on top.
  ///   - cells: the texts, as many rows as `rows` with as many texts as `columns`.
  ///   - colors: the colours behind the cells in the same arrangement; empty for none. The ink is black
  ///     or white there, whichever can be read.
  ///   - hasRules: whether there is a line above, below and between rows.
  ///   - size: the size of the texts in points; nil for the theme's.
  public init(
    columns: some Sequence<some Plottable>, rows: some Sequence<some Plottable>,
    cells: some Sequence<some Sequence<some RichTextConvertible>>, colors: [[Color?]] = [],
    hasRules: Bool = true, size: Double? = nil
  ) {
    self.columns = Channel(columns)
    self.rows = Channel(rows)
    self.cells = cells.map { $0.map(\.richText) }
    self.colors = colors
    self.hasRules = hasRules
    self.size = size
  }
}

extension Table {
  /// Checks that there is a text, and a colour if there are any, for each row and column.
  public func validate() throws(PlotError) {
    try requireTextSize(size)
    for (name, lengths) in [("texts", cells.map(\.count)), ("colours", colors.map(\.count))]
    where name == "texts" || !lengths.isEmpty {
      guard lengths.count == rows.count else {
        throw PlotError(
          problem: "there are \(rows.count) rows and \(lengths.count) rows of \(name); "
            + "they must have the same number")
      }
      if let row = lengths.firstIndex(where: { $0 != columns.count }) {
        throw PlotError(
          problem: "there are \(columns.count) columns and row \(row + 1) has \(lengths[row]) "
            + "\(name); they must have the same number")
      }
    }
  }

  /// The places of columns and rows, and half a cell around them.
  public func extent(in scales: ScaleSet) -> Extent {
    Extent(x: cellExtent(columns, on: scales.x), y: cellExtent(rows, on: scales.y))
  }

  private func cellExtent(_ channel: Channel, on scale: Scale) -> AxisExtent {
    var extent = AxisExtent(channel, on: scale)
    extent.reach = 0.5
    if let range = extent.range {
      extent.range = (range.lowerBound - 0.5)...(range.upperBound + 0.5)
    }
    extent.stickyEdges =
      extent.range.map { [$0.lowerBound, $0.upperBound] } ?? [-0.5, Double(channel.count) - 0.5]
    return extent
  }

  /// Rows grow downwards.
  public var wishes: AxesWishes { AxesWishes(reversesY: true) }

  /// The grounds of cells, the lines between rows, and the texts.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (xs, ys) = (panel.x.values(of: columns), panel.y.values(of: rows))
    var grounds: [SceneItem] = []
    var texts: [SceneItem] = []
    for (row, y) in ys.enumerated() where row < cells.count {
      for (column, x) in xs.enumerated() where column < cells[row].count {
        guard let place = panel.point(x, y), panel.contains(place) else { continue }
        let ground = colors.isEmpty ? nil : colors[row][column]
        if let ground,
          let rect = panel.rect(places: (x - 0.5, x + 0.5), values: (y - 0.5, y + 0.5))
        {
          grounds.append(.fill(Path(rect), ground))
        }
        texts +=
          panel.text(
            cells[row][column], at: place, style: panel.textStyle(size, nil),
            color: ground.map(panel.ink)
          ).items
      }
    }
    return panel.clipped(grounds + rules(ys, in: panel)) + texts
  }

  private func rules(_ ys: [Double], in panel: Panel) -> [SceneItem] {
    guard hasRules, let first = ys.first else { return [] }
    let frame = panel.frame
    var (outer, inner) = (Path(), Path())
    for (index, y) in ([first - 1] + ys).enumerated() {
      let place = panel.y.heldPosition(y + 0.5, reach: 0)
      guard place.isFinite else { continue }
      let line = Path(
        from: Point(x: frame.minX, y: place), to: Point(x: frame.maxX, y: place))
      if index == 0 || index == ys.count { outer.append(line) } else { inner.append(line) }
    }
    let ink = panel.style.text.color
    return [
      .stroke(inner, Stroke(ink.mixed(with: panel.background, by: 0.8), width: 0.5)),
      .stroke(outer, Stroke(ink.mixed(with: panel.background, by: 0.3), width: 0.8)),
    ]
  }

  /// How far texts reach beyond the frame.
  public func overhang(in panel: Panel) -> Insets? { panel.overhang(of: draw(in: panel)) }

  /// The table in words.
  public var altText: String { "Table of \(rows.count) rows and \(columns.count) columns." }
}

extension Axes {
  /// An axes that shows a table: rows named on the left, columns above or not at all, no frame.
  ///
  ///     Figure(layout: .grid(columns: 1, heights: [3, .fixed(.points(44))], shareX: .all)) {
  ///       Axes { Bars(x: quarters, heights: sales) }
  ///       Axes.table(columns: quarters, rows: ["Units", "Price"], cells: numbers)
  ///     }
  ///
  /// matplotlib: `Axes.table`.
  ///
  /// - Parameters:
  ///   - columns: a category for each column.
  ///   - rows: a category for each row, the first on top.
  ///   - cells: the texts, as many rows as `rows` with as many texts as `columns`.
  ///   - colors: the colours behind the cells in the same arrangement; empty for none.
  ///   - showsColumns: whether the columns are named above; not beneath an axes that names them.
  public static func table(
    columns: some Sequence<some Plottable>, rows: some Sequence<some Plottable>,
    cells: some Sequence<some Sequence<some RichTextConvertible>>, colors: [[Color?]] = [],
    showsColumns: Bool = false
  ) -> Axes {
    Axes(
      x: Axis(placement: showsColumns ? .opposite : .hidden), y: Axis(), grid: [], frame: []
    ) {
      Table(columns: columns, rows: rows, cells: cells, colors: colors)
    }.themed { $0.axis.tickLength = 0 }
  }
}
