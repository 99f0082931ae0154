/// A time zone: how far the clocks of a place are ahead of UTC at any moment.
///
/// There are no zones by name here, as the core reads no files: `PlottingFoundation` makes a zone of
/// a Foundation `TimeZone` or of a name such as `"Europe/Berlin"`. The zone of the process is never
/// used unless it is asked for.
///
/// A time on the clock becomes a moment by one rule, which is that of Python's `fold=0`: a time
/// that occurs twice, as clocks are turned back, means the first; a time that is left out, as clocks
/// are turned forward, is counted on from before the change, so that 02:30 means 03:30.
public struct Zone: Sendable, CustomStringConvertible {
  /// The name, as in `UTC`, `UTC+05:30` or `Europe/Berlin`; it tells zones apart.
  public let name: String
  private let fixedOffset: Int
  private let varyingOffset: (@Sendable (Int64) -> Int)?

  /// The farthest from UTC that clocks may be, in seconds: 26 hours.
  static let farthest = 26 * 3600

  /// Coordinated universal time, the zone of every axis unless another one is given.
  public static let utc = Zone.fixed(seconds: 0)

  /// A zone whose clocks are always the same time ahead of UTC.
  ///
  /// - Parameter seconds: the seconds east of UTC, held to ±26 hours.
  public static func fixed(seconds: Int) -> Zone { Zone(fixedOffset: seconds) }

  /// A zone whose clocks are always the same time ahead of UTC.
  ///
  /// - Parameters:
  ///   - hours: the hours east of UTC; negative to the west.
  ///   - minutes: the minutes beyond them, to the same side: `.fixed(hours: 5, minutes: 30)` is
  ///     India, `.fixed(hours: -3, minutes: 30)` Newfoundland in winter.
  public static func fixed(hours: Int, minutes: Int = 0) -> Zone {
    let beyond = hours < 0 ? 0.saturatingSubtracting(minutes) : minutes
    return Zone(
      fixedOffset: hours.saturatingMultiplied(by: 3600)
        .saturatingAdding(beyond.saturatingMultiplied(by: 60)))
  }

  /// A zone whose clocks change.
  ///
  /// - Parameters:
  ///   - name: the name, which tells the zone from others.
  ///   - offset: from a moment, in seconds since 1970 in UTC, to how many seconds the clocks are
  ///     ahead of UTC then; what is more than 26 hours counts as 26. It is asked about ten times for
  ///     a tick, and must always give the same answer.
  public init(name: String, offset: @escaping @Sendable (_ seconds: Int64) -> Int) {
    self.name = name
    fixedOffset = 0
    varyingOffset = offset
  }

  private init(fixedOffset: Int) {
    self.fixedOffset = Self.held(fixedOffset)
    let second = self.fixedOffset % 60
    name =
      self.fixedOffset == 0
      ? "UTC"
      : "UTC" + Self.text(ofOffset: self.fixedOffset)
        + (second == 0 ? "" : ":" + second.padded(to: 2))
    varyingOffset = nil
  }

  /// How many seconds the clocks are ahead of UTC at a moment, −93,600…93,600.
  public func secondsFromUTC(at moment: Timestamp) -> Int { offset(at: moment.seconds) }

  /// The name.
  public var description: String { name }

  /// How many seconds the clocks are ahead at so many seconds since 1970.
  func offset(at seconds: Int64) -> Int {
    guard let varyingOffset else { return fixedOffset }
    return Self.held(varyingOffset(seconds))
  }

  /// How far the clocks are ahead of UTC, in hours and whole minutes as in `+02:00`.
  static func text(ofOffset seconds: Int) -> String {
    let minutes = seconds / 60
    return (seconds < 0 ? "\u{2212}" : "+") + (minutes / 60).padded(to: 2) + ":"
      + (minutes % 60).padded(to: 2)
  }

  private static func held(_ offset: Int) -> Int { min(max(offset, -farthest), farthest) }
}

extension Zone: Hashable {
  /// Zones of one name are one zone.
  public static func == (one: Zone, other: Zone) -> Bool { one.name == other.name }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
