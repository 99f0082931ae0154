import PlotScene

/// One round of an arrangement: what surrounds frames of given sizes, and the frames that fit in
/// between.
struct ArrangementRound {
  let guides: [PanelGuides]
  let figureGuides: FigureGuides
  /// How far what belongs to each frame reaches beyond it.
  let protrusions: [Insets]
  let geometry: GridGeometry
  let grid: PlacedGrid
  /// Whether the frames came out as they were given.
  let isSettled: Bool

  /// - Parameters:
  ///   - sizes: the sizes of the frames, as the round before left them.
  ///   - gridHeight: from the top of the highest frame to the bottom of the lowest.
  ///   - reserved: room that is not taken back; nil for none.
  init(
    _ figure: Figure, _ training: Training, page: Rect, legendSides: [Side?],
    sizes: [Size], gridHeight: Double, reserved: [Insets]?, typesetter: Typesetter
  ) {
    let drafts = training.panels
    let color = Self.sharedColor(figure, drafts)
    var guides = zip(drafts, zip(sizes, legendSides)).map { draft, place in
      PanelGuides(
        draft, size: place.0, page: page.size,
        hasColorbar: color == nil && !draft.colorbar.isHidden, legendSide: place.1,
        typesetter: typesetter)
    }
    Self.alignNames(&guides, drafts, sizes)
    let figureGuides = FigureGuides(
      figure, color: color, gridHeight: gridHeight,
      columnWidth: sizes.map(\.width).max() ?? page.width, typesetter: typesetter)
    var protrusions = zip(drafts, guides).map { draft, guide in
      guide.protrusion.union(figureGuides.protrusion(row: draft.row, rows: training.rows))
    }
    if let reserved { protrusions = zip(protrusions, reserved).map { $0.union($1) } }
    let area = page.inset(by: figureGuides.insets)
    geometry = GridGeometry(
      zip(drafts, protrusions).map {
        GridGeometry.Cell(
          row: $0.row, column: $0.column, protrusion: $1, heightPerWidth: $0.heightPerWidth)
      },
      rows: training.rows, columns: training.columns, in: area.size,
      gap: figure.theme.spacing.panels)
    // What the grid does not need is left around it, half on each side.
    grid = PlacedGrid(
      geometry, drafts,
      origin: Point(
        x: area.minX + max(area.width - geometry.size.width, 0) / 2,
        y: area.minY + max(area.height - geometry.size.height, 0) / 2))
    isSettled = geometry.sizes == sizes && grid.frames.height == gridHeight
    self.guides = guides
    self.figureGuides = figureGuides
    self.protrusions = protrusions
  }

  /// Brings the names and titles of axes into line: along a column the names on the left, along a row
  /// those below and the titles, where frames are equally large.
  private static func alignNames(
    _ guides: inout [PanelGuides], _ drafts: [PanelDraft], _ sizes: [Size]
  ) {
    struct Line: Hashable {
      let place: Int
      let length: Double
    }
    var left: [Line: Double] = [:]
    var below: [Line: Double] = [:]
    var above: [Line: Double] = [:]
    for (guide, (draft, size)) in zip(guides, zip(drafts, sizes)) {
      if guide.y.hasName {
        let line = Line(place: draft.column, length: size.width)
        left[line] = max(left[line] ?? 0, guide.y.depth)
      }
      if guide.x.hasName {
        let line = Line(place: draft.row, length: size.height)
        below[line] = max(below[line] ?? 0, guide.x.depth)
      }
      if let height = guide.titleHeight {
        let line = Line(place: draft.row, length: size.height)
        above[line] = max(above[line] ?? 0, height)
      }
    }
    for (index, (draft, size)) in zip(drafts, sizes).enumerated() {
      let row = Line(place: draft.row, length: size.height)
      guides[index].alignNames(
        x: below[row] ?? 0, y: left[Line(place: draft.column, length: size.width)] ?? 0)
      guides[index].alignTitle(height: above[row] ?? 0)
    }
  }

  /// The colorbar and the colours that serve all axes; nil if each has its own.
  private static func sharedColor(
    _ figure: Figure, _ drafts: [PanelDraft]
  ) -> (Colorbar, ColorMapping)? {
    guard figure.layout.shareColor else { return nil }
    let first = drafts.first { $0.color != nil && !$0.colorbar.isHidden }
    return first.flatMap { draft in draft.color.map { (draft.colorbar, $0) } }
  }
}

extension FigureGuides {
  /// The room that the figure's colorbar needs above the first row and below the last.
  fileprivate func protrusion(row: Int, rows: Int) -> Insets {
    Insets(top: row == 0 ? overhang.start : 0, bottom: row == rows - 1 ? overhang.end : 0)
  }
}
