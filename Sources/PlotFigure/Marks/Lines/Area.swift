public import PlotScene

/// The area between a line and a base, with the line on it. matplotlib: `Axes.fill_between` with one
/// line; pandas: `DataFrame.plot.area`.
///
/// The axis begins at the base, without a margin, unless something lies beyond. Missing values are
/// gaps, as those of ``FillBetween`` and ``Line``; a base without a place, as 0 on a logarithmic axis,
/// lies beyond the edge of the frame.
public struct Area: CompositeMark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The level that the area ends at.
  public var base: Double
  /// The colour where the line is below the base; nil for the same as above.
  public var belowColor: Color?
  /// The opacity of the area, 0…1; the line on it is opaque.
  public var alpha: Double
  /// The look of the line, whose colour is also the area's; `.none` for an area alone.
  public var style: LineStyle
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The area between a line and a base.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - base: the level that the area ends at.
  ///   - color: the colour of both; nil for the next of the theme's cycle.
  ///   - belowColor: the colour of the area where the line is below the base; nil for the same.
  ///   - alpha: the opacity of the area, 0…1.
  ///   - lineWidth: the width of the line in points; nil for the theme's.
  ///   - style: the line's pattern, or a whole look; `.none` for an area alone.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, base: Double = 0,
    color: Color? = nil, belowColor: Color? = nil, alpha: Double = 0.3,
    lineWidth: Double? = nil, style: LineStyle = .solid,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.base = base
    self.belowColor = belowColor
    self.alpha = alpha
    self.style = style.with(color, lineWidth)
    self.label = label?.richText
  }

  /// The area, and the line over it.
  public var body: [any Mark] {
    var area = FillBetween(
      x, y, Channel([base]), .vertical, nil, style.color, belowColor, alpha, label,
      hasLevel: true)
    area.isFoot = true
    let hasLine = style.dash != nil || style.marker != nil
    return ([area] + (hasLine ? [Line(x, y, style, 1, label)] : [])).inOneCycleColor
  }
}
