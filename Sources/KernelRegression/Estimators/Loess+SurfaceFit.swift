extension Loess {
  /// A loess surface over one to four variables, fitted to data.
  ///
  /// Each prediction takes its own fit. In the symmetric family the weights are those of the last
  /// fit, with its robust weights taken as given.
  public struct SurfaceFit: Sendable {
    /// The share of the points that count for a prediction.
    public let span: Double
    /// The degree of the polynomials.
    public let degree: Int
    /// Whether outliers were given less weight.
    public let family: Family
    /// What each variable is divided by before distances are taken.
    public let divisors: [Double]
    /// The robust weights of the points: 1 each in the Gaussian family.
    public let robustWeights: [Double]
    private let samples: MultivariateSamples
    private let estimator: Loess
    /// The points that weigh something, with their scaled variables and their weights.
    private let places: [Int]
    private let columns: [[Double]]
    private let ownWeights: [Double]

    init(_ samples: MultivariateSamples, estimator: Loess) {
      let places = samples.values.indices.filter { (samples.weights?[$0] ?? 1) > 0 }
      let given = samples.columns.map { column in places.map { column[$0] } }
      let divisors = given.map { column in
        estimator.normalizes && given.count > 1 ? Self.divisor(of: column) : 1
      }
      let columns = zip(given, divisors).map { column, divisor in column.map { $0 / divisor } }
      let ownWeights = places.map { samples.weights?[$0] ?? 1 }
      let values = places.map { samples.values[$0] }
      var robust = places.map { _ in 1.0 }
      if estimator.family == .symmetric {
        for _ in 1..<estimator.iterations {
          let fitted = Self.fitted(
            values, columns: columns, weights: zip(ownWeights, robust).map(*), estimator)
          robust = RobustWeights.bisquare(zip(values, fitted).map { $0 - $1 })
        }
      }
      self.span = estimator.span
      self.degree = estimator.degree
      self.family = estimator.family
      self.divisors = divisors
      self.samples = samples
      self.estimator = estimator
      self.places = places
      self.columns = columns
      self.ownWeights = ownWeights
      var all = samples.values.map { _ in 0.0 }
      for (place, weight) in zip(places, robust) { all[place] = weight }
      self.robustWeights = all
    }

    /// The number of points fitted, at least 1.
    public var count: Int { samples.values.count }

    /// The variables, an array each, as they were given.
    public var x: [[Double]] { samples.columns }

    /// The values, in the order in which they were given.
    public var y: [Double] { samples.values }

    /// The weights of the points, in the order in which they were given; nil where all weigh 1.
    public var weights: [Double]? { samples.weights }

    /// The residuals yᵢ − ŷ(xᵢ), in the order in which the points were given.
    public var residuals: [Double] {
      let fitted = predictions(at: samples.columns, count: count)
      return zip(y, fitted).map { $0 - $1 }
    }

    /// The prediction at a query, a value of each variable; NaN where one is NaN or infinite.
    ///
    /// - Throws: `RegressionError` unless there is a value for each variable.
    public func predict(at query: [Double]) throws(RegressionError) -> Double {
      try predict(columns: query.map { [$0] }).first ?? .nan
    }

    /// The predictions at queries, in their order; NaN where a value is NaN or infinite.
    ///
    /// - Parameter queries: An array of values for each variable, all of one count.
    /// - Throws: `RegressionError` unless there is such an array for each variable.
    /// - Complexity: O(*n* log *n*) a query.
    public func predict(columns queries: [[Double]]) throws(RegressionError) -> [Double] {
      predictions(at: queries, count: try checkedCount(queries))
    }

    /// The weight of every training point at a query, in the order given to `fit`; NaN where the
    /// query is NaN or infinite.
    ///
    /// - Throws: `RegressionError` unless there is a value for each variable.
    public func attentionWeights(at query: [Double]) throws(RegressionError) -> [Double] {
      _ = try checkedCount(query.map { [$0] })
      guard query.allSatisfy(\.isFinite) else { return y.map { _ in .nan } }
      return row(at: query, weights: finalWeights)
    }

    /// What a prediction at a query rests on; distances are in shares of that to the farthest point
    /// that counts.
    ///
    /// - Throws: `RegressionError` unless there is a value for each variable.
    public func support(at query: [Double]) throws(RegressionError) -> QuerySupport {
      _ = try checkedCount(query.map { [$0] })
      guard query.allSatisfy(\.isFinite) else {
        return QuerySupport(
          effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
      }
      let fit = neighbourhood(at: query, weights: finalWeights)
      let sum = fit.weights.reduce(0, +)
      let isInside = zip(samples.columns, query).allSatisfy { column, value in
        (column.min() ?? 0) <= value && value <= (column.max() ?? 0)
      }
      return QuerySupport(
        effectiveCount: sum * sum / fit.weights.reduce(0) { $0 + $1 * $1 },
        nearestDistance: fit.nearestDistance, isExtrapolated: !isInside, degree: fit.degree)
    }

    /// The degrees of freedom and the residual standard error, exactly.
    ///
    /// - Complexity: O(*n*³) time and O(*n*²) space.
    public func statistics() -> LoessStatistics {
      let rows = Parallel.map(places.count) { index in
        let row = row(at: samples.columns.map { $0[places[index]] }, weights: ownWeights)
        return places.map { row[$0] }
      }
      let robust = places.map { robustWeights[$0] }
      var values = places.map { samples.values[$0] }
      var fitted = Self.fitted(values, columns: columns, weights: finalWeights, estimator)
      if family == .symmetric {
        values = RobustWeights.pseudovalues(
          values, fitted: fitted, weights: ownWeights, robust: robust)
        fitted = Self.fitted(values, columns: columns, weights: ownWeights, estimator)
      }
      var sum = CompensatedSum()
      for (index, weight) in ownWeights.enumerated() {
        let residual = values[index] - fitted[index]
        sum.add(weight * residual * residual)
      }
      return LoessStatistics(rows: rows, sumOfSquares: sum.value)
    }

    /// The standard errors of predictions, s √(Σ αᵢ²/wᵢ); NaN where a query is NaN or infinite.
    ///
    /// - Parameters:
    ///   - queries: An array of values for each variable, all of one count.
    ///   - statistics: Those of this fit, if they are there already.
    /// - Throws: `RegressionError` unless there is such an array for each variable.
    public func standardErrors(
      columns queries: [[Double]], statistics: LoessStatistics? = nil
    ) throws(RegressionError) -> [Double] {
      let count = try checkedCount(queries)
      let scale = (statistics ?? self.statistics()).residualStandardError
      return Parallel.fill(count, by: 16) { range, output in
        for index in range {
          let query = queries.map { $0[index] }
          var sum = CompensatedSum()
          if query.allSatisfy(\.isFinite) {
            let fit = neighbourhood(at: query, weights: finalWeights)
            for (point, share) in zip(fit.indices, fit.shares) {
              sum.add(share * share / ownWeights[point])
            }
          } else {
            sum.add(.nan)
          }
          output[index - range.lowerBound] = scale * sum.value.squareRoot()
        }
      }
    }
  }
}

extension Loess.SurfaceFit {
  private var finalWeights: [Double] {
    places.indices.map { ownWeights[$0] * robustWeights[places[$0]] }
  }

  private func checkedCount(_ queries: [[Double]]) throws(RegressionError) -> Int {
    guard queries.count == columns.count, Set(queries.map(\.count)).count == 1 else {
      throw RegressionError(
        .shape, at: "Loess", given: "queries are in \(queries.count) columns",
        needed: "there must be \(columns.count) of one count")
    }
    return queries[0].count
  }

  private func predictions(at queries: [[Double]], count: Int) -> [Double] {
    let weights = finalWeights
    return Parallel.fill(count, by: 16) { range, output in
      for index in range {
        let query = queries.map { $0[index] }
        var sum = CompensatedSum()
        if query.allSatisfy(\.isFinite) {
          let fit = neighbourhood(at: query, weights: weights)
          for (point, share) in zip(fit.indices, fit.shares) {
            sum.add(share * samples.values[places[point]])
          }
        } else {
          sum.add(.nan)
        }
        output[index - range.lowerBound] = sum.value
      }
    }
  }

  private func row(at query: [Double], weights: [Double]) -> [Double] {
    var row = y.map { _ in 0.0 }
    let fit = neighbourhood(at: query, weights: weights)
    for (point, share) in zip(fit.indices, fit.shares) { row[places[point]] = share }
    return row
  }

  private func neighbourhood(at query: [Double], weights: [Double]) -> LoessNeighbourhood {
    Self.neighbourhood(
      at: zip(query, divisors).map { $0 / $1 }, columns: columns, weights: weights, estimator)
  }

  private static func neighbourhood(
    at query: [Double], columns: [[Double]], weights: [Double], _ estimator: Loess
  ) -> LoessNeighbourhood {
    LoessNeighbourhood(
      of: columns, weights: weights, at: query,
      neighbours: estimator.neighbours(of: weights.count), stretch: estimator.stretch,
      degree: estimator.degree)
  }

  private static func fitted(
    _ values: [Double], columns: [[Double]], weights: [Double], _ estimator: Loess
  ) -> [Double] {
    Parallel.fill(values.count, by: 16) { range, output in
      for index in range {
        let fit = neighbourhood(
          at: columns.map { $0[index] }, columns: columns, weights: weights, estimator)
        var sum = CompensatedSum()
        for (point, share) in zip(fit.indices, fit.shares) { sum.add(share * values[point]) }
        output[index - range.lowerBound] = sum.value
      }
    }
  }

  /// The standard deviation of a variable without a tenth of its values at either end.
  private static func divisor(of column: [Double]) -> Double {
    let trim = Int((0.1 * Double(column.count)).rounded(.up))
    let kept = Array(column.sorted().dropFirst(trim).dropLast(trim))
    guard kept.count > 1 else { return 1 }
    let mean = kept.reduce(0, +) / Double(kept.count)
    let squares = kept.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(kept.count - 1)).squareRoot()
    return deviation > 0 && deviation.isFinite ? deviation : 1
  }
}
