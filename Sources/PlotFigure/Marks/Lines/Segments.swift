public import PlotScene

/// Straight strokes, each from one pair of values to another. matplotlib: `Axes.vlines`, `Axes.hlines`.
///
/// A stroke with a missing value (NaN or nil) at one of its ends is left out; so is one with a value
/// that is infinite or that its scale has no place for, with a diagnostic. What lies outside the limits
/// is cut off at the frame.
///
///     Segments(x: days, y: lows, toX: days, toY: highs)
public struct Segments: Mark {
  /// The values where strokes begin, along the horizontal axis.
  public var x: Channel
  /// The values where strokes begin, along the vertical axis.
  public var y: Channel
  /// The values where they end, along the horizontal axis.
  public var toX: Channel
  /// The values where they end, along the vertical axis.
  public var toY: Channel
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of each stroke, 0…1.
  public var alpha: Double
  /// The width in points; nil for the theme's.
  public var lineWidth: Double?
  /// The dashes.
  public var style: Dash
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Strokes from pairs of values to others.
  ///
  /// - Parameters:
  ///   - x: n values where strokes begin, along the horizontal axis.
  ///   - y: n values where they begin, along the vertical axis.
  ///   - toX: n values where they end, along the horizontal axis.
  ///   - toY: n values where they end, along the vertical axis.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of each stroke, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the dashes.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    toX: some Sequence<some Plottable>, toY: some Sequence<some Plottable>,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.toX = Channel(toX)
    self.toY = Channel(toY)
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.label = label?.richText
  }
}

extension Segments {
  /// Checks that each stroke has two ends, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    guard toX.count == x.count, toY.count == x.count else {
      throw PlotError(
        problem: "\(x.count) strokes begin, and toX has \(toX.count) values and toY "
          + "\(toY.count); they must have the same number")
    }
    try requireLength(lineWidth, "the line width")
    try requireLengths(style)
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the values at both ends.
  public func extent(in scales: ScaleSet) -> Extent {
    Extent(x: x, y: y, in: scales).union(Extent(x: toX, y: toY, in: scales))
  }

  /// Strokes without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The strokes, cut off at the frame. Those that shine through are painted one by one, so that they
  /// grow denser where they cross.
  public func draw(in panel: Panel) -> [SceneItem] {
    let stroke = stroke(in: panel)
    let box = panel.frame.expanded(by: stroke.width + 1)
    let starts = zip(panel.x.values(of: x), panel.y.values(of: y))
    let ends = zip(panel.x.values(of: toX), panel.y.values(of: toY))
    let paths = zip(starts, ends).compactMap { start, end -> Path? in
      guard let first = panel.point(start.0, start.1), let last = panel.point(end.0, end.1),
        let (a, b) = Polyline.clip(first, last, to: box)
      else { return nil }
      return Path(from: a, to: b)
    }
    guard stroke.color.alpha == 1 else {
      return panel.clipped(paths.map { .stroke($0, stroke) })
    }
    var all = Path()
    for path in paths { all.append(path) }
    return all.isEmpty ? [] : panel.clipped([.stroke(all, stroke)])
  }

  /// A piece of a stroke.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.line($0, stroke(in: panel))] } ?? []
  }

  /// The strokes in words.
  public var altText: String { "\(nameInErrors): \(x.count) strokes." }

  private func stroke(in panel: Panel) -> Stroke {
    let own = color ?? panel.cycleColor
    let width = lineWidth ?? panel.style.lineWidth
    return Stroke(
      own.opacity(own.alpha * alpha), width: width, cap: .butt,
      dash: style.pattern.map { $0 * width })
  }
}
