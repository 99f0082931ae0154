/// The labels of moments that say only what changes from one to the next, and a note on what all of
/// them share.
struct ConciseDates {
  /// What a label is made of where nothing else changes.
  enum Level: Int, Comparable {
    case years
    case months
    case days
    case minutes
    case seconds
    case fractions

    static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
  }

  /// What a label leaves out as long as it stays the same, each within the one before.
  enum Context {
    case year
    case month
    case day
    case minute
  }

  private let symbols: DateSymbols
  private let decimalSeparator: String
  private let moments: [Timestamp]
  private let fields: [CalendarFields]
  private let level: Level
  /// What the labels leave out and is not the same for all of them, the largest first.
  private let varying: [Context]
  /// The smallest part of what is the same for all; nil if nothing is.
  private let common: Context?
  private let decimals: Int

  init(
    _ moments: [Timestamp], in zone: Zone, _ symbols: DateSymbols, decimalSeparator: String = "."
  ) {
    self.symbols = symbols
    self.decimalSeparator = decimalSeparator
    self.moments = moments
    let fields = moments.map { $0.fields(in: zone) }
    self.fields = fields
    level = zip(moments, fields).map { Self.level($1, at: $0, in: zone) }.max() ?? .years
    let contexts: [Context] =
      switch level {
      case .years: []
      case .months: [.year]
      case .days: [.year, .month]
      case .minutes: [.year, .month, .day]
      case .seconds, .fractions: [.year, .month, .day, .minute]
      }
    let isVarying = { (context: Context) in Set(fields.map { $0.number(context) }).count > 1 }
    let varying = contexts.filter(isVarying)
    self.varying = varying
    // Where a label names a day it names its month too, and the note need not.
    let namesMonths = level >= .minutes && varying.contains(.day)
    common = contexts.last { !varying.contains($0) && !(namesMonths && $0 == .month) }
    decimals = fields.map { Self.decimals($0.nanosecond) }.max() ?? 0
  }

  /// The labels, one for each moment, and what they share.
  func written() -> (labels: [String], note: String?) {
    if let short = shortSpan() { return short }
    var labels = fields.indices.map { label(fields[$0], since: newContext(at: $0)) }
    for index in repeated() {
      let hours = Zone.text(ofOffset: fields[index].secondsFromUTC)
      labels[index] += " " + (hours.hasSuffix(":00") ? String(hours.dropLast(3)) : hours)
    }
    return (labels, fields.first.flatMap { first in common.map { note(first, $0) } })
  }

  // MARK: - What is said

  /// The smallest unit that a moment needs.
  private static func level(
    _ fields: CalendarFields, at moment: Timestamp, in zone: Zone
  ) -> Level {
    if fields.nanosecond > 0 { return .fractions }
    if fields.second > 0 { return .seconds }
    if fields.minuteOfDay > 0 {
      // Where clocks are turned forward at midnight, a day begins later.
      let midnight = Int64(fields.dayNumber).saturatingMultiplied(by: 86_400)
      let isStart =
        fields.hour < 3 && zone.startMoment(ofLocal: midnight) == moment.seconds
      if !isStart { return .minutes }
    }
    return fields.day > 1 ? .days : fields.month > 1 ? .months : .years
  }

  /// The largest part that a label must say beyond its own level; nil for none.
  private func newContext(at index: Int) -> Context? {
    guard let smallest = varying.last else { return nil }
    let now = fields[index]
    if index > 0 {
      let before = fields[index - 1]
      return varying.first { now.number($0) != before.number($0) }
    }
    // The first label says it where it is exactly the beginning of a year, a month, …, and where
    // the next change does not tell what was before.
    if now.begins(smallest) { return varying.first { now.begins($0) } }
    let next = fields.first { $0.number(smallest) != now.number(smallest) }
    let follows = next.map { $0.number(smallest) - now.number(smallest) == 1 } ?? true
    return follows ? nil : varying.first
  }

  private func label(_ fields: CalendarFields, since context: Context?) -> String {
    let month = symbols.name(\.shortMonths, fields.month)
    let year = DatePattern.number(fields.year, digits: 1)
    switch level {
    case .years: return year
    case .months:
      return context == nil ? month : fields.month == 1 ? year : "\(month) \(year)"
    case .days:
      guard let context else { return "\(fields.day)" }
      let start = fields.day == 1 ? month : "\(fields.day) \(month)"
      return context == .year ? "\(start) \(year)" : start
    case .minutes, .seconds, .fractions:
      guard let context else {
        return level == .minutes ? clock(fields) : ":" + seconds(fields)
      }
      let hasSeconds = fields.second > 0 || fields.nanosecond > 0
      let time = clock(fields) + (hasSeconds ? ":" + seconds(fields) : "")
      if context == .minute { return time }
      let date = "\(fields.day) \(month)" + (context == .year ? " \(year)" : "")
      return fields.isMidnight ? date : "\(date) \(time)"
    }
  }

  private func note(_ fields: CalendarFields, _ common: Context) -> String {
    let year = DatePattern.number(fields.year, digits: 1)
    if common == .year { return year }
    let month = "\(symbols.name(\.shortMonths, fields.month)) \(year)"
    if common == .month { return month }
    return "\(fields.day) \(month)" + (common == .minute ? " \(clock(fields))" : "")
  }

  private func clock(_ fields: CalendarFields) -> String {
    fields.hour.padded(to: 2) + ":" + fields.minute.padded(to: 2)
  }

  private func seconds(_ fields: CalendarFields) -> String {
    let fraction = fields.nanosecond.padded(to: 9).prefix(decimals)
    return fields.second.padded(to: 2)
      + (decimals > 0 ? decimalSeparator + fraction : "")
  }

  /// The moments whose date and time another one shows too, as the clocks were turned back.
  private func repeated() -> [Int] {
    guard level >= .minutes, let first = fields.first,
      fields.contains(where: { $0.secondsFromUTC != first.secondsFromUTC })
    else { return [] }
    let shown = zip(moments, fields).map {
      Timestamp(
        seconds: $0.seconds.saturatingAdding(Int64($1.secondsFromUTC)), nanoseconds: $1.nanosecond)
    }
    let indices = Dictionary(grouping: shown.indices) { shown[$0] }
    return indices.values.filter { $0.count > 1 }.flatMap { $0 }
  }

  // MARK: - Less than a millisecond

  /// Labels in microseconds or nanoseconds after a moment that the note names, where the moments lie
  /// so close together that their seconds would have more digits than anybody reads; nil elsewhere.
  private func shortSpan() -> (labels: [String], note: String?)? {
    guard decimals > 3, let first = moments.min(), let last = moments.max() else { return nil }
    let (unit, name) = decimals > 6 ? (1, "ns") : (1000, "µs")
    guard last.seconds(since: first) < Double(unit) * 1e-5 else { return nil }
    let base = Timestamp(
      seconds: first.seconds, nanoseconds: first.nanoseconds / (unit * 1000) * (unit * 1000))
    let labels = moments.map { moment in
      let whole = Int(moment.seconds.saturatingSubtracting(base.seconds)) * 1_000_000_000
      return "+\((whole + moment.nanoseconds - base.nanoseconds) / unit) \(name)"
    }
    guard let fields = fields.first else { return nil }
    let digits = base.nanoseconds.padded(to: 9)
    let fraction = digits.prefix(Self.decimals(base.nanoseconds))
    let start = note(fields, .minute) + ":" + fields.second.padded(to: 2)
    return (labels, fraction.isEmpty ? start : start + decimalSeparator + fraction)
  }

  /// How many decimals a part of a second has.
  private static func decimals(_ nanoseconds: Int) -> Int {
    var (rest, places) = (nanoseconds, 9)
    guard rest > 0 else { return 0 }
    while rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    return places
  }
}

extension CalendarFields {
  /// The number of the year, the month, … since some fixed one.
  fileprivate func number(_ context: ConciseDates.Context) -> Int {
    switch context {
    case .year: year
    case .month: monthNumber
    case .day: dayNumber
    case .minute: dayNumber * 1440 + minuteOfDay
    }
  }

  /// Whether a year, a month, … begins.
  fileprivate func begins(_ context: ConciseDates.Context) -> Bool {
    switch context {
    case .year: month == 1 && day == 1 && isMidnight
    case .month: day == 1 && isMidnight
    case .day: isMidnight
    case .minute: second == 0 && nanosecond == 0
    }
  }
}
