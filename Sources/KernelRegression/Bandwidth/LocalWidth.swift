/// How wide a kernel is at a query, in the kernel's own convention.
enum LocalWidth: Hashable, Sendable {
  /// The same everywhere.
  case fixed(Double)
  /// The distance from the query to its k-th nearest point.
  case nearest(Int)
  /// Of each point its own: the distance from the point to its k-th nearest other point.
  case nearestOfPoint(Int)
}

extension LocalWidth {
  /// Whether the width is the same everywhere.
  var isFixed: Bool {
    if case .fixed = self { true } else { false }
  }
}
