/// Quantiles of several samples, one for each place: of many curves at each of their points, or of
/// groups of values.
///
/// NaN is left out; a place without values has NaN.
public struct QuantileFan: Hashable, Sendable {
  /// The parts of the samples, in 0…1.
  public let probabilities: [Double]
  /// For each probability the quantile at each place.
  public let quantiles: [[Double]]
  /// The median at each place.
  public let medians: [Double]

  /// Quantiles of samples.
  ///
  /// - Parameters:
  ///   - samples: the values at each place.
  ///   - probabilities: which quantiles.
  ///   - method: what is done between two values.
  /// - Complexity: O(n log n) for n values in all.
  public init(
    samples: [[Double]], probabilities: [Double], method: QuantileMethod = .linear
  ) {
    let ordered = samples.map(OrderedSample.init)
    self.probabilities = probabilities
    quantiles = probabilities.map { part in ordered.map { $0.quantile(part, method: method) } }
    medians = ordered.map { $0.quantile(0.5, method: method) }
  }

  /// Quantiles of curves at each of their points.
  ///
  /// - Parameters:
  ///   - curves: the values of each curve. Those that end early are left out beyond their end.
  ///   - probabilities: which quantiles.
  ///   - method: what is done between two values.
  public init(
    curves: [[Double]], probabilities: [Double], method: QuantileMethod = .linear
  ) {
    let count = curves.map(\.count).max() ?? 0
    self.init(
      samples: (0..<count).map { place in
        curves.compactMap { place < $0.count ? $0[place] : nil }
      }, probabilities: probabilities, method: method)
  }
}
