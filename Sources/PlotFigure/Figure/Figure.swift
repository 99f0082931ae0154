public import PlotScene

/// A figure: its size, its look and its axes. It is a description; nothing is drawn before it is
/// saved or rendered.
///
///     let figure = Figure(size: .inches(3.5, 2.5)) {
///       Axes(xLabel: "x", yLabel: "sin x") {
///         Line(x: x, y: y)
///       }
///     }
///
/// matplotlib: `pyplot.subplots`.
public struct Figure: Sendable {
  /// The width and height of the page.
  public var size: FigureSize
  /// The text above all axes.
  public var title: RichText?
  /// The text below the title.
  public var subtitle: RichText?
  /// The text at the foot of the page: a source, a remark.
  public var caption: RichText?
  /// The letters that name the axes, as in (a), (b), (c); nil for none.
  public var tags: PanelTags?
  /// The axes, how they are arranged and what they share.
  public var grid: Grid
  /// The look of everything that is not said elsewhere.
  public var theme: Theme

  /// A figure of one or more axes.
  ///
  /// - Parameters:
  ///   - size: the page; 4.5 × 3 in if not given.
  ///   - title: the text above all axes.
  ///   - subtitle: the text below the title.
  ///   - caption: the text at the foot of the page.
  ///   - xLabel: one name for all horizontal axes, below them.
  ///   - yLabel: one name for all vertical axes, on their left.
  ///   - layout: how several axes are arranged; a grid as square as can be if not given.
  ///   - legend: where one legend for all axes goes, in which equal entries are one; nil leaves each
  ///     axes its own.
  ///   - tags: the letters that name the axes; nil for none.
  ///   - theme: the look.
  ///   - cells: axes, grids and empty places, which fill the layout row by row.
  public init(
    size: FigureSize = .inches(4.5, 3), title: (any RichTextConvertible)? = nil,
    subtitle: (any RichTextConvertible)? = nil, caption: (any RichTextConvertible)? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    layout: GridLayout = .grid(), legend: Legend? = nil, tags: PanelTags? = nil,
    theme: Theme = .standard, @CellBuilder cells: () -> [Cell]
  ) {
    self.size = size
    self.title = title?.richText
    self.subtitle = subtitle?.richText
    self.caption = caption?.richText
    self.tags = tags
    self.grid = Grid(
      layout: layout, xLabel: xLabel, yLabel: yLabel, legend: legend, cells: cells)
    self.theme = theme
  }

  /// All axes, also those of grids within the grid, in reading order.
  public var axes: [Axes] { grid.axes }
}
