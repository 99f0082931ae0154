public import PlotScene

extension Figure {
  /// A grid of heatmaps, one for each matrix, with one colour range and one colorbar for all.
  /// d2l: `show_heatmaps`.
  ///
  /// Rows of the grid are batches and columns heads; in each heatmap rows are queries and columns
  /// keys, the first query on top. Labels stand on the outside of the grid only, and nothing is cut
  /// off.
  ///
  /// - Parameters:
  ///   - weights: `weights[batch][head][query][key]`; all batches have as many heads, and all
  ///     matrices the same shape.
  ///   - xLabel: the name of the keys.
  ///   - yLabel: the name of the queries.
  ///   - titles: a text above each column (head).
  ///   - rowTitles: a text beside each row (batch).
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the range of all weights if not given.
  ///   - colorScale: how weights become colours, as in `.log`; nil for even steps.
  ///   - colorLabel: the name of the colours.
  ///   - xTicks: where the keys are labelled, as in `.ofCells(keys)`; nil for their numbers.
  ///   - yTicks: likewise for the queries.
  ///   - size: the page; if not given, it follows from the shape of the grid.
  ///   - theme: the look.
  public static func heatmaps(
    _ weights: [[[[Double]]]], xLabel: (any RichTextConvertible)? = nil,
    yLabel: (any RichTextConvertible)? = nil, titles: [any RichTextConvertible] = [],
    rowTitles: [any RichTextConvertible] = [], colormap: Colormap = .reds,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    colorLabel: (any RichTextConvertible)? = nil, xTicks: Ticks? = nil, yTicks: Ticks? = nil,
    size: FigureSize? = nil, theme: Theme = .standard
  ) -> Figure {
    let heads = weights.map(\.count).max() ?? 0
    let columns = max(heads, 1)
    return Figure(
      size: size
        ?? .forGrid(
          rows: weights.count, columns: columns, of: weights.first?.first ?? [],
          labels: [xLabel != nil, !titles.isEmpty], [yLabel != nil, !rowTitles.isEmpty]),
      layout: .grid(
        rows: max(weights.count, 1), columns: columns, shareX: .all, shareY: .all,
        shareColor: .all, rowTitles: rowTitles, columnTitles: titles),
      theme: theme
    ) {
      for (number, batch) in weights.enumerated() {
        if batch.count < heads {
          Axes { UnequalBatch(number: number, count: batch.count, needed: heads) }
        }
        for head in batch {
          Axes(
            xLabel: xLabel, yLabel: yLabel, xTicks: xTicks, yTicks: yTicks,
            colorbar: .right(label: colorLabel)
          ) {
            Heatmap(
              head, colormap: colormap, colorLimits: colorLimits, colorScale: colorScale)
          }
        }
      }
    }
  }
}

/// Stands where a batch has fewer heads than another, so that the figure says so instead of showing
/// heads in the wrong rows.
private struct UnequalBatch: Mark {
  let number: Int
  let count: Int
  let needed: Int

  func validate() throws(PlotError) {
    throw PlotError(
      problem: "batch \(number) has \(count) heads and another has \(needed); "
        + "all batches must have the same number")
  }

  func extent(in scales: ScaleSet) -> Extent { Extent() }
  func draw(in panel: Panel) -> [SceneItem] { [] }
  var altText: String { "" }
}

extension FigureSize {
  /// A page for a grid of matrices: 3.5 × 2.5 in for one, else about 1.3 in for the longer side of
  /// each, and room for the numbers and for each label that there is.
  fileprivate static func forGrid(
    rows: Int, columns: Int, of matrix: [[Double]], labels above: [Bool], _ beside: [Bool]
  ) -> FigureSize {
    guard rows > 1 || columns > 1 else { return .inches(3.5, 2.5) }
    let height = Double(max(matrix.count, 1))
    let width = Double(max(matrix.first?.count ?? 1, 1))
    let unit = 1.3 / max(height, width)
    func lines(_ labels: [Bool]) -> Double { Double(labels.filter { $0 }.count) * 0.22 }
    return .inches(
      Double(columns) * (max(width * unit, 0.4) + 0.18) + 1 + lines(beside),
      Double(rows) * (max(height * unit, 0.4) + 0.18) + 0.2 + lines(above))
  }
}
