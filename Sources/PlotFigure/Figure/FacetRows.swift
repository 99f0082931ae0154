/// The rows of a table that belong to one panel of a figure divided by categories.
///
///     Figure.facets(by: species) { rows in
///       Scatter(x: rows.of(length), y: rows.of(width))
///     }
public struct FacetRows: Hashable, Sendable {
  /// The category of the panel, or that of its row and that of its column; ``missing`` stands for the
  /// rows that have none.
  public let names: [String]
  /// The numbers of the rows, from 0, in the order of the table.
  public let indices: [Int]
  /// How many rows the table has.
  let tableCount: Int
  /// The first number of values that was not that of the table's rows.
  private(set) var wrongCount: Int?

  /// The name of the rows whose category is missing.
  public static let missing = "missing"

  init(names: [String], indices: [Int], tableCount: Int) {
    self.names = names
    self.indices = indices
    self.tableCount = tableCount
  }

  /// The category of the panel; in a grid that of its row and that of its column.
  public var name: String { names.joined(separator: ", ") }

  /// The number of rows.
  public var count: Int { indices.count }

  /// The values of a column of the table in the rows of the panel.
  ///
  /// A column that is longer or shorter than the categories is an error when the figure is drawn.
  ///
  /// - Parameter values: a value for each row of the table, also of those in other panels.
  /// - Complexity: O(k) for the k rows of the panel.
  public mutating func of<Values: RandomAccessCollection>(_ values: Values) -> [Values.Element] {
    guard values.count == tableCount else {
      wrongCount = wrongCount ?? values.count
      return []
    }
    return indices.map { values[values.index(values.startIndex, offsetBy: $0)] }
  }
}
