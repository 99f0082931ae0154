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
  /// The colour of the page; nil leaves it transparent. Where it is changed for one axes, that of the
  /// room that the axes has with its labels.
  public var background: Color?
  /// The title of the figure.
  public var title: TitleTheme
  /// The titles of axes, rows and columns.
  public var axesTitle: TitleTheme
  /// The text below the figure.
  public var caption: CaptionTheme
  /// The letters or numbers that tell panels apart: a, b, c.
  public var tag: TextStyle
  /// The strips that name the panels of a figure divided by categories.
  public var strip: StripTheme
  /// The frame around the marks.
  public var frame: FrameTheme
  /// The axes.
  public var axis: AxisTheme
  /// Legends.
  public var legend: LegendTheme
  /// Colorbars.
  public var colorbar: ColorbarTheme
  /// Marks.
  public var marks: MarkTheme
  /// The room between the parts.
  public var spacing: SpacingTheme

  /// All parts of the look.
  public init(
    fontFamilies: [String], background: Color?, title: TitleTheme, axesTitle: TitleTheme,
    caption: CaptionTheme, tag: TextStyle, strip: StripTheme, frame: FrameTheme, axis: AxisTheme,
    legend: LegendTheme, colorbar: ColorbarTheme, marks: MarkTheme, spacing: SpacingTheme
  ) {
    self.fontFamilies = fontFamilies
    self.background = background
    self.title = title
    self.axesTitle = axesTitle
    self.caption = caption
    self.tag = tag
    self.strip = strip
    self.frame = frame
    self.axis = axis
    self.legend = legend
    self.colorbar = colorbar
    self.marks = marks
    self.spacing = spacing
  }

  /// The font of a kind of text.
  func font(_ style: TextStyle) -> Font {
    Font(fontFamilies, size: style.size, weight: style.weight)
  }
}
