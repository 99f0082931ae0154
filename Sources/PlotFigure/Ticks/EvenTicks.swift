internal import PlotScene

/// Ticks at all multiples of a step that the user chose.
enum EvenTicks {
  private static let most = 1000

  /// The ticks; nil for a step that is not above zero or gives more than 1,000.
  static func ticks(every step: Double, scale: Scale, request: TickRequest) -> TickSet? {
    guard step > 0, let unit = unit(of: step),
      let all = Progression.multiples(of: unit, in: request, most: most)
    else { return nil }
    guard let every = labelStride(all, scale: scale, request) else {
      return TickSet(major: all.values.map { Tick($0, label: RichText("")) })
    }
    let values = all.values
    let isLabelled = values.indices.map { (all.first + Int64($0)) % every == 0 }
    let shown = zip(values, isLabelled).filter(\.1).map(\.0)
    var labels = request.format.labels(for: shown, step: step * Double(every))[...]
    let major = zip(values, isLabelled).map { value, isLabelled in
      Tick(value, label: isLabelled ? labels.popFirst() ?? RichText("") : RichText(""))
    }
    return TickSet(major: major)
  }

  /// The step as the decimal that was meant, 0.3 for 0.1 + 0.2.
  private static func unit(of step: Double) -> Progression.Unit? {
    guard let digits = DecimalDigits(step) else { return nil }
    let meant = digits.rounded(places: 14 - digits.exponent)
    let significand = meant.digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    return Progression.Unit(significand: significand, exponent: -meant.places)
  }

  /// The least of 1, 2, 5, 10, 20, … such that labels on every so many ticks stand clear of each
  /// other; nil if there is none.
  private static func labelStride(
    _ all: Progression, scale: Scale, _ request: TickRequest
  ) -> Int64? {
    let start = scale.forward(request.limits.lowerBound)
    let length = scale.forward(request.limits.upperBound) / 2 - start / 2
    func place(_ value: Double) -> Double {
      (scale.forward(value) / 2 - start / 2) / length * request.length
    }
    let values = all.values
    for every in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as [Int64] {
      let shown = values.indices.filter { (all.first + Int64($0)) % every == 0 }.map { values[$0] }
      let labels = request.format.labels(for: shown, step: all.step * Double(every))
      let extents = labels.map(request.labelExtent)
      let isClear = zip(shown.indices, shown.indices.dropFirst()).allSatisfy { one, next in
        place(shown[next]) - place(shown[one]) - (extents[one] + extents[next]) / 2
          >= request.labelGap
      }
      if isClear { return every }
    }
    return nil
  }
}
