public import PlotScene

/// How the axes of a figure are arranged, and what they share. matplotlib: `pyplot.subplots`.
public struct FigureLayout: Hashable, Sendable {
  /// Which axes have one scale together.
  public enum Sharing: Hashable, Sendable {
    /// Each axes has its own.
    case none
    /// All have the same.
    case all
    /// Those of a row have the same.
    case byRow
    /// Those of a column have the same.
    case byColumn
  }

  /// The number of rows; nil for as many as are needed.
  public var rows: Int?
  /// The number of columns; nil for a grid as square as can be.
  public var columns: Int?
  /// Which axes share their horizontal axis.
  public var shareX: Sharing
  /// Which axes share their vertical axis.
  public var shareY: Sharing
  /// Whether all axes have one colour range and one colorbar together.
  public var shareColor: Bool
  /// Texts on the right of the rows, from the top.
  public var rowTitles: [RichText]
  /// Texts above the columns, from the left.
  public var columnTitles: [RichText]

  /// A grid that the axes fill row by row.
  ///
  /// Axes that share an axis with their column (or row) show its labels on the outside only.
  /// Scale, ticks, format, margin and look of a shared axis are those of the first axes that says
  /// something of them.
  ///
  /// - Parameters:
  ///   - rows: the number of rows; nil for as many as are needed.
  ///   - columns: the number of columns; nil for a grid as square as can be.
  ///   - shareX: which axes have one horizontal axis together.
  ///   - shareY: which axes have one vertical axis together.
  ///   - shareColor: whether one colour range and one colorbar serve all axes.
  ///   - rowTitles: a text for each row, on its right.
  ///   - columnTitles: a text for each column, above it.
  public static func grid(
    rows: Int? = nil, columns: Int? = nil, shareX: Sharing = .none, shareY: Sharing = .none,
    shareColor: Bool = false, rowTitles: [any RichTextConvertible] = [],
    columnTitles: [any RichTextConvertible] = []
  ) -> FigureLayout {
    FigureLayout(
      rows: rows, columns: columns, shareX: shareX, shareY: shareY, shareColor: shareColor,
      rowTitles: rowTitles.map(\.richText), columnTitles: columnTitles.map(\.richText))
  }
}
