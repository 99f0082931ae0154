import PlotScene

/// The page with everything in its place: panels, texts and items, from the bottom to the top.
struct ResolvedPage {
  /// The legends that found no free place inside, and where they stand better.
  private(set) var crowdedOut: [(axes: Int, index: Int, side: Side)] = []

  private(set) var panels: [ResolvedPanel] = []
  private(set) var texts: [PlacedText] = []
  private(set) var items: [SceneItem] = []
  private var colorbars: [ResolvedColorbar] = []
  private var legends: [Rect] = []
  private var boxes: [GuideBox] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Characters in insets that no font has.
  private var missing: [Unicode.Scalar] = []
  private let measuring: any TextMeasuring
  private let drawsMarks: Bool

  /// - Parameter drawsMarks: whether marks are drawn; without them legends find more free places.
  init(
    _ figure: Figure, _ training: Training, _ arrangement: Arrangement,
    typesetters: Typesetters, resolution: Double, drawsMarks: Bool = true
  ) {
    measuring = typesetters.ofFigure.measuring
    self.drawsMarks = drawsMarks
    addGrounds(figure.theme, training, arrangement)
    for (index, draft) in training.panels.enumerated() {
      let panel = draft.panel(in: arrangement.placed.frames[index], resolution: resolution)
      add(
        draft, panel, arrangement.guides[index], in: arrangement.placed.rooms[index], at: index,
        typesetter: typesetters.ofPanels[index])
    }
    for (guides, grid) in zip(arrangement.gridGuides, arrangement.placed.grids) {
      guard let grid else { continue }
      add(guides.placed(around: grid, page: arrangement.page))
      for axis in guides.axes { report(axis, at: "colorbar") }
    }
    if let grid = arrangement.placed.grids.first ?? nil {
      let texts = arrangement.figureGuides.texts(
        around: grid.block.outset(by: arrangement.gridGuides[0].insets), frames: grid.frame,
        page: arrangement.page)
      self.texts += texts
      own += texts.map { .text($0.line) }
    }
    if !own.isEmpty { items.append(.group("figure", own)) }
  }

  /// An inset alone.
  ///
  /// - Parameter box: the inset with all that belongs to it.
  init(
    _ draft: PanelDraft, _ measured: MeasuredInset, in box: Rect, resolution: Double,
    typesetter: Typesetter, drawsMarks: Bool
  ) {
    measuring = typesetter.measuring
    self.drawsMarks = drawsMarks
    let panel = draft.panel(
      in: measured.frame.offset(x: box.minX, y: box.minY), resolution: resolution)
    add(draft, panel, measured.guides, in: box, at: 0, typesetter: typesetter)
  }

  /// Paints the room of axes whose theme has another page than the figure's, before anything else, so
  /// that no ground lies over a neighbour's texts.
  private mutating func addGrounds(
    _ theme: Theme, _ training: Training, _ arrangement: Arrangement
  ) {
    for (draft, room) in zip(training.panels, arrangement.placed.rooms) {
      guard let ground = draft.theme.background, ground != theme.background else { continue }
      let layout = training.plan.all.first { $0.number == draft.grid }?.grid.layout
      let gap = layout?.gap?.points ?? theme.spacing.panels
      // Neighbours meet halfway; titles above keep their distance.
      let border = min(gap / 2, theme.spacing.title, theme.spacing.page)
      items.append(.fill(Path(room.expanded(by: border)), ground))
    }
  }

  /// What belongs to the figure or to one of its grids.
  private var own: [SceneItem] = []

  private mutating func add(_ placed: PlacedGuides) {
    own += placed.items + placed.texts.map { .text($0.line) } + placed.legendItems
    texts += placed.texts + placed.legendTexts
    colorbars += placed.colorbars
    if let legend = placed.legend {
      legends.append(legend)
      boxes.append(GuideBox(name: "the legend", rect: legend, texts: placed.legendTexts))
    }
    boxes += placed.colorbars.map { GuideBox(name: "the colorbar", rect: $0.frame, texts: []) }
  }

  private mutating func add(
    _ draft: PanelDraft, _ panel: Panel, _ guides: PanelGuides, in room: Rect, at index: Int,
    typesetter: Typesetter
  ) {
    let (frame, theme) = (panel.frame, draft.theme)
    let marks = drawsMarks ? draft.markItems(in: panel) : []
    let breaks = AxisBreak(x: panel.x, y: panel.y)
    let lines = FrameLines(draft, guides, breaks: breaks, around: frame).items
    var own: [SceneItem] = []
    if let background = theme.frame.background { own.append(.fill(Path(frame), background)) }
    own += Self.gridLines(panel, draft, guides, theme)
    own += draft.fillsFrame ? [] : lines
    let shown: [SceneItem] = breaks.isEmpty ? marks : [.clip(breaks.clip(of: frame), marks)]
    own.append(.group("marks", shown))
    own += draft.fillsFrame ? lines : []

    var labels: [PlacedText] = []
    for side in Side.inDrawingOrder {
      guard let axis = guides[side] else { continue }
      own += axis.tickMarks(along: frame)
      labels += axis.texts(along: frame, in: room)
    }
    labels += guides.titleTexts(above: frame, in: room)
    let strips = guides.placedStrips(along: frame)
    own += strips.items
    labels += strips.texts
    let direct = guides.placedDirect(along: frame)
    own += direct.items
    labels += direct.texts
    var colorbars: [ResolvedColorbar] = []
    for (number, bar) in guides.colorbars.enumerated() {
      let place = guides.place(ofColorbar: number, beside: frame)
      let placed = bar.placed(beside: place, in: room)
      own += placed.items
      labels += placed.texts
      colorbars.append(ResolvedColorbar(frame: bar.strip(beside: place), axis: bar.resolved))
      boxes.append(
        GuideBox(
          name: "the colorbar of \(draft.name)", rect: bar.strip(beside: place), texts: []))
    }
    var ink = marks
    // An axis inside the frame is in the way of a legend as marks are; of its texts below.
    for side in Side.inDrawingOrder {
      guard let axis = guides[side], axis.inset > 0 else { continue }
      ink += axis.line(along: frame) + axis.tickMarks(along: frame)
    }
    for inset in guides.insets {
      let rect = LegendPlacer(
        frame: frame, size: inset.size, distance: theme.legend.distance
      ).rect(at: inset.place)
      reportExcess(of: rect, over: frame, "colorbar", at: draft.name)
      let placed = inset.placed(at: Point(x: rect.x, y: rect.y))
      own += placed.items
      labels += placed.texts
      boxes.append(
        GuideBox(name: "the colorbar of \(draft.name)", rect: rect, texts: placed.texts))
      ink.append(.fill(Path(rect), .black))
      colorbars.append(
        ResolvedColorbar(
          frame: inset.strip(at: Point(x: rect.x, y: rect.y)), axis: inset.resolved))
    }
    own += labels.map { .text($0.line) }
    labels += PlacedText.ofMarks(marks, measuring: measuring)
    ink += labels.filter { $0.ink.intersects(frame) }.map { .fill(Path($0.ink), .black) }
    let insets = PlacedInsets(
      draft, in: panel, ink: ink, typesetter: typesetter, drawsMarks: drawsMarks)
    if !insets.items.isEmpty { own.append(.group("insets", insets.items)) }
    labels += insets.texts
    diagnostics += insets.diagnostics
    missing += insets.missing

    let boxes = addLegends(guides, draft, insets.ink, frame, at: index, to: &own, &labels)
    items.append(.group(draft.name, own))
    texts += labels
    panels.append(
      ResolvedPanel(
        frame: frame, x: guides.x.resolved, y: guides.y.resolved,
        top: draft.top == nil ? nil : guides[.top]?.resolved,
        right: draft.right == nil ? nil : guides[.right]?.resolved, colorbars: colorbars,
        legends: boxes, insets: insets.panels, region: nil, marks: marks))
    for side in Side.inDrawingOrder {
      if let axis = guides[side] {
        report(axis, at: "\(draft.name), \(side.axisName)")
      }
    }
    for axis in guides.colorbars.map(\.axis) + guides.insets.map(\.axis) {
      report(axis, at: "\(draft.name), colorbar")
    }
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

  /// Places the legends, one after the other: each keeps clear of those before.
  private mutating func addLegends(
    _ guides: PanelGuides, _ draft: PanelDraft, _ marks: [SceneItem], _ frame: Rect, at index: Int,
    to items: inout [SceneItem], _ labels: inout [PlacedText]
  ) -> [Rect] {
    var ink = marks
    var boxes: [Rect] = []
    for legend in guides.legends {
      let origin = origin(of: legend, guides, draft, ink, frame, at: index)
      let box = Rect(
        x: origin.x, y: origin.y, width: legend.block.size.width, height: legend.block.size.height)
      let placed = legend.block.placed(at: origin)
      items.append(.group("legend", placed.items + placed.texts.map { .text($0.line) }))
      labels += placed.texts
      boxes.append(box)
      self.boxes.append(
        GuideBox(name: "the legend of \(draft.name)", rect: box, texts: placed.texts))
      ink.append(.fill(Path(box), .black))
    }
    return boxes
  }

  private mutating func origin(
    of legend: PanelGuides.PanelLegend, _ guides: PanelGuides, _ draft: PanelDraft,
    _ ink: [SceneItem], _ frame: Rect, at index: Int
  ) -> Point {
    if let outside = guides.origin(of: legend, around: frame) { return outside }
    let distance = draft.theme.legend.distance
    let placer = LegendPlacer(frame: frame, size: legend.block.size, distance: distance)
    if case .inside(let place) = draft.axes.legends[legend.index].placement {
      let rect = placer.rect(at: place)
      reportExcess(of: rect, over: frame, "legend", at: draft.name)
      return Point(x: rect.x, y: rect.y)
    }
    let map = InkMap(ink, in: frame, measuring: measuring)
    if let free = placer.free(in: map) { return Point(x: free.x, y: free.y) }
    crowdedOut.append(
      (index, legend.index, legend.block.side(outside: frame, distance: distance)))
    return Point(x: frame.x, y: frame.y)
  }

  /// Says that something is larger than the frame it is to stand in.
  private mutating func reportExcess(
    of rect: Rect, over frame: Rect, _ name: String, at location: String
  ) {
    guard !frame.contains(rect) else { return }
    let size = { FixedDecimal.string($0, places: 1) }
    diagnostics.append(
      Diagnostic(
        .tooSmall, location: location,
        message: "the \(name) needs \(size(rect.width)) × \(size(rect.height)) points and its "
          + "frame has \(size(frame.width)) × \(size(frame.height))"))
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
    return sets.filter { draft.gridLines.contains($0.0) && !$0.1.isEmpty }
      .map { .stroke($0.1, $0.2.stroke) }
  }

  /// What a reader of the page should know.
  func diagnostics(of arrangement: Arrangement) -> [Diagnostic] {
    let page = Rect(x: 0, y: 0, width: arrangement.size.width, height: arrangement.size.height)
    return diagnostics + Diagnostic.ofBoxes(boxes, texts)
      + Diagnostic.ofTexts(
        texts, shortage: arrangement.placed.shortage, on: page,
        missing: arrangement.missing + missing)
  }

  /// The figure as users, tests and renderers see it.
  func resolved(
    size: Size, background: Color?, diagnostics: [Diagnostic]
  ) -> ResolvedFigure {
    ResolvedFigure(
      size: size, panels: panels, colorbars: colorbars, legends: legends, texts: texts,
      diagnostics: diagnostics, scene: Scene(size: size, background: background, items: items))
  }
}

extension Side {
  /// The order in which axes are drawn.
  static let inDrawingOrder: [Side] = [.bottom, .left, .top, .right]

  /// The axis on this side, as errors and diagnostics name it.
  fileprivate var axisName: String {
    switch self {
    case .bottom: "x axis"
    case .left: "y axis"
    case .top: "top axis"
    case .right: "right axis"
    }
  }
}
