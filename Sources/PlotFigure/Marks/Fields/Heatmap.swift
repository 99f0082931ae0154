public import PlotScene

/// A table of values as coloured cells. matplotlib: `Axes.imshow`, `Axes.pcolormesh`; with
/// `cellLabels`, seaborn: `heatmap(annot=True)`.
///
/// A missing value (NaN or nil), and a cell of the mask, has the colormap's colour for missing values
/// and no label. Where cells are smaller than a dot of the device, a dot shows the mean of its cells,
/// or of categories the one that most of them have; missing ones do not count.
///
/// Cell (row r, column c) is centred at x = c, y = r unless ranges, edges or names are given. The
/// first row is on top and the cells of a table that is not very long are square, as for a matrix;
/// `origin: .lower` puts it at the bottom. On a scale that is not even, as a logarithm, cells lie
/// where it puts their edges.
public struct Heatmap: Mark {
  /// Where the first row is.
  public enum Origin: Hashable, Sendable {
    /// On top, so that y grows downwards, as for a matrix.
    case upper
    /// At the bottom, so that y grows upwards, as for a function.
    case lower
  }

  /// The values, row by row; those of the mask are missing.
  public let values: Channel
  /// The number of values in each row as given; equal if the table is one.
  public let rowLengths: [Int]
  /// The outer edges of the first and last column; nil for −½ and columns − ½.
  public var xRange: ClosedRange<Double>?
  /// The outer edges of the first and last row; nil for −½ and rows − ½.
  public var yRange: ClosedRange<Double>?
  /// The edges of all columns, their middles, or their names; nil where `xRange` says it.
  public let xEdges: Channel?
  /// The edges of all rows, their middles, or their names; nil where `yRange` says it.
  public let yEdges: Channel?
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the data.
  public var colorLimits: Limits
  /// How values become colours; nil for even steps, or as categories and times need it.
  public var colorScale: Scale?
  /// Where the first row is.
  public var origin: Origin
  /// Whether the axes take the shape that makes cells square.
  public var hasSquareCells: Bool
  /// The texts in the cells; nil for none.
  public var cellLabels: CellLabels?
  /// The name in errors.
  public var label: RichText?

  let maskLengths: [Int]?

  /// A table of values as coloured cells of one size.
  ///
  /// - Parameters:
  ///   - values: the rows of the table, all of the same length.
  ///   - xRange: the outer edges of the first and last column; −½ … columns − ½ if not given.
  ///   - yRange: the outer edges of the first and last row; −½ … rows − ½ if not given.
  ///   - mask: for each cell whether it is to be missing, in the shape of the values; nil for none.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours, as in `.log`; nil for even steps, or as
  ///     categories and times need it.
  ///   - origin: where the first row is.
  ///   - squareCells: whether the axes take the shape that makes cells square; if not given, they
  ///     do unless a range is given or one side of the table is more than ten times the other.
  ///   - cellLabels: the texts in the cells, as in `.values`; nil for none.
  ///   - label: the name in errors.
  /// - Complexity: O(cells) to draw.
  public init(
    _ values: some Sequence<some Sequence<some Plottable>>,
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    mask: [[Bool]]? = nil,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic,
    colorScale: Scale? = nil, origin: Origin = .upper,
    squareCells: Bool? = nil, cellLabels: CellLabels? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      values, x: nil, y: nil, mask, colormap, colorLimits, colorScale, origin, cellLabels, label)
    self.xRange = xRange
    self.yRange = yRange
    hasSquareCells = squareCells ?? (xRange == nil && yRange == nil && isCompact)
  }

  /// A table of values as coloured cells between edges of any distance. matplotlib:
  /// `Axes.pcolormesh`, also with `shading="nearest"`.
  ///
  /// - Parameters:
  ///   - values: m rows of n values.
  ///   - xEdges: n + 1 numbers or times, the edges of the columns, ascending or descending; or n of
  ///     them, the middles of the columns, whose edges are then halfway on the scale of the axis; or
  ///     n names of categories.
  ///   - yEdges: m + 1 edges of the rows, m middles, or m names. Row r lies between edges r and r + 1.
  ///   - mask: for each cell whether it is to be missing, in the shape of the values; nil for none.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours; nil for even steps, or as categories and times need
  ///     it.
  ///   - cellLabels: the texts in the cells, as in `.values`; nil for none.
  ///   - label: the name in errors.
  /// - Complexity: O(cells) to draw.
  public init(
    _ values: some Sequence<some Sequence<some Plottable>>,
    xEdges: some Sequence<some Plottable>, yEdges: some Sequence<some Plottable>,
    mask: [[Bool]]? = nil,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    cellLabels: CellLabels? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      values, x: Channel(xEdges), y: Channel(yEdges), mask, colormap, colorLimits, colorScale,
      .lower, cellLabels, label)
  }

  /// A table whose columns and rows have names, the first row on top. seaborn: `heatmap` of a data
  /// frame.
  ///
  /// - Parameters:
  ///   - values: m rows of n values.
  ///   - columns: n names, each once.
  ///   - rows: m names, each once.
  ///   - mask: for each cell whether it is to be missing, in the shape of the values; nil for none.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours; nil for even steps, or as categories and times need
  ///     it.
  ///   - origin: where the first row is.
  ///   - squareCells: whether the axes take the shape that makes cells square; if not given, they
  ///     do unless one side of the table is more than ten times the other.
  ///   - cellLabels: the texts in the cells, as in `.values`; nil for none.
  ///   - label: the name in errors.
  /// - Complexity: O(cells) to draw.
  public init(
    _ values: some Sequence<some Sequence<some Plottable>>, columns: [String], rows: [String],
    mask: [[Bool]]? = nil,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    origin: Origin = .upper, squareCells: Bool? = nil, cellLabels: CellLabels? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      values, x: Channel(columns), y: Channel(rows), mask, colormap, colorLimits, colorScale,
      origin, cellLabels, label)
    hasSquareCells = squareCells ?? isCompact
  }

  private init<Row: Sequence>(
    _ values: some Sequence<Row>, x: Channel?, y: Channel?, _ mask: [[Bool]]?,
    _ colormap: Colormap, _ colorLimits: Limits, _ colorScale: Scale?, _ origin: Origin,
    _ cellLabels: CellLabels?, _ label: (any RichTextConvertible)?
  ) where Row.Element: Plottable {
    let rows = values.map { Array($0) }
    rowLengths = rows.map(\.count)
    maskLengths = mask?.map(\.count)
    if let mask, rowLengths == maskLengths {
      self.values = Channel(
        zip(rows, mask).flatMap { row, mask in zip(row, mask).map { $1 ? nil : Optional($0) } })
    } else {
      self.values = Channel(rows.flatMap { $0 })
    }
    xEdges = x
    yEdges = y
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.origin = origin
    self.cellLabels = cellLabels
    self.label = label?.richText
    hasSquareCells = false
  }

  /// The number of rows.
  public var rows: Int { rowLengths.count }
  /// The number of columns.
  public var columns: Int { rowLengths.first ?? 0 }

  /// Whether neither side is more than ten times the other.
  private var isCompact: Bool { max(rows, columns) <= 10 * min(rows, columns) }

  /// Where the columns lie.
  var xPlaces: CellPlaces { CellPlaces(count: columns, range: xRange, edges: xEdges) }
  /// Where the rows lie.
  var yPlaces: CellPlaces { CellPlaces(count: rows, range: yRange, edges: yEdges) }
}
