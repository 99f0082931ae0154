public import PlotScene

extension Figure {
  /// One axes with a line for each list of y values, in one call. d2l: `plot`; matplotlib:
  /// `pyplot.plot` with `legend`, `xlim` and the like.
  ///
  ///     let figure = Figure.plot(
  ///       x: queries, [truth, prediction], xLabel: "x", yLabel: "y", legend: ["Truth", "Pred"],
  ///       xLimits: 0...5, yLimits: -1...5, styles: [.solid, .dashed.color(.magenta)]
  ///     ) {
  ///       Scatter(x: keys, y: values, alpha: 0.5)
  ///     }
  ///
  /// - Parameters:
  ///   - x: the values along the horizontal axis, for all lines.
  ///   - ys: for each line as many values as in `x`.
  ///   - xLabel: the name of the horizontal axis.
  ///   - yLabel: the name of the vertical axis.
  ///   - legend: a name for each line; fewer leave the last ones out of the legend.
  ///   - xLimits: the ends of the horizontal axis.
  ///   - yLimits: the ends of the vertical axis.
  ///   - xScale: how x values become places; nil for even steps, or as categories and times need it.
  ///   - yScale: likewise for y.
  ///   - styles: a look for each line, taken in turn; the first four are solid, dashed, dash-dotted
  ///     and dotted if none are given.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - size: the page.
  ///   - theme: the look.
  ///   - marks: what is drawn over the lines.
  public static func plot(
    x: some Sequence<some Plottable>, _ ys: [some Sequence<some Plottable>],
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    legend: [any RichTextConvertible] = [], xLimits: Limits = .automatic,
    yLimits: Limits = .automatic, xScale: Scale? = nil, yScale: Scale? = nil,
    styles: [LineStyle] = [.solid, .dashed, .dashDot, .dotted], grid: GridLines? = nil,
    size: FigureSize = .inches(3.5, 2.5), theme: Theme = .standard,
    @MarkBuilder marks: () -> [any Mark] = { [] }
  ) -> Figure {
    plot(
      x: Channel(x), ys.map { Channel($0) }, xLabel: xLabel, yLabel: yLabel, legend: legend,
      xLimits: xLimits, yLimits: yLimits, xScale: xScale, yScale: yScale, styles: styles,
      grid: grid, size: size, theme: theme, marks: marks)
  }

  private static func plot(
    x: Channel, _ ys: [Channel], xLabel: (any RichTextConvertible)?,
    yLabel: (any RichTextConvertible)?, legend: [any RichTextConvertible], xLimits: Limits,
    yLimits: Limits, xScale: Scale?, yScale: Scale?, styles: [LineStyle], grid: GridLines?,
    size: FigureSize, theme: Theme, marks: () -> [any Mark]
  ) -> Figure {
    let lines = ys.enumerated().map { index, y in
      Line(
        x, y, styles.isEmpty ? .solid : styles[index % styles.count], 1,
        index < legend.count ? legend[index] : nil)
    }
    return Figure(size: size, theme: theme) {
      Axes(
        xLabel: xLabel, yLabel: yLabel, xLimits: xLimits, yLimits: yLimits, xScale: xScale,
        yScale: yScale, grid: grid
      ) {
        lines
        marks()
      }
    }
  }

  /// One axes with one line. matplotlib: `pyplot.plot`.
  public static func plot(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    xLimits: Limits = .automatic, yLimits: Limits = .automatic, style: LineStyle = .solid,
    grid: GridLines? = nil, size: FigureSize = .inches(3.5, 2.5), theme: Theme = .standard,
    @MarkBuilder marks: () -> [any Mark] = { [] }
  ) -> Figure {
    plot(
      x: Channel(x), [Channel(y)], xLabel: xLabel, yLabel: yLabel, legend: [], xLimits: xLimits,
      yLimits: yLimits, xScale: nil, yScale: nil, styles: [style], grid: grid, size: size,
      theme: theme, marks: marks)
  }
}
