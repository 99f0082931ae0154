extension NadarayaWatson {
  /// A Nadaraya–Watson regression fitted to data.
  ///
  /// A prediction looks only at the keys whose weight is above 10⁻³⁶ of the nearest key's.
  public struct Fit: LinearSmoother {
    /// The kernel.
    public let kernel: Kernel
    /// The bandwidth in the kernel's own convention, in the units of x.
    public let bandwidth: Double
    private let samples: SortedSamples
    private let values: ScaledValues
    private let window: KernelWindow

    init(_ samples: SortedSamples, kernel: Kernel, bandwidth: Double) {
      self.kernel = kernel
      self.bandwidth = bandwidth
      self.samples = samples
      self.values = ScaledValues(samples.values)
      self.window = KernelWindow(keys: samples.keys, kernel: kernel, width: bandwidth)
    }

    /// The number of points fitted, at least 1.
    public var count: Int { samples.keys.count }

    /// The smallest and the largest key fitted.
    public var domain: ClosedRange<Double> { samples.domain }

    /// The prediction at a query: finite for every finite query, NaN for NaN or an infinity.
    ///
    /// It never leaves the range of the values fitted; constant values are reproduced exactly.
    ///
    /// - Parameter query: The query.
    /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
    public func predict(at query: Double) -> Double {
      guard query.isFinite else { return .nan }
      var average = WeightedAverage()
      window.forEachWeight(at: query, above: negligibleWeight) { index, weight in
        average.add(values.scaled[index], weight: weight)
      }
      return values.unscaled(average.mean)
    }

    /// The attention weight of every training point at a query, in the order given to `fit`.
    ///
    /// None is dropped: weights are right down to the smallest subnormal number.
    ///
    /// - Parameter query: The query; where it is NaN or infinite, all weights are NaN.
    /// - Returns: `count` weights that sum to one.
    /// - Complexity: O(*n*).
    public func attentionWeights(at query: Double) -> [Double] {
      guard query.isFinite else { return Array(repeating: .nan, count: count) }
      var weights = Array(repeating: 0.0, count: count)
      var total = CompensatedSum()
      window.forEachWeight(at: query, above: 0) { index, weight in
        weights[index] = weight
        total.add(weight)
      }
      let sum = total.value
      return samples.inGivenOrder(weights.map { weight in weight / sum })
    }
  }
}

/// A weight, relative to the nearest key's, that no prediction can feel: exp(−83). Even 10¹² of
/// them change a weighted mean by less than 10⁻²³ of the largest value.
private let negligibleWeight = 9e-37
