/// A moment, to the nanosecond: a count of seconds since 1970 began in Greenwich.
///
/// Seconds are counted as by POSIX: each day has 86,400 of them, and leap seconds are not counted.
public struct Timestamp: Hashable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// Nanoseconds after that second, 0..<1,000,000,000.
  public let nanoseconds: Int

  /// A moment a time after (or before) 1970-01-01T00:00:00Z.
  ///
  /// - Parameters:
  ///   - seconds: whole seconds.
  ///   - nanoseconds: any number of nanoseconds to add. A sum that no `Int64` holds ends at the
  ///     first or last moment.
  public init(seconds: Int64, nanoseconds: Int = 0) {
    let billion = 1_000_000_000
    let rest = nanoseconds % billion
    let carry = Int64(nanoseconds / billion) - (rest < 0 ? 1 : 0)
    let (sum, overflow) = seconds.addingReportingOverflow(carry)
    self.seconds = overflow ? (carry < 0 ? .min : .max) : sum
    self.nanoseconds = overflow ? (carry < 0 ? 0 : billion - 1) : (rest < 0 ? rest + billion : rest)
  }

  /// The beginning of 1970 in Greenwich.
  public static let epoch = Timestamp(seconds: 0)

  /// How many seconds have passed since another moment; negative before it.
  ///
  /// - Returns: the nearest `Double`: exact to a nanosecond up to 100 days, to a microsecond up to
  ///   270 years.
  public func seconds(since other: Timestamp) -> Double {
    let (whole, overflow) = seconds.subtractingReportingOverflow(other.seconds)
    let distance = overflow ? Double(seconds) - Double(other.seconds) : Double(whole)
    return distance + Double(nanoseconds - other.nanoseconds) / 1e9
  }
}

extension Timestamp: Comparable {
  /// Whether a moment is earlier than another.
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}

extension Timestamp: Plottable {
  /// Moments.
  public static var channelKind: Channel.Kind { .times }
  /// Seconds since ``epoch``.
  public var plotValue: Double { seconds(since: .epoch) }
  /// The moment itself.
  public var plotTime: Timestamp? { self }
}
