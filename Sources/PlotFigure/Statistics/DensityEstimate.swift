internal import RealModule

/// The density of a sample, estimated by the mean of a normal density around each value.
/// scipy: `stats.gaussian_kde` in one dimension.
///
/// f(x) = Σ wᵢ φ((x − xᵢ) / h) / h Σ wᵢ (Rosenblatt 1956, Parzen 1962). NaN and infinite values are left
/// out, and so are those whose weight is not above 0. The estimate is one in the unit of the values:
/// positive data of many magnitudes are better estimated by their logarithms.
///
/// Values are gathered in cells a quarter of h wide, of which sixteen moments are kept, and cells beyond
/// 9 h do not count: each value's part is right to 10⁻¹² of itself or 10⁻¹⁷ of its peak.
public struct DensityEstimate: Sendable {
  /// The standard deviation of the kernel, h.
  public let bandwidth: Double
  /// The smallest and the largest value.
  public let range: ClosedRange<Double>
  /// The number of values, or with weights that of equal ones which would tell as much:
  /// (Σ w)² / Σ w².
  public let effectiveCount: Double

  /// A power of two that makes numbers small enough for their squares.
  private let shrink: Double
  private let cells: GaussianCells

  /// The density of a sample.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - weights: n weights; nil for equal ones. Of unequal numbers the shorter counts.
  ///   - bandwidth: how wide the kernel is.
  /// - Returns: nil where there is none: without values, and for equal ones unless a width is given.
  /// - Complexity: O(n log n).
  public init?(
    _ values: [Double], weights: [Double]? = nil, bandwidth: DensityBandwidth = .scott
  ) {
    let sample = WeightedSample(values, weights)
    guard let low = sample.values.first, let high = sample.values.last, bandwidth.problem == nil
    else { return nil }
    let shrink = max(low.magnitude, high.magnitude) > 0x1p500 ? 0x1p-600 : 1
    let small = shrink == 1 ? sample.values : sample.values.map { $0 * shrink }
    let moments = sample.moments(of: small)
    var width = bandwidth.width(deviation: moments.deviation, count: moments.count)
    if case .width = bandwidth { width *= shrink }
    guard width > 0, width.isFinite, width / shrink <= .greatestFiniteMagnitude else { return nil }
    self.shrink = shrink
    self.bandwidth = width / shrink
    range = low...high
    effectiveCount = moments.count
    cells = GaussianCells(small, weights: sample.weights, width: width)
  }

  /// The density at a number; 0 far from all values, NaN for NaN.
  ///
  /// - Complexity: O(1) in the number of values, but for bandwidths so small that few share a cell.
  public func density(at value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return cells.sum(at: value * shrink) / (2 * Double.pi).squareRoot() / (cells.width / shrink)
  }

  /// The density at numbers evenly spaced from some bandwidths below the smallest value to as many
  /// above the largest.
  ///
  /// - Parameters:
  ///   - count: how many numbers, at least 2.
  ///   - cut: how many bandwidths.
  ///   - limits: numbers beyond these are left out; nil for none.
  /// - Complexity: O(count).
  public func curve(
    count: Int = 512, cut: Double = 3, within limits: ClosedRange<Double>? = nil
  ) -> (values: [Double], densities: [Double]) {
    let finite = Double.greatestFiniteMagnitude
    let lower = max(range.lowerBound - cut * bandwidth, limits?.lowerBound ?? -finite, -finite)
    let upper = min(range.upperBound + cut * bandwidth, limits?.upperBound ?? finite, finite)
    guard lower < upper, count > 1 else { return ([], []) }
    let last = Double(count - 1)
    let values = (0..<count).map { index in
      let part = Double(index) / last
      return index == count - 1 ? upper : lower * (1 - part) + upper * part
    }
    return (values, values.map(density))
  }
}

/// Finite values in ascending order with weights above 0 whose sum is 1.
private struct WeightedSample {
  let values: [Double]
  /// Nil for equal ones.
  let weights: [Double]?

  init(_ values: [Double], _ given: [Double]?) {
    guard let given else {
      self.values = OrderedSample(values.filter(\.isFinite)).values
      weights = nil
      return
    }
    let pairs = zip(values, given).filter { $0.isFinite && $1 > 0 && $1.isFinite }
      .sorted { $0.0 < $1.0 }
    let largest = pairs.map(\.1).max() ?? 1
    let parts = pairs.map { $0.1 / largest }
    let total = PairwiseSum.of(parts)
    self.values = pairs.map(\.0)
    weights = parts.map { $0 / total }
  }

  /// The unbiased standard deviation and the number of equal values that would tell as much.
  func moments(of values: [Double]) -> (deviation: Double, count: Double) {
    guard let weights else {
      let count = Double(values.count)
      let mean = PairwiseSum.of(values) / count
      let squares = PairwiseSum.of(values.map { ($0 - mean) * ($0 - mean) })
      return (count > 1 ? (squares / (count - 1)).squareRoot() : 0, count)
    }
    let mean = PairwiseSum.of(zip(values, weights).map { $0 * $1 })
    let squares = PairwiseSum.of(zip(values, weights).map { ($0 - mean) * ($0 - mean) * $1 })
    let power = PairwiseSum.of(weights.map { $0 * $0 })
    return (power < 1 ? (squares / (1 - power)).squareRoot() : 0, 1 / power)
  }
}
