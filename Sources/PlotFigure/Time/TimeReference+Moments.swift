extension TimeReference {
  /// Seconds since the origin.
  func number(of moment: Timestamp) -> Double { moment.seconds(since: origin) }

  /// The moment that a number stands for, to the least power of ten of a second that numbers of its
  /// size can tell apart: what is 0.1 s after a minute shall not become 0.10000002 s.
  func moment(at number: Double) -> Timestamp {
    let whole = number.rounded(.down)
    let fraction = Int(exactly: ((number - whole) * 1e9).rounded()) ?? 0
    let unit = Self.resolution(at: number)
    let rounded = (fraction + unit / 2) / unit * unit
    return origin.adding(seconds: whole).adding(nanoseconds: min(rounded, 1_000_000_000))
  }

  /// The least power of ten, in nanoseconds, that numbers of a size can tell apart; at most a second.
  static func resolution(at number: Double) -> Int {
    let distance = number.ulp * 2e9
    var unit = 1
    while Double(unit) < distance, unit < 1_000_000_000 { unit *= 10 }
    return unit
  }
}

extension Scale.Kind {
  /// What times the numbers stand for: numbers that stand for themselves are seconds since 1970 in
  /// UTC to what is about times.
  var timeReference: TimeReference {
    if case .times(let reference) = self { reference } else { TimeReference(zone: .utc) }
  }
}
