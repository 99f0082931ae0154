public import PlotScene

/// A line through points in their order, with markers if wanted. matplotlib: `Axes.plot`.
///
/// A missing value (NaN or nil) is a gap; a point between two gaps shows as a dot. An infinite
/// value, and one that its scale has no place for, is a gap and a diagnostic.
public struct Line: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// Pattern, colour, width and markers; what is nil comes from the theme.
  public var style: LineStyle
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A line through points in their order.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the pattern, or a whole look as in `.dashed.color(.magenta)`.
  ///   - marker: the marker at each point; nil for the style's, as a rule none.
  ///   - markerSize: the markers' diameter in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: LineStyle = .solid,
    marker: MarkerShape? = nil, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      Channel(x), Channel(y), style.with(color, lineWidth, marker, markerSize), alpha, label)
  }

  /// A line through (0, y[0]), (1, y[1]), …
  public init(
    y: some Sequence<some Plottable>,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: LineStyle = .solid,
    marker: MarkerShape? = nil, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    let y = Array(y)
    self.init(
      x: y.indices, y: y, color: color, alpha: alpha,
      lineWidth: lineWidth, style: style, marker: marker, markerSize: markerSize, label: label)
  }

  init(
    _ x: Channel, _ y: Channel, _ style: LineStyle, _ alpha: Double,
    _ label: (any RichTextConvertible)?
  ) {
    self.x = x
    self.y = y
    self.style = style
    self.alpha = alpha
    self.label = label?.richText
  }
}

extension Line {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try style.validate(alpha: alpha)
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// A line without a colour of its own takes the next one.
  public var takesCycleColor: Bool { style.color == nil }

  /// The line inside the frame, and its markers.
  public func draw(in panel: Panel) -> [SceneItem] {
    let look = DrawnLine(style, alpha: alpha, in: panel)
    let (x, y) = (panel.x.values(of: x), panel.y.values(of: y))
    let pieces = look.stroke.map {
      Polyline(x: x, y: y, in: panel, reach: $0.width + 1).pieces
    }
    return look.items(pieces ?? []) + look.markers(x: x, y: y)
  }

  /// A short piece of the line with its marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    DrawnLine(style, alpha: alpha, in: panel).legendKeys(label)
  }

  /// The point of the line that is furthest to the right in the frame, the last of several: where
  /// it ends, or leaves the frame, if it goes from left to right.
  public func labelAnchor(in panel: Panel) -> Point? {
    Polyline(x: panel.x.values(of: x), y: panel.y.values(of: y), in: panel, reach: 0).end
  }

  /// The line in words.
  public var altText: String { "\(nameInErrors) through \(x.count) points." }
}
