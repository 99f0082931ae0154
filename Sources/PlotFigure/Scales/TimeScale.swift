extension Scale {
  /// Moments, told in the time of a zone.
  public static func time(zone: Zone = .utc) -> Scale {
    var scale = Scale(name: "time(\(zone.name))", ticks: { LinearTicks.ticks(for: $0) })
    scale.kind = .times(TimeReference(zone: zone))
    return scale
  }
}
