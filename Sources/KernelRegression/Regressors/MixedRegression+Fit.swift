extension MixedRegression {
  /// A mixed regression fitted to data.
  public struct Fit: Sendable {
    /// The regression with its hyperparameters.
    public let regression: MixedRegression
    let table: RegressorTable
    let samples: MixedSamples
    let values: CenteredValues
    let window: MixedWindow

    init(_ regression: MixedRegression, table: RegressorTable, samples: MixedSamples) {
      self.regression = regression
      self.table = table
      self.samples = samples
      self.values = CenteredValues(samples.values)
      self.window = MixedWindow(samples, table)
    }

    /// The number of points fitted, at least 1.
    public var count: Int { samples.givenValues.count }

    /// The values, in the order in which they were given.
    public var y: [Double] { samples.givenValues }

    /// The weights of the points, in the order in which they were given; nil where all weigh 1.
    public var weights: [Double]? { samples.givenWeights }

    /// The predictions at queries: finite for finite ones, NaN where a number is NaN or infinite.
    ///
    /// Those of degree 0 never leave the range of the values fitted; constant values are reproduced
    /// exactly.
    ///
    /// - Parameter x: The columns of the queries, one for each regressor.
    /// - Returns: As many predictions as a column has values.
    /// - Throws: `RegressionError` where the columns are not of their regressors' kinds or differ in
    ///   their counts, or a category is not among the levels.
    /// - Complexity: O(*w*) a query, with *w* points in reach of the first continuous column.
    public func predict(at x: [RegressorColumn]) throws(RegressionError) -> [Double] {
      predict(try table.values(of: x, for: MixedRegression.name))
    }

    /// The predictions at the points fitted, in the order in which they were given.
    public var fittedValues: [Double] { predict(samples.given) }

    /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
    public var residuals: [Double] {
      zip(samples.givenValues, fittedValues).map { value, prediction in value - prediction }
    }

    /// The attention weights of points at queries: one row a query, one column a point, in the orders
    /// given. A prediction is the sum of a row times the values, and a row sums to one.
    ///
    /// - Parameter x: The columns of the queries, one for each regressor.
    /// - Throws: `RegressionError` as `predict(at:)` does, and where the matrix would hold more than
    ///   ``Matrix/countLimit`` values.
    /// - Complexity: O(*n*) a query.
    public func attentionWeights(at x: [RegressorColumn]) throws(RegressionError) -> Matrix {
      let queries = try table.values(of: x, for: MixedRegression.name)
      let size = try Matrix.checkedCount(
        [queries.count, count], named: ["queries", "points"], at: "attentionWeights")
      let rows = evaluate(queries) { _, fit, near in
        var weights = [Double](repeating: 0, count: samples.count)
        for point in near.points {
          weights[point.index] = fit.attentionWeight(
            of: point, at: near.query, window: window, samples: samples)
        }
        return samples.inGivenOrder(weights)
      }
      var storage: [Double] = []
      storage.reserveCapacity(size)
      for row in rows { storage += row ?? Array(repeating: .nan, count: count) }
      return try Matrix(rows: queries.count, columns: count, storage: storage)
    }

    /// The leverages, the weight of each point in the prediction at the point itself, in the order in
    /// which the points were given: the diagonal of the hat matrix.
    ///
    /// - Complexity: That of the predictions at all points.
    public var leverages: [Double] {
      ownLeverages()
    }

    /// What predictions at queries rest on.
    ///
    /// The distance is that to the nearest point among the cells that count: the square root of the
    /// sum of squares over the continuous columns, in bandwidths. A query is extrapolated where one of
    /// its numbers is outside its column's range, or no point has its categories.
    ///
    /// - Parameter x: The columns of the queries, one for each regressor.
    /// - Throws: `RegressionError` as `predict(at:)` does.
    /// - Complexity: O(*n*) a query.
    public func support(at x: [RegressorColumn]) throws(RegressionError) -> [QuerySupport] {
      let queries = try table.values(of: x, for: MixedRegression.name)
      return supports(queries)
    }

    /// The derivatives of the prediction in a continuous column at queries, in units of y over units
    /// of the column: of degree 0 the curve's own derivative, of degree 1 the slope of the local fit.
    /// R: `gradients` of np's `npreg`.
    ///
    /// - Parameters:
    ///   - x: The columns of the queries, one for each regressor.
    ///   - column: The place of a continuous column among all.
    /// - Throws: `RegressionError` as `predict(at:)` does, and where the column is not continuous.
    /// - Complexity: That of the predictions.
    public func derivatives(
      at x: [RegressorColumn], column: Int
    ) throws(RegressionError) -> [Double] {
      let queries = try table.values(of: x, for: MixedRegression.name)
      let regressors = regression.regressors
      guard regressors.indices.contains(column), regressors[column].isContinuous else {
        throw RegressionError(
          .hyperparameter, at: "derivatives", given: "column is \(column)",
          needed: "it must be the place of a continuous regressor")
      }
      let place = regressors[..<column].count(where: \.isContinuous)
      let width = table.continuous[place].width
      let slopes = evaluate(queries) { _, fit, near in
        regression.degree > 0 ? fit.slopes[place] : meanSlope(fit, near, in: place)
      }
      return slopes.map { slope in
        slope.map { values.restoredDifference($0 / width) } ?? .nan
      }
    }
  }
}
