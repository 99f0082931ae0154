extension DatePattern {
  /// What the pattern makes of a moment.
  func text(_ fields: CalendarFields, _ symbols: DateSymbols) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .field(let field): Self.text(field, fields, symbols)
      }
    }.joined()
  }

  private static func text(
    _ field: Field, _ fields: CalendarFields, _ symbols: DateSymbols
  ) -> String {
    switch field {
    case .year(let digits): number(fields.year, digits: digits)
    case .yearOfCentury: number(fields.year.floored(by: 100).rest, digits: 2)
    case .quarter(let digits): number((fields.month + 2) / 3, digits: digits)
    case .quarterName: "Q\((fields.month + 2) / 3)"
    case .month(let digits): number(fields.month, digits: digits)
    case .shortMonth: symbols.name(\.shortMonths, fields.month)
    case .fullMonth: symbols.name(\.months, fields.month)
    case .day(let digits): number(fields.day, digits: digits)
    case .shortWeekday: symbols.name(\.shortWeekdays, fields.weekday)
    case .fullWeekday: symbols.name(\.weekdays, fields.weekday)
    case .hour(let digits): number(fields.hour, digits: digits)
    case .hourOfHalfDay(let digits): number((fields.hour + 11) % 12 + 1, digits: digits)
    case .halfDay: fields.hour < 12 ? symbols.am : symbols.pm
    case .minute(let digits): number(fields.minute, digits: digits)
    case .second(let digits): number(fields.second, digits: digits)
    case .fraction(let digits): String(fields.nanosecond.padded(to: 9).prefix(digits))
    case .offset: Zone.text(ofOffset: fields.secondsFromUTC)
    }
  }

  /// A whole number with zeros in front, and U+2212 for a minus.
  static func number(_ value: Int, digits: Int) -> String {
    (value < 0 ? "\u{2212}" : "") + value.padded(to: digits)
  }
}
