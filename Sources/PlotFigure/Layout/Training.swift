import PlotScene

/// From what the user said to trained axes: data checked, scales trained and shared, colours given.
struct Training {
  let plan: GridPlan
  private(set) var panels: [PanelDraft] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The colours that the axes of each grid share, by the number of the grid.
  private(set) var sharedColors: [Int: [SharedColors]] = [:]
  /// The entries of the legend that the axes of each grid share, by the number of the grid.
  private(set) var sharedKeys: [Int: [LegendKey]] = [:]

  /// How wide and tall the texts of marks are.
  let measuring: any TextMeasuring

  init(_ figure: Figure, measuring: any TextMeasuring) throws(PlotError) {
    self.measuring = measuring
    var planned: [PlannedAxes] = []
    var count = 0
    plan = try GridPlan(figure.grid, axes: &planned, grids: &count)
    let layouts = plan.all.sorted { $0.number < $1.number }.map(\.grid.layout)
    for (index, item) in planned.enumerated() {
      try Self.check(item.axes, name: "axes \(index + 1)")
    }
    planned = Self.withSharedAxes(planned, layouts)
    var entries: [TrainingEntry] = []
    for (index, item) in planned.enumerated() {
      let entry = try TrainingEntry(
        item, number: index + 1, name: "axes \(index + 1)", theme: figure.theme)
      diagnostics += entry.diagnostics
      entries.append(entry)
    }
    let colors = try Self.colors(entries, layouts)
    sharedColors = try Self.shared(colors, entries, layouts)
    let x = try Self.trained(entries, layouts.map(\.shareX), name: "x axis") {
      (group, first) throws(PlotError) in
      try Self.axis(
        group, as: .x(first.number), \.x, extent: \.x, isReversed: { _ in false },
        hasWholeNumbers: \.hasWholeX)
    }
    let y = try Self.trained(entries, layouts.map(\.shareY), name: "y axis") {
      (group, first) throws(PlotError) in
      try Self.axis(
        group, as: .y(first.number), \.y, extent: \.y, isReversed: \.reversesY,
        hasWholeNumbers: \.hasWholeY)
    }
    var number = entries.count
    for (index, entry) in entries.enumerated() {
      let ownsColorbars = layouts[entry.grid].shareColor == .none
      var draft = try PanelDraft(
        entry, x: x[index], y: y[index], colors: colors[index], ownsColorbars: ownsColorbars,
        ownsLegends: !plan.sharesLegend(entry.grid), tag: figure.tags?.text(index),
        measuring: measuring)
      reportStrangers(entry, draft)
      let scales = colors[index].scales.count
      if scales > 0, entry.axes.colorbars.dropFirst(scales).contains(where: { $0.label != nil }) {
        diagnostics.append(
          Diagnostic(
            .nothingToShow, location: entry.name,
            message: "\(entry.axes.colorbars.count) colorbars are described, and the marks have "
              + "\(scales) scale\(scales == 1 ? "" : "s") of colours"))
      }
      draft.insets = try insets(of: draft, entry, colors[index], from: &number)
      panels.append(draft)
    }
    hideInnerLabels(layouts)
    for grid in plan.all where grid.grid.legend != nil {
      let numbers = grid.legendMembers
      let frame = Rect(x: 0, y: 0, width: 100, height: 100)
      let keys = LegendKey.merged(
        panels.filter { numbers.contains($0.grid) }
          .map { $0.legendKeys(in: $0.panel(in: frame, resolution: 1)) })
      let legend = grid.grid.legend ?? .best
      if let problem = legend.problem ?? legend.problemForSeveral {
        throw PlotError(problem: problem)
      }
      sharedKeys[grid.number] = Legend.entries(of: keys, for: [legend])[0]
      report(legend.strangers(among: keys), at: "")
    }
    let all = panels.flatMap { [$0] + $0.insets.map(\.panel) }
    for panel in all where panel.ownsLegends && panel.axes.legends.contains(where: \.isChoosy) {
      let keys = panel.legendKeys(
        in: panel.panel(in: Rect(x: 0, y: 0, width: 100, height: 100), resolution: 1))
      for legend in panel.axes.legends {
        report(legend.strangers(among: keys), at: panel.name)
      }
    }
  }

  /// Changes axes, those that train together once; axes in other units follow those that they convert.
  mutating func change(_ change: (TrainedAxis) -> TrainedAxis) {
    var known: [TrainedAxis.Group: TrainedAxis] = [:]
    func limits(_ axis: TrainedAxis) -> ClosedRange<Double> {
      let changed = known[axis.group] ?? change(axis)
      known[axis.group] = changed
      return changed.limits
    }
    for index in panels.indices {
      panels[index].x.limits = limits(panels[index].x)
      panels[index].y.limits = limits(panels[index].y)
      panels[index].changeSecondAxes(limits)
    }
  }

  /// Says which labels a legend is to show that no mark has.
  private mutating func report(_ labels: [String], at location: String) {
    guard !labels.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .nothingToShow, location: location,
        message: "no mark has the label "
          + labels.map { "\"\($0)\"" }.joined(separator: ", ") + " that a legend is to show"))
  }

  /// Checks what each axes says of its own axes, also where another one's is followed.
  static func check(_ axes: Axes, name: String) throws(PlotError) {
    let all: [(Axis?, String)] = [
      (axes.x, "x axis"), (axes.y, "y axis"), (axes.top?.axis, "top axis"),
      (axes.right?.axis, "right axis"),
    ]
    for case (let axis?, let which) in all {
      if let problem = axis.scale?.problem ?? axis.ticks?.problem ?? axis.format?.problem
        ?? axis.spine.problem
      {
        throw PlotError(problem: problem).inside(which).inside(name)
      }
    }
    for (second, side) in [(axes.top, "top"), (axes.right, "right")] {
      guard let placement = second?.axis.placement else { continue }
      guard placement == .standard || placement == .hidden else {
        throw PlotError(
          location: name,
          problem:
            "the second axis at the \(side) is to stand elsewhere, too; it stands there alone")
      }
    }
    for (axis, second, side) in [(axes.x, axes.top, "top"), (axes.y, axes.right, "right")]
    where second != nil && (axis.placement == .opposite || axis.placement == .both) {
      throw PlotError(
        location: name,
        problem: "two axes are to stand at the \(side): the first one and a second one; "
          + "there is room for one")
    }
    for colorbar in axes.colorbars {
      if let problem = colorbar.problem {
        throw PlotError(location: "\(name), colorbar", problem: problem)
      }
    }
    for legend in axes.legends {
      if let problem = legend.problem {
        throw PlotError(location: name, problem: problem)
      }
    }
    if let problem = axes.aspect?.problem {
      throw PlotError(location: name, problem: problem)
    }
  }

  /// Says what of the data of an inset has no place.
  mutating func report(_ entry: TrainingEntry, _ draft: PanelDraft) {
    diagnostics += entry.diagnostics
    reportStrangers(entry, draft)
  }

  /// Says how many names and moments have no place on their axis.
  private mutating func reportStrangers(_ entry: TrainingEntry, _ draft: PanelDraft) {
    let kinds: [(Channel.Kind, String)] = [
      (.categories, "belong to categories that the axis was not given"),
      (.times, "are times that the scale has no place for"),
    ]
    for (kind, what) in kinds {
      var count =
        draft.x.scale.strangers(kind, in: entry.extent.x.channels)
        + draft.y.scale.strangers(kind, in: entry.extent.y.channels)
      count += draft.top?.scale.strangers(kind, in: entry.top.channels) ?? 0
      count += draft.right?.scale.strangers(kind, in: entry.right.channels) ?? 0
      for (mark, own) in zip(draft.marks, entry.marks) {
        count += mark.color?.scale.strangers(kind, in: own.extent.color.channels) ?? 0
      }
      guard count > 0 else { continue }
      diagnostics.append(
        Diagnostic(
          .unplacedValues, location: entry.name,
          message: "\(count) values \(what) and were left out"))
    }
  }

  /// Axes that share an axis with those below (or on the left) leave the numbers to them, and the
  /// name if it is the same. Only frames of the same columns (or rows) and of one shape have their
  /// ticks in line.
  private mutating func hideInnerLabels(_ layouts: [GridLayout]) {
    struct Line: Hashable {
      let grid: Int
      let tracks: Range<Int>
    }
    // Axes at the top (or on the right) leave theirs to those above (or on the right).
    // Those that show none of theirs leave them to others.
    let outerX = Dictionary(
      panels.filter { $0.axes.x.placement != .hidden }.map {
        (Line(grid: $0.grid, tracks: $0.span.columns), $0)
      }
    ) {
      let isAbove = $0.axes.x.placement == .opposite
      return ($0.span.rows.lowerBound > $1.span.rows.lowerBound) != isAbove ? $0 : $1
    }
    let outerY = Dictionary(
      panels.filter { $0.axes.y.placement != .hidden }.map {
        (Line(grid: $0.grid, tracks: $0.span.rows), $0)
      }
    ) {
      let isRight = $0.axes.y.placement == .opposite
      return ($0.span.columns.lowerBound < $1.span.columns.lowerBound) != isRight ? $0 : $1
    }
    for (index, panel) in panels.enumerated() {
      let layout = layouts[panel.grid]
      if layout.shareX == .all || layout.shareX == .byColumn,
        let outer = outerX[Line(grid: panel.grid, tracks: panel.span.columns)],
        outer.number != panel.number, outer.heightPerWidth == panel.heightPerWidth
      {
        panels[index].x.showsTickLabels = false
        panels[index].x.showsLabel = panel.x.label != outer.x.label
      }
      if layout.shareY == .all || layout.shareY == .byRow,
        let outer = outerY[Line(grid: panel.grid, tracks: panel.span.rows)],
        outer.number != panel.number, outer.heightPerWidth == panel.heightPerWidth
      {
        panels[index].y.showsTickLabels = false
        panels[index].y.showsLabel = panel.y.label != outer.y.label
      }
    }
  }
}
