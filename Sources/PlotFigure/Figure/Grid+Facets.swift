public import PlotScene

extension Grid {
  /// A grid of panels, one for each category of a column of a table, row by row: like
  /// ``Figure/facets(by:columns:scales:size:title:subtitle:caption:xLabel:yLabel:x:y:aspect:grid:legend:colorbar:tags:theme:marks:)``,
  /// to stand among other axes.
  public static func facets<Categories: Sequence>(
    by categories: Categories, columns: Int? = nil, scales: FacetScales = .shared,
    title: (any RichTextConvertible)? = nil, xLabel: (any RichTextConvertible)? = nil,
    yLabel: (any RichTextConvertible)? = nil, x: Axis = Axis(), y: Axis = Axis(),
    aspect: Aspect? = nil, grid: GridLines? = nil, legend: Legend? = .outside(.right),
    colorbar: Colorbar = .automatic, @MarkBuilder marks: (inout FacetRows) -> [any Mark]
  ) -> Grid where Categories.Element: Plottable {
    let panels = FacetPanels(FacetCategories(categories), columns: columns)
    let layout = GridLayout.grid(
      rows: panels.rows, columns: panels.columns, shareX: scales.sharesX ? .all : .none,
      shareY: scales.sharesY ? .all : .none, shareColor: .all)
    return Grid(
      panels, layout, title: title, xLabel: xLabel?.richText ?? x.label,
      yLabel: yLabel?.richText ?? y.label, legend: legend,
      template: Axes(x: x, y: y, aspect: aspect, grid: grid, colorbar: colorbar) {}, marks: marks)
  }

  /// A grid of panels with a row for each category of one column of a table and a column for each of
  /// another: like
  /// ``Figure/facets(rows:columns:scales:size:title:subtitle:caption:xLabel:yLabel:x:y:aspect:grid:legend:colorbar:tags:theme:marks:)``,
  /// to stand among other axes.
  public static func facets<Rows: Sequence, Columns: Sequence>(
    rows: Rows = [String](), columns: Columns = [String](), scales: FacetScales = .shared,
    title: (any RichTextConvertible)? = nil, xLabel: (any RichTextConvertible)? = nil,
    yLabel: (any RichTextConvertible)? = nil, x: Axis = Axis(), y: Axis = Axis(),
    aspect: Aspect? = nil, grid: GridLines? = nil, legend: Legend? = .outside(.right),
    colorbar: Colorbar = .automatic, @MarkBuilder marks: (inout FacetRows) -> [any Mark]
  ) -> Grid where Rows.Element: Plottable, Columns.Element: Plottable {
    let panels = FacetPanels(rows: FacetCategories(rows), columns: FacetCategories(columns))
    let layout = GridLayout.grid(
      rows: panels.rows, columns: panels.columns, shareX: scales.sharesX ? .all : .byColumn,
      shareY: scales.sharesY ? .all : .byRow, shareColor: .all)
    return Grid(
      panels, layout, title: title, xLabel: xLabel?.richText ?? x.label,
      yLabel: yLabel?.richText ?? y.label, legend: legend,
      template: Axes(x: x, y: y, aspect: aspect, grid: grid, colorbar: colorbar) {}, marks: marks)
  }

  private init(
    _ panels: FacetPanels, _ layout: GridLayout, title: (any RichTextConvertible)?,
    xLabel: RichText?, yLabel: RichText?, legend: Legend?, template: Axes,
    marks: (inout FacetRows) -> [any Mark]
  ) {
    // The names of the axes stand once, beside all of them.
    var template = template
    template.x.label = nil
    template.y.label = nil
    self.init(title: title, layout: layout, xLabel: xLabel, yLabel: yLabel, legend: legend) {
      panels.axes(like: template, marks: marks)
    }
  }
}
