public import PlotScene

/// A heatmap whose rows and columns stand beside those that they are like, with the trees that say so.
/// seaborn: `clustermap`.
///
///     Figure { ClusteredHeatmap(levels, columns: tissues, rows: genes) }
///
/// It is a grid of three axes, and stands wherever a grid can. Missing values (NaN) have the colour
/// for these, and distances go by what both rows have.
public struct ClusteredHeatmap: CellConvertible {
  /// The values, row by row.
  public let values: [[Double]]
  /// The names of the columns.
  public let columns: [String]
  /// The names of the rows.
  public let rows: [String]
  /// The clustering of the rows; nil leaves them as they are.
  public let rowClustering: HierarchicalClustering?
  /// The clustering of the columns; nil leaves them as they are.
  public let columnClustering: HierarchicalClustering?
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; the data's own if open.
  public var colorLimits: Limits
  /// How values become colours; nil for even steps.
  public var colorScale: Scale?
  /// The name of the colours.
  public var colorLabel: RichText?
  /// The texts in the cells; nil for none.
  public var cellLabels: CellLabels?
  /// The height of the trees as a part of that of the heatmap.
  public var treeSize: Double

  /// A heatmap in the order of a clustering.
  ///
  /// - Parameters:
  ///   - values: m rows of n values.
  ///   - columns: the names of the n columns, each once.
  ///   - rows: the names of the m rows, each once.
  ///   - linkage: how far clusters are from each other.
  ///   - metric: how far rows, and columns, are from each other.
  ///   - clustersRows: whether rows are put in order.
  ///   - clustersColumns: whether columns are put in order.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours; nil for even steps.
  ///   - colorLabel: the name of the colours.
  ///   - cellLabels: the texts in the cells; nil for none.
  ///   - treeSize: the height of the trees as a part of that of the heatmap, 0.02…1; what lies beyond
  ///     is held to that.
  /// - Complexity: O(m² · n + n² · m).
  public init(
    _ values: [[Double]], columns: [String], rows: [String],
    linkage: HierarchicalClustering.Linkage = .average,
    metric: HierarchicalClustering.Metric = .euclidean,
    clustersRows: Bool = true, clustersColumns: Bool = true,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    colorLabel: (any RichTextConvertible)? = nil, cellLabels: CellLabels? = nil,
    treeSize: Double = 0.15
  ) {
    self.values = values
    self.columns = columns
    self.rows = rows
    let width = values.first?.count ?? 0
    // A table that is none is left to the heatmap's own check.
    let isTable = width > 0 && values.allSatisfy { $0.count == width }
    rowClustering =
      clustersRows && isTable
      ? HierarchicalClustering(rows: values, metric: metric, linkage: linkage) : nil
    columnClustering =
      clustersColumns && isTable
      ? HierarchicalClustering(
        rows: (0..<width).map { column in values.map { $0[column] } }, metric: metric,
        linkage: linkage) : nil
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.colorLabel = colorLabel?.richText
    self.cellLabels = cellLabels
    self.treeSize = treeSize > 0.02 ? min(treeSize, 1) : 0.02
  }

  /// The order of the rows, from the top.
  public var rowOrder: [Int] { rowClustering?.leaves ?? Array(values.indices) }

  /// The order of the columns, from the left.
  public var columnOrder: [Int] {
    columnClustering?.leaves ?? Array((values.first ?? []).indices)
  }

  /// The heatmap with its trees.
  public var grid: Grid {
    let trees = TrackSize.ratio(treeSize)
    let picture: String
    switch (rowClustering != nil, columnClustering != nil) {
    case (true, true): picture = ".c/rh"
    case (true, false): picture = "rh"
    case (false, true): picture = "c/h"
    case (false, false): picture = "h"
    }
    return Grid(
      layout: .mosaic(
        picture, widths: rowClustering != nil ? [trees, 1] : [1],
        heights: columnClustering != nil ? [trees, 1] : [1], shareX: .byColumn, shareY: .byRow,
        gap: .points(2))
    ) {
      if let columnClustering {
        Axes { Dendrogram(columnClustering, showsAxes: false) }.at("c")
      }
      if let rowClustering {
        Axes(xLimits: .reversed) {
          Dendrogram(rowClustering, orientation: .horizontal, showsAxes: false)
        }.at("r")
      }
      Axes(
        x: Axis(), y: Axis(placement: rowClustering == nil ? .standard : .opposite),
        colorbar: .right(label: colorLabel)
      ) { heatmap }.at("h")
    }
  }

  /// The cell of the grid.
  public var cell: Cell { grid.cell }

  private var heatmap: Heatmap {
    let (down, across) = (rowOrder, columnOrder)
    let named = values.count == rows.count && columns.count == across.count
    guard named, values.allSatisfy({ $0.count == columns.count }) else {
      return Heatmap(values, columns: columns, rows: rows, squareCells: false)
    }
    return Heatmap(
      down.map { row in across.map { values[row][$0] } }, columns: across.map { columns[$0] },
      rows: down.map { rows[$0] }, colormap: colormap, colorLimits: colorLimits,
      colorScale: colorScale, squareCells: false, cellLabels: cellLabels)
  }
}
