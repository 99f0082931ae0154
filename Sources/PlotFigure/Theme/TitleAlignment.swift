/// Where a text stands along what it names.
public enum TitleAlignment: String, Hashable, Sendable, CaseIterable {
  /// At the left end.
  case left
  /// In the middle.
  case center
  /// At the right end.
  case right
}
