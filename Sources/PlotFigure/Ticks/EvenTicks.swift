/// Ticks at all multiples of a step that the user chose.
enum EvenTicks {
  private static let most = 1000

  /// The ticks; nil for a step that is not above zero or gives more than 1,000.
  static func ticks(every step: Double, for request: TickRequest) -> TickSet? {
    guard step > 0, let unit = unit(of: step),
      let all = Progression.multiples(of: unit, in: request, most: most)
    else { return nil }
    let values = all.values
    // Labels are counted from zero, wherever the axis begins.
    let labelled = TickRow.thinned(values, from: -Int(all.first), step: all.step, for: request)
    return labelled.ticks(among: values, minor: MinorTicks.between(all, request))
  }

  /// The step as the decimal that was meant, 0.3 for 0.1 + 0.2; or as it is where it is no short
  /// decimal, so that every tick is a multiple of π/4 and not of 0.785398163397448.
  private static func unit(of step: Double) -> Progression.Unit? {
    guard let digits = DecimalDigits(step) else { return nil }
    let meant = digits.rounded(places: 14 - digits.exponent)
    guard meant.digits.count <= 12 else {
      return Progression.Unit(significand: 1, exponent: 0, factor: step)
    }
    let significand = meant.digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    return Progression.Unit(significand: significand, exponent: -meant.places)
  }
}
