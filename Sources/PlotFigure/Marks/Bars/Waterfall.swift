public import PlotScene

/// Changes one after the other as floating bars, each beginning where the last one ended. ggplot2:
/// `waterfalls::waterfall`; matplotlib: `Axes.bar` with `bottom`.
///
///     Waterfall(x: items, changes: [420, -180, -95, 60, 0], totals: [0, 4])
///
/// At a total the bar goes from 0 to the sum so far, with the change at that place: an opening balance is
/// a total whose change is the balance, and a closing one a total whose change is 0. Where bars lie and
/// their places are categories, the first one is on top.
///
/// A missing change (NaN or nil) counts as 0 and has no bar; at a total it is the sum so far. An
/// infinite change is left out with a diagnostic.
public struct Waterfall: Mark {
  /// The places: names of the changes, numbers or times.
  public var x: Channel
  /// The changes, one for each place.
  public var changes: Channel
  /// The numbers of the places, from 0, that show the sum so far.
  public var totals: Set<Int>
  /// Whether bars stand or lie.
  public var orientation: Orientation
  /// The width of bars as a part of the smallest distance between two places, 0…1.
  public var width: Double
  /// The colour of rises; nil for the first of the theme's cycle.
  public var upColor: Color?
  /// The colour of falls; nil for the second of the theme's cycle.
  public var downColor: Color?
  /// The colour of totals; nil for a middle tone of the theme's texts.
  public var totalColor: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the lines from the end of a bar to the next one, in points; 0 for none.
  public var lineWidth: Double
  /// The changes, and at totals the sums, as numbers at the bars; nil for none.
  public var labels: BarLabels?
  /// The names of rises, falls and totals in the legend; empty for no entries.
  public var names: [RichText]

  /// Changes one after the other.
  ///
  /// - Parameters:
  ///   - x: n places: names of the changes, numbers or times.
  ///   - changes: n changes.
  ///   - totals: the numbers of the places, from 0, that show the sum so far.
  ///   - orientation: whether bars stand, or lie with their places on the vertical axis.
  ///   - width: the width as a part of the smallest distance between two places.
  ///   - upColor: the colour of rises; nil for the first of the theme's cycle.
  ///   - downColor: the colour of falls; nil for the second of the theme's cycle.
  ///   - totalColor: the colour of totals; nil for a middle tone of the theme's texts.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of the lines between bars, in points; 0 for none.
  ///   - labels: the changes, and at totals the sums, as numbers at the bars.
  ///   - names: those of rises, falls and totals in the legend; none for no entries.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, changes: some Sequence<some Plottable>,
    totals: Set<Int> = [], orientation: Orientation = .vertical, width: Double = 0.7,
    upColor: Color? = nil, downColor: Color? = nil, totalColor: Color? = nil, alpha: Double = 1,
    lineWidth: Double = 0.8, labels: BarLabels? = nil, names: [any RichTextConvertible] = []
  ) {
    self.x = Channel(x)
    self.changes = Channel(changes)
    self.totals = totals
    self.orientation = orientation
    self.width = width
    self.upColor = upColor
    self.downColor = downColor
    self.totalColor = totalColor
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.labels = labels
    self.names = names.map(\.richText)
  }
}

extension Waterfall {
  /// Checks that there is a change for each place, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x, "x", changes, "changes")
    guard changes.kind == .numbers else {
      throw PlotError(problem: "the changes are not numbers, and only these have sums")
    }
    if let total = totals.filter({ $0 < 0 || $0 >= max(x.count, 1) }).min() {
      throw PlotError(problem: "the total \(total) is not among the places 0…\(x.count - 1)")
    }
    guard names.isEmpty || names.count == 3 else {
      throw PlotError(
        problem: "there are \(names.count) names; rises, falls and totals need three, or none")
    }
    try requireFraction(width, "the width")
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
    try labels?.validate(count: x.count)
  }

  /// The places with the width of bars, and the sums with 0.
  public func extent(in scales: ScaleSet) -> Extent {
    let (places, values) =
      orientation == .vertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let along = BarSlots.extent(x, on: places, width: width)
    let steps = RunningSum(changes.numbers, totals: totals)
    var across = AxisExtent(Channel(steps.from + steps.to), on: values)
    if across.range != nil, values.legalDomain.contains(0) {
      across.range = hull(across.range, 0...0)
    }
    across.stickyEdges = [0]
    let unplaced = places.unplaced(in: x) + changes.count(outside: Scale.finite)
    return orientation == .vertical
      ? Extent(x: along, y: across, unplaced: unplaced)
      : Extent(x: across, y: along, unplaced: unplaced)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && x.kind == .categories)
  }

  /// The lines between bars, the bars and their numbers.
  public func draw(in panel: Panel) -> [SceneItem] {
    let steps = RunningSum(changes.numbers, totals: totals)
    let axis = panel.placeAxis(orientation)
    let slots = BarSlots(axis.values(of: x), on: axis.scale, width: width)
    let bars = PlacedBars(slots, from: steps.from, to: steps.to, orientation, in: panel)
    let colors = colors(steps, in: panel)
    return connectors(steps, slots, in: panel) + bars.items(colors: colors)
      + labelItems(steps, slots, colors, in: panel)
  }

  /// A filled rectangle each for rises, falls and totals.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    zip(names, palette(in: panel)).map { .patch($0, fill: $1) }
  }

  /// How far the numbers reach beyond the frame.
  public func overhang(in panel: Panel) -> Insets? {
    guard labels != nil else { return nil }
    let steps = RunningSum(changes.numbers, totals: totals)
    let axis = panel.placeAxis(orientation)
    let slots = BarSlots(axis.values(of: x), on: axis.scale, width: width)
    return panel.overhang(of: labelItems(steps, slots, colors(steps, in: panel), in: panel))
  }

  /// The changes in words.
  public var altText: String { "\(nameInErrors) of \(x.count) changes." }

  // MARK: - Parts

  /// The colours of rises, falls and totals.
  private func palette(in panel: Panel) -> [Color] {
    let ink = panel.style.text.color
    return [
      upColor ?? panel.style.cycle[0], downColor ?? panel.style.cycle[1],
      totalColor ?? panel.background.mixed(with: ink.opacity(1), by: 0.55),
    ].map { $0.opacity($0.alpha * alpha) }
  }

  private func colors(_ steps: RunningSum, in panel: Panel) -> [Color] {
    let palette = palette(in: panel)
    return steps.to.indices.map { index in
      totals.contains(index)
        ? palette[2] : steps.to[index] >= steps.from[index] ? palette[0] : palette[1]
    }
  }

  private func connectors(
    _ steps: RunningSum, _ slots: BarSlots, in panel: Panel
  ) -> [SceneItem] {
    let (places, values) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    var path = Path()
    for index in steps.sums.indices.dropLast() {
      // From the edge of a bar that faces the next one to the edge of that one that faces it.
      let isAscending = slots.lower[index] < slots.lower[index + 1]
      let (start, end) =
        isAscending
        ? (slots.upper[index], slots.lower[index + 1])
        : (slots.lower[index], slots.upper[index + 1])
      let value = values.position(steps.sums[index])
      let (a, b) = (places.heldPosition(start), places.heldPosition(end))
      guard a.isFinite, b.isFinite, value.isFinite, isAscending ? start < end : start > end
      else { continue }
      let ends = (
        panel.point(place: a, value: value, orientation),
        panel.point(place: b, value: value, orientation)
      )
      if Polyline.clip(ends.0, ends.1, to: panel.frame) != nil {
        path.append(Path(from: ends.0, to: ends.1))
      }
    }
    guard !path.isEmpty, lineWidth > 0 else { return [] }
    let ink = panel.style.text.color
    let color = ink.opacity(ink.alpha * 0.6)
    return panel.clipped([.stroke(path, Stroke(color, width: lineWidth))])
  }

  private func labelItems(
    _ steps: RunningSum, _ slots: BarSlots, _ colors: [Color], in panel: Panel
  ) -> [SceneItem] {
    guard let labels else { return [] }
    let numbers = changes.numbers.indices.map {
      totals.contains($0) ? steps.to[$0] : changes.numbers[$0]
    }
    return BarTexts(
      labels: labels, values: numbers, from: steps.from, to: steps.to, slots: slots,
      orientation: orientation, colors: colors
    ).items(in: panel)
  }
}
