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

  /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
  var residuals: [Double] { get }

  /// What a prediction at a query rests on.
  func support(at query: Double) -> QuerySupport

  /// The distance from a query to the nearest point in bandwidths, as in its support; NaN where the
  /// query is NaN or infinite.
  func nearestDistance(at query: Double) -> Double
}

extension FittedRegression {
  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  ///
  /// - Parameter queries: Any number, in any order.
  public func predict(at queries: some Sequence<Double>) -> [Double] {
    Array(queries).map { query in predict(at: query) }
  }

  /// What predictions at queries rest on, in their order.
  ///
  /// - Parameter queries: Any number, in any order.
  public func supports(at queries: some Sequence<Double>) -> [QuerySupport] {
    let queries = Array(queries)
    let stretch = 64
    let pieces = Parallel.map((queries.count + stretch - 1) / stretch) { piece in
      queries[piece * stretch..<min((piece + 1) * stretch, queries.count)].map { query in
        support(at: query)
      }
    }
    return pieces.flatMap { $0 }
  }

  /// The distance from a query to the nearest point in bandwidths, as in its support; NaN where the
  /// query is NaN or infinite.
  public func nearestDistance(at query: Double) -> Double { support(at: query).nearestDistance }

  /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
  ///
  /// - Complexity: That of the predictions at all keys.
  public var residuals: [Double] {
    zip(y, predict(at: x)).map { value, prediction in value - prediction }
  }
}
