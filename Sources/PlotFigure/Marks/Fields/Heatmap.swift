public import PlotScene

/// A table of values as coloured cells. matplotlib: `Axes.imshow`, `Axes.pcolormesh`.
///
/// A missing value (NaN or nil) has the colormap's colour for missing values. Where cells are
/// smaller than a dot of the device, a dot shows the mean of its cells, or of categories the one that
/// most of them have; missing ones do not count.
///
/// Cell (row r, column c) is centred at x = c, y = r unless ranges are given. The first row is on
/// top and the cells of a table that is not very long are square, as for a matrix; `origin: .lower`
/// puts it at the bottom.
public struct Heatmap: Mark {
  /// Where the first row is.
  public enum Origin: Hashable, Sendable {
    /// On top, so that y grows downwards, as for a matrix.
    case upper
    /// At the bottom, so that y grows upwards, as for a function.
    case lower
  }

  /// The values, row by row.
  public let values: Channel
  /// The number of values in each row as given; equal if the table is one.
  public let rowLengths: [Int]
  /// The outer edges of the first and last column; nil for −½ and columns − ½.
  public var xRange: ClosedRange<Double>?
  /// The outer edges of the first and last row; nil for −½ and rows − ½.
  public var yRange: ClosedRange<Double>?
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
  /// The name in errors.
  public var label: RichText?

  /// A table of values as coloured cells.
  ///
  /// - Parameters:
  ///   - values: the rows of the table, all of the same length.
  ///   - xRange: the outer edges of the first and last column; −½ … columns − ½ if not given.
  ///   - yRange: the outer edges of the first and last row; −½ … rows − ½ if not given.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours, as in `.log`; nil for even steps, or as
  ///     categories and times need it.
  ///   - origin: where the first row is.
  ///   - squareCells: whether the axes take the shape that makes cells square; if not given, they
  ///     do unless a range is given or one side of the table is more than ten times the other.
  ///   - label: the name in errors.
  /// - Complexity: O(cells) to draw.
  public init(
    _ values: some Sequence<some Sequence<some Plottable>>,
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic,
    colorScale: Scale? = nil, origin: Origin = .upper,
    squareCells: Bool? = nil, label: (any RichTextConvertible)? = nil
  ) {
    let rows = values.map { Array($0) }
    self.values = Channel(rows.flatMap { $0 })
    self.rowLengths = rows.map(\.count)
    self.xRange = xRange
    self.yRange = yRange
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.origin = origin
    let columns = rows.first?.count ?? 0
    self.hasSquareCells =
      squareCells
      ?? (xRange == nil && yRange == nil
        && max(rows.count, columns) <= 10 * min(rows.count, columns))
    self.label = label?.richText
  }

  /// The number of rows.
  public var rows: Int { rowLengths.count }
  /// The number of columns.
  public var columns: Int { rowLengths.first ?? 0 }

  private var xEdges: ClosedRange<Double> { xRange ?? -0.5...Double(max(columns, 1)) - 0.5 }
  private var yEdges: ClosedRange<Double> { yRange ?? -0.5...Double(max(rows, 1)) - 0.5 }
}

extension Heatmap {
  /// Checks that all rows are equally long and that the ranges are not empty.
  public func validate() throws(PlotError) {
    if let row = rowLengths.firstIndex(where: { $0 != columns }) {
      throw PlotError(
        problem: "row \(row) has \(rowLengths[row]) values and row 0 has \(columns); "
          + "all rows must have the same number")
    }
    for (name, range) in [("x", xEdges), ("y", yEdges)] {
      guard range.lowerBound.isFinite, range.upperBound.isFinite,
        range.lowerBound < range.upperBound
      else {
        throw PlotError(
          problem: "the \(name) range is \(range.lowerBound)…\(range.upperBound); "
            + "it must be finite and not empty")
      }
    }
  }

  /// The outer edges, and the range of the finite values.
  public func extent(in scales: ScaleSet) -> Extent {
    guard values.count > 0 else { return Extent() }
    let placed =
      Self.placed(columns, in: xEdges, on: scales.x) * Self.placed(rows, in: yEdges, on: scales.y)
    return Extent(
      x: AxisExtent(xEdges, stickyEdges: [xEdges.lowerBound, xEdges.upperBound]),
      y: AxisExtent(yEdges, stickyEdges: [yEdges.lowerBound, yEdges.upperBound]),
      color: AxisExtent(values, on: scales.color),
      unplaced: values.count(outside: scales.color.legalDomain) + values.count - placed)
  }

  /// How many of the cells side by side between two edges have their middle in a scale's domain.
  private static func placed(
    _ count: Int, in edges: ClosedRange<Double>, on scale: Scale
  ) -> Int {
    let domain = scale.legalDomain
    if domain.contains(edges.lowerBound), domain.contains(edges.upperBound) { return count }
    let cell = edges.upperBound / Double(count) - edges.lowerBound / Double(count)
    return (0..<count).count {
      domain.contains(edges.lowerBound + (Double($0) + 0.5) * cell)
    }
  }

  /// Square cells, the first row on top, a full frame.
  public var wishes: AxesWishes {
    let cellWidth = (xEdges.upperBound - xEdges.lowerBound) / Double(max(columns, 1))
    let cellHeight = (yEdges.upperBound - yEdges.lowerBound) / Double(max(rows, 1))
    return AxesWishes(
      aspect: hasSquareCells ? cellWidth / cellHeight : nil, reversesY: origin == .upper,
      fillsFrame: true, hasWholeX: xRange == nil, hasWholeY: yRange == nil)
  }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// One image of the cells that can be seen.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let color = panel.color, values.count > 0 else { return [] }
    let across = CellSpan(count: columns, range: xEdges, along: panel.x)
    let down = CellSpan(count: rows, range: yEdges, along: panel.y)
    guard
      let columnBins = across.bins(
        within: panel.frame.minX...panel.frame.maxX, resolution: panel.resolution),
      let rowBins = down.bins(
        within: panel.frame.minY...panel.frame.maxY, resolution: panel.resolution)
    else { return [] }
    let means = CellMeans(
      color.scale.values(of: values), columns: columns, across: columnBins, down: rowBins,
      summary: color.scale.standsForNames ? .mostFrequent : .mean)
    let pixels = ColorTable(color).pixels(of: means.values)
    let frame = Rect(
      corner: Point(x: columnBins.start, y: rowBins.start),
      corner: Point(x: columnBins.end, y: rowBins.end))
    return CellImage(
      columns: columnBins.count, rows: rowBins.count, pixels: pixels, frame: frame
    ).map { panel.clipped([.image($0)]) } ?? []
  }

  /// The table in words.
  public var altText: String { "\(nameInErrors) of \(rows) rows and \(columns) columns." }
}
