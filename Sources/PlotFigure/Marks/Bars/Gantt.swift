public import PlotScene

/// Tasks from their start to their end, the first on top: a plan. matplotlib: `Axes.broken_barh`.
///
///     Gantt(tasks: names, from: starts, to: ends, progress: done, dependencies: [(0, 1), (1, 2)])
///
/// A task that ends when it starts is a milestone and has a diamond. A task with a missing start or end
/// is left out; so is one with an infinite number, with a diagnostic.
public struct Gantt: Mark {
  /// The names of the tasks, or the numbers of their rows.
  public var tasks: Channel
  /// When each task starts: times or numbers.
  public var from: Channel
  /// When each task ends.
  public var to: Channel
  /// How much of each task is done, 0…1; nil for nothing to show.
  public var progress: [Double]?
  /// Pairs of numbers of tasks, from 0: the second starts after the first ends.
  public var dependencies: [(before: Int, after: Int)]
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each task; nil for one colour.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The height of bars as a part of the distance between two tasks, 0…1.
  public var width: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Tasks from their start to their end.
  ///
  /// - Parameters:
  ///   - tasks: n names, or numbers of rows.
  ///   - from: n starts: times or numbers.
  ///   - to: n ends.
  ///   - progress: how much of each task is done, 0…1: n parts, drawn in the full colour over a lighter
  ///     bar. NaN for a task that has none.
  ///   - dependencies: pairs of numbers of tasks, from 0, joined by an arrow from the end of the first
  ///     to the start of the second.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - colors: n colours, one for each task; nil for one colour.
  ///   - alpha: the opacity, 0…1.
  ///   - width: the height of bars as a part of the distance between two tasks.
  ///   - label: the name in the legend.
  /// - Complexity: O(n + d) to draw for d dependencies.
  public init(
    tasks: some Sequence<some Plottable>, from: some Sequence<some Plottable>,
    to: some Sequence<some Plottable>, progress: [Double]? = nil,
    dependencies: [(before: Int, after: Int)] = [], color: Color? = nil, colors: [Color]? = nil,
    alpha: Double = 1, width: Double = 0.55, label: (any RichTextConvertible)? = nil
  ) {
    self.tasks = Channel(tasks)
    self.from = Channel(from)
    self.to = Channel(to)
    self.progress = progress
    self.dependencies = dependencies
    self.color = color
    self.colors = colors
    self.alpha = alpha
    self.width = width
    self.label = label?.richText
  }
}

extension Gantt {
  /// Checks that there are a start and an end for each task, and that dependencies are of tasks.
  public func validate() throws(PlotError) {
    try requireSameCount(tasks, "tasks", from, "from")
    try requireSameCount(tasks, "tasks", to, "to")
    try requireValues(from, "from")
    try requireValues(to, "to")
    if let progress {
      try requireSameCount(tasks, "tasks", Channel(progress), "progress")
      for part in progress where !part.isNaN { try requireFraction(part, "the progress") }
    }
    let numbers = 0..<tasks.count
    for link in dependencies
    where !numbers.contains(link.before) || !numbers.contains(link.after) {
      throw PlotError(
        problem: "the dependency (\(link.before), \(link.after)) is not of two of the "
          + "\(tasks.count) tasks, which are counted from 0")
    }
    try requireColors(colors, count: tasks.count)
    try requireFraction(width, "the width")
    try requireFraction(alpha, "alpha")
  }

  /// The rows with the height of bars, and the starts and ends.
  public func extent(in scales: ScaleSet) -> Extent {
    Extent(
      x: AxisExtent(from, on: scales.x).union(AxisExtent(to, on: scales.x)),
      y: BarSlots.extent(tasks, on: scales.y, width: width),
      unplaced: scales.x.unplaced(in: from) + scales.x.unplaced(in: to)
        + scales.y.unplaced(in: tasks))
  }

  /// The first task on top.
  public var wishes: AxesWishes { AxesWishes(reversesY: true) }

  /// Tasks without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil && colors == nil }

  /// The bars, the milestones and the arrows.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (starts, ends) = (panel.x.values(of: from), panel.x.values(of: to))
    let slots = BarSlots(panel.y.values(of: tasks), on: panel.y.scale, width: width)
    let fills = fills(in: panel)
    var items: [SceneItem] = []
    if let progress {
      let light = fills.map { panel.background.mixed(with: $0.opacity(1), by: 0.35 * $0.alpha) }
      let done = zip(progress, zip(starts, ends)).map { part, ends in
        part.isNaN ? .nan : ends.0 + (ends.1 - ends.0) * part
      }
      items += PlacedBars(slots, from: starts, to: ends, .horizontal, in: panel)
        .items(colors: light)
      items += PlacedBars(slots, from: starts, to: done, .horizontal, in: panel)
        .items(colors: fills)
    } else {
      items += PlacedBars(slots, from: starts, to: ends, .horizontal, in: panel)
        .items(colors: fills)
    }
    return items + arrows(starts, ends, slots, in: panel)
      + milestones(starts, ends, slots, in: panel)
  }

  /// A filled rectangle.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.patch($0, fill: fills(in: panel).first)] } ?? []
  }

  /// The tasks in words.
  public var altText: String { "\(nameInErrors) of \(tasks.count) tasks." }

  // MARK: - Parts

  private func fills(in panel: Panel) -> [Color] {
    (colors ?? [color ?? panel.cycleColor]).map { $0.opacity($0.alpha * alpha) }
  }

  private func row(_ index: Int, _ slots: BarSlots, in panel: Panel) -> Rect? {
    let (a, b) = (panel.y.position(slots.lower[index]), panel.y.position(slots.upper[index]))
    return a.isFinite && b.isFinite
      ? Rect(corner: Point(x: 0, y: a), corner: Point(x: 0, y: b)) : nil
  }

  private func milestones(
    _ starts: [Double], _ ends: [Double], _ slots: BarSlots, in panel: Panel
  ) -> [SceneItem] {
    starts.indices.compactMap { index in
      guard starts[index] == ends[index], let row = row(index, slots, in: panel) else { return nil }
      let center = Point(x: panel.x.position(starts[index]), y: row.midY)
      guard center.isFinite, panel.contains(center) else { return nil }
      return .markers(
        MarkerBatch(
          .diamond, at: [center], size: min(row.height, 2 * panel.style.markerSize),
          color: panel.style.text.color, edge: nil))
    }
  }

  /// An arrow for each dependency, in level and upright pieces.
  private func arrows(
    _ starts: [Double], _ ends: [Double], _ slots: BarSlots, in panel: Panel
  ) -> [SceneItem] {
    var lines = Path()
    var heads = Path()
    let head = 4.0
    func box(_ index: Int) -> Rect? {
      guard let row = row(index, slots, in: panel) else { return nil }
      let (a, b) = (panel.x.position(starts[index]), panel.x.position(ends[index]))
      // A milestone is as wide and high as its diamond.
      let half =
        starts[index] == ends[index] ? min(row.height, 2 * panel.style.markerSize) * 0.62 : 0
      let height = half > 0 ? 2 * half : row.height
      let box = Rect(
        corner: Point(x: min(a, b) - half, y: row.midY - height / 2),
        corner: Point(x: max(a, b) + half, y: row.midY + height / 2))
      return a.isFinite && b.isFinite && panel.frame.intersects(box.expanded(by: 0.1)) ? box : nil
    }
    for (before, after) in dependencies {
      guard let first = box(before), let second = box(after) else { continue }
      let isMilestone = starts[after] == ends[after]
      let points = Self.way(
        from: first, to: second, at: isMilestone ? second.width / 2 : head + 1, stub: head + 1)
      guard let end = points.last, let turn = points.dropLast().last else { continue }
      // The head points along the last piece.
      let (dx, dy) = (
        end.x == turn.x ? 0 : end.x > turn.x ? head : -head,
        end.y == turn.y ? 0 : end.y > turn.y ? head : -head
      )
      lines.append(Path(lines: points.dropLast() + [end.offset(x: -dx / 2, y: -dy / 2)]))
      heads.append(
        Path(
          lines: [
            end, end.offset(x: -dx + dy / 2, y: -dy + dx / 2),
            end.offset(x: -dx - dy / 2, y: -dy - dx / 2),
          ], closed: true))
    }
    guard !lines.isEmpty else { return [] }
    let ink = panel.style.text.color
    return panel.clipped([
      .stroke(lines, Stroke(ink, width: 0.7, join: .miter)), .fill(heads, ink),
    ])
  }

  /// The way from the end of one bar to the start of another: level to above the start and down onto
  /// it, or straight down where that lies before the end of the first.
  ///
  /// - Parameters:
  ///   - inset: how far from the start of the second it comes down.
  ///   - stub: the least length of a level piece.
  private static func way(
    from first: Rect, to second: Rect, at inset: Double, stub: Double
  ) -> [Point] {
    let isBelow = second.midY > first.midY
    let (out, into) = isBelow ? (first.maxY, second.minY) : (first.minY, second.maxY)
    let place = second.minX + min(inset, second.width / 2)
    if second.midY == first.midY {
      return [Point(x: first.maxX, y: first.midY), Point(x: second.minX, y: second.midY)]
    }
    if place > first.maxX {
      return [
        Point(x: first.maxX, y: first.midY), Point(x: place, y: first.midY),
        Point(x: place, y: into),
      ]
    }
    if place >= first.minX { return [Point(x: place, y: out), Point(x: place, y: into)] }
    // The second starts before the first: back between the rows.
    let between = out + (isBelow ? 1 : -1) * min(abs(into - out) / 2, first.height)
    return [
      Point(x: first.maxX, y: first.midY), Point(x: first.maxX + stub, y: first.midY),
      Point(x: first.maxX + stub, y: between), Point(x: second.minX - 2 * stub, y: between),
      Point(x: second.minX - 2 * stub, y: second.midY), Point(x: second.minX, y: second.midY),
    ]
  }
}
