/// The categories of a regressor, each with a code.
enum Levels: Hashable, Sendable {
  case texts([String])
  case integers([Int])

  /// The number of levels.
  var count: Int {
    switch self {
    case .texts(let texts): texts.count
    case .integers(let integers): integers.count
    }
  }

  /// The levels that a column has, ascending; nil for numbers.
  init?(of column: RegressorColumn) {
    switch column.values {
    case .numbers: return nil
    case .integers(let integers): self = .integers(Set(integers).sorted())
    case .texts(let texts): self = .texts(Set(texts).sorted())
    }
  }

  /// A level that is given twice, as text; nil where there is none.
  var repeated: String? {
    switch self {
    case .texts(let texts): Self.repeated(in: texts).map { "\"\($0)\"" }
    case .integers(let integers): Self.repeated(in: integers).map { "\($0)" }
    }
  }

  private static func repeated<Level: Hashable>(in levels: [Level]) -> Level? {
    var seen: Set<Level> = []
    return levels.first { !seen.insert($0).inserted }
  }

  /// The place of each value of a column among the levels.
  ///
  /// - Parameter location: The column, for the error's text.
  func codes(of column: RegressorColumn, at location: String) throws(RegressionError) -> [Int] {
    switch (self, column.values) {
    case (.texts(let levels), .texts(let values)):
      try Self.codes(of: values, among: levels, at: location) { "\"\($0)\"" }
    case (.integers(let levels), .integers(let values)):
      try Self.codes(of: values, among: levels, at: location) { "\($0)" }
    case (.texts, _):
      throw RegressionError(
        .category, at: location, given: "the column holds \(column.kind)",
        needed: "its levels are categories with names")
    case (.integers, _):
      throw RegressionError(
        .category, at: location, given: "the column holds \(column.kind)",
        needed: "its levels are integers")
    }
  }

  private static func codes<Level: Hashable>(
    of values: [Level], among levels: [Level], at location: String, text: (Level) -> String
  ) throws(RegressionError) -> [Int] {
    var places: [Level: Int] = [:]
    places.reserveCapacity(levels.count)
    for (place, level) in levels.enumerated() { places[level] = place }
    var codes: [Int] = []
    codes.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard let place = places[value] else {
        let shown = levels.prefix(8).map(text).joined(separator: ", ")
        throw RegressionError(
          .category, at: location, given: "value [\(index)] is \(text(value))",
          needed: "it must be one of the \(levels.count) levels \(shown)"
            + (levels.count > 8 ? ", …" : ""))
      }
      codes.append(place)
    }
    return codes
  }
}
