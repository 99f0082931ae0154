internal import RealModule

extension MultivariateKernelDensity {
  /// The density of a sample in several dimensions: an immutable value.
  ///
  /// It depends neither on the order of the points nor on how many threads there are. Many queries at
  /// once with a Gaussian in two or three dimensions go over a grid where that is faster, to 10⁻¹¹ of
  /// the density there.
  public struct Fit: Sendable {
    /// The kernel.
    public let kernel: Kernel
    private let samples: MultivariateSamples
    private let tree: PointTree
    private let product: ProductKernel
    private let whitening: Whitening?
    private let margin: Double
    /// The logarithm of what a sum of weights, as shares of the kernel's peak, is multiplied by.
    private let logScale: Double

    init(
      _ samples: MultivariateSamples, kernel: Kernel, widths: [Double], whitening: Whitening?
    ) {
      self.kernel = kernel
      self.samples = samples
      self.whitening = whitening
      self.product = ProductKernel(kernel, widths: widths)
      self.tree = PointTree(
        columns: whitening?(samples.columns) ?? samples.columns, values: samples.values,
        weights: samples.weights, widths: widths)
      self.margin = PointRegression.margin(of: tree)
      let volume =
        whitening?.logVolume ?? widths.reduce(0) { sum, width in sum + Double.log(width) }
      self.logScale =
        Double(widths.count) * Double.log(kernel(0)) - volume - Double.log(tree.totalWeight)
    }

    /// The number of points, at least 1.
    public var count: Int { samples.count }

    /// The number of dimensions, 1 to 10.
    public var dimensions: Int { samples.columns.count }

    /// The coordinates as they were given, an array a dimension.
    public var x: [[Double]] { samples.columns }

    /// The weights as they were given; nil where all weigh 1.
    public var weights: [Double]? { samples.weights }

    /// The density at a query; NaN where a coordinate is NaN or infinite.
    ///
    /// - Parameter query: Its coordinates, one for each dimension.
    /// - Throws: `RegressionError` for another number of coordinates.
    /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
    public func density(at query: [Double]) throws(RegressionError) -> Double {
      try density(columns: query.map { [$0] })[0]
    }

    /// The densities at queries given as columns, in their order; NaN where a coordinate is NaN or
    /// infinite.
    ///
    /// - Parameter queries: The coordinates: an array a dimension, each with a number a query.
    /// - Throws: `RegressionError` where there are not as many columns as dimensions, or they differ in
    ///   length.
    public func density(columns queries: [[Double]]) throws(RegressionError) -> [Double] {
      try numbers(columns: queries) { mass, logScale in
        switch mass {
        case .plain(let mass): mass * Double.exp(logScale)
        case .log(let log): Double.exp(log + logScale)
        }
      }
    }

    /// The logarithm of the density at a query: right also where the density is below any number.
    ///
    /// - Parameter query: Its coordinates, one for each dimension.
    /// - Throws: `RegressionError` for another number of coordinates.
    /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
    public func logDensity(at query: [Double]) throws(RegressionError) -> Double {
      try logDensity(columns: query.map { [$0] })[0]
    }

    /// The logarithms of the densities at queries given as columns, in their order; −∞ beyond a kernel
    /// that ends, NaN where a coordinate is NaN or infinite or the density negative.
    ///
    /// - Parameter queries: The coordinates: an array a dimension, each with a number a query.
    /// - Throws: As ``density(columns:)``.
    public func logDensity(columns queries: [[Double]]) throws(RegressionError) -> [Double] {
      try numbers(columns: queries) { mass, logScale in
        switch mass {
        case .plain(let mass): Double.log(mass) + logScale
        case .log(let log): log + logScale
        }
      }
    }

    private enum Mass {
      case plain(Double)
      case log(Double)
    }

    private func numbers(
      columns queries: [[Double]], _ number: @Sendable (_ mass: Mass, _ logScale: Double) -> Double
    ) throws(RegressionError) -> [Double] {
      guard queries.count == dimensions else {
        throw RegressionError(
          .shape, at: "density", given: "the queries have \(queries.count) coordinates",
          needed: "there must be \(dimensions), as the points have")
      }
      for (index, column) in queries.enumerated() where column.count != queries[0].count {
        throw RegressionError(
          .differentCounts, at: "density",
          given: "queries[\(index)] has \(column.count) values and queries[0] \(queries[0].count)",
          needed: "they must have the same number")
      }
      let queries = whitening?(queries) ?? queries
      let logScale = logScale
      guard let grids = GridSummation(tree, product, degree: 0, queries: queries) else {
        return direct(queries) { number($0, logScale) }
      }
      var isDirect = [Bool](repeating: false, count: queries[0].count)
      var numbers = isDirect.withUnsafeMutableBufferPointer { buffer in
        let isDirect = Places(buffer)
        return grids.numbers(at: queries) { index, sums in
          guard let sums else {
            isDirect.buffer[index] = true
            return 0
          }
          return number(.plain(sums[PointMoments.mass]), logScale)
        }
      }
      let rest = isDirect.indices.filter { isDirect[$0] }
      let others = direct(queries.map { column in rest.map { column[$0] } }) {
        number($0, logScale)
      }
      for (index, number) in zip(rest, others) { numbers[index] = number }
      return numbers
    }

    private func direct(
      _ queries: [[Double]], _ number: @Sendable (Mass) -> Double
    ) -> [Double] {
      Parallel.fill(queries[0].count, by: 128) { range, output in
        tree.withView { view in
          let summation = PointSummation(view, product)
          for index in range {
            guard queries.allSatisfy({ $0[index].isFinite }) else {
              output[index - range.lowerBound] = .nan
              continue
            }
            for dimension in queries.indices {
              summation.query[dimension] = queries[dimension][index]
            }
            output[index - range.lowerBound] = number(mass(summation))
          }
        }
      }
    }

    private func mass(_ summation: PointSummation) -> Mass {
      if product.isCompact {
        summation.sum(upTo: 1, degree: 0)
        return .plain(summation.sums[PointMoments.mass])
      }
      let nearest = summation.nearest()
      guard PointSummation.isNear(nearest.exponent), !summation.mayOverflow else {
        guard kernel.order == 2 else { return .plain(0) }
        return .log(DistantWeights(summation).logMass(within: margin))
      }
      let own = summation.view.weights[nearest.point]
      summation.sum(upTo: nearest.exponent + margin - Double.log(own), degree: 0)
      return .plain(summation.sums[PointMoments.mass])
    }
  }
}
