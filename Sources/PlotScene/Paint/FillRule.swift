/// Which points count as inside a path that crosses itself or has several pieces.
public enum FillRule: String, Hashable, Sendable {
  /// Inside where the path winds around the point, whichever way.
  case nonZero
  /// Inside where a ray from the point crosses the path an odd number of times.
  case evenOdd
}
