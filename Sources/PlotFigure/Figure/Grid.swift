public import PlotScene

/// Axes in rows and columns, inside a figure or inside another grid.
///
/// The frames of a nested grid fill the place of one frame, so that they stand in line with those
/// around it. matplotlib: `GridSpecFromSubplotSpec`, `Figure.subfigures`.
public struct Grid: Sendable {
  /// The text above it.
  public var title: RichText?
  /// How the cells are arranged and what they share.
  public var layout: GridLayout
  /// One name for all horizontal axes, below them; nil for none.
  public var xLabel: RichText?
  /// One name for all vertical axes, on their left; nil for none.
  public var yLabel: RichText?
  /// Where one legend for all axes goes; nil leaves each axes its own.
  public var legend: Legend?
  /// The cells, in the order in which they fill the layout.
  public var cells: [Cell]

  /// A grid of cells.
  ///
  /// - Parameters:
  ///   - title: the text above it.
  ///   - layout: how the cells are arranged; as square as can be if not given.
  ///   - xLabel: one name for all horizontal axes.
  ///   - yLabel: one name for all vertical axes.
  ///   - legend: where one legend for all axes goes, in which equal entries are one; nil leaves each
  ///     axes its own.
  ///   - cells: axes, grids and empty places, which fill the layout row by row.
  public init(
    title: (any RichTextConvertible)? = nil, layout: GridLayout = .grid(),
    xLabel: (any RichTextConvertible)? = nil, yLabel: (any RichTextConvertible)? = nil,
    legend: Legend? = nil, @CellBuilder cells: () -> [Cell]
  ) {
    self.title = title?.richText
    self.layout = layout
    self.xLabel = xLabel?.richText
    self.yLabel = yLabel?.richText
    self.legend = legend
    self.cells = cells()
  }

  /// A grid of so many columns.
  public init(
    columns: Int, title: (any RichTextConvertible)? = nil, @CellBuilder cells: () -> [Cell]
  ) {
    self.init(title: title, layout: .grid(columns: columns), cells: cells)
  }

  /// All axes, also those of the grids within it, in reading order.
  public var axes: [Axes] {
    cells.flatMap { cell -> [Axes] in
      switch cell.content {
      case .axes(let axes): return [axes]
      case .grid(let grid): return grid.axes
      case .empty: return []
      }
    }
  }
}
