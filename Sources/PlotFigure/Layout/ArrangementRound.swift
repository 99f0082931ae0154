import PlotScene

/// One round of an arrangement: what surrounds frames of given sizes, and the frames that fit in
/// between.
struct ArrangementRound {
  let guides: [PanelGuides]
  let gridGuides: [GridGuides]
  let figureGuides: FigureGuides
  /// How far what belongs to each frame reaches beyond it.
  let protrusions: [Insets]
  let placed: PlacedFrames
  /// The size of the page.
  let size: Size
  /// Whether the frames came out as they were given.
  let isSettled: Bool

  /// - Parameters:
  ///   - last: the frames, as the round before left them.
  ///   - size: the size of the page, likewise.
  ///   - reserved: room that is not taken back; nil for none.
  init(
    _ figure: Figure, _ training: Training, last: PlacedFrames, size: Size,
    legendSides: [[Side?]], reserved: [Insets]?, typesetters: Typesetters
  ) {
    let drafts = training.panels
    let margin = figure.theme.spacing.page
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height).expanded(by: -margin)
    var shares = drafts.map { _ in page.size }
    training.plan.share(page.size, into: &shares)
    var guides = drafts.indices.map { index in
      PanelGuides(
        drafts[index], size: last.frames[index].size, room: shares[index],
        legendSides: legendSides[index], typesetter: typesetters.ofPanels[index])
    }
    Self.align(&guides, drafts, last.frames)
    let figureGuides = FigureGuides(figure, width: page.width, typesetter: typesetters.ofFigure)
    let grids = training.plan.all.sorted { $0.number < $1.number }
    let gridGuides = zip(grids, last.grids).compactMap { plan, placed in
      placed.map {
        GridGuides(
          plan, colors: training.sharedColors[plan.number] ?? [],
          keys: training.sharedKeys[plan.number] ?? [], placed: $0, page: page.size,
          typesetter: typesetters.ofFigure)
      }
    }
    var protrusions = guides.map(\.protrusion)
    if let reserved { protrusions = zip(protrusions, reserved).map { $0.union($1) } }
    let grid = MeasuredGrid(
      training.plan,
      panels: zip(protrusions, drafts).map { ($0, $1.heightPerWidth) }, guides: gridGuides,
      gap: figure.theme.spacing.panels)
    let around = figureGuides.insets.adding(gridGuides[0].insets).adding(grid.protrusion)
    var placed = PlacedFrames(axes: drafts.count, grids: grids.count)
    grid.place(in: page.inset(by: around), frame: figure.size.frame, into: &placed)
    if figure.size.frame != nil, let frame = placed.grids[0]?.frame {
      // The page follows from the frames.
      self.size = Size(
        width: frame.width + around.left + around.right + 2 * margin,
        height: frame.height + around.top + around.bottom + 2 * margin)
    } else {
      self.size = size
    }
    isSettled =
      placed.frames == last.frames && placed.grids.map { $0?.frame } == last.grids.map { $0?.frame }
      && self.size == size
    self.placed = placed
    self.guides = guides
    self.gridGuides = gridGuides
    self.figureGuides = figureGuides
    self.protrusions = protrusions
  }

  /// Brings the names and titles of axes into line: names where frames end at one place, titles where
  /// they begin at one height. Strips along one line are equally deep.
  private static func align(
    _ guides: inout [PanelGuides], _ drafts: [PanelDraft], _ frames: [Rect]
  ) {
    struct Line: Hashable {
      let grid: Int
      let side: Side
      let place: Double

      init(_ grid: Int, _ side: Side, _ frame: Rect) {
        (self.grid, self.side) = (grid, side)
        let place =
          switch side {
          case .left: frame.minX
          case .right: frame.maxX
          case .top: frame.minY
          case .bottom: frame.maxY
          }
        // Ends that are computed in two ways may differ in the last digits.
        self.place = (place * 1e6).rounded()
      }
    }
    guard guides.count > 1 else { return }
    var depths: [Line: Double] = [:]
    var titles: [Line: Double] = [:]
    var strips: [Line: Double] = [:]
    for (guide, (draft, frame)) in zip(guides, zip(drafts, frames)) {
      for side in Side.allCases {
        let line = Line(draft.grid, side, frame)
        if let depth = guide.nameDepth(side) { depths[line] = max(depths[line] ?? 0, depth) }
      }
      for strip in guide.strips {
        let line = Line(draft.grid, strip.side, frame)
        strips[line] = max(strips[line] ?? 0, strip.depth)
      }
      if let height = guide.titleHeight {
        let line = Line(draft.grid, .top, frame)
        titles[line] = max(titles[line] ?? 0, height)
      }
    }
    for (index, (draft, frame)) in zip(drafts, frames).enumerated() {
      for side in Side.allCases {
        let line = Line(draft.grid, side, frame)
        if let depth = depths[line] { guides[index].alignName(side, depth: depth) }
      }
      guides[index].alignStrips { strips[Line(draft.grid, $0, frame)] ?? 0 }
      guides[index].alignTitle(height: titles[Line(draft.grid, .top, frame)] ?? 0)
    }
  }
}
