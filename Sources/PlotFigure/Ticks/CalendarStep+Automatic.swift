extension CalendarStep {
  /// The steps that ticks may have unless the user chooses, ascending.
  static let automatic: [CalendarStep] = {
    var steps: [CalendarStep] = []
    for power in 0..<9 {
      let unit = (0..<power).reduce(1) { unit, _ in unit * 10 }
      steps += [1, 2, 5].map { .nanoseconds($0 * unit) }
    }
    steps += [1, 2, 5, 10, 15, 30].map { .seconds($0) }
    steps += [1, 2, 5, 10, 15, 30].map { .minutes($0) }
    steps += [1, 2, 3, 6, 12].map { .hours($0) }
    steps += [1, 2, 3].map { .days($0) }
    steps += [.weeks(1), .halfMonths]
    steps += [1, 2, 3, 4, 6].map { .months($0) }
    for power in 0..<9 {
      let unit = (0..<power).reduce(1) { unit, _ in unit * 10 }
      steps += [1, 2, 5].map { .years($0 * unit) }
    }
    return steps
  }()

  /// What a step that is harder to count in loses against its neighbours.
  var penalty: Double {
    switch self {
    case .halfMonths: 0.3
    case .months(4): 0.1
    case .months(2): 0.08
    case .days(3): 0.05
    case .days(2), .hours(2), .minutes(2), .seconds(2): 0.02
    default: 0
    }
  }

  /// The steps that divide this one well, the finest first.
  var divisions: [CalendarStep] {
    switch unit {
    case .nanoseconds: Self.parts(of: count).map { .nanoseconds($0) }
    case .seconds: clockDivisions
    case .days: count == 1 ? [.hours(3), .hours(6), .hours(12)] : [.days(1)]
    case .weeks: count == 1 ? [.days(1)] : [.weeks(1)]
    case .halfMonths: [.days(1)]
    case .months: monthDivisions
    }
  }

  private var clockDivisions: [CalendarStep] {
    switch self {
    case .seconds(1): [.milliseconds(200), .milliseconds(500)]
    case .seconds(2): [.milliseconds(500), .seconds(1)]
    case .seconds(15): [.seconds(5)]
    case .seconds(30): [.seconds(5), .seconds(10)]
    case .minutes(1): [.seconds(10), .seconds(30)]
    case .minutes(2): [.seconds(30), .minutes(1)]
    case .minutes(15): [.minutes(5)]
    case .minutes(30): [.minutes(5), .minutes(10)]
    case .hours(1): [.minutes(10), .minutes(15), .minutes(30)]
    case .hours(2): [.minutes(30), .hours(1)]
    case .hours(3): [.hours(1)]
    case .hours(6): [.hours(1), .hours(2), .hours(3)]
    case .hours(12): [.hours(2), .hours(3), .hours(6)]
    default: divided(by: [3600, 60, 1]) { .seconds($0) }
    }
  }

  private var monthDivisions: [CalendarStep] {
    switch count {
    case 1: [.halfMonths]
    case 2...4: [.months(1)]
    case 6: [.months(1), .months(2), .months(3)]
    case 12: [.months(1), .months(2), .months(3), .months(6)]
    case 24: [.months(6), .years(1)]
    default: divided(by: [12, 1]) { .months($0) }
    }
  }

  /// The parts of a whole number of larger units, in the largest of them.
  private func divided(by units: [Int], _ make: (Int) -> CalendarStep) -> [CalendarStep] {
    guard let unit = units.first(where: { count % $0 == 0 }) else { return [] }
    return Self.parts(of: count / unit).map { make($0 * unit) }
  }

  /// A fifth, a quarter or half of a round number, as far as these are round and whole.
  private static func parts(of count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var digit = count
    while digit % 10 == 0 { digit /= 10 }
    let parts: [Int] = digit == 1 ? [5, 2] : digit == 2 ? [4, 2] : digit == 3 ? [3] : [5]
    return parts.filter { count % $0 == 0 }.map { count / $0 }
  }
}
