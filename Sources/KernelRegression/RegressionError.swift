/// What a fit could not be made from: where, what was given, and what is needed.
///
/// Reads as `NadarayaWatson: x has 40 values and y has 39; they must have the same number`.
public struct RegressionError: Error, Hashable, Sendable {
  /// The kind of mistake, for a program to tell one from another.
  public struct Reason: Hashable, Sendable, CustomStringConvertible {
    /// The reason's name, as its static member is called.
    public let description: String

    init(_ name: String) { description = name }
  }

  /// The kind of mistake.
  public let reason: Reason
  /// Where: the estimator or the value that could not be made.
  public let location: String
  /// What was given.
  public let given: String
  /// What is needed.
  public let needed: String

  init(_ reason: Reason, at location: String, given: String, needed: String) {
    self.reason = reason
    self.location = location
    self.given = given
    self.needed = needed
  }
}

extension RegressionError.Reason {
  /// Counts that must agree do not.
  public static let differentCounts = Self("differentCounts")
  /// There is no observation.
  public static let empty = Self("empty")
  /// An observation is NaN or infinite.
  public static let missingValue = Self("missingValue")
  /// A bandwidth is not positive, not finite or not a number.
  public static let bandwidth = Self("bandwidth")
  /// A weight is negative, infinite or not a number, or all are 0.
  public static let weight = Self("weight")
  /// The reach of a policy for gaps is negative or not a number.
  public static let reach = Self("reach")
  /// A query has no point near it, and the policy for gaps is an error.
  public static let gap = Self("gap")
  /// A degree, a fraction, a number of steps or another hyperparameter is out of its range.
  public static let hyperparameter = Self("hyperparameter")
  /// A category is not among the levels, or a column is not of its regressor's kind.
  public static let category = Self("category")
  /// A point of a sample lies outside the range that it is said to lie in.
  public static let outside = Self("outside")
  /// The dimensions of a matrix or of attention weights do not fit its values.
  public static let shape = Self("shape")
  /// A criterion for choosing a bandwidth has no finite value.
  public static let criterion = Self("criterion")
  /// More values than can be held at once.
  public static let tooLarge = Self("tooLarge")
}

extension RegressionError: CustomStringConvertible {
  /// The whole sentence: where, what was given, what is needed.
  public var description: String { "\(location): \(given); \(needed)" }
}
