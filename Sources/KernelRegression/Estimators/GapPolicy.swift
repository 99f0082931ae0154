/// What to answer at a query that has no point near it.
public struct GapPolicy: Hashable, Sendable {
  enum Answer: Hashable, Sendable { case nearest, missing, error }

  let answer: Answer
  /// How far the nearest point may be, in bandwidths, for a query not to be in a gap.
  public let reach: Double

  /// The limit of the prediction there, which depends on the nearest points; what `predict(at:)`
  /// answers.
  public static let nearest = GapPolicy(answer: .nearest, reach: .infinity)

  /// NaN where the nearest point is farther than `reach` bandwidths; a gap in a plotted line.
  public static func missing(beyond reach: Double) -> GapPolicy {
    GapPolicy(answer: .missing, reach: reach)
  }

  /// An error where the nearest point is farther than `reach` bandwidths.
  public static func error(beyond reach: Double) -> GapPolicy {
    GapPolicy(answer: .error, reach: reach)
  }
}

extension FittedRegression {
  /// The predictions at queries, with a policy for those that have no point near them.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; the prediction at NaN or an infinity is NaN.
  ///   - gaps: What to answer where the nearest point is far.
  /// - Throws: `RegressionError` for the first query in a gap, where the policy is an error, and
  ///   where the policy's reach is not a number or negative.
  public func predict(
    at queries: some Sequence<Double>, gaps: GapPolicy
  ) throws(RegressionError) -> [Double] {
    guard gaps.reach >= 0 else {
      throw RegressionError(
        .reach, at: "predict", given: "the reach of the policy is \(gaps.reach)",
        needed: "it must be at least 0")
    }
    let queries = Array(queries)
    var predictions = predict(at: queries)
    guard gaps.answer != .nearest else { return predictions }
    for (index, query) in queries.enumerated() where query.isFinite {
      let distance = nearestDistance(at: query)
      guard distance > gaps.reach else { continue }
      if gaps.answer == .error {
        throw RegressionError(
          .gap, at: "predict",
          given: "query[\(index)] = \(query) is \(distance) bandwidths from the nearest point",
          needed: "at most \(gaps.reach) are allowed")
      }
      predictions[index] = .nan
    }
    return predictions
  }
}
