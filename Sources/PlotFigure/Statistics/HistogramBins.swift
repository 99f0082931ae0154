/// The values of a sample counted in bins. numpy: `histogram`.
///
/// A bin has its lower edge and not its upper one, but the last has both. NaN and infinite values,
/// values beyond the edges and those whose weight is NaN or infinite are left out.
public struct HistogramBins: Hashable, Sendable {
  /// The edges, ascending: one more than bins.
  public let edges: [Double]
  /// How many values are in each bin.
  public let counts: [Int]
  /// The sum of the weights of the values in each bin; without weights the counts.
  public let weights: [Double]

  /// The values of a sample in bins.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - weights: n weights; nil for 1 each. The rules that look at data do not look at weights.
  ///   - rule: how the range is divided.
  ///   - range: the outer edges; nil for the smallest and largest value.
  ///   - wholeNumbers: whether the values are whole numbers; see ``BinRule/edges(for:range:wholeNumbers:)``.
  /// - Throws: ``PlotError`` if the numbers of values and weights differ or the rule cannot divide the
  ///   range.
  /// - Complexity: that of the rule, and O(n), or O(n log bins) with given or logarithmic edges.
  public init(
    _ values: [Double], weights: [Double]? = nil, bins rule: BinRule = .auto,
    range: ClosedRange<Double>? = nil, wholeNumbers: Bool = false
  ) throws(PlotError) {
    if let weights, weights.count != values.count {
      throw PlotError(
        problem: "\(values.count) values have \(weights.count) weights; "
          + "they must have the same number")
    }
    let edges = try rule.edges(for: values, range: range, wholeNumbers: wholeNumbers)
    let isEven =
      switch rule {
      case .edges, .logarithmic, .width: false
      default: true
      }
    self.init(values, weights, BinCounter(edges, isEven: isEven), edges)
  }

  private init(
    _ values: [Double], _ given: [Double]?, _ counter: BinCounter, _ edges: [Double]
  ) {
    self.edges = edges
    guard let given else {
      counts = counter.counts(values)
      weights = counts.map(Double.init)
      return
    }
    var counts = Array(repeating: 0, count: edges.count - 1)
    var sums = Array(repeating: 0.0, count: edges.count - 1)
    for (value, weight) in zip(values, given) where weight.isFinite {
      guard let bin = counter.bin(of: value) else { continue }
      counts[bin] += 1
      sums[bin] += weight
    }
    self.counts = counts
    self.weights = sums
  }

  /// The sum of all weights in the bins; without weights the number of values.
  public var total: Double { weights.reduce(0, +) }

  /// The weights as parts of their sum; zeros if that is 0.
  public var probabilities: [Double] {
    let total = total
    return weights.map { total == 0 ? 0 : $0 / total }
  }

  /// The probabilities divided by the widths of the bins, so that the area is 1.
  /// numpy: `histogram(density=True)`.
  public var densities: [Double] {
    // By the width first: for the widest of bins the product of both overflows.
    let total = total
    return zip(weights, zip(edges, edges.dropFirst())).map { weight, ends in
      total == 0 ? 0 : weight / (ends.1 - ends.0) / total
    }
  }

  /// Running sums of the weights, from the first bin to each.
  public var cumulativeWeights: [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum += weight
      return sum
    }
  }
}
