public import PlotScene

/// A band between two lines, with a line in it if wanted: an estimate and how certain it is.
/// matplotlib: `Axes.fill_between` and `Axes.plot`; ggplot2: `geom_ribbon`, `geom_smooth`.
///
/// The line and the band have one colour and one entry in the legend. Missing values are gaps, as those
/// of ``FillBetween`` and ``Line``.
public struct Ribbon: CompositeMark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The line, a value for each of `x`; nil for a band alone.
  public var y: Channel?
  /// The lower edge, a value for each of `x`.
  public var lower: Channel
  /// The upper edge, a value for each of `x`.
  public var upper: Channel
  /// The opacity of the band, 0…1.
  public var alpha: Double
  /// The look of the line; its colour is also the band's.
  public var style: LineStyle
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A band alone.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - lower: the n values of the lower edge.
  ///   - upper: the n values of the upper edge.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the band, 0…1.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, lower: some Sequence<some Plottable>,
    upper: some Sequence<some Plottable>, color: Color? = nil, alpha: Double = 0.25,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.lower = Channel(lower)
    self.upper = Channel(upper)
    self.alpha = alpha
    self.style = LineStyle.solid.with(color, nil)
    self.label = label?.richText
  }

  /// A line in a band.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: the n values of the line.
  ///   - lower: the n values of the lower edge.
  ///   - upper: the n values of the upper edge.
  ///   - color: the colour of both; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the band, 0…1.
  ///   - lineWidth: the width of the line in points; nil for the theme's.
  ///   - style: the line's pattern, or a whole look.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    lower: some Sequence<some Plottable>, upper: some Sequence<some Plottable>,
    color: Color? = nil, alpha: Double = 0.25, lineWidth: Double? = nil,
    style: LineStyle = .solid, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.lower = Channel(lower)
    self.upper = Channel(upper)
    self.alpha = alpha
    self.style = style.with(color, lineWidth)
    self.label = label?.richText
  }

  /// The band, and the line over it.
  public var body: [any Mark] {
    let band: any Mark = FillBetween(
      x, upper, lower, .vertical, nil, style.color, nil, alpha, label)
    return ([band] + (y.map { [Line(x, $0, style, 1, label)] } ?? [])).inOneCycleColor
  }
}
