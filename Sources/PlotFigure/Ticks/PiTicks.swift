/// Ticks at round fractions and multiples of π.
enum PiTicks {
  /// The ticks; nil for a scale that is not linear.
  static func ticks(for request: TickRequest) -> TickSet? {
    guard request.scale.transform == nil else { return nil }
    var request = request
    request.limits = request.limits.clamped(to: Scale.finite)
    // It takes three labels to see that a scale is even.
    if let ticks = fractions(for: request, atLeast: 3) { return ticks }
    let decimals = decimals(for: request)
    if decimals.major.count > 2 { return decimals }
    return fractions(for: request, atLeast: 2) ?? decimals
  }

  /// The fractions that fill the axis best; nil if fewer than `count` of any step fit.
  private static func fractions(for request: TickRequest, atLeast count: Int) -> TickSet? {
    var best: (ticks: TickSet, score: Double)?
    for step in steps {
      let score = step.score(request)
      guard score > best?.score ?? -1, let values = step.values(in: request), values.count >= count
      else { continue }
      let row = TickRow(values, step: step.value, for: request)
      guard row.isClear else { continue }
      best = (row.ticks(minor: step.minor(in: request)), score)
    }
    return best?.ticks
  }

  /// A step of a whole number of π over a whole number.
  private struct Step {
    let numerator: Int64
    let denominator: Int64
    /// What is taken off the rating of fractions that are harder to read.
    var penalty = 0.0
    /// Into how many parts shorter marks divide it.
    var parts: Int64 = 2

    var value: Double { multiple(1) }

    /// A multiple of the step with one rounding for each operation: twice π/2 is π.
    func multiple(_ count: Int64) -> Double {
      Double(count) * Double(numerator) * .pi / Double(denominator)
    }

    /// How well the ticks would fill the axis: 1 for the wanted count, less for more and for fewer.
    func score(_ request: TickRequest) -> Double {
      let halfGaps = (request.limits.upperBound / 2 - request.limits.lowerBound / 2) / value
      let ratio = 2 * halfGaps / request.wantedGaps
      return min(ratio, 1 / ratio) - penalty
    }

    /// The multiples within the limits; nil for more than a thousand.
    func values(in request: TickRequest) -> [Double]? {
      multiples(of: self, in: request, most: 1000)?.map(multiple)
    }

    func minor(in request: TickRequest) -> [Double] {
      let fine = Step(numerator: numerator, denominator: denominator * parts)
      guard request.distance(from: 0, to: fine.value) >= MinorTicks.leastDistance,
        let counts = multiples(of: fine, in: request, most: 10_000)
      else { return [] }
      return counts.filter { $0 % parts != 0 }.map(fine.multiple)
    }

    private func multiples(
      of step: Step, in request: TickRequest, most: Int
    ) -> ClosedRange<Int64>? {
      let unit = Progression.Unit(significand: 1, exponent: 0, factor: step.value)
      guard let all = Progression.multiples(of: unit, in: request, most: most), all.count > 0
      else { return nil }
      return all.first...(all.first + Int64(all.count - 1))
    }
  }

  /// From fine to coarse, up to 5 · 10⁹ π; further out a decimal is as good.
  private static let steps: [Step] =
    [
      Step(numerator: 1, denominator: 12, penalty: 0.4),
      Step(numerator: 1, denominator: 8, penalty: 0.15),
      Step(numerator: 1, denominator: 6, penalty: 0.35),
      Step(numerator: 1, denominator: 4, penalty: 0.1),
      Step(numerator: 1, denominator: 3, penalty: 0.35),
      Step(numerator: 1, denominator: 2), Step(numerator: 1, denominator: 1),
    ]
    + (0..<10).flatMap { power in
      let ten = (0..<power).reduce(Int64(1)) { product, _ in product * 10 }
      return [
        Step(numerator: 2 * ten, denominator: 1),
        Step(numerator: 5 * ten, denominator: 1, parts: 5),
        Step(numerator: 10 * ten, denominator: 1),
      ]
    }

  /// Decimal multiples of π, where the axis is too short or too long for the others.
  private static func decimals(for request: TickRequest) -> TickSet {
    let limits = request.limits
    var inner = request
    inner.limits = (limits.lowerBound / .pi)...(limits.upperBound / .pi)
    inner.format = TickFormat(name: "multiples of π") { multiples in
      var multiples = multiples
      multiples.values = multiples.values.map { $0 * .pi }
      multiples.step = multiples.step.map { $0 * .pi }
      return request.format.labels(multiples)
    }
    var ticks = LinearTicks.ticks(for: inner)
    for index in ticks.major.indices { ticks.major[index].value *= .pi }
    ticks.minor = ticks.minor.map { $0 * .pi }
    return ticks
  }
}
