import PlotScene

extension PanelDraft {
  /// A detail of an axes: the same marks in the same colours, within other limits.
  ///
  /// - Parameters:
  ///   - axes: what is said of the detail.
  ///   - colors: the colours of the axes that it is a detail of.
  init(
    detail axes: Axes, of parent: PanelDraft, _ entry: TrainingEntry, _ colors: Training.AxesColors,
    number: Int, name: String
  ) throws(PlotError) {
    var look = parent.theme
    for change in axes.look { change(&look) }
    if !axes.look.isEmpty { do { try look.validate() } catch { throw error.inside(name) } }
    self.number = number
    self.name = name
    self.axes = axes
    (grid, span, tag) = (parent.grid, parent.span, nil)
    theme = look
    measuring = parent.measuring
    marks = parent.marks
    ownsLegends = true
    fillsFrame = parent.fillsFrame
    gridLines = axes.grid ?? (fillsFrame ? [] : look.frame.grid)
    colorbars = colors.scales.enumerated().map { (axes.colorbar($0), $1) }
      .filter { !$0.0.isHidden }

    let wishes = entry.wishes
    do {
      x = try TrainedAxis(
        detailOf: parent.x, axes.x, group: .x(number), data: AxisExtent(parent.x.limits),
        margin: 0, hasWholeNumbers: wishes.hasWholeX)
    } catch { throw error.inside("x axis").inside(name) }
    let beside = Beside(axes: axes, marks: parent.marks, number: number, margin: look.axis.margin)
    do {
      top = try beside.axis(
        .top, axes.top, whole: parent.top, first: parent.x, part: x)
    } catch { throw error.inside("top axis").inside(name) }

    // Where marks are between the horizontal ends is seen in a frame with all vertical values.
    y = parent.y
    right = parent.right
    heightPerWidth = nil
    let frame = Rect(x: 0, y: 0, width: 1000, height: 1000)
    let drawn = markItems(in: panel(in: frame, resolution: 1)).drawnRect(in: frame)
    let places = parent.y.mapping(from: frame.maxY, to: frame.minY)
    let seen = drawn.flatMap { rect -> ClosedRange<Double>? in
      let ends = (places.value(at: rect.minY), places.value(at: rect.maxY))
      guard ends.0.isFinite, ends.1.isFinite else { return nil }
      return min(ends.0, ends.1)...max(ends.0, ends.1)
    }
    do {
      y = try TrainedAxis(
        detailOf: parent.y, axes.y, group: .y(number), data: AxisExtent(seen ?? parent.y.limits),
        margin: axes.y.margin ?? (seen == nil ? 0 : look.axis.margin),
        hasWholeNumbers: wishes.hasWholeY)
    } catch { throw error.inside("y axis").inside(name) }
    do {
      right = try beside.axis(
        .right, axes.right, whole: parent.right, first: parent.y, part: y)
    } catch { throw error.inside("right axis").inside(name) }
    heightPerWidth = Self.shape(
      axes.aspect ?? parent.axes.aspect ?? wishes.aspect.map(Aspect.ratio) ?? .automatic,
      x: x, y: y)
  }

  /// What decides the second axes of a detail.
  private struct Beside {
    let axes: Axes
    let marks: [DraftMark]
    let number: Int
    let margin: Double

    /// The second axis on a side: the part of that around the detail if marks are on it, else what is
    /// said of the detail.
    func axis(
      _ side: Side, _ own: SecondAxis?, whole: TrainedAxis?, first: TrainedAxis, part: TrainedAxis
    ) throws(PlotError) -> TrainedAxis? {
      let group = TrainedAxis.Group.second(side, axes: number)
      if let whole, marks.contains(where: { $0.mark.secondAxes.contains(side) }) {
        return try TrainedAxis(
          partOf: whole, own?.axis ?? Axis(), beside: part, of: first, group: group)
      }
      return try own.map { second throws(PlotError) in
        try TrainedAxis(second, beside: part, group: group, data: AxisExtent(), margin: margin)
      }
    }
  }
}

extension TrainedAxis {
  /// An axis within other limits, on the same scale and in the same direction unless more is said.
  ///
  /// - Parameter data: what it shows where its limits leave that open.
  fileprivate init(
    detailOf axis: TrainedAxis, _ own: Axis, group: Group, data: AxisExtent, margin: Double,
    hasWholeNumbers: Bool
  ) throws(PlotError) {
    var own = own
    if own.scale == nil {
      var scale = axis.scale
      // It has learnt from the data what it can.
      scale.adapt = nil
      scale.limits = nil
      // Breaks stay where they are, also those that the detail does not show.
      if !scale.gaps.isEmpty { scale.fit = nil }
      own.scale = scale
      own.format = own.format ?? axis.format
    }
    own.limits.isReversed = false
    try self.init(
      own, group: group, limits: [own.limits], data: data, margin: margin,
      isReversed: axis.isReversed, hasWholeNumbers: hasWholeNumbers)
  }

  /// The part of a second axis that stands beside a part of the first one.
  fileprivate init(
    partOf whole: TrainedAxis, _ own: Axis, beside part: TrainedAxis, of first: TrainedAxis,
    group: Group
  ) throws(PlotError) {
    let (places, values) = (first.mapping(from: 0, to: 1), whole.mapping(from: 0, to: 1))
    let ends = (
      values.value(at: places.position(part.limits.lowerBound)),
      values.value(at: places.position(part.limits.upperBound))
    )
    var own = own
    own.limits = Limits(lower: min(ends.0, ends.1), upper: max(ends.0, ends.1))
    try self.init(
      detailOf: whole, own, group: group, data: AxisExtent(whole.limits), margin: 0,
      hasWholeNumbers: false)
  }
}
