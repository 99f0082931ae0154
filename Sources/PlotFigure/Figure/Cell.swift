/// What stands at one place of a grid: axes, a grid of its own, or nothing.
///
/// Axes and grids become cells by themselves; they are named here where one says where they stand:
///
///     Figure(layout: .grid(columns: 3)) {
///       Axes { … }.spanning(columns: 2)
///       Axes { … }
///       Empty()
///       Grid(columns: 1) { Axes { … }; Axes { … } }.spanning(columns: 2)
///     }
public struct Cell: Sendable {
  /// What a cell holds.
  public enum Content: Sendable {
    /// Marks in a frame.
    case axes(Axes)
    /// A grid within the grid.
    case grid(Grid)
    /// A place left free.
    case empty
  }

  /// Where a cell stands.
  public enum Place: Hashable, Sendable {
    /// At the next place that is free, row by row.
    case next
    /// At a row and a column, counted from 0.
    case at(row: Int, column: Int)
    /// Where a mosaic has this letter.
    case named(Character)
  }

  /// What it holds.
  public var content: Content
  /// Where it stands.
  public var place: Place
  /// Over how many rows it reaches.
  public var rows: Int
  /// Over how many columns it reaches.
  public var columns: Int

  /// A cell with some content at a place.
  public init(_ content: Content, place: Place = .next, rows: Int = 1, columns: Int = 1) {
    self.content = content
    self.place = place
    self.rows = rows
    self.columns = columns
  }
}

/// What can stand at a place of a grid.
public protocol CellConvertible: Sendable {
  /// The cell.
  var cell: Cell { get }
}

extension Cell: CellConvertible {
  /// The cell itself.
  public var cell: Cell { self }
}

extension Axes: CellConvertible {
  /// The axes at the next free place.
  public var cell: Cell { Cell(.axes(self)) }
}

extension Grid: CellConvertible {
  /// The grid at the next free place.
  public var cell: Cell { Cell(.grid(self)) }
}

/// A place of a grid that is left free.
public struct Empty: CellConvertible {
  /// A place that is left free.
  public init() {}
  /// The next free place, left as it is.
  public var cell: Cell { Cell(.empty) }
}

extension CellConvertible {
  /// Over several rows and columns. matplotlib: `plt.subplot2grid` with `rowspan` and `colspan`.
  public func spanning(rows: Int = 1, columns: Int = 1) -> Cell {
    var cell = cell
    cell.rows = rows
    cell.columns = columns
    return cell
  }

  /// At a row and a column, counted from 0.
  public func at(row: Int, column: Int) -> Cell {
    var cell = cell
    cell.place = .at(row: row, column: column)
    return cell
  }

  /// Where the mosaic has a letter. matplotlib: `plt.subplot_mosaic`.
  public func at(_ letter: Character) -> Cell {
    var cell = cell
    cell.place = .named(letter)
    return cell
  }
}
