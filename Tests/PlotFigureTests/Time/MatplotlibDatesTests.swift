import PlotScene
import Testing

@testable import PlotFigure

/// The ticks of 600 time axes beside those of matplotlib: 200 spans from microseconds to centuries in
/// three zones, many of them over a change of the clocks.
@Suite struct MatplotlibDatesTests {
  /// An axis of matplotlib's, moments in microseconds since 1970.
  struct Case: Decodable, Sendable {
    let zone: String
    let from: Int64
    let to: Int64
    let unit: String
    let count: Int
    let ticks: [Int64]
    let labels: [String]
    let note: String
    let gap: Double?

    var moments: [Timestamp] { ticks.map(Case.moment) }

    static func moment(_ micros: Int64) -> Timestamp {
      let (seconds, rest) = micros.floored(by: 1_000_000)
      return Timestamp(seconds: seconds, nanoseconds: Int(rest) * 1000)
    }

    /// The step as one of ours; nil for one that we do not have.
    var step: CalendarStep? {
      let step: CalendarStep =
        switch unit {
        case "years": .years(count)
        case "months": .months(count)
        case "days": count == 14 ? .halfMonths : .days(count)
        case "hours": .hours(count)
        case "minutes": .minutes(count)
        case "seconds": .seconds(count)
        default: .microseconds(count)
        }
      return CalendarStep.automatic.contains(step) ? step : nil
    }
  }

  private struct File: Decodable { let cases: [Case] }

  /// Ours for the same ends, on an axis as long.
  private struct Ours {
    let zone: Zone
    let moments: [Timestamp]
    let labels: [String]
    let note: String
    let isClear: Bool
    /// The step that the ticks are all moments of; nil if there is none.
    let step: CalendarStep?

    init(_ theirs: Case, _ zone: Zone) throws {
      let ends = [theirs.from, theirs.to].map(Case.moment)
      let scale = Scale.time(zone: zone).adapted(to: ScaleData(channels: [Channel(ends)]))
      let reference = scale.kind.timeReference
      let limits = scale.values(of: Channel(ends))
      let request = timeRequest(scale, limits[0]...limits[1])
      let set = Ticks.automatic.resolve(request)
      let moments = set.major.map { reference.moment(at: $0.value) }
      self.zone = zone
      self.moments = moments
      labels = set.major.map { flat($0.label) }
      note = set.note.map(flat) ?? ""
      isClear = TickRow(set.major.map(\.value), for: request).isClear
      step = CalendarStep.automatic.last {
        $0.moments(from: ends[0], through: ends[1], in: zone, most: 200) == moments
      }
    }

    /// Whether the clock shows a multiple of the step at each tick.
    func isAligned(to step: CalendarStep) -> Bool {
      moments.allSatisfy { moment in
        let fields = moment.fields(in: zone)
        let isMidnight = fields.isMidnight
        switch step.unit {
        case .nanoseconds: return fields.nanosecond % step.count == 0
        case .seconds:
          return fields.nanosecond == 0
            && (fields.minuteOfDay * 60 + fields.second) % step.count == 0
        case .days: return isMidnight && (fields.day - 1) % step.count == 0
        case .weeks: return isMidnight && fields.weekday == 1
        case .halfMonths: return isMidnight && (fields.day == 1 || fields.day == 15)
        case .months:
          return isMidnight && fields.day == 1
            && (fields.year * 12 + fields.month - 1) % step.count == 0
        }
      }
    }
  }

  /// Every axis has ticks on the calendar, clear of each other, about as many as matplotlib's; where
  /// the step is the same, the ticks are the same.
  @Test func ticks() throws {
    let cases = (try Reference.json("dates") as File).cases
    let zones = try Dictionary(
      uniqueKeysWithValues: Set(cases.map(\.zone)).map { ($0, try ReferenceZones.zone($0)) })
    var kinds: [String: Int] = [:]
    var theirOverlaps = 0
    for theirs in cases {
      let place = "\(theirs.zone) \(theirs.from)…\(theirs.to)"
      let ours = try Ours(theirs, try #require(zones[theirs.zone]))
      let step = try #require(ours.step, "\(place)")
      #expect(ours.isAligned(to: step), "\(place): \(step)")
      #expect(ours.isClear, "\(place)")
      let ratio = Double(ours.moments.count) / Double(theirs.ticks.count)
      #expect(ratio >= 0.5 && ratio <= 3.5, "\(place): \(ratio)")
      theirOverlaps += theirs.gap ?? 0 < 0 ? 1 : 0
      kinds[kind(ours, step, theirs), default: 0] += 1
    }
    print(
      "dates: \(cases.count) axes beside matplotlib's, whose labels overlap on \(theirOverlaps)")
    for (kind, count) in kinds.sorted(by: { $0.value > $1.value }) { print("  \(count) \(kind)") }
    #expect(kinds["unexplained"] == nil)
    #expect(kinds["the same ticks"] ?? 0 >= 300)
    #expect(cases.count == 600)
  }

  private func kind(_ ours: Ours, _ step: CalendarStep, _ theirs: Case) -> String {
    if ours.moments == theirs.moments { return "the same ticks" }
    if theirs.step == step {
      // No two ticks a day apart where the others are two.
      if step == .days(2), Set(ours.moments).isSubset(of: theirs.moments) {
        return "the same step, without the 31st beside the 1st"
      }
      // Days as numbers, which matplotlib counts in, cannot tell microseconds apart.
      let ends = [theirs.from, theirs.to].map(Case.moment)
      let extra = Set(ours.moments).subtracting(theirs.moments)
      let isAtEnd = extra.allSatisfy { tick in
        ends.contains { tick.seconds(since: $0).magnitude < 1e-6 }
      }
      if isAtEnd, Set(theirs.moments).isSubset(of: ours.moments) {
        return "the same step, with the tick at the very end"
      }
      Issue.record("\(ours.moments) where theirs are \(theirs.moments)")
      return "unexplained"
    }
    if step == .weeks(1), theirs.unit == "days" {
      return "Mondays, where theirs are the 1st, 8th, 15th and 22nd, or half months"
    }
    let leading = String(theirs.count).first
    if leading == "4" {
      return "steps people count in, where theirs are of \(theirs.count) \(theirs.unit)"
    }
    if ours.moments.count > theirs.moments.count { return "more labels, as there is room" }
    if ours.moments.count < theirs.moments.count { return "fewer labels, with more room" }
    return "as many labels of another step"
  }

  /// Where the ticks are the same, each label is the same or differs for a reason.
  @Test func labels() throws {
    let cases = (try Reference.json("dates") as File).cases
    let zones = try Dictionary(
      uniqueKeysWithValues: Set(cases.map(\.zone)).map { ($0, try ReferenceZones.zone($0)) })
    var kinds: [String: Int] = [:]
    var notes: [String: Int] = [:]
    for theirs in cases {
      let ours = try Ours(theirs, try #require(zones[theirs.zone]))
      guard ours.moments == theirs.moments else { continue }
      for (our, their) in zip(ours.labels, theirs.labels) {
        let kind = labelKind(our, their)
        kinds[kind, default: 0] += 1
        if kind == "unexplained" { Issue.record("\(our) for \(their) in \(ours.labels)") }
      }
      let note = noteKind(ours, theirs)
      notes[note, default: 0] += 1
      if note == "unexplained" { Issue.record("\(ours.note) for \(theirs.note) at \(ours.labels)") }
    }
    for (name, kinds) in [("labels", kinds), ("notes", notes)] {
      let total = kinds.values.reduce(0, +)
      print("dates: \(total) \(name) at the same ticks as matplotlib's")
      for (kind, count) in kinds.sorted(by: { $0.value > $1.value }) { print("  \(count) \(kind)") }
    }
  }

  private func labelKind(_ our: String, _ their: String) -> String {
    if our == their { return "the same" }
    if "0" + our == their { return "a day without a zero in front" }
    if our == ":" + their { return "seconds with their colon" }
    if our.hasSuffix(" µs") { return "microseconds after what the note says" }
    let parts = our.split(separator: " ").map(String.init)
    let (first, second) = (parts.first ?? "", parts.dropFirst().first ?? "")
    if parts.count == 2, their == "\(second)-\(first.count == 1 ? "0" : "")\(first)" {
      return "the day before its month"
    }
    if parts.count == 3, their.hasPrefix(second + "-") { return "a new year named" }
    if parts.count == 2, first == their, Int(second) != nil { return "a new year named" }
    if our == "Jan", Int(their) != nil { return "January, with its year in the note" }
    if our == "1", their.count == 3 { return "the first of a month that the note names" }
    if parts.count == 2, their == "00:00" { return "midnight, with the day that begins" }
    if our == "00:00", their.contains("-") { return "midnight of a day that the note names" }
    if our.hasPrefix(":00"), their.contains(":") { return "a minute that the note names" }
    if parts.count == 2, first == their, second.hasPrefix("+") || second.hasPrefix("\u{2212}") {
      return "a time that comes twice, with its offset"
    }
    return "unexplained"
  }

  private func noteKind(_ ours: Ours, _ theirs: Case) -> String {
    // matplotlib writes 2026-Mar-09 12:30 for 9 Mar 2026 12:30.
    let words = theirs.note.split(separator: " ")
    let date = (words.first ?? "").split(separator: "-").reversed()
      .map { $0.count == 2 && $0.hasPrefix("0") ? String($0.dropFirst()) : String($0) }
      .joined(separator: " ")
    let their = ([date] + words.dropFirst().map(String.init)).joined(separator: " ")
    if ours.note == their { return "the same, in another order" }
    if ours.note.hasPrefix(their + ":"), !their.isEmpty {
      return "the same, with seconds to count from"
    }
    if their.isEmpty, ours.labels.contains("Jan") { return "the year, as January is no year" }
    let fields = ours.moments.map { $0.fields(in: ours.zone) }
    let isSmaller =
      ours.note.isEmpty || their.hasSuffix(ours.note) || their.contains(" \(ours.note) ")
    let days = Set(fields.map(\.dayNumber)).count
    let minutes = Set(fields.map { $0.dayNumber * 1440 + $0.minuteOfDay }).count
    if isSmaller || their.hasPrefix(ours.note), days > 1 || minutes > 1 {
      return "what all share, where theirs is of the last tick"
    }
    return "unexplained"
  }
}
