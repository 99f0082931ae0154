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
  /// The text below the title.
  public var subtitle: RichText?
  /// A text above the left end of the frame, on the line of the title.
  public var leftTitle: RichText?
  /// A text above the right end of the frame, on the line of the title.
  public var rightTitle: RichText?
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// A second horizontal axis, at the top; nil for none.
  public var top: SecondAxis?
  /// A second vertical axis, on the right; nil for none.
  public var right: SecondAxis?
  /// How the units of the axes compare; nil leaves it to the marks (a heatmap asks for square
  /// cells).
  public var aspect: Aspect?
  /// Lines behind the marks; nil leaves it to the theme.
  public var grid: GridLines?
  /// The sides of the frame that have a line; nil leaves it to the theme.
  public var frame: FrameSides?
  /// Where the legends go. They are drawn if a mark has a label.
  public var legends: [Legend]
  /// The scales of colours, one for each that the marks have. They are drawn if a mark shows data by
  /// colour.
  public var colorbars: [Colorbar]
  /// Smaller axes within the frame.
  public var insets: [Inset]
  /// What is changed of the figure's theme, in this order.
  public var look: [@Sendable (inout Theme) -> Void]
  /// What is drawn, the first at the bottom.
  public var marks: [any Mark]

  /// The text on a strip above the frame, and on one on its right, of a facet.
  var strips: (top: RichText?, right: RichText?)

  /// A frame with marks.
  ///
  /// - Parameters:
  ///   - title: the text above the frame.
  ///   - subtitle: the text below the title.
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
  ///   - top: a second horizontal axis, at the top.
  ///   - right: a second vertical axis, on the right.
  ///   - aspect: how the units of the axes compare; nil leaves it to the marks.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - frame: the sides of the frame that have a line; nil leaves it to the theme.
  ///   - legend: where the legend goes; several share the entries. `.best` if none is given.
  ///   - colorbar: where the scale of colours goes, and its label; one for each scale of colours.
  ///   - marks: what is drawn, the first at the bottom.
  public init(
    title: (any RichTextConvertible)? = nil, subtitle: (any RichTextConvertible)? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    xLimits: Limits = .automatic, yLimits: Limits = .automatic,
    xScale: Scale? = nil, yScale: Scale? = nil,
    xTicks: Ticks? = nil, yTicks: Ticks? = nil,
    xFormat: TickFormat? = nil, yFormat: TickFormat? = nil,
    xTickAngle: Angle? = nil, yTickAngle: Angle? = nil,
    xMinorTicks: Bool? = nil, yMinorTicks: Bool? = nil,
    xMargin: Double? = nil, yMargin: Double? = nil,
    top: SecondAxis? = nil, right: SecondAxis? = nil,
    aspect: Aspect? = nil, grid: GridLines? = nil, frame: FrameSides? = nil,
    legend: Legend..., colorbar: Colorbar...,
    @MarkBuilder marks: () -> [any Mark]
  ) {
    self.init(
      title: title, subtitle: subtitle,
      x: Axis(
        label: xLabel, limits: xLimits, scale: xScale, ticks: xTicks, format: xFormat,
        tickAngle: xTickAngle, minorTicks: xMinorTicks, margin: xMargin),
      y: Axis(
        label: yLabel, limits: yLimits, scale: yScale, ticks: yTicks, format: yFormat,
        tickAngle: yTickAngle, minorTicks: yMinorTicks, margin: yMargin),
      top: top, right: right, aspect: aspect, grid: grid, frame: frame, legends: legend,
      colorbars: colorbar, marks: marks)
  }

  /// A frame with marks, and with axes of which more is said.
  ///
  /// - Parameters:
  ///   - title: the text above the frame.
  ///   - subtitle: the text below the title.
  ///   - x: the horizontal axis.
  ///   - y: the vertical axis.
  ///   - top: a second horizontal axis, at the top.
  ///   - right: a second vertical axis, on the right.
  ///   - aspect: how the units of the axes compare; nil leaves it to the marks.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - frame: the sides of the frame that have a line; nil leaves it to the theme.
  ///   - legend: where the legend goes; several share the entries. `.best` if none is given.
  ///   - colorbar: where the scale of colours goes, and its label; one for each scale of colours.
  ///   - marks: what is drawn, the first at the bottom.
  public init(
    title: (any RichTextConvertible)? = nil, subtitle: (any RichTextConvertible)? = nil,
    x: Axis, y: Axis = Axis(), top: SecondAxis? = nil, right: SecondAxis? = nil,
    aspect: Aspect? = nil, grid: GridLines? = nil, frame: FrameSides? = nil,
    legend: Legend..., colorbar: Colorbar...,
    @MarkBuilder marks: () -> [any Mark]
  ) {
    self.init(
      title: title, subtitle: subtitle, x: x, y: y, top: top, right: right, aspect: aspect,
      grid: grid, frame: frame, legends: legend, colorbars: colorbar, marks: marks)
  }

  private init(
    title: (any RichTextConvertible)?, subtitle: (any RichTextConvertible)?, x: Axis, y: Axis,
    top: SecondAxis?, right: SecondAxis?, aspect: Aspect?, grid: GridLines?, frame: FrameSides?,
    legends: [Legend], colorbars: [Colorbar], marks: () -> [any Mark]
  ) {
    self.title = title?.richText
    self.subtitle = subtitle?.richText
    self.x = x
    self.y = y
    self.top = top
    self.right = right
    self.aspect = aspect
    self.grid = grid
    self.frame = frame
    self.legends = legends.isEmpty ? [.best] : legends
    self.colorbars = colorbars.isEmpty ? [.automatic] : colorbars
    self.insets = []
    self.look = []
    self.marks = marks()
  }
}

extension Axes {
  /// The axes with texts above the ends of the frame, on the line of the title. matplotlib:
  /// `Axes.set_title(loc:)`.
  public func titled(
    left: (any RichTextConvertible)? = nil, right: (any RichTextConvertible)? = nil
  ) -> Axes {
    var axes = self
    axes.leftTitle = left?.richText ?? axes.leftTitle
    axes.rightTitle = right?.richText ?? axes.rightTitle
    return axes
  }

  /// The axes with another look: the figure's theme is changed for them alone.
  ///
  /// What belongs to the page and not to one axes stays as it is: the figure's title and caption, and
  /// the room at the edge and between axes. A background of their own is that of their place.
  ///
  ///     Axes { … }.themed { $0.axis.tickLabel.size = 6 }
  public func themed(_ change: @escaping @Sendable (inout Theme) -> Void) -> Axes {
    var axes = self
    axes.look.append(change)
    return axes
  }
}
