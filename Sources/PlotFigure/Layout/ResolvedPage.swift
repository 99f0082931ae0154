import PlotScene

/// The page with everything in its place: panels, texts and items, from the bottom to the top.
struct ResolvedPage {
  /// The axes whose legend found no free place inside, and where it stands better.
  private(set) var crowdedOut: [(index: Int, side: Side)] = []

  private var panels: [ResolvedPanel] = []
  private var texts: [PlacedText] = []
  private var items: [SceneItem] = []
  private var colorbar: ResolvedColorbar?
  private var shortage: Size
  private var diagnostics: [Diagnostic] = []

  init(
    _ figure: Figure, _ training: Training, _ arrangement: Arrangement, resolution: Double,
    theme: Theme
  ) {
    shortage = arrangement.shortage
    for (index, draft) in training.panels.enumerated() {
      let place = arrangement.grid.places[index]
      let panel = draft.panel(in: place.frame, theme: theme, resolution: resolution)
      add(draft, panel, arrangement.guides[index], in: place.room, at: index, theme: theme)
    }
    let placed = arrangement.figureGuides.placed(
      around: arrangement.grid, page: arrangement.page)
    colorbar = placed.colorbar
    texts += placed.texts
    if let axis = arrangement.figureGuides.axis { report(axis, at: "colorbar") }
    let own = placed.items + placed.texts.map { .text($0.line) }
    if !own.isEmpty { items.append(.group("figure", own)) }
  }

  private mutating func add(
    _ draft: PanelDraft, _ panel: Panel, _ guides: PanelGuides, in room: Rect, at index: Int,
    theme: Theme
  ) {
    let frame = panel.frame
    let marks = draft.markItems(in: panel)
    let lines = Self.frameLines(frame, draft, theme)
    var own: [SceneItem] = []
    if let background = theme.frame.background { own.append(.fill(Path(frame), background)) }
    own += Self.gridLines(panel, draft, guides, theme)
    own += draft.fillsFrame ? [] : lines
    own.append(.group("marks", marks))
    own += draft.fillsFrame ? lines : []
    own += guides.x.tickMarks(along: frame) + guides.y.tickMarks(along: frame)

    var labels = guides.x.texts(along: frame, in: room) + guides.y.texts(along: frame, in: room)
    labels += guides.titleTexts(above: frame, in: room)
    var colorbar: ResolvedColorbar?
    if let bar = guides.colorbar {
      let placed = bar.placed(beside: frame, in: room)
      own += placed.items
      labels += placed.texts
      colorbar = ResolvedColorbar(frame: bar.strip(beside: frame), axis: bar.resolved)
    }
    own += labels.map { .text($0.line) }

    var legendBox: Rect?
    if let legend = guides.legend {
      let origin = legendOrigin(legend, guides, draft, marks, frame, theme, at: index)
      let placed = legend.placed(at: origin)
      legendBox = Rect(
        x: origin.x, y: origin.y, width: legend.size.width, height: legend.size.height)
      own.append(.group("legend", placed.items + placed.texts.map { .text($0.line) }))
      labels += placed.texts
    }
    items.append(.group("axes \(draft.number)", own))
    texts += labels
    panels.append(
      ResolvedPanel(
        frame: frame, x: guides.x.resolved, y: guides.y.resolved, colorbar: colorbar,
        legend: legendBox, marks: marks))
    report(guides.x, at: "axes \(draft.number), x axis")
    report(guides.y, at: "axes \(draft.number), y axis")
    if let bar = guides.colorbar { report(bar.axis, at: "axes \(draft.number), colorbar") }
  }

  /// Says how many labels an axis left out.
  private mutating func report(_ axis: AxisGuide, at location: String) {
    guard axis.leftOut > 0 else { return }
    let asked = axis.ticks.major.filter { !$0.label.isEmpty }.count
    diagnostics.append(
      Diagnostic(
        .crowdedLabels, location: location,
        message: "\(axis.leftOut) of \(asked) tick labels were left out, as they would overlap"))
  }

  private mutating func legendOrigin(
    _ legend: LegendBlock, _ guides: PanelGuides, _ draft: PanelDraft, _ marks: [SceneItem],
    _ frame: Rect, _ theme: Theme, at index: Int
  ) -> Point {
    if let outside = guides.legendOrigin(around: frame) { return outside }
    let placer = LegendPlacer(
      frame: frame, size: legend.size, distance: theme.legend.distance)
    if case .inside(let place) = draft.legend.placement {
      let rect = placer.rect(at: place)
      if !frame.contains(rect) {
        let size = { FixedDecimal.string($0, places: 1) }
        diagnostics.append(
          Diagnostic(
            .tooSmall, location: "axes \(draft.number)",
            message: "the legend needs \(size(rect.width)) × \(size(rect.height)) points and its "
              + "frame has \(size(frame.width)) × \(size(frame.height))"))
      }
      return Point(x: rect.x, y: rect.y)
    }
    if let free = placer.free(in: InkMap(marks, in: frame)) { return Point(x: free.x, y: free.y) }
    crowdedOut.append((index, legend.side(outside: frame, distance: theme.legend.distance)))
    return Point(x: frame.x, y: frame.y)
  }

  private static func frameLines(
    _ frame: Rect, _ draft: PanelDraft, _ theme: Theme
  ) -> [SceneItem] {
    let sides = draft.fillsFrame ? theme.frame.filledSides : theme.frame.sides
    return sides.isEmpty ? [] : [.stroke(sides.outline(of: frame), theme.axis.line.stroke)]
  }

  private static func gridLines(
    _ panel: Panel, _ draft: PanelDraft, _ guides: PanelGuides, _ theme: Theme
  ) -> [SceneItem] {
    let frame = panel.frame
    func upright(_ values: [Double]) -> Path {
      values.reduce(into: Path()) { path, value in
        let x = panel.x.position(value)
        path.append(Path(from: Point(x: x, y: frame.minY), to: Point(x: x, y: frame.maxY)))
      }
    }
    func level(_ values: [Double]) -> Path {
      values.reduce(into: Path()) { path, value in
        let y = panel.y.position(value)
        path.append(Path(from: Point(x: frame.minX, y: y), to: Point(x: frame.maxX, y: y)))
      }
    }
    let sets: [(GridLines, Path, LineLook)] = [
      (.minorX, upright(guides.x.ticks.minor), theme.axis.minorGrid),
      (.minorY, level(guides.y.ticks.minor), theme.axis.minorGrid),
      (.majorX, upright(guides.x.ticks.major.map(\.value)), theme.axis.majorGrid),
      (.majorY, level(guides.y.ticks.major.map(\.value)), theme.axis.majorGrid),
    ]
    return sets.filter { draft.grid.contains($0.0) && !$0.1.isEmpty }
      .map { .stroke($0.1, $0.2.stroke) }
  }

  /// The figure as users, tests and renderers see it.
  func resolved(
    _ figure: Figure, _ found: [Diagnostic], missing: [Unicode.Scalar]
  ) -> ResolvedFigure {
    let page = Rect(
      x: 0, y: 0, width: figure.size.points.width, height: figure.size.points.height)
    return ResolvedFigure(
      size: figure.size.points, panels: panels, colorbar: colorbar, texts: texts,
      diagnostics: found + diagnostics
        + Diagnostic.ofTexts(texts, shortage: shortage, on: page, missing: missing),
      scene: Scene(
        size: figure.size.points, background: figure.theme.background, items: items))
  }
}
