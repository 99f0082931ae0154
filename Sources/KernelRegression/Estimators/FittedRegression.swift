/// A regression fitted to data: an immutable value that predicts.
///
/// The result does not depend on the order in which the points were given.
public protocol FittedRegression: Sendable {
  /// The number of points fitted, at least 1.
  var count: Int { get }

  /// The smallest and the largest key fitted.
  var domain: ClosedRange<Double> { get }

  /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
  func predict(at query: Double) -> Double

  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  func predict(at queries: some Sequence<Double>) -> [Double]
}

extension FittedRegression {
  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  ///
  /// - Parameter queries: Any number, in any order.
  public func predict(at queries: some Sequence<Double>) -> [Double] {
    Array(queries).map { query in predict(at: query) }
  }
}
