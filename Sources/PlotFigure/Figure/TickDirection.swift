/// To which side of the axis line its ticks point.
///
/// matplotlib: `Axes.tick_params(direction:)`.
public enum TickDirection: String, Hashable, Sendable, CaseIterable {
  /// Away from the frame, towards the numbers. matplotlib: `"out"`.
  case outward
  /// Into the frame; the numbers move nearer. matplotlib: `"in"`.
  case inward
  /// Half to either side. matplotlib: `"inout"`.
  case across

  /// How much of a tick is outside of the axis line, as a part of its length.
  var outerPart: Double {
    switch self {
    case .outward: 1
    case .inward: 0
    case .across: 0.5
    }
  }
}
