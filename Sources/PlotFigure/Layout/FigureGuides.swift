import PlotScene

/// What belongs to the figure rather than to one axes: its title, those of rows and columns, and a
/// colorbar that serves all axes.
struct FigureGuides {
  /// The room that all of it takes on the sides of the grid.
  let insets: Insets

  private let title: TextBlock?
  private let rowTitles: [TextBlock]
  private let columnTitles: [TextBlock]
  private let colorbar: ColorbarGuide?
  private let theme: Theme
  private let rowTitleWidth: Double
  private let columnTitleHeight: Double

  /// - Parameter gridHeight: from the top of the highest frame to the bottom of the lowest.
  init(
    _ figure: Figure, color: (Colorbar, ColorMapping)?, gridHeight: Double, columnWidth: Double,
    typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    let page = figure.size.points
    title = figure.title.map {
      typesetter.block($0, theme.title, maxWidth: page.width - 2 * theme.spacing.page)
    }
    rowTitles = figure.layout.rowTitles.map {
      typesetter.block($0, theme.axesTitle, maxWidth: max(gridHeight, 60))
    }
    columnTitles = figure.layout.columnTitles.map {
      typesetter.block($0, theme.axesTitle, maxWidth: max(columnWidth, 40))
    }
    colorbar = color.flatMap { bar, mapping in
      ColorbarGuide(
        bar, mapping: mapping, group: .sharedColors, length: gridHeight, typesetter: typesetter)
    }
    self.theme = theme
    rowTitleWidth = rowTitles.map { $0.height + theme.spacing.title }.max() ?? 0
    columnTitleHeight = columnTitles.map { $0.height + theme.spacing.title }.max() ?? 0
    insets = Insets(
      top: (title.map { $0.height + theme.spacing.title } ?? 0) + columnTitleHeight,
      right: rowTitleWidth + (colorbar?.depth ?? 0))
  }

  /// The parts in their places around the grid.
  func placed(
    around grid: PlacedGrid, page: Rect
  ) -> (items: [SceneItem], texts: [PlacedText], colorbar: ResolvedColorbar?) {
    var texts: [PlacedText] = []
    let block = grid.block
    if let title {
      let half = title.width / 2
      let middle = AxisGuide.kept(grid.frames.midX, half, from: page.minX, to: page.maxX)
      texts += title.placed(
        left: middle - half, top: block.minY - insets.top, align: .middle, as: .title)
    }
    for (column, title) in columnTitles.enumerated() {
      guard let room = grid.columnRoom(column) else { continue }
      let top = block.minY - theme.spacing.title - title.height
      let half = title.width / 2
      let middle = AxisGuide.kept(room.frame.midX, half, from: page.minX, to: page.maxX)
      texts += title.placed(left: middle - half, top: top, align: .middle, as: .title)
    }
    for (row, title) in rowTitles.enumerated() {
      guard let room = grid.rowRoom(row) else { continue }
      texts += title.placedDownwards(
        left: block.maxX + theme.spacing.title, middle: room.frame.midY, as: .title)
    }
    guard let colorbar else { return ([], texts, nil) }
    var beside = grid.frames
    beside.width = block.maxX + rowTitleWidth - beside.minX
    let placed = colorbar.placed(beside: beside, in: page)
    return (
      placed.items, texts + placed.texts,
      ResolvedColorbar(frame: colorbar.strip(beside: beside), axis: colorbar.resolved)
    )
  }

  /// How far the figure's colorbar reaches above and below the grid; its note may stand beside the
  /// titles of columns.
  var overhang: (start: Double, end: Double) {
    guard let colorbar else { return (0, 0) }
    let noteTop = colorbar.noteHeight - columnTitleHeight
    return (max(colorbar.overhang.start, noteTop), colorbar.overhang.end)
  }

  /// The numbers of the figure's colorbar; nil without one.
  var axis: AxisGuide? { colorbar?.axis }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    let blocks = rowTitles + columnTitles + [title].compactMap { $0 }
    return blocks.flatMap(\.missing) + (colorbar?.missing ?? [])
  }
}
