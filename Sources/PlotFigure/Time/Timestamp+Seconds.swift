extension Timestamp {
  /// The moment so many seconds after 1970-01-01T00:00:00 UTC, rounded to the nanosecond; nil for
  /// NaN and for more than 2⁶³ seconds.
  ///
  /// Near the present a `Double` tells seconds since 1970 apart by a quarter of a microsecond.
  public init?(secondsSince1970 seconds: Double) {
    let whole = seconds.rounded(.down)
    guard let count = Int64(exactly: whole) else { return nil }
    self = Timestamp(seconds: count).adding(nanoseconds: Self.nanoseconds(seconds - whole))
  }

  /// The seconds since 1970-01-01T00:00:00 UTC, rounded to a `Double`.
  public var secondsSince1970: Double { seconds(since: .epoch) }

  /// The moment so many seconds later, or earlier for a negative number, rounded to the nanosecond.
  ///
  /// - Parameter seconds: seconds; NaN counts as 0, and what leads too far away gives the first or
  ///   the last moment there is.
  public func adding(seconds: Double) -> Timestamp {
    let whole = seconds.rounded(.down)
    guard whole.magnitude < 0x1p63 else {
      if whole.isNaN { return self }
      return whole < 0 ? .first : .last
    }
    guard let count = Int64(exactly: whole) else { return self }
    let (sum, overflow) = self.seconds.addingReportingOverflow(count)
    if overflow { return count < 0 ? .first : .last }
    return Timestamp(seconds: sum, nanoseconds: nanoseconds)
      .adding(nanoseconds: Self.nanoseconds(seconds - whole))
  }

  /// The first moment there is, some 292 thousand million years ago.
  static let first = Timestamp(seconds: .min)
  /// The last moment there is.
  static let last = Timestamp(seconds: .max, nanoseconds: 999_999_999)

  /// The moment 0…1,000,000,000 nanoseconds later.
  func adding(nanoseconds count: Int) -> Timestamp {
    let sum = nanoseconds + count
    guard sum >= 1_000_000_000 else { return Timestamp(seconds: seconds, nanoseconds: sum) }
    let (next, overflow) = seconds.addingReportingOverflow(1)
    return overflow ? .last : Timestamp(seconds: next, nanoseconds: sum - 1_000_000_000)
  }

  /// A part of a second, 0…1, in nanoseconds.
  private static func nanoseconds(_ fraction: Double) -> Int {
    Int(exactly: (fraction * 1e9).rounded()) ?? 0
  }
}
