import PlotScene

/// Rows of a table as lines across upright axes, one for each column. pandas:
/// `plotting.parallel_coordinates`.
///
/// Each column has its own axis from its least to its greatest value. A missing value (NaN) is a gap in
/// the line of its row; an infinite one is a gap and a diagnostic. Rows of a group share a colour and
/// an entry in the legend.
///
///     ParallelCoordinates([("Length", lengths), ("Width", widths)], by: species)
public struct ParallelCoordinates: CompositeMark {
  /// The columns: a name and n values each.
  public let columns: [(name: String, values: [Double])]
  /// The group of each row; empty for one group.
  public let groups: [String]
  /// The opacity of the lines, 0…1.
  public var alpha: Double
  /// The width of the lines in points; nil for the theme's.
  public var lineWidth: Double?

  /// Lines across an axis for each column.
  ///
  /// - Parameters:
  ///   - columns: a name and n values for each column.
  ///   - groups: the group of each of the n rows; empty for one group.
  ///   - alpha: the opacity of the lines, 0…1.
  ///   - lineWidth: the width of the lines in points; nil for two thirds of the theme's.
  /// - Complexity: O(n · columns) to draw.
  public init(
    _ columns: [(name: String, values: [Double])], by groups: [String] = [], alpha: Double = 0.6,
    lineWidth: Double? = nil
  ) {
    self.columns = columns
    self.groups = groups
    self.alpha = alpha
    self.lineWidth = lineWidth
  }

  /// The lines of each group, and the axes over them.
  public var body: [any Mark] {
    let scaled = columns.map { ParallelAxis(name: $0.name, values: $0.values) }
    if groups.isEmpty {
      ParallelLines(
        axes: scaled, rows: Array(scaled.first?.values.indices ?? 0..<0), alpha: alpha,
        lineWidth: lineWidth, label: nil)
    } else {
      for group in Self.rows(of: groups) {
        ParallelLines(
          axes: scaled, rows: group.rows, alpha: alpha, lineWidth: lineWidth,
          label: RichText(group.name))
      }
    }
    ParallelAxes(axes: scaled)
  }

  /// The groups in their order of appearance, each with the numbers of its rows.
  private static func rows(of groups: [String]) -> [(name: String, rows: [Int])] {
    var result: [(name: String, rows: [Int])] = []
    var places: [String: Int] = [:]
    for (row, name) in groups.enumerated() {
      if let place = places[name] {
        result[place].rows.append(row)
      } else {
        places[name] = result.count
        result.append((name, [row]))
      }
    }
    return result
  }

  /// Checks that all columns, and the groups, have the same number of values.
  public func validate() throws(PlotError) {
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
    guard let first = columns.first else { return }
    for column in columns where column.values.count != first.values.count {
      throw PlotError(
        problem: "column \"\(first.name)\" has \(first.values.count) values and "
          + "\"\(column.name)\" has \(column.values.count); they must have the same number")
    }
    if !groups.isEmpty, groups.count != first.values.count {
      throw PlotError(
        problem: "there are \(first.values.count) rows and \(groups.count) groups; "
          + "they must have the same number")
    }
    if Set(columns.map(\.name)).count < columns.count {
      throw PlotError(problem: "two columns have the same name; each needs its own")
    }
  }
}

/// A column with its range.
private struct ParallelAxis: Sendable {
  let name: String
  let values: [Double]
  /// The least and the greatest value, apart.
  let limits: ClosedRange<Double>

  init(name: String, values: [Double]) {
    self.name = name
    self.values = values
    let range = Channel.range(of: values, in: Scale.finite) ?? 0...1
    // Values so near to each other that nothing can be told apart are as good as equal.
    let isWide = range.upperBound / 2 - range.lowerBound / 2 > 1e-290
    limits = isWide ? range : Scale.linear.widened(range.lowerBound...range.lowerBound)
  }

  /// Where a value is on the axis, 0 at its foot; NaN for what is missing or infinite.
  func part(_ value: Double) -> Double {
    guard value.isFinite else { return .nan }
    let (low, high) = (limits.lowerBound, limits.upperBound)
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }
}

/// The lines of the rows of one group.
private struct ParallelLines: Mark {
  let axes: [ParallelAxis]
  let rows: [Int]
  let alpha: Double
  let lineWidth: Double?
  let label: RichText?

  var takesCycleColor: Bool { true }
  var wishes: AxesWishes { AxesWishes(hidesY: true) }
  var altText: String {
    "\(nameInErrors): \(rows.count) lines across \(axes.map(\.name).joined(separator: ", "))."
  }
  var nameInErrors: String {
    label.map { "ParallelCoordinates \"\($0.string)\"" } ?? "ParallelCoordinates"
  }

  func extent(in scales: ScaleSet) -> Extent {
    Extent(
      x: AxisExtent(Channel(axes.map(\.name)), on: scales.x),
      y: AxisExtent(axes.isEmpty ? nil : 0...1, stickyEdges: [0, 1]),
      unplaced: axes.reduce(0) { count, axis in
        count + rows.count { axis.values[$0].isInfinite }
      })
  }

  func draw(in panel: Panel) -> [SceneItem] {
    let places = panel.x.values(of: Channel(axes.map(\.name)))
    let stroke = stroke(in: panel)
    let lines = rows.compactMap { row -> SceneItem? in
      let line = Polyline(
        x: places, y: axes.map { $0.part($0.values[row]) }, in: panel, reach: stroke.width + 1)
      var path = Path()
      for piece in line.pieces where piece.count > 1 { path.append(Path(lines: piece)) }
      return path.isEmpty ? nil : .stroke(path, stroke)
    }
    return panel.clipped(lines)
  }

  func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.line($0, stroke(in: panel))] } ?? []
  }

  private func stroke(in panel: Panel) -> Stroke {
    let color = panel.cycleColor
    return Stroke(
      color.opacity(color.alpha * alpha), width: lineWidth ?? panel.style.lineWidth * 2 / 3,
      cap: .round)
  }
}

/// The upright axes with their numbers.
private struct ParallelAxes: Mark {
  let axes: [ParallelAxis]

  var altText: String { "" }
  func extent(in scales: ScaleSet) -> Extent { Extent() }

  func draw(in panel: Panel) -> [SceneItem] {
    let ink = panel.style.text.color
    let line = Stroke(ink.mixed(with: panel.background, by: 0.25), width: 0.7)
    var lines = Path()
    var texts: [MarkText] = []
    for (axis, place) in zip(axes, panel.x.values(of: Channel(axes.map(\.name)))) {
      let x = panel.x.position(place)
      let (foot, top) = (panel.y.position(0), panel.y.position(1))
      guard x.isFinite, foot.isFinite, top.isFinite else { continue }
      lines.append(Path(from: Point(x: x, y: foot), to: Point(x: x, y: top)))
      let ticks = ticks(of: axis, length: foot - top, in: panel)
      if let note = ticks.note {
        texts.append(panel.text(note, at: Point(x: x, y: top), anchor: .bottom, distance: 3))
      }
      for tick in ticks.major {
        let y = foot + (top - foot) * axis.part(tick.value)
        lines.append(Path(from: Point(x: x - 3, y: y), to: Point(x: x, y: y)))
        texts.append(
          panel.text(tick.label, at: Point(x: x, y: y), anchor: .right, distance: 5))
      }
    }
    // Numbers stay readable over the lines that pass behind them.
    let grounds = texts.map {
      SceneItem.fill(
        Path($0.box.expanded(by: 1), cornerRadius: 1.5), panel.background.opacity(0.8))
    }
    return grounds + [.stroke(lines, line)] + texts.flatMap(\.items)
  }

  /// Numbers at the ends of an axis are half a line above its top and below its foot, where nothing is.
  func overhang(in panel: Panel) -> Insets? {
    let all = panel.overhang(of: draw(in: panel))
    let line = panel.style.text.size
    return Insets(
      top: all.top > line ? all.top : 0, left: all.left, bottom: all.bottom > line ? all.bottom : 0,
      right: all.right)
  }

  private func ticks(of axis: ParallelAxis, length: Double, in panel: Panel) -> TickSet {
    let size = panel.style.text.size
    let request = TickRequest(
      limits: axis.limits, length: length, spacing: 32, labelGap: size * 0.35,
      labelExtent: { _ in size })
    return Ticks.automatic.resolve(request)
  }
}
