import PlotScene

/// An axes on its way to the page: trained, but without a place.
struct PanelDraft {
  /// A mark that draws itself, with the colour it has from the theme's cycle and the colours that its
  /// numbers have.
  struct DraftMark {
    let mark: any Mark
    let cycleColor: Color
    let color: ColorMapping?
  }

  /// The number in the figure, from 1; insets are counted after all other axes.
  let number: Int
  /// What errors and diagnostics call it, as in `axes 2` or `axes 2, inset 1`.
  let name: String
  /// The number of its grid, from 0.
  let grid: Int
  let span: GridSpan
  /// What the user said of it.
  let axes: Axes
  let theme: Theme
  /// How wide and tall the texts of its marks are.
  let measuring: any TextMeasuring
  /// The letter that names it.
  let tag: RichText?
  let marks: [DraftMark]
  var x: TrainedAxis
  var y: TrainedAxis
  /// The second axes.
  var top: TrainedAxis?
  var right: TrainedAxis?
  /// Whether its entries stand in legends of its own, and not in one of the grid.
  let ownsLegends: Bool
  let gridLines: GridLines
  let fillsFrame: Bool
  /// Its colours, each with its colorbar; those that it shares with others are not among them.
  let colorbars: [(colorbar: Colorbar, scale: ColorScale)]
  /// The height of the frame over its width, if the units decide it.
  var heightPerWidth: Double?
  /// The smaller axes in its frame.
  var insets: [InsetDraft] = []

  init(
    _ entry: TrainingEntry, x: TrainedAxis, y: TrainedAxis, colors: Training.AxesColors,
    ownsColorbars: Bool, ownsLegends: Bool, tag: RichText?, measuring: any TextMeasuring
  ) throws(PlotError) {
    self.measuring = measuring
    number = entry.number
    name = entry.name
    grid = entry.grid
    span = entry.span
    axes = entry.axes
    theme = entry.theme
    self.tag = tag
    self.ownsLegends = ownsLegends
    self.x = x.styled(as: entry.axes.x)
    self.y = y.styled(as: entry.axes.y)
    self.x.label = entry.axes.x.label
    self.y.label = entry.axes.y.label
    do {
      top = try entry.second(.top).map { second throws(PlotError) in
        try TrainedAxis(
          second, beside: x, group: .second(.top, axes: entry.number), data: entry.top,
          margin: entry.theme.axis.margin, hasWholeNumbers: entry.secondWishes.hasWholeX)
      }
    } catch { throw error.inside("top axis").inside(entry.name) }
    do {
      right = try entry.second(.right).map { second throws(PlotError) in
        try TrainedAxis(
          second, beside: y, group: .second(.right, axes: entry.number), data: entry.right,
          margin: entry.theme.axis.margin, isReversed: entry.secondWishes.reversesY,
          hasWholeNumbers: entry.secondWishes.hasWholeY)
      }
    } catch { throw error.inside("right axis").inside(entry.name) }
    let scales = colors.scales
    marks = Self.colored(entry, colors)
    gridLines = entry.axes.grid ?? (entry.wishes.fillsFrame ? [] : entry.theme.frame.grid)
    fillsFrame = entry.wishes.fillsFrame
    colorbars =
      ownsColorbars
      ? scales.enumerated().map { (entry.axes.colorbar($0), $1) }.filter { !$0.0.isHidden } : []
    heightPerWidth = Self.shape(
      entry.axes.aspect ?? entry.wishes.aspect.map(Aspect.ratio) ?? .automatic, x: x, y: y)
  }

  /// Each mark with its colours: those that take one from the cycle take them in turn.
  private static func colored(
    _ entry: TrainingEntry, _ colors: Training.AxesColors
  ) -> [DraftMark] {
    let cycle = entry.theme.marks.cycle
    var next = 0
    return zip(entry.marks, colors.ofMarks).map { own, color in
      defer { next += own.mark.takesCycleColor ? 1 : 0 }
      return DraftMark(
        mark: own.mark, cycleColor: cycle[next], color: color.map { colors.scales[$0].mapping })
    }
  }

  /// The height of the frame over its width that an aspect asks for.
  static func shape(_ aspect: Aspect, x: TrainedAxis, y: TrainedAxis) -> Double? {
    switch aspect {
    case .automatic: return nil
    case .frame(let ratio): return ratio
    case .ratio(let ratio):
      let spanX = x.scale.forward(x.limits.upperBound) - x.scale.forward(x.limits.lowerBound)
      let spanY = y.scale.forward(y.limits.upperBound) - y.scale.forward(y.limits.lowerBound)
      let shape = ratio * spanY / spanX
      return shape.isFinite && shape > 0 ? shape : nil
    }
  }

  /// The panel of the axes in a frame on the page.
  func panel(in frame: Rect, resolution: Double) -> Panel {
    Panel(
      frame: frame, x: x.mapping(from: frame.minX, to: frame.maxX),
      y: y.mapping(from: frame.maxY, to: frame.minY), color: nil, style: theme.marks,
      background: theme.background ?? .white, cycleColor: theme.marks.cycle[0],
      resolution: resolution, measuring: measuring, fontFamilies: theme.fontFamilies)
  }

  /// The panel as one of its marks sees it: with its axes and its colours.
  private func panel(of entry: DraftMark, in panel: Panel) -> Panel {
    var own = panel
    let (frame, sides) = (panel.frame, entry.mark.secondAxes)
    own.cycleColor = entry.cycleColor
    own.color = entry.color
    if let top, sides.contains(.top) { own.x = top.mapping(from: frame.minX, to: frame.maxX) }
    if let right, sides.contains(.right) { own.y = right.mapping(from: frame.maxY, to: frame.minY) }
    return own
  }

  /// The legends with their entries.
  func legendEntries(in panel: Panel) -> [(index: Int, legend: Legend, keys: [LegendKey])] {
    guard ownsLegends else { return [] }
    let all = Legend.entries(of: legendKeys(in: panel), for: axes.legends)
    let anchors = labelAnchors(in: panel)
    return zip(axes.legends, all).enumerated()
      .map { index, item in
        // What has no line to stand at the end of is shown as usual.
        let keys =
          item.0.placement == .direct ? item.1.filter { anchors[$0.label] == nil } : item.1
        return (index: index, legend: item.0, keys: keys)
      }
      .filter { $0.legend.placement != .hidden && !$0.keys.isEmpty }
  }

  /// The labels that stand at the ends of lines, in a panel whose frame begins at the origin.
  func directLabels(in panel: Panel) -> [DirectLabels.Entry] {
    guard ownsLegends, axes.legends.contains(where: { $0.placement == .direct }) else { return [] }
    let all = Legend.entries(of: legendKeys(in: panel), for: axes.legends)
    let anchors = labelAnchors(in: panel)
    return zip(axes.legends, all).filter { $0.0.placement == .direct }.flatMap(\.1)
      .compactMap { key in
        anchors[key.label].map { DirectLabels.Entry(key: key, anchor: $0) }
      }
  }

  /// Where labels stand that are put at the ends of lines: each at its first one.
  private func labelAnchors(in panel: Panel) -> [RichText: Point] {
    guard axes.legends.contains(where: { $0.placement == .direct }) else { return [:] }
    var anchors: [RichText: Point] = [:]
    for entry in marks {
      guard let label = entry.mark.label, anchors[label] == nil else { continue }
      anchors[label] = entry.mark.labelAnchor(in: self.panel(of: entry, in: panel))
    }
    return anchors
  }

  /// The entries of the legend, in drawing order.
  func legendKeys(in panel: Panel) -> [LegendKey] {
    LegendKey.merged([
      marks.flatMap { $0.mark.legendKeys(in: self.panel(of: $0, in: panel)) }
    ])
  }

  /// Changes the limits of second axes with marks of their own; those in other units follow the first
  /// ones.
  mutating func changeSecondAxes(_ limits: (TrainedAxis) -> ClosedRange<Double>) {
    func changed(_ second: TrainedAxis?, _ said: SecondAxis?, beside first: TrainedAxis)
      -> TrainedAxis?
    {
      guard var axis = second else { return nil }
      guard let said, case .converted = said.kind else {
        axis.limits = limits(axis)
        return axis
      }
      // The wider axis may have no values in the other units at its ends; then it has no numbers there.
      return
        (try? TrainedAxis(said, beside: first, group: axis.group, data: AxisExtent(), margin: 0))
        ?? axis
    }
    top = changed(top, axes.top, beside: x)
    right = changed(right, axes.right, beside: y)
  }

  /// How far each mark with texts at its data reaches beyond the frame, and the axes that it is on.
  func overhangs(in panel: Panel) -> [(x: TrainedAxis, y: TrainedAxis, reach: Insets)] {
    marks.compactMap { entry in
      let sides = entry.mark.secondAxes
      return entry.mark.overhang(in: self.panel(of: entry, in: panel)).map {
        (
          x: sides.contains(.top) ? top ?? x : x, y: sides.contains(.right) ? right ?? y : y,
          reach: $0
        )
      }
    }
  }

  /// How far marks reach beyond the frame; nil if none ever does.
  func overhang(in panel: Panel) -> Insets? {
    let all = overhangs(in: panel)
    return all.isEmpty ? nil : all.reduce(Insets.zero) { $0.union($1.reach) }
  }

  /// The marks on the page, in drawing order.
  func markItems(in panel: Panel) -> [SceneItem] {
    marks.flatMap { $0.mark.draw(in: self.panel(of: $0, in: panel)) }
  }
}

extension TrainedAxis {
  /// From values to places between two ends on the page.
  func mapping(from start: Double, to end: Double) -> AxisMapping {
    AxisMapping(scale: scale, limits: limits, isReversed: isReversed, from: start, to: end)
  }
}
