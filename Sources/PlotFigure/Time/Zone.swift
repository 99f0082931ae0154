/// A time zone: how far its clocks are ahead of those of Greenwich, at any moment.
public struct Zone: Sendable {
  /// The name, as in `Europe/Berlin`; it tells zones apart.
  public let name: String
  private let offset: @Sendable (Int64) -> Int

  /// A zone.
  ///
  /// - Parameters:
  ///   - name: the name, which tells the zone from others.
  ///   - offset: from seconds since 1970 in Greenwich to how many seconds the clocks are ahead.
  public init(name: String, offset: @escaping @Sendable (Int64) -> Int) {
    self.name = name
    self.offset = offset
  }

  /// How many seconds clocks are ahead of Greenwich, held to 26 hours either way.
  public func offset(at seconds: Int64) -> Int { min(max(offset(seconds), -93_600), 93_600) }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC") { _ in 0 }
}

extension Zone: Hashable {
  /// Zones of one name are one zone.
  public static func == (one: Zone, other: Zone) -> Bool { one.name == other.name }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
