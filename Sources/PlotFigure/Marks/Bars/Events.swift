public import PlotScene

/// Moments or values as short lines, in a row for each list of them. matplotlib: `Axes.eventplot`.
///
///     Events([spikes1, spikes2, spikes3], labels: ["Neuron 1", "Neuron 2", "Neuron 3"])
///
/// A missing value (NaN or nil) is left out; so is an infinite one, and one that its scale has no place
/// for, with a diagnostic.
public struct Events: Mark {
  /// The values of each row: numbers or times.
  public var rows: [Channel]
  /// Where each row stands on the other axis.
  public var offsets: [Double]
  /// How long the lines of each row are, in the units of the other axis.
  public var lengths: [Double]
  /// Whether values go to the right or upwards.
  public var orientation: Orientation
  /// The colour of all rows; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each row; nil for one colour.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of lines in points.
  public var lineWidth: Double
  /// The names of the rows in the legend; empty for no entries.
  public var labels: [RichText]

  /// Rows of short lines.
  ///
  /// - Parameters:
  ///   - rows: m rows of numbers or times, each of any length.
  ///   - offsets: where the rows stand on the other axis: m numbers; 0, 1, … if not given.
  ///   - lengths: how long their lines are, in the units of that axis: m numbers, or one for all.
  ///   - orientation: whether values go to the right, so that lines stand, or upwards.
  ///   - color: the colour of all rows; nil for the next of the theme's cycle.
  ///   - colors: m colours, one for each row; nil for one colour.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points.
  ///   - labels: m names of the rows in the legend; none for no entries.
  /// - Complexity: O(n) to draw.
  public init(
    _ rows: some Sequence<some Sequence<some Plottable>>, offsets: [Double]? = nil,
    lengths: [Double] = [0.8], orientation: Orientation = .horizontal, color: Color? = nil,
    colors: [Color]? = nil, alpha: Double = 1, lineWidth: Double = 0.8,
    labels: [any RichTextConvertible] = []
  ) {
    self.rows = rows.map { Channel($0) }
    self.offsets = offsets ?? self.rows.indices.map(Double.init)
    self.lengths = lengths
    self.orientation = orientation
    self.color = color
    self.colors = colors
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.labels = labels.map(\.richText)
  }
}

extension Events {
  /// Checks that there are a place, a length and a colour for each row.
  public func validate() throws(PlotError) {
    guard offsets.count == rows.count, lengths.count == rows.count || lengths.count == 1 else {
      throw PlotError(
        problem: "there are \(rows.count) rows, \(offsets.count) offsets and \(lengths.count) "
          + "lengths; each row needs one of either, or all one length")
    }
    try requireSeries(rows, labels: labels, colors: colors)
    for (index, row) in rows.enumerated() { try requireValues(row, "the values of row \(index)") }
    guard offsets.allSatisfy(\.isFinite), lengths.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw PlotError(problem: "offsets and lengths must be finite numbers, lengths not below 0")
    }
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
  }

  /// The values, and the rows with the length of their lines.
  public func extent(in scales: ScaleSet) -> Extent {
    let (values, places) =
      orientation == .horizontal ? (scales.x, scales.y) : (scales.y, scales.x)
    let along = rows.map { AxisExtent($0, on: values) }.reduce(AxisExtent()) { $0.union($1) }
    let ends = rows.indices.flatMap { index in [self.ends(index).0, self.ends(index).1] }
    let across = AxisExtent(Channel(ends), on: places)
    let unplaced = rows.reduce(0) { $0 + values.unplaced(in: $1) }
    return orientation == .horizontal
      ? Extent(x: along, y: across, unplaced: unplaced)
      : Extent(x: across, y: along, unplaced: unplaced)
  }

  /// Rows without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil && colors == nil }

  /// The lines, one path for each row.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (values, places) = (panel.valueAxis(orientation), panel.placeAxis(orientation))
    let frame = panel.frame
    let reach =
      orientation == .horizontal ? frame.minX...frame.maxX : frame.minY...frame.maxY
    let dot = 0.25 / panel.resolution
    let items = rows.indices.compactMap { index -> SceneItem? in
      let ends = ends(index)
      let (a, b) = (places.heldPosition(ends.0), places.heldPosition(ends.1))
      guard a.isFinite, b.isFinite else { return nil }
      var path = Path()
      var drawn: Set<Double> = []
      for value in values.values(of: rows[index]) {
        let place = values.position(value)
        guard place >= reach.lowerBound - lineWidth, place <= reach.upperBound + lineWidth,
          // Lines in one quarter of a dot are one.
          drawn.insert((place / dot).rounded()).inserted
        else { continue }
        path.append(
          Path(
            from: panel.point(place: a, value: place, orientation),
            to: panel.point(place: b, value: place, orientation)))
      }
      return path.isEmpty ? nil : .stroke(path, stroke(index, in: panel))
    }
    return panel.clipped(items)
  }

  /// A short line for each row.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    labels.enumerated().map { index, label in .line(label, stroke(index, in: panel)) }
  }

  /// The rows in words.
  public var altText: String {
    "\(nameInErrors) of \(rows.reduce(0) { $0 + $1.count }) values in \(rows.count) rows."
  }

  private func ends(_ row: Int) -> (Double, Double) {
    let half = (lengths[safe: lengths.count == 1 ? 0 : row] ?? 0) / 2
    let place = offsets[safe: row] ?? 0
    return (place - half, place + half)
  }

  private func stroke(_ row: Int, in panel: Panel) -> Stroke {
    let own = colors?[safe: row] ?? color ?? panel.cycleColor
    return Stroke(own.opacity(own.alpha * alpha), width: lineWidth)
  }
}
