internal import RealModule

extension KernelDensity {
  /// The density of a sample: an immutable value to ask.
  public struct Fit: Sendable {
    /// The kernel.
    public let kernel: Kernel
    /// The bandwidth in the kernel's own convention, in the units of x.
    public let bandwidth: Double
    /// What happens at the ends of the range.
    public let boundary: DensityBoundary
    let sums: DensitySums
    private let ends: DensityEnds

    init(
      _ samples: SortedSamples, kernel: Kernel, bandwidth: Double, boundary: DensityBoundary
    ) {
      self.kernel = kernel
      self.bandwidth = bandwidth
      self.boundary = boundary
      self.sums = DensitySums(samples, kernel: kernel, width: bandwidth)
      self.ends = DensityEnds(boundary, sums: sums)
    }

    /// The number of points, at least 1.
    public var count: Int { sums.samples.givenCount }

    /// The smallest and the largest point.
    public var domain: ClosedRange<Double> { sums.samples.domain }

    /// The sample, in the order in which it was given.
    public var x: [Double] { sums.samples.givenKeys }

    /// The weights of the points, in the order in which they were given; nil where all weigh 1.
    public var weights: [Double]? { sums.samples.givenWeights }

    /// The effective number of points, (Σw)²/Σw².
    public var effectiveCount: Double {
      var squares = CompensatedSum()
      for index in sums.samples.keys.indices {
        squares.add(sums.samples.weight(index) * sums.samples.weight(index))
      }
      return sums.total * sums.total / squares.value
    }

    /// The density at a query, in 1/(units of x); 0 outside the range and where it is less than any
    /// `Double`, NaN for NaN or an infinity.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
    public func density(at query: Double) -> Double {
      guard query.isFinite else { return .nan }
      return ends.density(at: query, sums)
    }

    /// The densities at queries, in their order, by the fastest of several ways that agree to 10⁻¹³.
    ///
    /// - Parameter queries: Any number, in any order.
    public func density(at queries: some Sequence<Double>) -> [Double] {
      ends.densities(at: Array(queries), sums)
    }

    /// The natural logarithm of the density at a query, which keeps its digits however far away the
    /// points are: there it follows the nearest ones. −∞ outside the range and beyond all kernels that
    /// end; NaN for NaN or an infinity, and where a kernel of a higher order makes the density
    /// negative.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* points near enough to count.
    public func logDensity(at query: Double) -> Double {
      guard query.isFinite else { return .nan }
      return ends.logDensity(at: query, sums)
    }

    /// The logarithms of the densities at queries, in their order.
    ///
    /// - Parameter queries: Any number, in any order.
    public func logDensity(at queries: some Sequence<Double>) -> [Double] {
      ends.logDensities(at: Array(queries), sums)
    }

    /// The mass below a query: the distribution function, which keeps its digits in the lower tail.
    /// 0 and 1 at −∞ and ∞, NaN for NaN.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* points near enough for a part of their kernel to lie
    ///   above the query.
    public func cumulative(at query: Double) -> Double {
      if query.isNaN { return .nan }
      return query.isFinite ? ends.cumulative(at: query, sums) : query < 0 ? 0 : 1
    }

    /// The masses below queries, in their order.
    ///
    /// - Parameter queries: Any number, in any order.
    /// - Complexity: That of as many single ones, on all cores.
    public func cumulative(at queries: some Sequence<Double>) -> [Double] {
      let queries = Array(queries)
      return Parallel.fill(queries.count, by: 64) { range, output in
        for index in range { output[index - range.lowerBound] = cumulative(at: queries[index]) }
      }
    }
  }
}
