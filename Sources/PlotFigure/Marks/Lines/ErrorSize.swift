/// How far error bars reach from their values, in the units of the axis: one size for all or one for
/// each, the same on both sides or not.
///
///     ErrorBars(x: x, y: y, yError: 0.2)
///     ErrorBars(x: x, y: y, yError: .each(deviations))
///     ErrorBars(x: x, y: y, yError: .asymmetric(lower: below, upper: above))
///
/// matplotlib: `yerr` and `xerr` of `Axes.errorbar`. A missing size (NaN or nil) is a bar that is not
/// drawn. Categories are 1 apart, and sizes along an axis of times are in seconds.
public struct ErrorSize: Hashable, Sendable {
  /// The sizes towards lower values: one, or one for each value.
  public let lower: [Double]
  /// The sizes towards higher values: one, or one for each value.
  public let upper: [Double]

  private init(lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
  }

  /// One size for all values, on both sides.
  public static func uniform(_ size: Double) -> ErrorSize {
    ErrorSize(lower: [size], upper: [size])
  }

  /// A size for each value, the same on both sides.
  public static func each(_ sizes: some Sequence<some Plottable>) -> ErrorSize {
    let sizes = sizes.map(\.plotValue)
    return ErrorSize(lower: sizes, upper: sizes)
  }

  /// One size towards lower values and one towards higher ones, for all values.
  public static func asymmetric(lower: Double, upper: Double) -> ErrorSize {
    ErrorSize(lower: [lower], upper: [upper])
  }

  /// Sizes towards lower and towards higher values, one of either for each value.
  public static func asymmetric(
    lower: some Sequence<some Plottable>, upper: some Sequence<some Plottable>
  ) -> ErrorSize {
    ErrorSize(lower: lower.map(\.plotValue), upper: upper.map(\.plotValue))
  }

  /// The sizes at the value of an index; NaN for none.
  func sizes(at index: Int) -> (lower: Double, upper: Double) {
    func size(_ sizes: [Double]) -> Double {
      sizes.count == 1 ? sizes[0] : sizes.indices.contains(index) ? sizes[index] : .nan
    }
    return (size(lower), size(upper))
  }

  /// Checks that there is a size for each of `count` values, or one for all, and that none is
  /// negative.
  func validate(_ axis: String, count: Int) throws(PlotError) {
    for (side, sizes) in [("lower", lower), ("upper", upper)] {
      guard sizes.count == 1 || sizes.count == count else {
        throw PlotError(
          problem: "there are \(count) values and \(sizes.count) \(side) \(axis) errors; "
            + "there must be one for each value, or one for all")
      }
      if let index = sizes.firstIndex(where: { $0 < 0 }) {
        throw PlotError(
          problem: "the \(side) \(axis) error \(index) is \(sizes[index]); it must not be negative")
      }
    }
  }
}

extension ErrorSize: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  /// One size for all values, on both sides.
  public init(floatLiteral size: Double) { self = .uniform(size) }
  /// One size for all values, on both sides.
  public init(integerLiteral size: Int) { self = .uniform(Double(size)) }
  /// A size for each value, the same on both sides.
  public init(arrayLiteral sizes: Double...) { self = .each(sizes) }
}
