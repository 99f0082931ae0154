/// A regression fitted to data: an immutable value that predicts.
///
/// The result does not depend on the order in which the points were given.
public protocol FittedRegression: Sendable {
  /// The number of points fitted, at least 1.
  var count: Int { get }

  /// The smallest and the largest key fitted.
  var domain: ClosedRange<Double> { get }

  /// The keys, in the order in which they were given.
  var x: [Double] { get }

  /// The values, in the order in which they were given.
  var y: [Double] { get }

  /// The weights of the points, in the order in which they were given; nil where all weigh 1.
  var weights: [Double]? { get }

  /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
  func predict(at query: Double) -> Double

  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  ///
  /// Many queries at once may be summed in another, faster way than one; the two agree to the
  /// accuracy that the estimator states.
  func predict(at queries: some Sequence<Double>) -> [Double]

  /// What a prediction at a query rests on.
  func support(at query: Double) -> QuerySupport
}

extension FittedRegression {
  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  ///
  /// - Parameter queries: Any number, in any order.
  public func predict(at queries: some Sequence<Double>) -> [Double] {
    Array(queries).map { query in predict(at: query) }
  }

  /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
  ///
  /// - Complexity: That of the predictions at all keys.
  public var residuals: [Double] {
    zip(y, predict(at: x)).map { value, prediction in value - prediction }
  }
}
