internal import PlotScene

/// The automatic ticks of a linear axis: ``ExtendedLabeling`` inside the limits, with a legibility
/// that is measured on the labels.
///
/// Labels closer to each other than the request's gap are never chosen. Where no sequence fits, two
/// labels stand far apart; where these do not fit either, one stands alone.
enum LinearTicks {
  /// The ticks for a request.
  ///
  /// - Parameters:
  ///   - wholeNumbers: whether ticks, also minor ones, stand at whole numbers only.
  ///   - fromEndToEnd: whether both limits have a label, as far as any steps fit that way.
  static func ticks(
    for request: TickRequest, wholeNumbers: Bool = false, fromEndToEnd: Bool = false
  ) -> TickSet {
    var request = request
    request.limits = request.limits.clamped(to: Scale.finite)
    let (lower, upper) = (request.limits.lowerBound, request.limits.upperBound)
    func best(_ legibility: (Progression) -> Double?) -> Progression? {
      ExtendedLabeling.best(
        lower: lower, upper: upper, wantedGaps: request.wantedGaps, containment: .inside,
        wholeSteps: wholeNumbers, legibility: legibility)
    }
    let whole =
      !fromEndToEnd
      ? nil
      : best { ticks in
        let values = ticks.values
        return values.first == lower && values.last == upper ? legibility(of: ticks, request) : nil
      }
    let best = whole ?? best { legibility(of: $0, request) }
    guard let best else { return fewTicks(for: request, wholeNumbers: wholeNumbers) }
    return labelled(
      best, request, minor: MinorTicks.between(best, request, wholeNumbers: wholeNumbers))
  }

  /// The values of a sequence with their labels.
  static func labelled(
    _ ticks: Progression, _ request: TickRequest, minor: [Double] = []
  ) -> TickSet {
    let values = ticks.values
    return TickSet(
      labelling: values, request.labels(for: values, step: ticks.step), minor: minor)
  }

  /// The nearest limits around others that are whole multiples of one round step.
  static func niceLimits(around limits: ClosedRange<Double>) -> ClosedRange<Double> {
    let best = ExtendedLabeling.best(
      lower: limits.lowerBound, upper: limits.upperBound, wantedGaps: 5, containment: .containing
    ) { $0.stride == 1 ? 1 - penalty(of: $0.unit) : nil }
    guard let values = best?.values, let first = values.first, let last = values.last,
      first <= limits.lowerBound, last >= limits.upperBound, last.isFinite, first.isFinite
    else { return limits }
    return first...last
  }

  // MARK: - Legibility

  /// How well labels can be read: nil if two of them are too close or say the same, else how much
  /// room they leave, less a penalty for steps not counted in ones, twos or fives.
  ///
  /// The paper's own preference would take steps of 3 wherever these meet the end of the axis, and
  /// steps of 0.25 have a digit more to read than those of 0.2.
  private static func legibility(of ticks: Progression, _ request: TickRequest) -> Double? {
    let values = ticks.values
    let step = ticks.step
    // Ticks may be no finer than the numbers they stand for.
    let resolution = max(values.first?.magnitude ?? 0, values.last?.magnitude ?? 0).ulp
    guard step >= 4 * resolution else { return nil }

    // So near the ends of what Double can tell apart, a multiple may be rounded out of the limits.
    guard let first = values.first, let last = values.last, request.shows(first),
      request.shows(last)
    else { return nil }
    guard values.count > 1 else { return nil }
    let row = TickRow(values, step: step, for: request)
    guard row.isClear else { return nil }
    return row.legibility - penalty(of: ticks.unit) - unevenness(of: row, request)
  }

  /// How much worse the paper's density is than that of even labels, where the scale spreads them
  /// unevenly: the mean of its rating over the gaps, each by its length; 0 on an even scale. In
  /// units of legibility, whose weight is a tenth of that of density.
  private static func unevenness(of row: TickRow, _ request: TickRequest) -> Double {
    guard request.scale.transform != nil, row.count > 1 else { return 0 }
    let places = row.places
    let wanted = request.length / request.wantedGaps
    func rating(_ gap: Double) -> Double { 2 - max(gap / wanted, wanted / gap) }
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    let length = gaps.reduce(0, +)
    let mean = gaps.reduce(0) { $0 + $1 / length * rating($1) }
    return max(0, 10 * (rating(length / Double(gaps.count)) - mean))
  }

  private static func penalty(of unit: Progression.Unit) -> Double {
    switch unit.significand {
    case 25: unit.exponent < 0 ? 3 : 1
    case 4: 2
    case 3: 4
    default: 0
    }
  }

  // MARK: - Where no sequence fits

  private static func fewTicks(for request: TickRequest, wholeNumbers: Bool) -> TickSet {
    var single: Progression?
    for unit in roundUnits(for: request, wholeNumbers: wholeNumbers) {
      guard let all = Progression.multiples(of: unit, in: request, most: 10_000), all.count > 0
      else { continue }
      // The first one to have a multiple here is the roundest: zero, if that is here.
      if single == nil { single = roundest(of: all) }
      guard all.count > 1 else { continue }
      let ends = Progression(
        first: all.first, stride: Int64(all.count - 1), count: 2, unit: unit)
      if legibility(of: ends, request) != nil {
        return labelled(ends, request)
      }
    }
    if let single { return labelled(single, request) }
    if wholeNumbers { return TickSet() }
    // Limits so narrow that no short number lies between them.
    let value = request.limits.lowerBound + 0
    return TickSet(labelling: [value], request.labels(for: [value]))
  }

  /// Units from the coarsest that could have a multiple within the limits down to a thousandth of
  /// their distance.
  private static func roundUnits(
    for request: TickRequest, wholeNumbers: Bool
  ) -> [Progression.Unit] {
    let limits = request.limits
    let size = max(limits.lowerBound.magnitude, limits.upperBound.magnitude)
    let range = min(limits.upperBound - limits.lowerBound, .greatestFiniteMagnitude)
    guard let top = DecimalDigits(size)?.exponent, let power = DecimalDigits(range)?.exponent
    else { return [] }
    let bottom = max(power - 3, wholeNumbers ? 0 : .min)
    return stride(from: max(top, bottom), through: bottom, by: -1).flatMap { exponent in
      [5, 2, 1].map { Progression.Unit(significand: $0, exponent: exponent) }
    }
  }

  /// Zero if it is among the values, else the middle one.
  private static func roundest(of all: Progression) -> Progression {
    let last = all.first + Int64(all.count - 1)
    let middle = all.first + Int64(all.count / 2)
    let first = all.first <= 0 && last >= 0 ? 0 : middle
    return Progression(first: first, stride: 1, count: 1, unit: all.unit)
  }
}
