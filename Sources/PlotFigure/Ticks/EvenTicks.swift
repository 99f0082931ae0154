internal import PlotScene

/// Ticks at all multiples of a step that the user chose.
enum EvenTicks {
  private static let most = 1000

  /// The ticks; nil for a step that is not above zero or gives more than 1,000.
  static func ticks(every step: Double, for request: TickRequest) -> TickSet? {
    guard step > 0, let unit = unit(of: step),
      let all = Progression.multiples(of: unit, in: request, most: most)
    else { return nil }
    guard let every = labelStride(all, request) else {
      return TickSet(major: all.values.map { Tick($0, label: RichText("")) })
    }
    let values = all.values
    let isLabelled = values.indices.map { (all.first + Int64($0)) % every == 0 }
    let shown = zip(values, isLabelled).filter(\.1).map(\.0)
    let written = request.labels(for: shown, step: step * Double(every))
    var labels = written.labels[...]
    let major = zip(values, isLabelled).map { value, isLabelled in
      Tick(value, label: isLabelled ? labels.popFirst() ?? RichText("") : RichText(""))
    }
    return TickSet(
      major: major, minor: MinorTicks.between(all, request), note: written.note)
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

  /// The least of 1, 2, 5, 10, 20, … such that labels on every so many ticks stand clear of each
  /// other; nil if there is none.
  private static func labelStride(_ all: Progression, _ request: TickRequest) -> Int64? {
    let values = all.values
    for every in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as [Int64] {
      let shown = values.indices.filter { (all.first + Int64($0)) % every == 0 }.map { values[$0] }
      if request.fits(shown, request.labels(for: shown, step: all.step * Double(every))) {
        return every
      }
    }
    return nil
  }
}
