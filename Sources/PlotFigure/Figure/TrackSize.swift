/// The width of a column of a grid, or the height of a row: that of its frames, without labels.
///
///     layout: .grid(columns: 3, widths: [2, 1, .fixed(.millimetres(20))])
///
/// matplotlib: `width_ratios`, `height_ratios`.
public enum TrackSize: Hashable, Sendable {
  /// A share of what is left, in proportion to those of others, from 1e-6 to 1e6; a plain number is
  /// one.
  case ratio(Double)
  /// A length on the page.
  case fixed(Length)
}

extension TrackSize: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A share of what is left.
  public init(floatLiteral value: Double) { self = .ratio(value) }
  /// A share of what is left.
  public init(integerLiteral value: Int) { self = .ratio(Double(value)) }
}

extension TrackSize {
  /// What is wrong with it; nil if nothing is.
  var problem: String? {
    switch self {
    case .ratio(let ratio):
      ratio >= 1e-6 && ratio <= 1e6 ? nil : "is \(ratio); it must be 0.000001 to 1000000"
    case .fixed(let length):
      length.points >= 1 && length.points <= 20_000
        ? nil : "is \(length.points) points; it must be 1 to 20000 points"
    }
  }
}
