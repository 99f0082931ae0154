extension CalendarStep {
  /// The moments of a step from one moment through another, ascending; nil where they are more
  /// than `most`, or where the step is not above zero.
  ///
  /// - Complexity: O(`most`), with about ten questions to the zone for each moment.
  func moments(
    from start: Timestamp, through end: Timestamp, in zone: Zone, most: Int
  ) -> [Timestamp]? {
    guard count > 0, start <= end,
      end.seconds(since: start) / seconds <= Double(most) * 2 + 4
    else { return nil }
    let moments =
      switch unit {
      case .nanoseconds: fractions(from: start, through: end)
      case .seconds: clockTimes(from: start, through: end, in: zone, most: most)
      case .days, .weeks, .halfMonths, .months: days(from: start, through: end, in: zone)
      }
    guard let moments, moments.count <= most else { return nil }
    return moments
  }

  // MARK: - Parts of a second

  private func fractions(from start: Timestamp, through end: Timestamp) -> [Timestamp]? {
    let step = UInt64(count.magnitude)
    // How far `start` lies behind a multiple of the step, counted from 1970 in nanoseconds, which
    // may be more than 64 bits hold.
    let rest = UInt64(truncatingIfNeeded: start.seconds.floored(by: Int64(count)).rest)
    let (high, low) = rest.multipliedFullWidth(by: 1_000_000_000 % step)
    let behind =
      (step.dividingFullWidth((high, low)).remainder + UInt64(start.nanoseconds) % step) % step
    var moment = behind == 0 ? start : Self.adding(step - behind, to: start)
    var moments: [Timestamp] = []
    while moment <= end {
      moments.append(moment)
      let next = Self.adding(step, to: moment)
      if next <= moment { break }
      moment = next
    }
    return moments
  }

  private static func adding(_ nanoseconds: UInt64, to moment: Timestamp) -> Timestamp {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return Timestamp(
      seconds: moment.seconds.saturatingAdding(Int64(seconds)), nanoseconds: moment.nanoseconds
    ).adding(nanoseconds: Int(rest))
  }

  // MARK: - Times of the clock

  /// The moments at which the clock shows a multiple of the step. Where it is turned back, steps of
  /// up to an hour stand in both of the hours, longer ones in the first.
  private func clockTimes(
    from start: Timestamp, through end: Timestamp, in zone: Zone, most: Int
  ) -> [Timestamp]? {
    let step = Int64(count)
    var now = start.nanoseconds == 0 ? start.seconds : start.seconds.saturatingAdding(1)
    var latest = Int64.min
    var moments: [Timestamp] = []
    // A sound zone changes its offset now and then; one that does at every question is left alone.
    for _ in 0..<(4 * most + 64) {
      guard now <= end.seconds else { return moments }
      let offset = Int64(zone.offset(at: now))
      let local = now.saturatingAdding(offset)
      let rest = local.floored(by: step).rest
      let next = rest == 0 ? now : now.saturatingAdding(step - rest)
      if next > now, zone.offset(at: next) != Int(offset) {
        now = zone.change(after: now, by: next)
        continue
      }
      guard next <= end.seconds else { return moments }
      let shown = next.saturatingAdding(offset)
      if step <= 3600 || moments.isEmpty || shown > latest {
        moments.append(Timestamp(seconds: next))
        latest = shown
      }
      now = next.saturatingAdding(1)
      if now == next { return moments }
    }
    return nil
  }

  // MARK: - Days of the calendar

  /// The moments at which the days of a step begin.
  private func days(from start: Timestamp, through end: Timestamp, in zone: Zone) -> [Timestamp] {
    let first = start.fields(in: zone)
    let last = end.fields(in: zone)
    let numbers = unit == .months ? months(from: first, to: last) : days(from: first, to: last)
    var moments: [Timestamp] = []
    for number in numbers {
      let midnight = Int64(number).saturatingMultiplied(by: 86_400)
      let moment = Timestamp(seconds: zone.startMoment(ofLocal: midnight))
      // A day that a zone leaves out begins with the next.
      if moment >= start, moment <= end, moments.last.map({ $0 < moment }) ?? true {
        moments.append(moment)
      }
    }
    return moments
  }

  private func months(from first: CalendarFields, to last: CalendarFields) -> [Int] {
    var month = first.monthNumber.floored(by: count).quotient.saturatingMultiplied(by: count)
    var days: [Int] = []
    while month <= last.monthNumber {
      let (year, rest) = month.floored(by: 12)
      days.append(CivilDate.daysSince1970(year: year, month: rest + 1))
      let (next, overflow) = month.addingReportingOverflow(count)
      if overflow { break }
      month = next
    }
    return days
  }

  private func days(from first: CalendarFields, to last: CalendarFields) -> [Int] {
    // A whole number of weeks or days, counted from a Monday or from 1970-01-01.
    let stride = unit == .weeks ? count.saturatingMultiplied(by: 7) : count
    let isCountedByMonth = unit == .halfMonths || (unit == .days && count <= 15)
    guard isCountedByMonth else {
      let monday = unit == .weeks ? 4 : 0  // 1970-01-05
      var day = (first.dayNumber - monday).floored(by: stride).quotient
        .saturatingMultiplied(by: stride).saturatingAdding(monday)
      var days: [Int] = []
      while day <= last.dayNumber {
        days.append(day)
        let (next, overflow) = day.addingReportingOverflow(stride)
        if overflow { break }
        day = next
      }
      return days
    }
    guard first.dayNumber <= last.dayNumber else { return [] }
    return (first.dayNumber...last.dayNumber).filter { number in
      let date = CivilDate(daysSince1970: number)
      if unit == .halfMonths { return date.day == 1 || date.day == 15 }
      guard (date.day - 1) % count == 0 else { return false }
      let length = CivilDate.length(ofMonth: date.month, year: date.year)
      return count == 1 || length - date.day >= 1
    }
  }
}
