/// How often each class was taken for each. scikit-learn: `sklearn.metrics.confusion_matrix`.
public struct ConfusionCounts: Hashable, Sendable {
  /// What the counts are parts of.
  public enum Normalization: String, Hashable, Sendable, CaseIterable {
    /// Nothing: they stay counts.
    case none
    /// All of the same true class: the diagonal is the recall of each class.
    case byActual
    /// All that were taken for the same class: the diagonal is the precision of each class.
    case byPredicted
    /// All.
    case byAll
  }

  /// The names of the classes.
  public let classes: [String]
  /// For each true class how often it was taken for each class.
  public let counts: [[Int]]

  /// Known counts.
  ///
  /// - Parameters:
  ///   - counts: a row for each true class, with a count for each predicted one.
  ///   - classes: the names of the classes.
  public init(_ counts: [[Int]], classes: [String]) {
    self.counts = counts
    self.classes = classes
  }

  /// The counts of pairs of a true class and a predicted one.
  ///
  /// - Parameters:
  ///   - actual: the true classes.
  ///   - predicted: what each was taken for; what one of the two has more than the other is left out.
  ///   - classes: the classes in their order, pairs with another one being left out; nil for all that
  ///     occur, in alphabetical order.
  /// - Complexity: O(n).
  public init(actual: [String], predicted: [String], classes: [String]? = nil) {
    let names = classes ?? Set(actual).union(predicted).sorted()
    let numbers = Dictionary(zip(names, names.indices)) { first, _ in first }
    var counts = Array(repeating: Array(repeating: 0, count: names.count), count: names.count)
    for (one, other) in zip(actual, predicted) {
      if let row = numbers[one], let column = numbers[other] { counts[row][column] += 1 }
    }
    self.init(counts, classes: names)
  }

  /// The share of pairs whose predicted class is the true one; NaN for none.
  public var accuracy: Double {
    // As Double, which the sum of no counts overflows.
    let right = counts.indices.reduce(0.0) { sum, index in
      sum + (counts[index].indices.contains(index) ? Double(counts[index][index]) : 0)
    }
    return right / counts.joined().reduce(0.0) { $0 + Double($1) }
  }

  /// The counts as parts of their sum; NaN where that is 0.
  public func shares(_ normalization: Normalization) -> [[Double]] {
    let values = counts.map { $0.map { Double($0) } }
    switch normalization {
    case .none: return values
    case .byActual:
      return values.map { row in
        let sum = row.reduce(0, +)
        return row.map { $0 / sum }
      }
    case .byPredicted:
      let width = values.map(\.count).max() ?? 0
      let sums = (0..<width).map { column in
        values.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column] : 0) }
      }
      return values.map { zip($0, sums).map { $0 / $1 } }
    case .byAll:
      let sum = values.joined().reduce(0, +)
      return values.map { $0.map { $0 / sum } }
    }
  }
}
