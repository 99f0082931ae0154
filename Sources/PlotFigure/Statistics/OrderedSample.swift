import PlotScene

/// A sample in ascending order, ready for any number of quantiles. NaN is left out.
public struct OrderedSample: Hashable, Sendable {
  /// The values, ascending.
  public let values: [Double]

  /// The values of a sample in ascending order.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double]) {
    // Many calls pass one sample several times: what is in order is not sorted again.
    let known = values.contains(where: \.isNaN) ? values.filter { !$0.isNaN } : values
    let isOrdered = zip(known, known.dropFirst()).allSatisfy(<=)
    self.values = isOrdered ? known : known.sorted()
  }

  /// The number of values.
  public var count: Int { values.count }

  /// The value below which a part of the sample lies. numpy: `quantile`.
  ///
  /// - Parameters:
  ///   - probability: the part, 0…1.
  ///   - method: what is done between two values of the sample.
  /// - Returns: NaN for an empty sample or a probability that is none.
  /// - Complexity: O(1).
  public func quantile(_ probability: Double, method: QuantileMethod = .linear) -> Double {
    guard !values.isEmpty, probability >= 0, probability <= 1 else { return .nan }
    let (place, rule) = method.place(probability, of: Double(count))
    let last = count - 1
    guard place >= 0 else { return values[0] }
    guard place < Double(last) else { return values[last] }
    let index = WholeNumber.below(place, in: 0...last - 1)
    let part = rule(place - Double(index), index)
    let (low, high) = (values[index], values[index + 1])
    if part == 0 || low == high { return low }
    if part == 1 { return high }
    // From the nearer end, so that rounding keeps the order; in parts where the difference overflows.
    let difference = high - low
    guard difference.isFinite else { return low * (1 - part) + high * part }
    return part >= 0.5 ? high - difference * (1 - part) : low + difference * part
  }

  /// The middle value, or halfway between the two in the middle; NaN for an empty sample.
  public var median: Double { quantile(0.5) }

  /// The mean, NaN for an empty sample.
  ///
  /// - Complexity: O(n).
  public var mean: Double {
    let sum = PairwiseSum.of(values)
    if sum.isFinite { return sum / Double(count) }
    return PairwiseSum.of(values.map { $0 / Double(count) })
  }
}
