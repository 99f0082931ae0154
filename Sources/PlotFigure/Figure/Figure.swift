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
  /// How the axes are arranged and what they share.
  public var layout: FigureLayout
  /// The look of everything that is not said elsewhere.
  public var theme: Theme
  /// The axes, in the order in which they fill the layout.
  public var axes: [Axes]

  /// A figure of one or more axes.
  ///
  /// - Parameters:
  ///   - size: the page; 4.5 × 3 in if not given.
  ///   - title: the text above all axes.
  ///   - layout: how several axes are arranged; a grid as square as can be if not given.
  ///   - theme: the look.
  ///   - axes: the axes, which fill the layout row by row.
  public init(
    size: FigureSize = .inches(4.5, 3), title: (any RichTextConvertible)? = nil,
    layout: FigureLayout = .grid(), theme: Theme = .standard,
    @AxesBuilder axes: () -> [Axes]
  ) {
    self.size = size
    self.title = title?.richText
    self.layout = layout
    self.theme = theme
    self.axes = axes()
  }
}
