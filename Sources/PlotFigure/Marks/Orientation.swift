/// Which way a mark stands.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
  /// Values go up: bars stand on the horizontal axis.
  case vertical
  /// Values go to the right: bars lie along the vertical axis.
  case horizontal
}
