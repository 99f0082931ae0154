public import PlotScene

/// A line that goes from value to value in steps. matplotlib: `Axes.step`.
///
/// A missing value (NaN or nil) is a gap as wide as its step. An infinite value, and one that its
/// scale has no place for, is a gap and a diagnostic.
public struct Step: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// Where between two points the value changes.
  public var placement: StepPlacement
  /// Pattern, colour, width and markers; what is nil comes from the theme.
  public var style: LineStyle
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A line in steps.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - placement: where between two points the value changes.
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
    where placement: StepPlacement = .pre,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: LineStyle = .solid,
    marker: MarkerShape? = nil, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.placement = placement
    self.style = style.with(color, lineWidth, marker, markerSize)
    self.alpha = alpha
    self.label = label?.richText
  }
}

extension Step {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try style.validate(alpha: alpha)
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// Steps without a colour of their own take the next one.
  public var takesCycleColor: Bool { style.color == nil }

  /// The steps inside the frame, and the markers at the points.
  public func draw(in panel: Panel) -> [SceneItem] {
    let look = DrawnLine(style, alpha: alpha, in: panel)
    let pieces = look.stroke.map { polyline(in: panel, reach: $0.width + 1).pieces }
    return look.items(pieces ?? [])
      + look.markers(x: panel.x.values(of: x), y: panel.y.values(of: y))
  }

  /// A short piece of the line with its marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    DrawnLine(style, alpha: alpha, in: panel).legendKeys(label)
  }

  /// The point of the steps that is furthest to the right in the frame.
  public func labelAnchor(in panel: Panel) -> Point? { polyline(in: panel, reach: 0).end }

  /// The steps in words.
  public var altText: String { "\(nameInErrors) through \(x.count) points." }

  private func polyline(in panel: Panel, reach: Double) -> Polyline {
    let corners = placement.corners(panel.x.values(of: x), panel.y.values(of: y))
    return Polyline(x: corners.places, y: corners.values, in: panel, reach: reach)
  }
}
