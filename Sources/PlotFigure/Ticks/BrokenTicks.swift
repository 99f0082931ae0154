internal import PlotScene

/// Ticks of an axis of which some stretches are left out.
enum BrokenTicks {
  /// Round numbers in each piece of the axis, of one step if each piece has two of them that way.
  ///
  /// - Parameter base: the scale without its breaks.
  static func ticks(for request: TickRequest, on base: Scale) -> TickSet {
    let parts = pieces(of: request).map { part in
      var part = part
      part.scale = base
      return part
    }
    let sets = parts.map(base.ticks)
    if base.transform == nil, let even = even(parts, sets, request) { return even }
    return merged(sets, request)
  }

  /// Ticks that are chosen for each piece of the axis by itself.
  static func ticks(
    for request: TickRequest, placing place: (TickRequest) -> TickSet
  ) -> TickSet {
    request.scale.gaps.isEmpty ? place(request) : merged(pieces(of: request).map(place), request)
  }

  /// The pieces of an axis as axes without gaps.
  private static func pieces(of request: TickRequest) -> [TickRequest] {
    var parts: [TickRequest] = []
    var start = request.limits.lowerBound
    func add(to end: Double) {
      guard start < end else { return }
      var part = request
      part.scale.gaps = []
      part.limits = start...end
      part.length = request.distance(from: start, to: end)
      parts.append(part)
    }
    for gap in request.scale.gaps
    where gap.lowerBound > start && gap.upperBound < request.limits.upperBound {
      add(to: gap.lowerBound)
      start = gap.upperBound
    }
    add(to: request.limits.upperBound)
    return parts
  }

  /// Multiples of one step, at least two in each piece; nil if there is no such step that has room.
  ///
  /// The first step that is tried is that of an axis as long as all pieces together: they show as
  /// many units a point as it does.
  private static func even(
    _ parts: [TickRequest], _ sets: [TickSet], _ request: TickRequest
  ) -> TickSet? {
    guard var whole = parts.first else { return nil }
    let span = parts.reduce(0) { $0 + ($1.limits.upperBound - $1.limits.lowerBound) }
    let start = whole.limits.lowerBound
    guard span.isFinite, start + span > start, (start + span).isFinite else { return nil }
    whole.limits = start...(start + span)
    whole.length = parts.reduce(0) { $0 + $1.length }
    let steps = ([whole.scale.ticks(whole)] + sets).map(step).filter { $0 > 0 }
    let first = steps.prefix(1)
    for step in first + steps.filter({ $0 < first.first ?? 0 }).sorted(by: >) {
      let sets = parts.map { EvenTicks.ticks(every: step, for: $0) ?? TickSet() }
      let ticks = sets.flatMap(\.major)
      guard sets.allSatisfy({ $0.major.count > 1 }), ticks.allSatisfy({ !$0.label.isEmpty })
      else { continue }
      let row = TickRow(ticks.map(\.value), for: request)
      if row.isClear { return row.ticks(minor: sets.flatMap(\.minor)) }
    }
    return nil
  }

  /// The distance of the first two ticks; 0 if there are fewer.
  private static func step(of ticks: TickSet) -> Double {
    guard let first = ticks.major.first, let next = ticks.major.dropFirst().first else { return 0 }
    return next.value - first.value
  }

  /// All ticks that stand clear of each other, across the gaps, too.
  private static func merged(_ sets: [TickSet], _ request: TickRequest) -> TickSet {
    let all = sets.flatMap(\.major)
    let labelled = all.filter { !$0.label.isEmpty }.map(\.value)
    var row = TickRow(labelled, for: request)
    if !row.isClear {
      var kept: [Double] = []
      for value in labelled where TickRow(kept + [value], for: request).isClear {
        kept.append(value)
      }
      row = TickRow(kept, for: request)
    }
    let given = all.filter { $0.label.isEmpty }.map(\.value)
    return row.ticks(
      among: given, minor: sets.flatMap(\.minor) + labelled.filter { !row.values.contains($0) })
  }
}
