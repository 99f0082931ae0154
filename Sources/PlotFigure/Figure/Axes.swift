public import PlotScene

/// Marks in a frame with an x and a y axis. matplotlib: `Axes`.
///
///     Axes(xLabel: "time (s)", yLabel: "height (m)", yLimits: 0...) {
///       Line(x: time, y: height, label: "model")
///       Scatter(x: time, y: measured, label: "measured")
///     }
public struct Axes: Sendable {
  /// The text above the frame.
  public var title: RichText?
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// How the units of the axes compare; nil leaves it to the marks (a heatmap asks for square
  /// cells).
  public var aspect: Aspect?
  /// Lines behind the marks; nil leaves it to the theme.
  public var grid: GridLines?
  /// Where the legend goes. It is drawn if a mark has a label.
  public var legend: Legend
  /// The scale of colours. It is drawn if a mark shows data by colour.
  public var colorbar: Colorbar
  /// What is drawn, the first at the bottom.
  public var marks: [any Mark]

  /// A frame with marks.
  ///
  /// - Parameters:
  ///   - title: the text above the frame.
  ///   - xLabel: the name of the horizontal axis.
  ///   - yLabel: the name of the vertical axis.
  ///   - xLimits: the ends of the horizontal axis, as in `0...5`; `5...0` reverses it, `0...`
  ///     fixes one end.
  ///   - yLimits: the ends of the vertical axis, likewise.
  ///   - xScale: how x values become places; nil for even steps, or as categories and times need it.
  ///   - yScale: likewise for y.
  ///   - xTicks: where the horizontal axis is labelled; nil for round numbers.
  ///   - yTicks: where the vertical axis is labelled; nil for round numbers.
  ///   - xFormat: how its labels are written; nil for the scale's own way.
  ///   - yFormat: likewise for the vertical axis.
  ///   - xTickAngle: by how much its labels are turned; nil for what suits.
  ///   - yTickAngle: likewise for the vertical axis.
  ///   - xMinorTicks: whether its small ticks have a mark; nil leaves it to the scale.
  ///   - yMinorTicks: likewise for the vertical axis.
  ///   - xMargin: the room beside the data as a part of their range, where limits are not given;
  ///     nil for the theme's.
  ///   - yMargin: likewise for the vertical axis.
  ///   - aspect: how the units of the axes compare; nil leaves it to the marks.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - legend: where the legend goes.
  ///   - colorbar: where the scale of colours goes, and its label.
  ///   - marks: what is drawn, the first at the bottom.
  public init(
    title: (any RichTextConvertible)? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    xLimits: Limits = .automatic, yLimits: Limits = .automatic,
    xScale: Scale? = nil, yScale: Scale? = nil,
    xTicks: Ticks? = nil, yTicks: Ticks? = nil,
    xFormat: TickFormat? = nil, yFormat: TickFormat? = nil,
    xTickAngle: Angle? = nil, yTickAngle: Angle? = nil,
    xMinorTicks: Bool? = nil, yMinorTicks: Bool? = nil,
    xMargin: Double? = nil, yMargin: Double? = nil,
    aspect: Aspect? = nil, grid: GridLines? = nil,
    legend: Legend = .best, colorbar: Colorbar = .automatic,
    @MarkBuilder marks: () -> [any Mark]
  ) {
    self.title = title?.richText
    self.x = Axis(
      label: xLabel, limits: xLimits, scale: xScale, ticks: xTicks, format: xFormat,
      tickAngle: xTickAngle, minorTicks: xMinorTicks, margin: xMargin)
    self.y = Axis(
      label: yLabel, limits: yLimits, scale: yScale, ticks: yTicks, format: yFormat,
      tickAngle: yTickAngle, minorTicks: yMinorTicks, margin: yMargin)
    self.aspect = aspect
    self.grid = grid
    self.legend = legend
    self.colorbar = colorbar
    self.marks = marks()
  }
}
