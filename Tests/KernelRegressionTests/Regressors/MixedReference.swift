import KernelRegression

/// Numbers of R's package np.
enum MixedReference {
  /// Regressions of wages on columns of several kinds.
  struct Wages: Decodable {
    struct Case: Decodable, Sendable {
      var name: String
      var columns: [String]
      var degree: Int
      var kernel: String
      var unordered: String
      var ordered: String
      var bandwidths: [Double]
      var isSelected: Bool
      var criterion: String
      var score: Double
      var predictions: [Double]
      var gradients: [[Double]]

      private enum CodingKeys: String, CodingKey {
        case name, columns, degree, kernel, unordered, ordered, bandwidths, isSelected, criterion
        case score, predictions, gradients
      }
    }

    var y: [Double]
    var female: [String]
    var married: [String]
    var region: [String]
    var dependants: [Int]
    var educ: [Double]
    var exper: [Double]
    var rows: [Int]
    var cases: [Case]

    /// The columns of a case, for all rows or some.
    func columns(_ entry: Case, rows: [Int]? = nil) -> [RegressorColumn] {
      func some<Value>(_ values: [Value]) -> [Value] { rows?.map { values[$0] } ?? values }
      return entry.columns.map { name in
        switch name {
        case "female": .categories(some(female))
        case "married": .categories(some(married))
        case "region": .categories(some(region))
        case "dependants": .categories(some(dependants))
        case "educ": .continuous(some(educ))
        default: .continuous(some(exper))
        }
      }
    }
  }

  /// Italy's incomes by year.
  struct Italy: Decodable {
    struct Case: Decodable, Sendable {
      var kernel: String
      var isSelected: Bool
      var lambda: Double
      var score: Double
      var predictions: [Double]
    }

    var year: [Int]
    var gdp: [Double]
    var cases: [Case]
  }

  static func unordered(_ name: String, _ parameter: Double) -> UnorderedKernel {
    name == "liracine" ? .liRacine(parameter) : .aitchisonAitken(parameter)
  }

  static func ordered(_ name: String, _ parameter: Double) -> OrderedKernel {
    name == "liracine" ? .liRacine(parameter) : .wangVanRyzin(parameter)
  }

  /// The regressors of a case, whose kernels' bandwidths are standard deviations in np.
  static func regressors(_ entry: Wages.Case) -> [Regressor] {
    zip(entry.columns, entry.bandwidths).map { column, bandwidth in
      switch column {
      case "educ", "exper":
        .continuous(
          kernel: entry.kernel == "gaussian" ? .gaussian : .epanechnikov,
          bandwidth: .standardDeviation(bandwidth))
      case "dependants": .ordered(ordered(entry.ordered, bandwidth))
      default: .unordered(unordered(entry.unordered, bandwidth))
      }
    }
  }
}
