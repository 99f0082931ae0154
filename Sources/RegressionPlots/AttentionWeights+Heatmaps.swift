public import KernelRegression
public import PlotFigure
public import PlotScene

extension Figure {
  /// Attention weights as a grid of heatmaps, with one colour range and one colorbar for all:
  /// batches in rows, heads in columns, and in each the first query on top. d2l: `show_heatmaps`.
  ///
  /// Cells are equally wide; with `keys` and `queries` given, the axes are labelled with their values
  /// and not with their numbers.
  ///
  /// - Parameters:
  ///   - weights: the weights of [batch, head, query, key].
  ///   - keys: the value of each key, ascending or descending; nil for the keys' numbers.
  ///   - queries: the value of each query, ascending or descending; nil for the queries' numbers.
  ///   - xLabel: the name of the keys.
  ///   - yLabel: the name of the queries.
  ///   - titles: a text above each column (head).
  ///   - rowTitles: a text beside each row (batch).
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the range of all weights if not given.
  ///   - colorScale: how weights become colours, as in `.log`; nil for even steps.
  ///   - colorLabel: the name of the colours.
  ///   - size: the page; if not given, it follows from the shape of the grid.
  ///   - theme: the look.
  public static func heatmaps(
    _ weights: AttentionWeights, keys: [Double]? = nil, queries: [Double]? = nil,
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    titles: [any RichTextConvertible] = [], rowTitles: [any RichTextConvertible] = [],
    colormap: Colormap = .reds,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    colorLabel: (any RichTextConvertible)? = nil, size: FigureSize? = nil,
    theme: Theme = .standard
  ) -> Figure {
    heatmaps(
      weights.nested, xLabel: xLabel, yLabel: yLabel, titles: titles, rowTitles: rowTitles,
      colormap: colormap, colorLimits: colorLimits, colorScale: colorScale,
      colorLabel: colorLabel, xTicks: keys.map { .ofCells($0) },
      yTicks: queries.map { .ofCells($0) }, size: size, theme: theme)
  }
}

extension Heatmap {
  /// A matrix as coloured cells, its first row on top.
  ///
  /// - Parameters:
  ///   - matrix: the values.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours, as in `.log`; nil for even steps.
  public init(
    _ matrix: Matrix, colormap: Colormap = .reds, colorLimits: Limits = .automatic,
    colorScale: Scale? = nil
  ) {
    self.init(
      matrix.nested, colormap: colormap, colorLimits: colorLimits, colorScale: colorScale)
  }
}

extension Matrix {
  fileprivate var nested: [[Double]] { (0..<rows).map { Array(row($0) ?? []) } }
}

extension AttentionWeights {
  fileprivate var nested: [[[[Double]]]] {
    (0..<batches).map { batch in
      (0..<heads).map { head in self[batch: batch, head: head]?.nested ?? [] }
    }
  }
}
