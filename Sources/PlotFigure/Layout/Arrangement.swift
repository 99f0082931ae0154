import PlotScene

/// Frames and what surrounds them, brought into agreement: labels depend on the lengths of frames
/// and frames on the room that labels take.
///
/// A few rounds suffice. From the fourth on, room once given is not taken back, so that it ends.
struct Arrangement {
  let guides: [PanelGuides]
  let figureGuides: FigureGuides
  let grid: PlacedGrid
  /// How much larger the page would have to be; zero if it is large enough.
  let shortage: Size
  /// The room on the page inside its border.
  let page: Rect

  private static let rounds = 12

  /// - Parameter legendSides: for each axes the side on which its legend stands outside; nil for
  ///   inside.
  init(
    _ figure: Figure, _ training: Training, legendSides: [Legend.Side?],
    measuring: any TextMeasuring
  ) {
    let drafts = training.panels
    let typesetter = Typesetter(theme: figure.theme, measuring: measuring)
    let points = figure.size.points
    let border = figure.theme.spacing.page
    let page = Rect(x: 0, y: 0, width: points.width, height: points.height)
      .expanded(by: -border)
    let color = Self.sharedColor(figure, drafts)
    var sizes = [Size](
      repeating: Size(
        width: page.width * 0.8 / Double(training.columns),
        height: page.height * 0.8 / Double(training.rows)),
      count: drafts.count)
    var gridHeight = page.height * 0.8
    var reserved: [Insets] = []
    var round = 0
    while true {
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
        guide.protrusion.union(
          figureGuides.protrusion(row: draft.row, rows: training.rows))
      }
      if round >= 3 { protrusions = zip(protrusions, reserved).map { $0.union($1) } }
      let area = page.inset(by: figureGuides.insets)
      let geometry = GridGeometry(
        zip(drafts, protrusions).map {
          GridGeometry.Cell(
            row: $0.row, column: $0.column, protrusion: $1, heightPerWidth: $0.heightPerWidth)
        },
        rows: training.rows, columns: training.columns, in: area.size,
        gap: figure.theme.spacing.panels)
      let grid = PlacedGrid(
        geometry, drafts,
        origin: Point(
          x: area.minX + max(area.width - geometry.size.width, 0) / 2,
          y: area.minY + max(area.height - geometry.size.height, 0) / 2))
      let newSizes = geometry.frames.map(\.size)
      let newHeight = grid.frames.height
      let isSettled = newHeight == gridHeight && newSizes == sizes
      round += 1
      if isSettled || round == Self.rounds {
        self.guides = guides
        self.figureGuides = figureGuides
        self.grid = grid
        self.shortage = geometry.shortage
        self.page = page
        return
      }
      sizes = newSizes
      gridHeight = newHeight
      reserved = protrusions
    }
  }

  /// Brings the names of axes into line: along a column those on the left, along a row those below,
  /// where frames are equally large.
  private static func alignNames(
    _ guides: inout [PanelGuides], _ drafts: [PanelDraft], _ sizes: [Size]
  ) {
    struct Line: Hashable {
      let place: Int
      let length: Double
    }
    var left: [Line: Double] = [:]
    var below: [Line: Double] = [:]
    for (guide, (draft, size)) in zip(guides, zip(drafts, sizes)) {
      if guide.y.hasName {
        let line = Line(place: draft.column, length: size.width)
        left[line] = max(left[line] ?? 0, guide.y.depth)
      }
      if guide.x.hasName {
        let line = Line(place: draft.row, length: size.height)
        below[line] = max(below[line] ?? 0, guide.x.depth)
      }
    }
    for (index, (draft, size)) in zip(drafts, sizes).enumerated() {
      guides[index].alignNames(
        x: below[Line(place: draft.row, length: size.height)] ?? 0,
        y: left[Line(place: draft.column, length: size.width)] ?? 0)
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
