import PlotScene

/// What belongs to a grid rather than to one of its axes: its title, those of rows and columns, names
/// that its axes share, colorbars that serve several of them, and one legend for all.
///
/// On each side they stand one outside the other, in this order.
struct GridGuides {
  /// A colorbar that serves the axes of some rows and columns.
  private struct Bar {
    var guide: ColorbarGuide
    let span: GridSpan
    /// How far it is from what stands inside of it.
    let distance: Double
  }

  /// The room that all of it takes on the sides of the grid.
  private(set) var insets = Insets.zero
  /// The legend of all axes; nil for none.
  let legend: LegendBlock?

  private let title: TextBlock?
  private let rowTitles: [TextBlock]
  private let columnTitles: [TextBlock]
  private let xLabel: TextBlock?
  private let yLabel: TextBlock?
  private let bars: [Bar]
  private let legendSide: Side
  private let theme: Theme
  /// The room for titles of rows and columns and for names.
  private var inner = Insets.zero
  /// That, and the room for colorbars.
  private var outer = Insets.zero

  /// - Parameters:
  ///   - placed: the grid, as the round before left it.
  ///   - keys: the entries of the legend of all axes.
  ///   - page: the room on the page.
  init(
    _ plan: GridPlan, colors: [SharedColors], keys: [LegendKey], placed: PlacedGrid, page: Size,
    typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    let (grid, frame) = (plan.grid, placed.frame)
    self.theme = theme
    title = grid.title.map {
      typesetter.block($0, theme.axesTitle.text, maxWidth: max(frame.width, 60))
    }
    rowTitles = zip(grid.layout.rowTitles, placed.rows).map { text, row in
      typesetter.block(
        text, theme.axesTitle.text, maxWidth: max(row.upperBound - row.lowerBound, 60))
    }
    columnTitles = zip(grid.layout.columnTitles, placed.columns).map { text, column in
      typesetter.block(
        text, theme.axesTitle.text, maxWidth: max(column.upperBound - column.lowerBound, 40))
    }
    xLabel = grid.xLabel.map {
      typesetter.block($0, theme.axis.label, maxWidth: max(frame.width, 60))
    }
    yLabel = grid.yLabel.map {
      typesetter.block($0, theme.axis.label, maxWidth: max(frame.height, 60))
    }
    inner = Insets(
      top: columnTitles.map { $0.height + theme.spacing.title }.max() ?? 0,
      left: yLabel.map { $0.height + theme.axis.labelGap } ?? 0,
      bottom: xLabel.map { $0.height + theme.axis.labelGap } ?? 0,
      right: rowTitles.map { $0.height + theme.spacing.title }.max() ?? 0)

    var bars: [Bar] = []
    outer = inner
    for shared in colors {
      let span = GridSpan(shared.members, in: plan)
      let side = shared.members.side(for: shared.colorbar.side ?? .right)
      let place = placed.rect(span)
      var colorbar = shared.colorbar
      colorbar.placement = .outside(side)
      guard
        let guide = ColorbarGuide(
          colorbar, mapping: shared.scale.mapping, group: shared.scale.group,
          length: side.isHorizontal ? place.width : place.height, data: shared.scale.data,
          typesetter: typesetter)
      else { continue }
      let distance = bars.filter { $0.guide.side == side && $0.span.overlaps(span) }
        .reduce(0) { $0 + $1.guide.depth }
      bars.append(Bar(guide: guide, span: span, distance: distance))
    }
    // Names of colorbars side by side stand in line.
    for (index, bar) in bars.enumerated() {
      let (side, distance) = (bar.guide.side, bar.distance)
      let depth = bars.filter { $0.guide.side == side && $0.distance == distance }
        .map(\.guide.depth).max()
      bars[index].guide.alignName(depth: depth ?? 0)
      outer[side] = max(outer[side], inner[side] + distance + bars[index].guide.depth)
    }
    self.bars = bars

    insets = outer
    var side = Side.right
    var block: LegendBlock?
    if let wanted = grid.legend, wanted.placement != .hidden, !keys.isEmpty {
      side = wanted.outsideSide ?? .right
      block = LegendBlock(
        keys, wanted,
        room: Size(
          width: placed.block.width * (side.isHorizontal ? 1 : 0.5),
          height: plan.number == 0 ? page.height : placed.block.height),
        flow: side.isHorizontal ? .across : .down, typesetter: typesetter)
      if let block {
        insets[side] +=
          (side.isHorizontal ? block.size.height : block.size.width) + theme.spacing.guides
      }
    }
    legend = block
    legendSide = side
    if let title { insets.top += title.height + theme.spacing.title }
  }

  /// How far colorbars that stand beside a cell reach beyond its frame at their ends.
  func overhang(of span: GridSpan) -> Insets {
    bars.reduce(into: .zero) { all, bar in
      let (start, end) = bar.guide.overhang
      if bar.guide.side.isHorizontal {
        if span.columns.lowerBound == bar.span.columns.lowerBound {
          all.left = max(all.left, start)
        }
        if span.columns.upperBound == bar.span.columns.upperBound {
          all.right = max(all.right, end)
        }
      } else {
        // Its note may stand beside the titles of columns.
        let note = bar.guide.noteHeight - inner.top
        if span.rows.lowerBound == bar.span.rows.lowerBound { all.top = max(all.top, start, note) }
        if span.rows.upperBound == bar.span.rows.upperBound { all.bottom = max(all.bottom, end) }
      }
    }
  }

  /// The parts in their places around the grid.
  func placed(around grid: PlacedGrid, page: Rect) -> PlacedGuides {
    var placed = PlacedGuides()
    let (block, frame) = (grid.block, grid.frame)
    func level(_ text: TextBlock, over middle: Double, top: Double, as role: PlacedText.Role) {
      let half = text.width / 2
      let middle = AxisGuide.kept(middle, half, from: page.minX, to: page.maxX)
      placed.texts += text.placed(left: middle - half, top: top, align: .middle, as: role)
    }
    if let title {
      let half = title.width / 2
      let middle =
        switch theme.axesTitle.alignment {
        case .left: frame.minX + half
        case .center: frame.midX
        case .right: frame.maxX - half
        }
      level(title, over: middle, top: block.minY - insets.top, as: .title)
    }
    for (title, column) in zip(columnTitles, grid.columns) {
      level(
        title, over: (column.lowerBound + column.upperBound) / 2,
        top: block.minY - theme.spacing.title - title.height, as: .title)
    }
    for (title, row) in zip(rowTitles, grid.rows) {
      placed.texts += title.placedDownwards(
        left: block.maxX + theme.spacing.title, middle: (row.lowerBound + row.upperBound) / 2,
        as: .title)
    }
    if let xLabel {
      level(xLabel, over: frame.midX, top: block.maxY + theme.axis.labelGap, as: .label)
    }
    if let yLabel {
      let half = yLabel.width / 2
      placed.texts += yLabel.placedUpwards(
        left: block.minX - inner.left,
        middle: AxisGuide.kept(frame.midY, half, from: page.minY, to: page.maxY), as: .label)
    }
    for bar in bars {
      let side = bar.guide.side
      var beside = grid.rect(bar.span)
      let reach = Insets(
        top: beside.minY - block.minY, left: beside.minX - block.minX,
        bottom: block.maxY - beside.maxY, right: block.maxX - beside.maxX)
      beside = beside.enlarged(side, by: reach[side] + inner[side] + bar.distance)
      let own = bar.guide.placed(beside: beside, in: page)
      placed.items += own.items
      placed.texts += own.texts
      placed.colorbars.append(
        ResolvedColorbar(frame: bar.guide.strip(beside: beside), axis: bar.guide.resolved))
    }
    if let legend {
      let origin = legendOrigin(legend.size, block: block, frame: frame, page: page)
      let own = legend.placed(at: origin)
      placed.legend = Rect(
        x: origin.x, y: origin.y, width: legend.size.width, height: legend.size.height)
      placed.legendItems = [.group("legend", own.items + own.texts.map { .text($0.line) })]
      placed.legendTexts = own.texts
    }
    return placed
  }

  private func legendOrigin(_ size: Size, block: Rect, frame: Rect, page: Rect) -> Point {
    let distance = theme.spacing.guides
    let x = AxisGuide.kept(frame.midX, size.width / 2, from: page.minX, to: page.maxX)
    let y = AxisGuide.kept(frame.midY, size.height / 2, from: page.minY, to: page.maxY)
    let (left, top) = (x - size.width / 2, y - size.height / 2)
    return switch legendSide {
    case .right: Point(x: block.maxX + outer.right + distance, y: top)
    case .left: Point(x: block.minX - outer.left - distance - size.width, y: top)
    case .top: Point(x: left, y: block.minY - outer.top - distance - size.height)
    case .bottom: Point(x: left, y: block.maxY + outer.bottom + distance)
    }
  }

  /// The colorbars' axes.
  var axes: [AxisGuide] { bars.map(\.guide.axis) }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    (rowTitles + columnTitles + [title, xLabel, yLabel].compactMap { $0 }).flatMap(\.missing)
      + bars.flatMap(\.guide.missing) + (legend?.missing ?? [])
  }
}

/// Guides of a grid in their places.
struct PlacedGuides {
  var items: [SceneItem] = []
  var texts: [PlacedText] = []
  var colorbars: [ResolvedColorbar] = []
  /// The box of the legend; nil for none.
  var legend: Rect?
  var legendItems: [SceneItem] = []
  var legendTexts: [PlacedText] = []
}

extension GridSpan {
  /// The rows and columns of axes that share something.
  fileprivate init(_ members: SharingGroup.Members, in plan: GridPlan) {
    let (rows, columns) = (0..<plan.rows.count, 0..<plan.columns.count)
    switch members {
    case .rows(let own): self.init(rows: own, columns: columns)
    case .columns(let own): self.init(rows: rows, columns: own)
    case .all, .one: self.init(rows: rows, columns: columns)
    }
  }
}

extension SharingGroup.Members {
  /// The side on which a colorbar of these axes stands: at the end of rows or of columns.
  fileprivate func side(for wanted: Side) -> Side {
    switch self {
    case .rows: wanted.isHorizontal ? .right : wanted
    case .columns: wanted.isHorizontal ? wanted : .bottom
    case .all, .one: wanted
    }
  }
}

extension Rect {
  /// The rectangle with all sides further out.
  func outset(by insets: Insets) -> Rect {
    inset(
      by: Insets(
        top: -insets.top, left: -insets.left, bottom: -insets.bottom, right: -insets.right))
  }
}
