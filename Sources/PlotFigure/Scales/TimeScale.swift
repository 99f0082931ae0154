extension Scale {
  /// Moments, from nanoseconds to millions of years, with ticks and labels of the calendar and the
  /// clock of a zone. An axis of times has it without being told.
  ///
  ///     Axes(xScale: .time(zone: .fixed(hours: 2))) { Line(x: times, y: values) }
  ///
  /// matplotlib: `AutoDateLocator` and `ConciseDateFormatter`.
  ///
  /// Numbers on it are seconds since the origin. Moments more than 285 million years away from it
  /// have no place.
  ///
  /// - Parameters:
  ///   - zone: the zone whose calendar and clock the ticks follow; never the process's own unless it
  ///     is given.
  ///   - origin: the moment that is zero. Nil for 1970-01-01 in UTC, unless all data are moments
  ///     within a hundredth of a second: then it is the second in which they begin, as nothing else
  ///     would keep their nanoseconds apart.
  public static func time(zone: Zone = .utc, origin: Timestamp? = nil) -> Scale {
    var scale = time(TimeReference(zone: zone, origin: origin ?? .epoch))
    if let origin { scale.name = "time(\(zone), origin: \(origin))" }
    let base = scale
    scale.adapt = { data in
      guard data.range == nil, let moments = ends(of: data.channels) else { return base }
      var adapted = base
      let span = moments.last.seconds(since: moments.first)
      if origin == nil, span > 0, span < 0.01 {
        let second = Timestamp(seconds: moments.first.seconds)
        adapted = time(TimeReference(zone: zone, origin: second))
      }
      if span == 0 { adapted.limits = surroundings(of: moments.first, adapted) }
      return adapted
    }
    return scale
  }

  /// The first and the last moment of some data; nil if there is none.
  private static func ends(of channels: [Channel]) -> (first: Timestamp, last: Timestamp)? {
    var ends: (first: Timestamp, last: Timestamp)?
    for case let moment? in channels.lazy.map(\.times).joined() {
      ends = (min(ends?.first ?? moment, moment), max(ends?.last ?? moment, moment))
    }
    return ends
  }

  private static func time(_ reference: TimeReference) -> Scale {
    // Within 2⁵³ seconds every whole second is a number of its own.
    var scale = Scale(
      name: "time(\(reference.zone))", legalDomain: -9e15...9e15, emptyLimits: 0...86_400,
      ticks: { CalendarTicks.ticks(for: $0) }, format: .conciseDates())
    scale.kind = .times(reference)
    scale.niceLimits = { CalendarTicks.niceLimits(around: $0, reference) }
    return scale
  }

  /// Limits around a single moment, as wide as its smallest part: the days before and after for a
  /// date, the hours for a time of the day.
  private static func surroundings(
    of moment: Timestamp, _ scale: Scale
  ) -> ClosedRange<Double>? {
    let reference = scale.kind.timeReference
    let fields = moment.fields(in: reference.zone)
    let room: Double =
      if fields.isMidnight { 86_400 } else if fields.nanosecond > 0 { 1 } else {
        fields.second > 0 ? 60 : 3600
      }
    let value = reference.number(of: moment)
    guard scale.legalDomain.contains(value) else { return nil }
    return (value - room...value + room).clamped(to: scale.legalDomain)
  }
}
