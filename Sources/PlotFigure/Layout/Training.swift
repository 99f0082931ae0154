import PlotScene

/// From what the user said to trained axes: data checked, scales trained and shared, colours given.
struct Training {
  private struct Entry {
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
    for (index, axes) in figure.axes.enumerated() {
      entries.append(try entry(axes, index: index))
    }
    let colors = try Self.colors(entries, shared: figure.layout.shareColor)
    for (entry, color) in zip(entries, colors) {
      panels.append(try draft(entry, color: color, among: entries, in: figure))
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

  private mutating func entry(_ axes: Axes, index: Int) throws(PlotError) -> Entry {
    let place = "axes \(index + 1)"
    let scales = ScaleSet(x: axes.x.scale, y: axes.y.scale)
    let marks = axes.marks.flatMap(\.parts)
    var extent = Extent()
    for mark in axes.marks {
      do { try mark.validate() } catch {
        throw error.inside(mark.nameInErrors).inside(place)
      }
    }
    for mark in marks {
      let own = mark.extent(in: scales)
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

  private func draft(
    _ entry: Entry, color: ColorMapping?, among all: [Entry], in figure: Figure
  ) throws(PlotError) -> PanelDraft {
    let theme = figure.theme
    let layout = figure.layout
    let groupX = all.filter { layout.shareX.joins(entry.place, $0.place) }
    let groupY = all.filter { layout.shareY.joins(entry.place, $0.place) }
    let isSticky = { (group: [Entry]) in group.contains(where: \.extent.isSticky) }
    let place = "axes \(entry.number)"
    let x: TrainedAxis
    let y: TrainedAxis
    do {
      let first = groupX.first ?? entry
      x = try TrainedAxis(
        first.axes.x, label: entry.axes.x.label, group: .x(first.number),
        limits: groupX.map(\.axes.x.limits), data: groupX.reduce(nil) { hull($0, $1.extent.x) },
        margin: isSticky(groupX) ? 0 : first.axes.x.margin ?? theme.axis.margin,
        isReversed: false, hasWholeNumbers: groupX.contains(where: \.wishes.hasWholeX))
    } catch { throw error.inside("x axis").inside(place) }
    do {
      let first = groupY.first ?? entry
      y = try TrainedAxis(
        first.axes.y, label: entry.axes.y.label, group: .y(first.number),
        limits: groupY.map(\.axes.y.limits), data: groupY.reduce(nil) { hull($0, $1.extent.y) },
        margin: isSticky(groupY) ? 0 : first.axes.y.margin ?? theme.axis.margin,
        isReversed: groupY.contains(where: \.wishes.reversesY),
        hasWholeNumbers: groupY.contains(where: \.wishes.hasWholeY))
    } catch { throw error.inside("y axis").inside(place) }
    if let ratio = entry.axes.aspect?.ratio, !(ratio.isFinite && ratio > 0) {
      throw PlotError(
        location: place, problem: "the aspect is \(ratio); it must be a finite number above 0")
    }
    return PanelDraft(
      number: entry.number, row: entry.row, column: entry.column, title: entry.axes.title,
      marks: Self.colored(entry.marks, cycle: theme.marks.cycle), x: x, y: y,
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

  /// The colour mapping of each axes; one for all if they share it.
  private static func colors(
    _ entries: [Entry], shared: Bool
  ) throws(PlotError) -> [ColorMapping?] {
    guard shared else {
      var mappings: [ColorMapping?] = []
      for entry in entries { mappings.append(try mapping([entry])) }
      return mappings
    }
    let common = try mapping(entries)
    return entries.map { $0.encodings.isEmpty ? nil : common }
  }

  private static func mapping(_ entries: [Entry]) throws(PlotError) -> ColorMapping? {
    let encodings = entries.flatMap(\.encodings)
    guard let first = encodings.first, let number = entries.first?.number else { return nil }
    if let other = encodings.first(where: { $0.colormap != first.colormap }) {
      throw PlotError(
        location: "axes \(number)",
        problem: "the marks have the colormaps \(first.colormap.name) and \(other.colormap.name); "
          + "marks that share a colorbar must have the same one")
    }
    do {
      let axis = try TrainedAxis(
        Axis(), label: nil, group: .sharedColors, limits: encodings.map(\.limits),
        data: entries.reduce(nil) { hull($0, $1.extent.color) }, margin: 0, isReversed: false,
        hasWholeNumbers: false)
      return ColorMapping(
        colormap: first.colormap, scale: axis.scale, limits: axis.limits,
        isReversed: axis.isReversed)
    } catch { throw error.inside("colors").inside("axes \(number)") }
  }

  /// Axes that share an axis with those below (or on the left) leave the numbers to them, and the
  /// name if it is the same.
  private mutating func hideInnerLabels(_ layout: FigureLayout) {
    for index in panels.indices {
      let panel = panels[index]
      if layout.shareX == .all || layout.shareX == .byColumn,
        let outer = panels.last(where: { $0.column == panel.column && $0.row > panel.row })
      {
        panels[index].x.showsTickLabels = false
        panels[index].x.showsLabel = panel.x.label != outer.x.label
      }
      if layout.shareY == .all || layout.shareY == .byRow,
        let outer = panels.first(where: { $0.row == panel.row && $0.column < panel.column })
      {
        panels[index].y.showsTickLabels = false
        panels[index].y.showsLabel = panel.y.label != outer.y.label
      }
    }
  }
}

extension FigureLayout.Sharing {
  /// Whether the axes at two places have one scale together.
  fileprivate func joins(_ a: (row: Int, column: Int), _ b: (row: Int, column: Int)) -> Bool {
    switch self {
    case .none: a == b
    case .all: true
    case .byRow: a.row == b.row
    case .byColumn: a.column == b.column
    }
  }
}
