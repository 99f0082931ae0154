/// A side of a frame.
public enum Side: String, Hashable, Sendable, CaseIterable {
  /// To the right of the frame.
  case right
  /// To the left of the frame.
  case left
  /// Above the frame.
  case top
  /// Below the frame.
  case bottom

  /// Whether what lies along this side is level.
  var isHorizontal: Bool { self == .top || self == .bottom }

  /// The side across the frame.
  var opposite: Side {
    switch self {
    case .right: .left
    case .left: .right
    case .top: .bottom
    case .bottom: .top
    }
  }
}
