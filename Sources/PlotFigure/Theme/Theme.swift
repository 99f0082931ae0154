public import PlotScene

/// The look of a figure, as one value. Change a copy to change a look:
///
///     var theme = Theme.standard
///     theme.axis.tickLabel.size = 7
///
/// matplotlib: style sheets.
public struct Theme: Hashable, Sendable {
  /// Font families in order of preference; the first that is installed is used.
  public var fontFamilies: [String]
  /// The colour of the page; nil leaves it transparent.
  public var background: Color?
  /// The title of the figure.
  public var title: TextStyle
  /// The titles of axes, rows and columns.
  public var axesTitle: TextStyle
  /// The frame around the marks.
  public var frame: FrameTheme
  /// The axes.
  public var axis: AxisTheme
  /// Legends.
  public var legend: LegendTheme
  /// Marks.
  public var marks: MarkTheme
  /// The room between the parts.
  public var spacing: SpacingTheme

  /// All parts of the look.
  public init(
    fontFamilies: [String], background: Color?, title: TextStyle, axesTitle: TextStyle,
    frame: FrameTheme, axis: AxisTheme, legend: LegendTheme, marks: MarkTheme,
    spacing: SpacingTheme
  ) {
    self.fontFamilies = fontFamilies
    self.background = background
    self.title = title
    self.axesTitle = axesTitle
    self.frame = frame
    self.axis = axis
    self.legend = legend
    self.marks = marks
    self.spacing = spacing
  }

  /// The font of a kind of text.
  func font(_ style: TextStyle) -> Font {
    Font(fontFamilies, size: style.size, weight: style.weight)
  }
}
