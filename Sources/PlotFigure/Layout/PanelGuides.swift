import PlotScene

/// All that surrounds the frame of one axes, measured for a frame of a known size.
struct PanelGuides {
  private(set) var x: AxisGuide
  private(set) var y: AxisGuide
  let colorbar: ColorbarGuide?
  let legend: LegendBlock?
  /// The side on which the legend stands outside; nil if it is inside or there is none.
  let legendSide: Side?
  private let title: TextBlock?
  private var alignedTitleBottom = 0.0
  private let size: Size
  private let theme: Theme

  /// - Parameters:
  ///   - size: the size of the frame.
  ///   - page: the room on the page.
  ///   - hasColorbar: false where a colorbar of the figure serves this axes.
  init(
    _ draft: PanelDraft, size: Size, page: Size, hasColorbar: Bool, legendSide: Side?,
    typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    x = AxisGuide(draft.x, on: .bottom, length: size.width, typesetter: typesetter)
    // A long name may stand beside the numbers of the horizontal axis, too, unless they reach that
    // far.
    y = AxisGuide(
      draft.y, on: .left, length: size.height, nameLength: size.height + x.depth,
      noteReach: size.width, typesetter: typesetter)
    if y.nameDistance < x.overhang.start + theme.axis.labelGap {
      y = AxisGuide(
        draft.y, on: .left, length: size.height, noteReach: size.width, typesetter: typesetter)
    }
    x.clear(y, height: size.height)
    colorbar =
      hasColorbar
      ? draft.color.map {
        ColorbarGuide(
          draft.colorbar, mapping: $0, group: .colors(draft.number), length: size.height,
          typesetter: typesetter)
      } : nil
    title = draft.title.map {
      typesetter.block($0, theme.axesTitle, maxWidth: max(size.width, 60))
    }
    let frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let panel = draft.panel(in: frame, theme: theme, resolution: 1)
    let isAcross = legendSide == .top || legendSide == .bottom
    legend =
      draft.legend.placement == .hidden
      ? nil
      : LegendBlock(
        Legend.entries(of: draft.legendKeys(in: panel), for: [draft.legend])[0], draft.legend,
        room: Size(
          width: isAcross
            ? size.width : legendSide == nil ? size.width * 0.9 : page.width * 0.5,
          height: legendSide == nil ? size.height - 2 * theme.legend.distance : page.height),
        flow: isAcross ? .across : .down, typesetter: typesetter)
    self.legendSide = legend == nil ? nil : legendSide
    self.size = size
    self.theme = theme
  }

  /// Moves the names of the axes outwards, in line with those of other axes: to the depths of the
  /// horizontal and of the vertical axis.
  mutating func alignNames(x: Double, y: Double) {
    self.x.alignName(depth: x)
    self.y.alignName(depth: y)
  }

  /// How far the axes and the colorbar alone reach beyond the frame.
  private var axesProtrusion: Insets {
    Insets(
      top: max(numbersTop, notesTop),
      left: max(y.depth, x.overhang.start),
      bottom: max(x.depth, y.overhang.end, colorbar?.overhang.end ?? 0),
      right: max(
        x.overhang.end, colorbar?.depth ?? 0, (y.noteAbove?.right ?? 0) - size.width))
  }

  /// How far the numbers of the vertical axis and of the colorbar reach above the frame.
  private var numbersTop: Double { max(y.overhang.start, colorbar?.overhang.start ?? 0) }

  /// How far the notes of the vertical axis and of the colorbar reach above the frame.
  private var notesTop: Double { max(y.noteAbove?.height ?? 0, colorbar?.noteHeight ?? 0) }

  /// How far all of it reaches beyond the frame.
  var protrusion: Insets {
    var all = untitledProtrusion
    all.top = max(all.top, titleTop)
    return all
  }

  /// How far the title reaches above the frame; 0 without one.
  private var titleTop: Double { title.map { titleBottom + $0.height } ?? 0 }

  /// How far the title is above the frame, unless it is moved in line with others.
  private var ownTitleBottom: Double {
    guard let title else { return 0 }
    // A note beside the title does not lift it.
    let free = (size.width - title.width) / 2 - theme.axesTitle.size
    let isBesideNotes = free >= (y.noteAbove?.right ?? 0)
    let bottom = isBesideNotes && legendSide != .top ? numbersTop : untitledProtrusion.top
    return bottom + theme.spacing.title
  }

  /// How far the title is above the frame; 0 without one.
  private var titleBottom: Double { max(ownTitleBottom, alignedTitleBottom) }

  /// How far the titles of a row are to be above their frames; nil for one that has no title, or a
  /// legend below it.
  var titleHeight: Double? { title == nil || legendSide == .top ? nil : titleBottom }

  /// Moves the title upwards, in line with those of other axes.
  mutating func alignTitle(height: Double) {
    if titleHeight != nil { alignedTitleBottom = max(alignedTitleBottom, height) }
  }

  /// How far all but the title reaches beyond the frame.
  private var untitledProtrusion: Insets {
    var all = axesProtrusion
    if let legend, let side = legendSide {
      let distance = theme.legend.distance * 2
      switch side {
      case .right: all.right += legend.size.width + distance
      case .left: all.left += legend.size.width + distance
      case .top: all.top += legend.size.height + distance / 2
      case .bottom: all.bottom += legend.size.height + distance / 2
      }
      // What is larger than the frame reaches beyond its ends, too.
      let excess = (legend.size.width - size.width) / 2
      switch side {
      case .right, .left: all.bottom = max(all.bottom, legend.size.height - size.height)
      case .top, .bottom:
        all.left = max(all.left, excess)
        all.right = max(all.right, excess)
      }
    }
    return all
  }

  /// Where a legend outside stands around a frame; nil for one inside.
  func legendOrigin(around frame: Rect) -> Point? {
    guard let legend, let side = legendSide else { return nil }
    let size = legend.size
    let distance = theme.legend.distance * 2
    let axes = axesProtrusion
    switch side {
    case .right: return Point(x: frame.maxX + axes.right + distance, y: frame.minY)
    case .left: return Point(x: frame.minX - axes.left - distance - size.width, y: frame.minY)
    case .top:
      return Point(
        x: frame.midX - size.width / 2, y: frame.minY - axes.top - distance / 2 - size.height)
    case .bottom:
      return Point(x: frame.midX - size.width / 2, y: frame.maxY + axes.bottom + distance / 2)
    }
  }

  /// The title above a frame and everything else that stands above it.
  func titleTexts(above frame: Rect, in room: Rect) -> [PlacedText] {
    guard let title else { return [] }
    let half = title.width / 2
    let middle = AxisGuide.kept(frame.midX, half, from: room.minX, to: room.maxX)
    return title.placed(
      left: middle - half, top: frame.minY - titleTop, align: .middle, as: .title)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    x.missing + y.missing + (title?.missing ?? []) + (colorbar?.missing ?? [])
      + (legend?.missing ?? [])
  }
}

extension PanelDraft {
  /// The entries of the legend, in drawing order.
  func legendKeys(in panel: Panel) -> [LegendKey] {
    let keys = marks.flatMap { entry in
      var own = panel
      own.cycleColor = entry.cycleColor
      return entry.mark.legendKeys(in: own)
    }
    return LegendKey.merged([keys])
  }

  /// The marks on the page, in drawing order.
  func markItems(in panel: Panel) -> [SceneItem] {
    marks.flatMap { entry in
      var own = panel
      own.cycleColor = entry.cycleColor
      return entry.mark.draw(in: own)
    }
  }
}
