/// The values a mark takes along one axis, as numbers in the data's order; NaN is missing.
public struct Channel: Hashable, Sendable {
  /// The values; NaN is missing.
  public let values: [Double]

  /// A channel of any sequence of numbers.
  ///
  /// - Complexity: O(n); an array of `Double` is taken as it is, without a copy.
  public init(_ values: some Sequence<some Plottable>) {
    // A key path would be read anew for each value, at fifty times the cost of the closure.
    self.values = values as? [Double] ?? values.map { $0.plotValue }
  }

  /// The channel 0, 1, …, `count` − 1.
  public init(indices count: Int) { self.values = (0..<max(count, 0)).map(Double.init) }

  /// The number of values, missing ones included.
  public var count: Int { values.count }

  /// The smallest and the largest value that lie in `domain`; nil if none does.
  public func range(in domain: ClosedRange<Double>) -> ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value >= domain.lowerBound && value <= domain.upperBound {
      if value < low { low = value }
      if value > high { high = value }
    }
    return low <= high ? low...high : nil
  }

  /// How many values are there but outside `domain`: infinite, or such as the scale cannot show.
  public func count(outside domain: ClosedRange<Double>) -> Int {
    values.reduce(0) { count, value in
      count + (value < domain.lowerBound || value > domain.upperBound ? 1 : 0)
    }
  }
}
