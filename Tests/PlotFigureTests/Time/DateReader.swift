@testable import PlotFigure

/// Reads the labels of an axis as a person does: what a label and the note do not say is the same as
/// before, or goes on from there.
struct DateReader {
  /// What a label says.
  private struct Said {
    var year: Int?
    var month: Int?
    var day: Int?
    var minuteOfDay: Int?
    var second: String?
  }

  private let said: [Said]
  private let step: CalendarStep

  /// - Parameters:
  ///   - labels: the labels, in UTC.
  ///   - note: what they share.
  init(_ labels: [String], note: String) {
    let shared = Self.words(note)
    var said = labels.map { Self.words($0) }
    let hasTimes = said.contains { $0.minuteOfDay != nil || $0.second != nil }
    let hasSeconds = said.contains { $0.second != nil }
    let hasDays = said.contains { $0.day != nil }
    let hasMonths = said.contains { $0.month != nil }
    step =
      hasSeconds
      ? .seconds(1)
      : hasTimes ? .minutes(1) : hasDays ? .days(1) : hasMonths ? .months(1) : .years(1)
    for index in said.indices {
      // A label of something larger stands at its beginning.
      if said[index].year != nil, hasMonths || hasDays, said[index].month == nil {
        said[index].month = 1
      }
      if said[index].month != nil, hasDays || hasTimes, said[index].day == nil {
        said[index].day = 1
      }
      if said[index].day != nil, hasTimes, said[index].minuteOfDay == nil {
        said[index].minuteOfDay = 0
      }
      if said[index].minuteOfDay != nil, hasSeconds, said[index].second == nil {
        said[index].second = "00"
      }
      said[index].year = said[index].year ?? shared.year
      said[index].month = said[index].month ?? shared.month
      said[index].day = said[index].day ?? shared.day
      if hasSeconds { said[index].minuteOfDay = said[index].minuteOfDay ?? shared.minuteOfDay }
    }
    self.said = said
  }

  /// The moments, to the second; nil if they cannot be told.
  func moments() -> [Timestamp]? {
    guard let known = said.firstIndex(where: isComplete), let anchor = moment(said[known])
    else { return nil }
    var moments = [anchor]
    for index in known..<(said.count - 1) {
      guard let next = search(from: moments[moments.count - 1], for: said[index + 1], forward: true)
      else { return nil }
      moments.append(next)
    }
    for index in (0..<known).reversed() {
      guard let before = search(from: moments[0], for: said[index], forward: false) else {
        return nil
      }
      moments.insert(before, at: 0)
    }
    return moments
  }

  private func isComplete(_ said: Said) -> Bool {
    guard said.year != nil else { return false }
    if step == .years(1) { return true }
    guard said.month != nil else { return false }
    if step == .months(1) { return true }
    guard said.day != nil else { return false }
    if step == .days(1) { return true }
    return said.minuteOfDay != nil && (step == .minutes(1) || said.second != nil)
  }

  private func moment(_ said: Said) -> Timestamp? {
    guard let year = said.year else { return nil }
    return Timestamp(
      year: year, month: said.month ?? 1, day: said.day ?? 1, minute: said.minuteOfDay ?? 0,
      second: said.second.flatMap { Int($0.prefix(2)) } ?? 0)
  }

  /// The nearest moment after or before another one at which what is said is so.
  private func search(from start: Timestamp, for said: Said, forward: Bool) -> Timestamp? {
    var fields = start.fields()
    for count in 1...4000 {
      let offset = forward ? count : -count
      let moment =
        switch step.unit {
        case .months:
          Timestamp(year: start.fields().year, month: start.fields().month + offset * step.count)
        case .days: start.adding(seconds: Double(offset) * 86_400)
        default: start.adding(seconds: Double(offset * step.count))
        }
      fields = moment.fields()
      let isSo =
        said.year ?? fields.year == fields.year && said.month ?? fields.month == fields.month
        && said.day ?? fields.day == fields.day
        && said.minuteOfDay ?? fields.minuteOfDay == fields.minuteOfDay
        && said.second.flatMap { Int($0.prefix(2)) } ?? fields.second == fields.second
      if isSo { return moment }
    }
    return nil
  }

  private static func words(_ text: String) -> Said {
    var said = Said()
    for word in text.split(separator: " ").map(String.init) {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if let month = DateSymbols.english.shortMonths.firstIndex(of: word) {
        said.month = month + 1
      } else if parts.count > 1 {
        if let hour = Int(parts[0]), let minute = Int(parts[1]) {
          said.minuteOfDay = hour * 60 + minute
        }
        if parts.count == 3 { said.second = parts[2] }
        if parts[0].isEmpty { said.second = parts[1] }
      } else if let number = Int(word.replacing("\u{2212}", with: "-")) {
        if said.month == nil, word.count <= 2 { said.day = number } else { said.year = number }
      }
    }
    return said
  }
}
