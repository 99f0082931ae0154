extension MultivariateLocalPolynomial {
  /// A kernel regression in several dimensions, fitted to data: an immutable value that predicts.
  ///
  /// Results do not depend on the order in which the points were given, nor on how many threads
  /// there are.
  public struct Fit: Sendable {
    /// The degree of the polynomials.
    public let degree: Int
    /// The kernel.
    public let kernel: Kernel
    /// The bandwidths, one for each dimension or one for all.
    public let bandwidths: [Bandwidth]
    /// The smallest and the largest coordinate of the points, a range a dimension.
    public let ranges: [ClosedRange<Double>]
    let samples: MultivariateSamples
    let width: MultivariateWidth
    let values: CenteredValues
    let tree: PointTree
    let margin: Double

    init(
      _ samples: MultivariateSamples, estimator: MultivariateLocalPolynomial,
      width: MultivariateWidth
    ) {
      self.degree = estimator.degree
      self.kernel = estimator.kernel
      self.bandwidths = estimator.bandwidths
      self.samples = samples
      self.width = width
      self.ranges = samples.ranges
      self.values = CenteredValues(samples.values)
      let widths =
        switch width {
        case .fixed(let widths): widths
        case .nearest: [Double](repeating: 1, count: samples.columns.count)
        }
      self.tree = PointTree(
        columns: samples.columns, values: values.values, weights: samples.weights,
        widths: widths)
      self.margin = PointRegression.margin(of: tree)
    }

    /// The number of points fitted, at least 1.
    public var count: Int { samples.count }

    /// The number of dimensions, 1 to 10.
    public var dimensions: Int { samples.columns.count }

    /// The coordinates as they were given, an array a dimension.
    public var x: [[Double]] { samples.columns }

    /// The values as they were given.
    public var y: [Double] { samples.values }

    /// The weights as they were given; nil where all weigh 1.
    public var weights: [Double]? { samples.weights }

    /// Checks the shape of queries.
    func check(_ queries: [[Double]]) throws(RegressionError) {
      guard queries.count == dimensions else {
        throw RegressionError(
          .shape, at: "predict", given: "the queries have \(queries.count) coordinates",
          needed: "there must be \(dimensions), as the points have")
      }
      for (index, column) in queries.enumerated() where column.count != queries[0].count {
        throw RegressionError(
          .differentCounts, at: "predict",
          given: "queries[\(index)] has \(column.count) values and queries[0] \(queries[0].count)",
          needed: "they must have the same number")
      }
    }

    /// A single query as columns, checked.
    func columns(of query: [Double]) throws(RegressionError) -> [[Double]] {
      let columns = query.map { [$0] }
      try check(columns)
      return columns
    }
  }
}
