/// The values of one regressor, one for each point or query: numbers or categories.
public struct RegressorColumn: Hashable, Sendable {
  enum Values: Hashable, Sendable {
    case numbers([Double])
    case integers([Int])
    case texts([String])
  }

  let values: Values

  /// The values of a continuous regressor.
  public static func continuous(_ values: some Collection<Double>) -> RegressorColumn {
    RegressorColumn(values: .numbers(Array(values)))
  }

  /// Categories with names.
  public static func categories(_ values: some Collection<String>) -> RegressorColumn {
    RegressorColumn(values: .texts(Array(values)))
  }

  /// Categories with numbers. For an ordered regressor without given levels, the number of steps
  /// between two is their difference.
  public static func categories(_ values: some Collection<Int>) -> RegressorColumn {
    RegressorColumn(values: .integers(Array(values)))
  }

  /// The number of values.
  public var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .integers(let integers): integers.count
    case .texts(let texts): texts.count
    }
  }

  /// What the column holds, for an error's text.
  var kind: String {
    switch values {
    case .numbers: "numbers"
    case .integers: "integer categories"
    case .texts: "categories with names"
    }
  }
}
