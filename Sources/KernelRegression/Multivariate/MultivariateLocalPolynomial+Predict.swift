extension MultivariateLocalPolynomial.Fit {
  /// The prediction at a query: finite for every finite query, NaN where a coordinate is NaN or
  /// infinite.
  ///
  /// Of degree 0 and a kernel of order 2 it never leaves the range of the values fitted; constant
  /// values are reproduced exactly.
  ///
  /// - Parameter query: Its coordinates, one for each dimension.
  /// - Throws: `RegressionError` for another number of coordinates.
  /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
  public func predict(at query: [Double]) throws(RegressionError) -> Double {
    directPredictions(at: try columns(of: query))[0]
  }

  /// The predictions at queries given as columns, in their order.
  ///
  /// With a Gaussian in two or three dimensions sums go over grids where that is faster, so that a
  /// million points and queries take a second; a prediction agrees with that of its query alone to
  /// 10⁻¹² of the values for means and 2·10⁻⁹ for planes.
  ///
  /// - Parameter queries: The coordinates: an array a dimension, each with a number a query.
  /// - Throws: `RegressionError` where there are not as many columns as dimensions, or they differ in
  ///   length.
  public func predict(columns queries: [[Double]]) throws(RegressionError) -> [Double] {
    try check(queries)
    return griddedPredictions(at: queries) ?? directPredictions(at: queries)
  }

  /// The predictions at queries given as the rows of a matrix, in their order.
  ///
  /// - Parameter queries: The coordinates, a row a query and a column a dimension.
  /// - Throws: `RegressionError` where there are not as many columns as dimensions.
  public func predict(at queries: Matrix) throws(RegressionError) -> [Double] {
    try predict(columns: MultivariateSamples.columns(of: queries))
  }

  /// The predictions at queries, with a policy for those that have no point near them.
  ///
  /// - Parameters:
  ///   - queries: The coordinates: an array a dimension, each with a number a query. The prediction
  ///     at NaN or an infinity is NaN.
  ///   - gaps: What to answer where the nearest point is far (``QuerySupport/nearestDistance``).
  /// - Throws: `RegressionError` for the first query in a gap, where the policy is an error; where
  ///   the policy's reach is not a number or negative; and for other shapes than `predict(columns:)`
  ///   takes.
  public func predict(
    columns queries: [[Double]], gaps: GapPolicy
  ) throws(RegressionError) -> [Double] {
    guard gaps.reach >= 0 else {
      throw RegressionError(
        .reach, at: "predict", given: "the reach of the policy is \(gaps.reach)",
        needed: "it must be at least 0")
    }
    var predictions = try predict(columns: queries)
    guard gaps.answer != .nearest else { return predictions }
    let distances = forEachQuery(queries) { regression in regression.nearestDistance() }
    for (index, distance) in distances.enumerated() where distance > gaps.reach {
      if gaps.answer == .error {
        let query = queries.map { "\($0[index])" }.joined(separator: ", ")
        throw RegressionError(
          .gap, at: "predict",
          given: "query[\(index)] = (\(query)) is \(distance) bandwidths from the nearest point",
          needed: "at most \(gaps.reach) are allowed")
      }
      predictions[index] = .nan
    }
    return predictions
  }

  /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
  ///
  /// - Complexity: That of the predictions at all points.
  public var residuals: [Double] {
    let predictions = (try? predict(columns: x)) ?? []
    return zip(y, predictions).map { value, prediction in value - prediction }
  }

  /// The slopes of the local plane at a query, in units of y by those of each column.
  ///
  /// They estimate the gradient of the regression function and are no derivatives of the fitted
  /// surface, whose planes change from query to query. Where only a mean is determined they are 0.
  ///
  /// - Parameter query: Its coordinates, one for each dimension.
  /// - Returns: A slope a dimension; NaN where a coordinate is NaN or infinite.
  /// - Throws: `RegressionError` for another number of coordinates, and for degree 0.
  public func gradient(at query: [Double]) throws(RegressionError) -> [Double] {
    guard degree == 1 else {
      throw RegressionError(
        .hyperparameter, at: "gradient", given: "degree is \(degree)",
        needed: "it must be 1, for a mean has no slopes")
    }
    let columns = try columns(of: query)
    var slopes = [Double](repeating: .nan, count: dimensions)
    withRegression { regression in
      guard query.allSatisfy(\.isFinite) else { return }
      regression.setQuery { columns[$0][0] }
      let answer = regression.answer()
      let units = (regression as? PointRegression)?.summation.inverses
      for dimension in slopes.indices {
        let unit = units?[dimension] ?? (regression as? NeighbourRegression)?.unit ?? 1
        slopes[dimension] = values.restoredDifference(answer.slopes[dimension] * unit)
      }
    }
    return slopes
  }

  /// The predictions from the points themselves.
  func directPredictions(at queries: [[Double]]) -> [Double] {
    let isMean = degree == 0 && kernel.order == 2
    return forEachQuery(queries) { regression in
      let prediction = regression.answer().prediction
      return values.restored(prediction, isMean: isMean)
    }
  }

  /// The predictions over grids; nil where they are not worth their work.
  private func griddedPredictions(at queries: [[Double]]) -> [Double]? {
    guard case .fixed(let widths) = width else { return nil }
    let product = ProductKernel(kernel, widths: widths)
    return GridSummation(tree, product, degree: degree, queries: queries).map {
      predictions(over: $0, at: queries)
    }
  }

  /// The predictions over grids.
  func predictions(over summation: GridSummation, at queries: [[Double]]) -> [Double] {
    let isMean = degree == 0
    var predictions = summation.numbers(at: queries) { _, sums in
      guard let sums, let (prediction, _) = solution(of: sums) else { return .infinity }
      return values.restored(prediction, isMean: isMean)
    }
    // The rest from the points.
    let rest = predictions.indices.filter { predictions[$0] == .infinity }
    let others = directPredictions(at: queries.map { column in rest.map { column[$0] } })
    for (index, prediction) in zip(rest, others) { predictions[index] = prediction }
    return predictions
  }

  /// The centred prediction from sums about the query, and the inflation of its own weight there; nil
  /// where the points themselves have to be asked.
  func solution(of sums: UnsafePointer<Double>) -> (prediction: Double, inflation: Double)? {
    if degree == 0 { return (sums[PointMoments.value] / sums[PointMoments.mass], 1) }
    let plane = LocalPlane(
      sums, layout: PointMoments(dimensions: dimensions),
      query: Array(repeating: 0, count: dimensions),
      limit: LocalPlane.limit(distance: 1, spread: kernel.standardDeviation))
    // A grid's digits are fewer than those of sums over points.
    guard plane.isPlane, plane.inflation <= 8, plane.cancellation <= 30 else { return nil }
    return (plane.prediction, plane.inflation)
  }

  /// Numbers at queries, NaN where one is not finite.
  func forEachQuery(
    _ queries: [[Double]], _ number: @Sendable (_ regression: any QueryAnswering) -> Double
  ) -> [Double] {
    let count = queries.first?.count ?? 0
    return Parallel.fill(count, by: 128) { range, output in
      withRegression { regression in
        for index in range {
          guard queries.allSatisfy({ $0[index].isFinite }) else {
            output[index - range.lowerBound] = .nan
            continue
          }
          regression.setQuery { queries[$0][index] }
          output[index - range.lowerBound] = number(regression)
        }
      }
    }
  }

  /// Calls `body` with what answers queries.
  func withRegression<Result>(_ body: (any QueryAnswering) -> Result) -> Result {
    tree.withView { view in
      switch width {
      case .fixed(let widths):
        body(
          PointRegression(
            view, ProductKernel(kernel, widths: widths), degree: degree, margin: margin))
      case .nearest(let neighbours):
        body(
          NeighbourRegression(
            view, kernel: kernel, neighbours: neighbours, degree: degree, margin: margin))
      }
    }
  }
}
