/// An instant, to the nanosecond, counted from 1970-01-01T00:00:00 UTC without leap seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00 UTC, rounded down.
  public let seconds: Int64
  /// The nanoseconds after ``seconds``, 0…999,999,999.
  public let nanoseconds: Int

  /// An instant.
  ///
  /// - Parameters:
  ///   - seconds: seconds since 1970 in UTC.
  ///   - nanoseconds: nanoseconds after that, held to 0…999,999,999.
  public init(seconds: Int64, nanoseconds: Int = 0) {
    self.seconds = seconds
    self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
  }

  /// Whether an instant comes before another.
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}
