/// A matrix of numbers, stored row by row.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The numbers, row by row: `rows` · `columns` of them.
  public let storage: [Double]

  /// A matrix of numbers that are already there.
  ///
  /// A missing value is kept as it is.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - storage: `rows` · `columns` numbers, row by row.
  /// - Throws: `RegressionError` when the counts do not fit or are more than ``countLimit``.
  public init(rows: Int, columns: Int, storage: [Double]) throws(RegressionError) {
    let count = try Self.checkedCount(
      [rows, columns], named: ["rows", "columns"], at: "Matrix")
    guard storage.count == count else {
      throw RegressionError(
        .shape, at: "Matrix",
        given: "rows × columns is \(rows) × \(columns) and storage has \(storage.count) values",
        needed: "it must have \(count)")
    }
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// The number in a row and a column, counted from 0; nil where there is no such place.
  public subscript(row: Int, column: Int) -> Double? {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return nil }
    return storage[row * columns + column]
  }

  /// The numbers of a row, counted from 0; nil where there is no such row.
  public func row(_ row: Int) -> ArraySlice<Double>? {
    guard (0..<rows).contains(row) else { return nil }
    return storage[row * columns..<(row + 1) * columns]
  }
}

extension Matrix {
  /// The most values that a matrix or attention weights may hold: 2²⁸, which are 2 GiB.
  ///
  /// More is refused with an error, since a process that asks for more memory than there is ends.
  public static let countLimit = 1 << 28

  /// The product of dimensions, checked.
  ///
  /// - Throws: `RegressionError` when one is negative or the product, without the zeros, is above ``countLimit``.
  static func checkedCount(
    _ shape: [Int], named names: [String], at location: String
  ) throws(RegressionError) -> Int {
    let isNegative = shape.contains { $0 < 0 }
    // An empty dimension counts as one, so that no product of some of the others can overflow.
    var count: Int? = 1
    for dimension in shape {
      let product = count?.multipliedReportingOverflow(by: max(dimension, 1))
      count = product.flatMap { $0.overflow ? nil : $0.partialValue }
    }
    if !isNegative, let count, count <= countLimit { return shape.contains(0) ? 0 : count }
    throw RegressionError(
      isNegative ? .shape : .tooLarge, at: location,
      given:
        "\(names.joined(separator: " × ")) is \(shape.map { "\($0)" }.joined(separator: " × "))",
      needed:
        isNegative ? "none may be negative" : "at most \(countLimit) values can be held")
  }
}
