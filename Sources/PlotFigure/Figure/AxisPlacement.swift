/// On which sides of its frame an axis shows its ticks, numbers and name.
///
/// matplotlib: `Axes.tick_params(top:, labeltop:)`, `XAxis.tick_top`, `YAxis.tick_right`.
public enum AxisPlacement: String, Hashable, Sendable, CaseIterable {
  /// Below for x, on the left for y.
  case standard
  /// Above for x, on the right for y.
  case opposite
  /// Ticks and numbers on both sides, the name on the standard one.
  case both
  /// On neither.
  case hidden

  /// The sides with ticks and numbers, and whether the name is there, too.
  ///
  /// - Parameter standard: the side on which such an axis stands if nothing is said.
  func sides(standard: Side) -> [(side: Side, hasName: Bool)] {
    switch self {
    case .standard: [(standard, true)]
    case .opposite: [(standard.opposite, true)]
    case .both: [(standard, true), (standard.opposite, false)]
    case .hidden: []
    }
  }
}
