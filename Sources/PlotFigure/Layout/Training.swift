import PlotScene

/// From what the user said to trained axes: data checked, scales trained and shared, colours given.
struct Training {
  /// What one axes brings to the training.
  struct Entry {
    let number: Int
    let row: Int
    let column: Int
    let axes: Axes
    let marks: [any Mark]
    let extent: Extent
    let wishes: AxesWishes
    let encodings: [ColorEncoding]
    var place: (row: Int, column: Int) { (row, column) }
  }

  let rows: Int
  let columns: Int
  private(set) var panels: [PanelDraft] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ figure: Figure) throws(PlotError) {
    (rows, columns) = try Self.shape(of: figure.layout, count: figure.axes.count)
    var entries: [Entry] = []
    let (layout, theme) = (figure.layout, figure.theme)
    for axes in figure.axes.enumerated() { try Self.checkScales(axes.element, axes.offset + 1) }
    let all = Self.withSharedAxes(figure.axes, layout, columns: columns)
    for (index, axes) in all.enumerated() { entries.append(try entry(axes, index: index)) }
    let colors = try Self.colors(entries, shared: layout.shareColor)
    let x = try Self.trained(entries, sharing: layout.shareX, name: "x axis") {
      (group, first) throws(PlotError) in
      try Self.axis(
        group, as: .x(first.number), \.x, extent: \.x, isReversed: { _ in false },
        hasWholeNumbers: \.hasWholeX, theme)
    }
    let y = try Self.trained(entries, sharing: layout.shareY, name: "y axis") {
      (group, first) throws(PlotError) in
      try Self.axis(
        group, as: .y(first.number), \.y, extent: \.y, isReversed: \.reversesY,
        hasWholeNumbers: \.hasWholeY, theme)
    }
    for (index, entry) in entries.enumerated() {
      reportStrangers(
        entry, x: x[index].scale, y: y[index].scale, color: colors[index]?.scale)
      panels.append(
        try Self.draft(entry, x: x[index], y: y[index], color: colors[index], in: figure))
    }
    hideInnerLabels(figure.layout)
  }

  /// The number of rows and columns: as given, or as square as can be.
  private static func shape(
    of layout: FigureLayout, count: Int
  ) throws(PlotError) -> (rows: Int, columns: Int) {
    guard count > 0 else {
      throw PlotError(problem: "the figure has no axes; it needs at least one Axes { … }")
    }
    for case (let given?, let name) in [(layout.rows, "rows"), (layout.columns, "columns")]
    where given < 1 || given > 1000 {
      throw PlotError(problem: "the layout has \(given) \(name); it must have 1 to 1000")
    }
    let columns =
      layout.columns
      ?? layout.rows.map { (count + $0 - 1) / $0 }
      ?? WholeNumber.above(Double(count).squareRoot(), in: 1...count)
    let rows = layout.rows ?? (count + columns - 1) / columns
    guard rows * columns >= count else {
      throw PlotError(
        problem: "the layout has \(rows) × \(columns) places and the figure has \(count) axes; "
          + "it needs a place for each")
    }
    for (titles, places, name) in [
      (layout.rowTitles.count, rows, "row"), (layout.columnTitles.count, columns, "column"),
    ] where titles > 0 && titles != places {
      throw PlotError(
        problem: "there are \(titles) \(name) titles and \(places) \(name)s; "
          + "there must be one for each, or none")
    }
    return (rows, columns)
  }

  /// Checks what each axes says of its own axes, also where another one's is followed.
  private static func checkScales(_ axes: Axes, _ number: Int) throws(PlotError) {
    for (axis, name) in [(axes.x, "x axis"), (axes.y, "y axis")] {
      if let problem = axis.scale?.problem ?? axis.ticks?.problem ?? axis.format?.problem {
        throw PlotError(problem: problem).inside(name).inside("axes \(number)")
      }
    }
  }

  private mutating func entry(_ axes: Axes, index: Int) throws(PlotError) -> Entry {
    let place = "axes \(index + 1)"
    let marks = axes.marks.flatMap(\.parts)
    var extent = Extent()
    for mark in axes.marks {
      do { try mark.validate() } catch {
        throw error.inside(mark.nameInErrors).inside(place)
      }
    }
    if let problem = axes.colorbar.ticks.problem ?? axes.colorbar.format?.problem {
      throw PlotError(location: "\(place), colorbar", problem: problem)
    }
    for (axis, name) in [(axes.x, "x axis"), (axes.y, "y axis")] {
      guard let problem = axis.spine.problem else { continue }
      throw PlotError(location: "\(place), \(name)", problem: problem)
    }
    for mark in marks {
      let own = mark.extent(
        in: ScaleSet(
          x: axes.x.scale ?? .linear, y: axes.y.scale ?? .linear,
          color: mark.colorEncoding?.scale ?? .linear))
      if own.unplaced > 0 {
        diagnostics.append(
          Diagnostic(
            .unplacedValues, location: "\(place), \(mark.nameInErrors)",
            message: "\(own.unplaced) values have no place on their axis and were left out"))
      }
      extent = extent.union(own)
    }
    if axes.colorbar.label != nil, marks.allSatisfy({ $0.colorEncoding == nil }) {
      diagnostics.append(
        Diagnostic(
          .nothingToShow, location: place,
          message: "a colorbar has a label, and no mark shows data by colour"))
    }
    return Entry(
      number: index + 1, row: index / columns, column: index % columns, axes: axes, marks: marks,
      extent: extent, wishes: marks.reduce(AxesWishes()) { $0.union($1.wishes) },
      encodings: marks.compactMap(\.colorEncoding))
  }

  /// Says how many names and moments have no place on their axis.
  private mutating func reportStrangers(
    _ entry: Entry, x: Scale, y: Scale, color: Scale?
  ) {
    let kinds: [(Channel.Kind, String)] = [
      (.categories, "belong to categories that the axis was not given"),
      (.times, "are times that the scale has no place for"),
    ]
    for (kind, what) in kinds {
      let count =
        x.strangers(kind, in: entry.extent.x.channels)
        + y.strangers(kind, in: entry.extent.y.channels)
        + (color?.strangers(kind, in: entry.extent.color.channels) ?? 0)
      guard count > 0 else { continue }
      diagnostics.append(
        Diagnostic(
          .unplacedValues, location: "axes \(entry.number)",
          message: "\(count) values \(what) and were left out"))
    }
  }

  private static func draft(
    _ entry: Entry, x: TrainedAxis, y: TrainedAxis, color: ColorMapping?, in figure: Figure
  ) throws(PlotError) -> PanelDraft {
    var (x, y) = (x, y)
    x.label = entry.axes.x.label
    y.label = entry.axes.y.label
    let theme = figure.theme
    if let ratio = entry.axes.aspect?.ratio, !(ratio.isFinite && ratio > 0) {
      throw PlotError(
        location: "axes \(entry.number)",
        problem: "the aspect is \(ratio); it must be a finite number above 0")
    }
    return PanelDraft(
      number: entry.number, row: entry.row, column: entry.column, title: entry.axes.title,
      marks: colored(entry.marks, cycle: theme.marks.cycle), x: x.styled(as: entry.axes.x),
      y: y.styled(as: entry.axes.y),
      aspect: entry.axes.aspect.map(\.ratio) ?? entry.wishes.aspect,
      grid: entry.axes.grid ?? (entry.wishes.fillsFrame ? [] : theme.frame.grid),
      fillsFrame: entry.wishes.fillsFrame, color: color, colorbar: entry.axes.colorbar,
      legend: entry.axes.legend)
  }

  /// Each mark with its colour: those that take one from the cycle take them in turn.
  private static func colored(_ marks: [any Mark], cycle: Palette) -> [PanelDraft.DraftMark] {
    var next = 0
    return marks.map { mark in
      defer { next += mark.takesCycleColor ? 1 : 0 }
      return PanelDraft.DraftMark(mark: mark, cycleColor: cycle[next])
    }
  }

  /// Axes that share an axis with those below (or on the left) leave the numbers to them, and the
  /// name if it is the same.
  private mutating func hideInnerLabels(_ layout: FigureLayout) {
    let lowest = Dictionary(panels.map { ($0.column, $0) }) { $0.row > $1.row ? $0 : $1 }
    let leftmost = Dictionary(panels.map { ($0.row, $0) }) { $0.column < $1.column ? $0 : $1 }
    for (index, panel) in panels.enumerated() {
      if layout.shareX == .all || layout.shareX == .byColumn,
        let outer = lowest[panel.column], outer.row > panel.row
      {
        panels[index].x.showsTickLabels = false
        panels[index].x.showsLabel = panel.x.label != outer.x.label
      }
      if layout.shareY == .all || layout.shareY == .byRow,
        let outer = leftmost[panel.row], outer.column < panel.column
      {
        panels[index].y.showsTickLabels = false
        panels[index].y.showsLabel = panel.y.label != outer.y.label
      }
    }
  }
}
