/// What the numbers of a time axis stand for: seconds since an origin, told in the time of a zone.
public struct TimeReference: Hashable, Sendable {
  /// The zone whose clocks and calendar labels follow.
  public var zone: Zone
  /// The moment that is zero.
  public var origin: Timestamp

  /// Seconds since an origin, told in a zone.
  public init(zone: Zone, origin: Timestamp = .epoch) {
    self.zone = zone
    self.origin = origin
  }
}
