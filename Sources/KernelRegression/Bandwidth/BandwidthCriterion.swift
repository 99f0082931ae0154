/// What makes one bandwidth better than another.
///
/// A criterion is a static member in a file of its own: either a function of a
/// ``SmootherScore``, or a way to put points into folds. Nothing else knows it by name.
public struct BandwidthCriterion: Sendable {
  enum Way: Sendable {
    /// The bandwidth sought is where the function is least.
    case least(@Sendable (SmootherScore) -> Double)
    /// The bandwidth sought is where the function is 0.
    case root(@Sendable (SmootherScore) -> Double)
    /// The bandwidth sought is where points are predicted best from those of other folds.
    case folds(count: Int, Folds)
  }

  /// The name, as the static member is called.
  public let name: String
  let way: Way

  /// A criterion that is to be made least.
  ///
  /// ```swift
  /// let akaike = BandwidthCriterion(name: "akaike") { score in
  ///   log(score.residualSumOfSquares / score.weightSum) + 2 * score.trace / Double(score.count)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - name: Its name; criteria of one name are equal.
  ///   - value: The criterion's value for a bandwidth; NaN and +∞ are never chosen.
  public init(name: String, value: @escaping @Sendable (SmootherScore) -> Double) {
    self.init(name: name, way: .least(value))
  }

  init(name: String, way: Way) {
    self.name = name
    self.way = way
  }
}

extension BandwidthCriterion: Hashable, CustomStringConvertible {
  /// Whether both have the same name.
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The criterion's name.
  public var description: String { name }
}
