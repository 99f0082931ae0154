/// The values a mark takes along one axis, in the data's order: numbers, names of categories, or
/// moments.
///
/// A mark asks its panel for the numbers of a channel, as in `panel.x.values(of: x)`: where a
/// category stands is known only when all marks have been seen.
public struct Channel: Hashable, Sendable {
  /// What values are to an axis.
  public enum Kind: Hashable, Sendable {
    /// Numbers.
    case numbers
    /// Names of categories.
    case categories
    /// Moments.
    case times
  }

  private enum Storage: Hashable, Sendable {
    case numbers([Double])
    case categories([String?])
    case times([Timestamp?])
  }

  private let storage: Storage

  /// A channel of any sequence of values.
  ///
  /// - Complexity: O(n); an array of `Double` is taken as it is, without a copy.
  public init<Values: Sequence>(_ values: Values) where Values.Element: Plottable {
    storage =
      switch Values.Element.channelKind {
      // A key path would be read anew for each value, at fifty times the cost of the closure.
      case .numbers: .numbers(values as? [Double] ?? values.map { $0.plotValue })
      case .categories: .categories(values.map { $0.plotCategory })
      case .times: .times(values.map { $0.plotTime })
      }
  }

  /// The channel 0, 1, …, `count` − 1.
  public init(indices count: Int) { storage = .numbers((0..<max(count, 0)).map(Double.init)) }

  /// What the values are.
  public var kind: Kind {
    switch storage {
    case .numbers: .numbers
    case .categories: .categories
    case .times: .times
    }
  }

  /// The number of values, missing ones included.
  public var count: Int {
    switch storage {
    case .numbers(let values): values.count
    case .categories(let names): names.count
    case .times(let times): times.count
    }
  }

  /// The numbers; NaN is missing. None in a channel of another kind.
  public var numbers: [Double] { if case .numbers(let values) = storage { values } else { [] } }

  /// The names of categories; nil is missing. None in a channel of another kind.
  public var categories: [String?] {
    if case .categories(let names) = storage { names } else { [] }
  }

  /// The moments; nil is missing. None in a channel of another kind.
  public var times: [Timestamp?] { if case .times(let times) = storage { times } else { [] } }

  /// The smallest and the largest number that lie in `domain`; nil if none does.
  public func range(in domain: ClosedRange<Double>) -> ClosedRange<Double>? {
    Self.range(of: numbers, in: domain)
  }

  /// The smallest and the largest of some numbers that lie in `domain`; nil if none does.
  static func range(
    of numbers: [Double], in domain: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in numbers where value >= domain.lowerBound && value <= domain.upperBound {
      if value < low { low = value }
      if value > high { high = value }
    }
    return low <= high ? low...high : nil
  }

  /// How many numbers are there but outside `domain`: infinite, or such as the scale cannot show.
  public func count(outside domain: ClosedRange<Double>) -> Int {
    numbers.reduce(0) { count, value in
      count + (value < domain.lowerBound || value > domain.upperBound ? 1 : 0)
    }
  }
}
