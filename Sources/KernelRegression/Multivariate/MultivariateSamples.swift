/// Training points in several dimensions that have been checked, as they were given.
struct MultivariateSamples: Sendable {
  /// The coordinates, an array a dimension, all finite and of one count.
  let columns: [[Double]]
  /// The value of each point, finite.
  let values: [Double]
  /// The weight of each point, at least 0 and one above; nil where all weigh 1.
  let weights: [Double]?

  /// The most dimensions there may be.
  static let dimensionLimit = 10

  /// Checks points.
  init(
    columns: [[Double]], values: [Double], weights: [Double]?, for location: String
  ) throws(RegressionError) {
    guard 1...Self.dimensionLimit ~= columns.count else {
      throw RegressionError(
        .shape, at: location, given: "x has \(columns.count) columns",
        needed: "there must be 1 to \(Self.dimensionLimit), one a dimension")
    }
    for (index, column) in columns.enumerated() where column.count != values.count {
      throw RegressionError(
        .differentCounts, at: location,
        given: "x[\(index)] has \(column.count) values and y has \(values.count)",
        needed: "they must have the same number")
    }
    guard !values.isEmpty else {
      throw RegressionError(
        .empty, at: location, given: "x and y are empty", needed: "at least one point is needed")
    }
    guard values.count <= SortedSamples.countLimit else {
      throw RegressionError(
        .tooLarge, at: location, given: "x has \(values.count) values",
        needed: "at most \(SortedSamples.countLimit) points can be fitted")
    }
    for (index, column) in columns.enumerated() {
      try Self.checkFinite(column, named: "x[\(index)]", all: "x", for: location)
    }
    try Self.checkFinite(values, named: "y", all: "y", for: location)
    if let weights {
      guard weights.count == values.count else {
        throw RegressionError(
          .differentCounts, at: location,
          given: "y has \(values.count) values and weights has \(weights.count)",
          needed: "they must have the same number")
      }
      if let index = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
        throw RegressionError(
          .weight, at: location, given: "weights[\(index)] is \(weights[index])",
          needed: "every weight must be finite and at least 0")
      }
      guard weights.contains(where: { $0 > 0 }) else {
        throw RegressionError(
          .weight, at: location, given: "every weight is 0", needed: "one must be above 0")
      }
    }
    self.columns = columns
    self.values = values
    self.weights = (weights?.contains { $0 != 1 } ?? false) ? weights : nil
  }

  /// The number of points, with those that weigh nothing.
  var count: Int { values.count }

  /// The number of points that weigh something.
  var weightedCount: Int { weights?.count { $0 > 0 } ?? count }

  /// The smallest and the largest coordinate of the points that weigh something, a range a
  /// dimension.
  var ranges: [ClosedRange<Double>] {
    columns.map { column in
      var lower = Double.infinity
      var upper = -Double.infinity
      for (index, coordinate) in column.enumerated() where (weights?[index] ?? 1) > 0 {
        lower = min(lower, coordinate)
        upper = max(upper, coordinate)
      }
      return lower...max(lower, upper)
    }
  }

  /// The columns of a matrix that has a row a point.
  static func columns(of matrix: Matrix) -> [[Double]] {
    (0..<matrix.columns).map { column in
      [Double](unsafeUninitializedCapacity: matrix.rows) { buffer, initialized in
        for row in 0..<matrix.rows {
          buffer.initializeElement(at: row, to: matrix.storage[row * matrix.columns + column])
        }
        initialized = matrix.rows
      }
    }
  }

  private static func checkFinite(
    _ numbers: [Double], named name: String, all: String, for location: String
  ) throws(RegressionError) {
    guard let index = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    throw RegressionError(
      .missingValue, at: location, given: "\(name)[\(index)] is \(numbers[index])",
      needed: "every \(all) must be finite")
  }
}
