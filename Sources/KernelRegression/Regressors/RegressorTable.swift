/// Regressors with their levels and widths, checked against data.
struct RegressorTable: Sendable {
  /// A column with numbers.
  struct Continuous: Sendable {
    let kernel: Kernel
    let width: Double
  }

  /// A column with codes.
  struct Categorical: Sendable {
    enum Rule: Sendable {
      case unordered(UnorderedKernel, other: CategoryWeight)
      case ordered(OrderedKernel)
    }

    let levels: Levels?
    let rule: Rule

    /// The largest λ.
    var limit: Double {
      switch rule {
      case .unordered(let kernel, _): kernel.parameterLimit(levels: max(levels?.count ?? 1, 1))
      case .ordered: OrderedKernel.parameterLimit
      }
    }

    /// The same categories with another λ.
    func with(parameter: Double) -> Categorical {
      switch rule {
      case .unordered(let kernel, _):
        let kernel = kernel.with(parameter: parameter)
        return Categorical(
          levels: levels,
          rule: .unordered(kernel, other: kernel.relativeWeight(levels: levels?.count ?? 1)))
      case .ordered(let kernel):
        return Categorical(levels: levels, rule: .ordered(kernel.with(parameter: parameter)))
      }
    }

    /// The weight of the category `other` at a query of the category `code`.
    func weight(of other: Int, at code: Int) -> CategoryWeight {
      if other == code { return .equal }
      switch rule {
      case .unordered(_, let weight): return weight
      case .ordered(let kernel):
        let distance =
          other > code ? UInt(bitPattern: other &- code) : UInt(bitPattern: code &- other)
        return kernel.relativeWeight(distance: distance)
      }
    }
  }

  /// The columns of points or queries: numbers and codes.
  struct Values: Sendable {
    var count: Int
    var numbers: [[Double]]
    var codes: [[Int]]

    /// Some of the rows.
    func rows(_ indices: [Int]) -> Values {
      if indices.count == count, indices == Array(0..<count) { return self }
      return Values(
        count: indices.count, numbers: numbers.map { column in indices.map { column[$0] } },
        codes: codes.map { column in indices.map { column[$0] } })
    }
  }

  let continuous: [Continuous]
  let categorical: [Categorical]
  private let regressors: [Regressor]

  /// Checks regressors and finds their levels.
  init(
    _ regressors: [Regressor], fittedTo x: [RegressorColumn], for name: String
  ) throws(RegressionError) {
    try Self.checkCount(x, regressors, for: name)
    var continuous: [Continuous] = []
    var categorical: [Categorical] = []
    for (index, regressor) in regressors.enumerated() {
      let location = "\(name), column \(index)"
      switch regressor.kind {
      case .continuous(let kernel, let bandwidth):
        let width = try bandwidth.checkedWidth(for: kernel, of: location)
        continuous.append(Continuous(kernel: kernel, width: width))
      case .unordered(let kernel, let given):
        guard let levels = given ?? Levels(of: x[index]) else {
          throw Self.wrongKind(x[index], needed: "categories are needed", at: location)
        }
        try Self.check(levels, at: location)
        let limit = kernel.parameterLimit(levels: max(levels.count, 1))
        try Self.check(kernel.parameter, upTo: limit, of: kernel.description, at: location)
        categorical.append(
          Categorical(
            levels: levels,
            rule: .unordered(kernel, other: kernel.relativeWeight(levels: levels.count))))
      case .ordered(let kernel, let levels):
        if let levels { try Self.check(levels, at: location) }
        try Self.check(
          kernel.parameter, upTo: OrderedKernel.parameterLimit, of: kernel.description,
          at: location)
        categorical.append(Categorical(levels: levels, rule: .ordered(kernel)))
      }
    }
    self.continuous = continuous
    self.categorical = categorical
    self.regressors = regressors
  }

  /// The same regressors with other widths and λ, one number for each.
  func with(parameters: [Double]) -> RegressorTable {
    var continuous: [Continuous] = []
    var categorical: [Categorical] = []
    for (regressor, parameter) in zip(regressors, parameters) {
      if regressor.isContinuous {
        continuous.append(
          Continuous(kernel: self.continuous[continuous.count].kernel, width: parameter))
      } else {
        categorical.append(self.categorical[categorical.count].with(parameter: parameter))
      }
    }
    return RegressorTable(
      continuous: continuous, categorical: categorical,
      regressors: zip(regressors, parameters).map { $0.with(parameter: $1) })
  }

  private init(
    continuous: [Continuous], categorical: [Categorical], regressors: [Regressor]
  ) {
    self.continuous = continuous
    self.categorical = categorical
    self.regressors = regressors
  }

  /// The values of columns, as numbers and codes.
  ///
  /// - Throws: `RegressionError` where the columns are not of their regressors' kinds or differ in
  ///   their counts, or a category is none of the levels.
  func values(of x: [RegressorColumn], for name: String) throws(RegressionError) -> Values {
    try Self.checkCount(x, regressors, for: name)
    let count = x.first?.count ?? 0
    var values = Values(count: count, numbers: [], codes: [])
    for (index, column) in x.enumerated() {
      let location = "\(name), column \(index)"
      guard column.count == count else {
        throw RegressionError(
          .differentCounts, at: location,
          given: "there are \(column.count) values and \(count) in "
            + "column 0", needed: "every column must have the same number")
      }
      if regressors[index].isContinuous {
        guard case .numbers(let numbers) = column.values else {
          throw Self.wrongKind(
            column, needed: "a continuous regressor needs numbers", at: location)
        }
        values.numbers.append(numbers)
      } else if let levels = categorical[values.codes.count].levels {
        values.codes.append(try levels.codes(of: column, at: location))
      } else {
        guard case .integers(let integers) = column.values else {
          throw Self.wrongKind(
            column, needed: "the order of levels must be given, or integers", at: location)
        }
        values.codes.append(integers)
      }
    }
    return values
  }

  private static func checkCount(
    _ x: [RegressorColumn], _ regressors: [Regressor], for name: String
  ) throws(RegressionError) {
    guard !regressors.isEmpty else {
      throw RegressionError(
        .empty, at: name, given: "there is no regressor", needed: "at least one is needed")
    }
    guard x.count == regressors.count else {
      throw RegressionError(
        .differentCounts, at: name,
        given: "x has \(x.count) columns and there are \(regressors.count) regressors",
        needed: "they must be as many")
    }
  }

  private static func check(_ levels: Levels, at location: String) throws(RegressionError) {
    if let level = levels.repeated {
      throw RegressionError(
        .category, at: location, given: "the level \(level) is given twice",
        needed: "every level must be given once")
    }
  }

  private static func check(
    _ parameter: Double, upTo limit: Double, of kernel: String, at location: String
  ) throws(RegressionError) {
    guard parameter >= 0, parameter <= limit else {
      throw RegressionError(
        .bandwidth, at: location, given: "the parameter of \(kernel) is \(parameter)",
        needed: "it must be at least 0 and at most \(limit)")
    }
  }

  private static func wrongKind(
    _ column: RegressorColumn, needed: String, at location: String
  ) -> RegressionError {
    RegressionError(
      .category, at: location, given: "the column holds \(column.kind)", needed: needed)
  }
}
