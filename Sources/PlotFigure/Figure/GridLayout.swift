public import PlotScene

/// How the cells of a grid are arranged, and what its axes share. matplotlib: `pyplot.subplots`.
public struct GridLayout: Hashable, Sendable {
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
  /// The widths of the frames of each column; equal shares if empty.
  public var widths: [TrackSize]
  /// The heights of the frames of each row; equal shares if empty.
  public var heights: [TrackSize]
  /// The picture in letters that says where cells stand; nil for a plain grid.
  public var mosaic: String?
  /// Which axes share their horizontal axis.
  public var shareX: Sharing
  /// Which axes share their vertical axis.
  public var shareY: Sharing
  /// Which axes have one colour range and one colorbar together.
  public var shareColor: Sharing
  /// Texts on the right of the rows, from the top.
  public var rowTitles: [RichText]
  /// Texts above the columns, from the left.
  public var columnTitles: [RichText]
  /// The room between neighbours, with all that belongs to them; nil for the theme's.
  public var gap: Length?

  /// A grid that the cells fill row by row.
  ///
  /// Axes that share an axis with their column (or row) show its labels on the outside only.
  /// Limits, scale, ticks, format, margin, small ticks and angle of a shared axis are those of the first
  /// axes that says something of them; its line, the direction of its ticks and its colour are each
  /// axes' own. Only the axes of this grid share something, not those of grids within it.
  ///
  /// - Parameters:
  ///   - rows: the number of rows; nil for as many as are needed.
  ///   - columns: the number of columns; nil for a grid as square as can be.
  ///   - widths: for each column the width of its frames, as a share (`2`) or a length
  ///     (`.fixed(.millimetres(30))`); equal shares if empty.
  ///   - heights: likewise for each row.
  ///   - shareX: which axes have one horizontal axis together.
  ///   - shareY: which axes have one vertical axis together.
  ///   - shareColor: which axes have one colour range and one colorbar together. The colorbar of a row
  ///     stands on its right unless the axes ask for the left; that of a column below it unless they
  ///     ask for the top.
  ///   - rowTitles: a text for each row, on its right.
  ///   - columnTitles: a text for each column, above it.
  ///   - gap: the room between neighbours; nil for the theme's.
  public static func grid(
    rows: Int? = nil, columns: Int? = nil, widths: [TrackSize] = [], heights: [TrackSize] = [],
    shareX: Sharing = .none, shareY: Sharing = .none, shareColor: Sharing = .none,
    rowTitles: [any RichTextConvertible] = [], columnTitles: [any RichTextConvertible] = [],
    gap: Length? = nil
  ) -> GridLayout {
    GridLayout(
      rows: rows ?? (heights.isEmpty ? nil : heights.count),
      columns: columns ?? (widths.isEmpty ? nil : widths.count), widths: widths, heights: heights,
      mosaic: nil, shareX: shareX, shareY: shareY, shareColor: shareColor,
      rowTitles: rowTitles.map(\.richText), columnTitles: columnTitles.map(\.richText), gap: gap)
  }

  /// A grid drawn in letters, each of which is one cell: `"AAB\nCCB"` has a wide one, a tall one, and
  /// a wide one below. A dot is a free place. matplotlib: `pyplot.subplot_mosaic`.
  ///
  /// Cells take the letters in their order of appearance, or that of ``CellConvertible/at(_:)``.
  ///
  /// - Parameters:
  ///   - picture: lines of equally many letters, each letter a rectangle; lines may also be
  ///     separated by `/`, and spaces do not count.
  ///   - widths: for each column the width of its frames; equal shares if empty.
  ///   - heights: likewise for each row.
  ///   - shareX: which axes have one horizontal axis together.
  ///   - shareY: which axes have one vertical axis together.
  ///   - shareColor: which axes have one colour range and one colorbar together.
  ///   - gap: the room between neighbours; nil for the theme's.
  public static func mosaic(
    _ picture: String, widths: [TrackSize] = [], heights: [TrackSize] = [],
    shareX: Sharing = .none, shareY: Sharing = .none, shareColor: Sharing = .none,
    gap: Length? = nil
  ) -> GridLayout {
    var layout = grid(
      widths: widths, heights: heights, shareX: shareX, shareY: shareY, shareColor: shareColor,
      gap: gap)
    layout.mosaic = picture
    return layout
  }
}
