extension Timestamp: CustomStringConvertible {
  /// The moment that an ISO 8601 text names; nil for any other text.
  ///
  ///     Timestamp("2026-03-29")
  ///     Timestamp("2026-03-29T02:30:00.123456789Z")
  ///     Timestamp("2026-03-29T02:30+02:00")
  ///     Timestamp("2026-03-29 02:30:00", in: berlin)
  ///
  /// The date is written in full with hyphens. The year has four digits, or a sign and four to
  /// twelve, so that every ``description`` can be read; a date that is too far away for a
  /// `Timestamp` becomes the first or the last one. The time follows after `T` or a blank and has at least hours and minutes; digits after the
  /// ninth of a fraction are left out. An offset is `Z`, `±hh`, `±hhmm` or `±hh:mm`. Leap seconds,
  /// weeks, and days of the year are not read.
  ///
  /// - Parameters:
  ///   - text: the text, without anything before or after it.
  ///   - zone: the zone of a text that names no offset.
  public init?(_ text: some StringProtocol, in zone: Zone = .utc) {
    var reader = ISO8601Reader(text)
    guard let date = reader.date() else { return nil }
    guard !reader.isAtEnd else {
      self.init(year: date.year, month: date.month, day: date.day, in: zone)
      return
    }
    guard let time = reader.time() else { return nil }
    var place = zone
    if !reader.isAtEnd {
      guard let offset = reader.offset(), reader.isAtEnd else { return nil }
      place = .fixed(seconds: offset)
    }
    self.init(
      year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
      second: time.second, nanosecond: time.nanosecond, in: place)
  }

  /// The moment in UTC as ISO 8601 writes it, with as many decimals as it needs:
  /// `2026-03-29T00:30:00.25Z`.
  public var description: String {
    let fields = fields()
    let sign = fields.year < 0 ? "-" : fields.year > 9999 ? "+" : ""
    let date = [fields.month, fields.day].map { "-" + $0.padded(to: 2) }.joined()
    let time = [fields.hour, fields.minute, fields.second].map { $0.padded(to: 2) }
    var fraction = nanoseconds.padded(to: 9)
    while fraction.last == "0" { fraction.removeLast() }
    return sign + fields.year.padded(to: 4) + date + "T" + time.joined(separator: ":")
      + (fraction.isEmpty ? "" : ".\(fraction)") + "Z"
  }
}
