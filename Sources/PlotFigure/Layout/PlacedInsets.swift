import PlotScene

/// The insets of an axes in their places within its frame.
struct PlacedInsets {
  private(set) var panels: [ResolvedPanel] = []
  private(set) var texts: [PlacedText] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Characters that no font has.
  private(set) var missing: [Unicode.Scalar] = []
  /// What is inked in the frame with the insets and their lines: what comes after keeps clear of it.
  private(set) var ink: [SceneItem]

  /// The lines of all details: nothing of an inset lies below those of another.
  private var lines: [SceneItem] = []
  private var boxes: [SceneItem] = []
  private let draft: PanelDraft
  private let panel: Panel
  private let typesetter: Typesetter
  private let drawsMarks: Bool

  /// - Parameters:
  ///   - draft: the axes around them.
  ///   - panel: the axes' frame on the page.
  ///   - ink: what is inked in the frame.
  ///   - drawsMarks: whether marks are drawn.
  init(
    _ draft: PanelDraft, in panel: Panel, ink: [SceneItem], typesetter: Typesetter,
    drawsMarks: Bool
  ) {
    self.drawsMarks = drawsMarks
    self.draft = draft
    self.panel = panel
    self.typesetter = typesetter
    self.ink = ink
    let regions = draft.insets.map { $0.inset.isZoom ? region(of: $0.panel) : nil }
    for region in regions.compactMap({ $0 }) { self.ink.append(.fill(Path(region), .black)) }
    for (inset, region) in zip(draft.insets, regions) { add(inset, region) }
  }

  /// All that is drawn, over the marks.
  var items: [SceneItem] { lines + boxes }

  private mutating func add(_ inset: InsetDraft, _ region: Rect?) {
    let box = place(inset)
    ink.append(.fill(Path(box), .black))
    let theme = inset.panel.theme
    let own =
      theme == typesetter.theme
      ? typesetter : Typesetter(theme: theme, measuring: typesetter.measuring)
    var sides = inset.panel.axes.legends.map(\.outsideSide)
    while true {
      let measured = MeasuredInset(
        inset.panel, in: box.size, legendSides: sides, typesetter: own)
      let page = ResolvedPage(
        inset.panel, measured, in: box, resolution: panel.resolution, typesetter: own,
        drawsMarks: drawsMarks)
      if page.crowdedOut.isEmpty { return add(inset, region, box, measured, page) }
      for legend in page.crowdedOut { sides[legend.index] = legend.side }
    }
  }

  private mutating func add(
    _ inset: InsetDraft, _ region: Rect?, _ box: Rect, _ measured: MeasuredInset,
    _ page: ResolvedPage
  ) {
    // What is behind the frame is behind the inset's texts, too: the grid does not show through.
    let ground =
      draft.theme.frame.background ?? inset.panel.theme.background ?? draft.theme.legend.background
    boxes.append(.fill(Path(box), ground))
    if let region {
      let frame = measured.frame.offset(x: box.minX, y: box.minY)
      let zoom = ZoomLines(from: region, to: frame)
      let stroke = draft.theme.axis.line.stroke
      lines.append(.stroke(Path(region), stroke))
      if !zoom.connectors.isEmpty {
        let connectors = SceneItem.stroke(zoom.path, stroke)
        lines.append(connectors)
        ink.append(connectors)
        // They go on over the ground to the corners of the frame, but for the texts on their way.
        boxes.append(.clip(Path(box), [connectors]))
        boxes += page.texts.map { $0.ink.expanded(by: 1) }.filter(zoom.cross)
          .map { .fill(Path($0), ground) }
      }
    } else if inset.inset.isZoom {
      diagnostics.append(
        Diagnostic(
          .nothingToShow, location: inset.panel.name,
          message: "the detail is outside of the axes that it is a detail of"))
    }
    boxes += page.items
    texts += page.texts
    missing += measured.guides.missing
    panels += page.panels.map { $0.showing(region) }
    diagnostics += page.diagnostics
    let (size, needed) = (box.size, measured.needed)
    if needed.width > size.width || needed.height > size.height {
      let number = { FixedDecimal.string($0, places: 1) }
      diagnostics.append(
        Diagnostic(
          .tooSmall, location: inset.panel.name,
          message: "the inset is \(number(size.width)) × \(number(size.height)) points; its texts "
            + "need at least \(number(needed.width)) × \(number(needed.height))"))
    }
  }

  /// Where a detail is in the frame; nil if none of it is.
  private func region(of detail: PanelDraft) -> Rect? {
    let (x, y) = (detail.x.limits, detail.y.limits)
    let first = Point(x: panel.x.position(x.lowerBound), y: panel.y.position(y.lowerBound))
    let last = Point(x: panel.x.position(x.upperBound), y: panel.y.position(y.upperBound))
    guard first.isFinite, last.isFinite else { return nil }
    let region = Rect(corner: first, corner: last).common(panel.frame)
    return region.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }

  /// The box of an inset with all that belongs to it.
  private mutating func place(_ inset: InsetDraft) -> Rect {
    let frame = panel.frame
    let size = Size(
      width: inset.inset.width * frame.width, height: inset.inset.height * frame.height)
    let placer = LegendPlacer(
      frame: frame, size: size, distance: draft.theme.legend.distance)
    switch inset.inset.placement {
    case .inside(let place): return placer.rect(at: place)
    case .best:
      let map = InkMap(ink, in: frame, measuring: typesetter.measuring)
      if let free = placer.free(in: map) { return free }
      diagnostics.append(
        Diagnostic(
          .noFreePlace, location: inset.panel.name,
          message: "no place of \(FixedDecimal.string(size.width, places: 1)) × "
            + "\(FixedDecimal.string(size.height, places: 1)) points is free in the frame; the "
            + "inset lies over marks"))
      return placer.leastInked(in: map)
    }
  }
}
