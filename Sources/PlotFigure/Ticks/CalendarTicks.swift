internal import PlotScene

/// The ticks of a time axis: those of the calendar step that suits its length best, measured on the
/// real labels.
///
/// As on a linear axis, labels closer than the request's gap are never chosen; where no step fits,
/// two labels stand far apart; where these do not fit either, one stands alone.
struct CalendarTicks {
  /// The most ticks an axis has.
  private static let most = 1000

  private let request: TickRequest
  private let reference: TimeReference
  private let start: Timestamp
  private let end: Timestamp
  /// The seconds from end to end.
  private let span: Double

  private init(_ request: TickRequest) {
    var request = request
    request.limits = request.limits.clamped(to: -9e18...9e18)
    let limits = request.limits
    let reference = request.scale.kind.timeReference
    self.request = request
    self.reference = reference
    // A little more than the axis, as a number near 1970 can be told from its neighbours far better
    // than one of today; what is not shown is left out later.
    func moment(_ number: Double, _ sign: Double) -> Timestamp {
      let room = max(Double(TimeReference.resolution(at: number)) * 1e-9, number.ulp)
      return reference.moment(at: number).adding(seconds: sign * room)
    }
    start = moment(limits.lowerBound, -1)
    end = moment(limits.upperBound, 1)
    span = limits.upperBound - limits.lowerBound
  }

  /// The automatic ticks.
  static func ticks(for request: TickRequest) -> TickSet {
    let axis = CalendarTicks(request)
    guard let best = axis.best() else { return axis.few() }
    return best.row.ticks(minor: axis.minor(best.step, besides: best.row.values))
  }

  /// The ticks of a step that the user chose, all of them marked, and labels on as many of them as
  /// have room; nil for a step that gives more than 1,000.
  static func ticks(every step: CalendarStep, for request: TickRequest) -> TickSet? {
    let axis = CalendarTicks(request)
    guard let values = axis.values(step) else { return nil }
    return axis.labelled(values, step)
      .ticks(among: values, minor: axis.minor(step, besides: values))
  }

  /// Limits at the ends of calendar units, with some five to ten of them between.
  static func niceLimits(
    around limits: ClosedRange<Double>, _ reference: TimeReference
  ) -> ClosedRange<Double> {
    let span = limits.upperBound - limits.lowerBound
    guard span > 0, span < 2e16,
      let step = CalendarStep.automatic.first(where: { span / $0.seconds <= 8 })
    else { return limits }
    let (low, high) = (
      reference.moment(at: limits.lowerBound), reference.moment(at: limits.upperBound)
    )
    func moments(_ from: Timestamp, _ to: Timestamp) -> [Timestamp] {
      step.moments(from: from, through: to, in: reference.zone, most: most) ?? []
    }
    let first = moments(low.adding(seconds: -2.5 * step.seconds), low).last.map(reference.number)
    let last = moments(high, high.adding(seconds: 2.5 * step.seconds)).first.map(reference.number)
    return min(
      first ?? .infinity, limits.lowerBound)...max(
        last ?? -.infinity, limits.upperBound)
  }

  // MARK: - The choice

  /// A step with its ticks.
  private struct Candidate {
    let step: CalendarStep
    let row: TickRow
  }

  /// The numbers of a step's ticks on the axis; nil if they are too many.
  private func values(_ step: CalendarStep) -> [Double]? {
    step.moments(from: start, through: end, in: reference.zone, most: Self.most)
      .map { $0.map(reference.number).filter(request.shows) }
  }

  /// The step with the highest rating of those whose labels have room: how near the count of its
  /// gaps is to the wanted one (Talbot, Lin & Hanrahan 2010, section 4.3, for half of all), how easy
  /// it is to count in, and how clear its labels stand.
  private func best() -> Candidate? {
    guard span > 0 else { return nil }
    let wanted = request.wantedGaps
    let rated = CalendarStep.automatic.compactMap { step -> (rating: Double, step: CalendarStep)? in
      let gaps = span / step.seconds
      guard gaps >= 0.5, gaps <= max(8 * wanted, 16) else { return nil }
      return ((2 - max(gaps / wanted, wanted / gaps)) / 2 - step.penalty, step)
    }
    var best: Candidate?
    var bestRating = -Double.infinity
    for (rating, step) in rated.sorted(by: { $0.rating > $1.rating }) where rating > bestRating {
      guard let values = values(step), values.count > 1 else { continue }
      let row = TickRow(values, for: request)
      guard row.isClear else { continue }
      let total = rating + 0.05 * (row.legibility - 1)
      if total > bestRating {
        bestRating = total
        best = Candidate(step: step, row: row)
      }
    }
    return best
  }

  // MARK: - Where no step fits

  private func few() -> TickSet {
    var single: Double?
    for step in CalendarStep.automatic.reversed() where span / step.seconds < Double(Self.most) {
      guard let values = values(step), let first = values.first, let last = values.last
      else { continue }
      // The first one to have a tick here is the roundest.
      if single == nil { single = values[values.count / 2] }
      guard first < last else { continue }
      let ends = TickRow([first, last], for: request)
      if ends.isClear { return ends.ticks() }
    }
    // Limits may be so narrow that no nanosecond lies between them.
    let value = single ?? request.limits.lowerBound
    return TickSet(labelling: [value], request.labels(for: [value]))
  }

  // MARK: - Ticks without labels

  /// The marks of a step that divides another one.
  private func minor(_ step: CalendarStep, besides major: [Double]) -> [Double] {
    for division in step.divisions {
      let points = division.seconds / span * request.length
      guard points >= MinorTicks.leastDistance, let values = values(division) else { continue }
      let shown = Set(major)
      return values.filter { !shown.contains($0) }
    }
    return []
  }

  /// Those ticks of a step on which labels have room: those of a coarser step as well, or every
  /// second, fifth, …; at least the first.
  private func labelled(_ values: [Double], _ step: CalendarStep) -> TickRow {
    let row = TickRow(values, for: request)
    if row.hasRoom { return row }
    let all = Set(values)
    for coarser in CalendarStep.automatic where coarser.seconds > step.seconds {
      let shown = (self.values(coarser) ?? []).filter(all.contains)
      guard shown.count > 1 else { continue }
      let row = TickRow(shown, for: request)
      if row.hasRoom { return row }
    }
    return TickRow.thinned(values, for: request)
  }
}
