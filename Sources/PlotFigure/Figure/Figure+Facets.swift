public import PlotScene

extension Figure {
  /// A figure divided by categories: a panel for each category of a column of a table, row by row,
  /// named on a strip above it. ggplot2: `facet_wrap`; seaborn: `FacetGrid(col_wrap:)`.
  ///
  ///     Figure.facets(by: species, xLabel: "Length (mm)", yLabel: "Depth (mm)") { rows in
  ///       Scatter(x: rows.of(length), y: rows.of(depth))
  ///     }
  ///
  /// Texts make panels in their order of appearance, numbers and moments in ascending order. Rows whose
  /// category is missing (nil or NaN) have a panel of their own, the last one, so that nothing is left
  /// out; take them out of the table to leave them out. Labels stand on the outside only, except on
  /// free axes, and above places that the last row leaves empty. Marks that show data by colour have
  /// one colour range and one colorbar in all panels.
  ///
  /// - Parameters:
  ///   - categories: the category of each row of the table: texts, numbers or moments, up to 1000
  ///     different ones.
  ///   - columns: how many panels stand side by side; if not given, up to three, and more as square as
  ///     can be.
  ///   - scales: which axes all panels have in common.
  ///   - size: the page; if not given, it follows from the number of panels.
  ///   - title: the text above all panels.
  ///   - subtitle: the text below the title.
  ///   - caption: the text at the foot of the page.
  ///   - xLabel: the name of the horizontal axes, once for all.
  ///   - yLabel: the name of the vertical axes, once for all.
  ///   - x: what else is to be said of each horizontal axis: its limits, scale, ticks.
  ///   - y: likewise for each vertical axis.
  ///   - aspect: how the units of the axes compare; nil leaves it to the marks.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - legend: where one legend for all panels goes, in which equal entries are one; nil leaves each
  ///     panel its own.
  ///   - colorbar: where the scale of colours goes, and its label.
  ///   - tags: the letters that name the panels; nil for none.
  ///   - theme: the look.
  ///   - marks: what is drawn of the rows of one category, for each category in turn.
  public static func facets<Categories: Sequence>(
    by categories: Categories, columns: Int? = nil, scales: FacetScales = .shared,
    size: FigureSize? = nil, title: (any RichTextConvertible)? = nil,
    subtitle: (any RichTextConvertible)? = nil, caption: (any RichTextConvertible)? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    x: Axis = Axis(), y: Axis = Axis(), aspect: Aspect? = nil, grid: GridLines? = nil,
    legend: Legend? = .outside(.right), colorbar: Colorbar = .automatic, tags: PanelTags? = nil,
    theme: Theme = .standard, @MarkBuilder marks: (inout FacetRows) -> [any Mark]
  ) -> Figure where Categories.Element: Plottable {
    Figure(
      facets: Grid.facets(
        by: categories, columns: columns, scales: scales, xLabel: xLabel, yLabel: yLabel, x: x,
        y: y, aspect: aspect, grid: grid, legend: legend, colorbar: colorbar, marks: marks),
      size: size, title: title, subtitle: subtitle, caption: caption, tags: tags, theme: theme)
  }

  /// A figure divided by the categories of two columns of a table: a row of panels for each category of
  /// one and a column for each of the other, named on strips above and on the right. ggplot2:
  /// `facet_grid`; seaborn: `FacetGrid(row:col:)`.
  ///
  ///     Figure.facets(rows: sex, columns: island) { rows in
  ///       Scatter(x: rows.of(length), y: rows.of(depth))
  ///     }
  ///
  /// What is said of
  /// ``facets(by:columns:scales:size:title:subtitle:caption:xLabel:yLabel:x:y:aspect:grid:legend:colorbar:tags:theme:marks:)``
  /// holds here, too. A pair of categories that no row has is an empty frame, for which `marks` is not
  /// called.
  ///
  /// - Parameters:
  ///   - rows: for each row of the table the category whose row of panels it belongs to; one row of
  ///     panels if not given.
  ///   - columns: likewise the category of its column of panels. There are up to 1000 panels.
  ///   - scales: which axes panels have in common. Free axes are shared by columns (horizontal ones) or
  ///     rows (vertical ones).
  ///   - size: the page; if not given, it follows from the number of panels.
  ///   - title: the text above all panels.
  ///   - subtitle: the text below the title.
  ///   - caption: the text at the foot of the page.
  ///   - xLabel: the name of the horizontal axes, once for all.
  ///   - yLabel: the name of the vertical axes, once for all.
  ///   - x: what else is to be said of each horizontal axis: its limits, scale, ticks.
  ///   - y: likewise for each vertical axis.
  ///   - aspect: how the units of the axes compare; nil leaves it to the marks.
  ///   - grid: lines behind the marks; nil leaves it to the theme.
  ///   - legend: where one legend for all panels goes, in which equal entries are one; nil leaves each
  ///     panel its own.
  ///   - colorbar: where the scale of colours goes, and its label.
  ///   - tags: the letters that name the panels; nil for none.
  ///   - theme: the look.
  ///   - marks: what is drawn of the rows of one pair of categories, for each pair in turn.
  public static func facets<Rows: Sequence, Columns: Sequence>(
    rows: Rows = [String](), columns: Columns = [String](), scales: FacetScales = .shared,
    size: FigureSize? = nil, title: (any RichTextConvertible)? = nil,
    subtitle: (any RichTextConvertible)? = nil, caption: (any RichTextConvertible)? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    x: Axis = Axis(), y: Axis = Axis(), aspect: Aspect? = nil, grid: GridLines? = nil,
    legend: Legend? = .outside(.right), colorbar: Colorbar = .automatic, tags: PanelTags? = nil,
    theme: Theme = .standard, @MarkBuilder marks: (inout FacetRows) -> [any Mark]
  ) -> Figure where Rows.Element: Plottable, Columns.Element: Plottable {
    Figure(
      facets: Grid.facets(
        rows: rows, columns: columns, scales: scales, xLabel: xLabel, yLabel: yLabel, x: x, y: y,
        aspect: aspect, grid: grid, legend: legend, colorbar: colorbar, marks: marks),
      size: size, title: title, subtitle: subtitle, caption: caption, tags: tags, theme: theme)
  }

  private init(
    facets: Grid, size: FigureSize?, title: (any RichTextConvertible)?,
    subtitle: (any RichTextConvertible)?, caption: (any RichTextConvertible)?, tags: PanelTags?,
    theme: Theme
  ) {
    self.init(
      size: size
        ?? .forFacets(rows: facets.layout.rows ?? 1, columns: facets.layout.columns ?? 1),
      title: title, subtitle: subtitle, caption: caption, tags: tags, theme: theme
    ) {}
    grid = facets
  }
}

extension FigureSize {
  /// A page with room for panels of about 1.5 × 1.2 in, up to 200 in.
  fileprivate static func forFacets(rows: Int, columns: Int) -> FigureSize {
    guard rows > 1 || columns > 1 else { return .inches(4.5, 3) }
    return .inches(
      min(Double(columns) * 1.65 + 0.8, 200), min(Double(rows) * 1.45 + 0.7, 200))
  }
}
