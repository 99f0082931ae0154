internal import RealModule

/// The search for the best labels of an axis: Talbot, Lin & Hanrahan, "An Extension of Wilkinson's
/// Algorithm for Positioning Tick Labels on Axes", IEEE TVCG 16 (6), 2010.
///
/// Candidates have steps of skip · nice number · power of ten, tried in the paper's order. Each is
/// rated by simplicity, coverage, density and legibility; a branch is left as soon as the best that
/// it could still reach is worse than what was found (paper, section 4).
struct ExtendedLabeling {
  /// Where the labels may lie.
  enum Containment {
    /// The first and last label fall wherever the rating is best.
    case free
    /// The labels enclose the limits.
    case containing
    /// The labels are all the multiples of a nice step that lie within the limits.
    case inside
  }

  /// The rating of a candidate, at most 1; nil for one that cannot be read. It is asked only of a
  /// candidate that would otherwise be the best so far.
  typealias Legibility = (Progression) -> Double?

  /// The best labels for an axis, or nil if `legibility` accepts none.
  ///
  /// - Parameters:
  ///   - lower: the lower end of the axis, finite.
  ///   - upper: the upper end, greater than the lower.
  ///   - wantedGaps: the wanted number of gaps between labels, 0.25…1,000; the paper's number of
  ///     labels less one.
  ///   - containment: where the labels may lie.
  ///   - wholeSteps: whether only whole numbers may be steps.
  static func best(
    lower: Double, upper: Double, wantedGaps: Double, containment: Containment,
    wholeSteps: Bool = false, legibility: Legibility
  ) -> Progression? {
    let size = max(lower.magnitude, upper.magnitude)
    guard lower < upper, size.isFinite else { return nil }
    // Near the ends of what Double can hold, the search runs on numbers without their power of ten,
    // where neither a difference nor a square leaves it.
    let power = DecimalDigits(size)?.exponent ?? 0
    let shift = abs(power) > 100 ? power : 0
    var search = ExtendedLabeling(
      lower: divided(lower, byPowerOfTen: shift), upper: divided(upper, byPowerOfTen: shift),
      shift: shift, wantedGaps: min(max(wantedGaps, 0.25), 1000), containment: containment,
      wholeSteps: wholeSteps)
    guard search.range > 0 else { return nil }
    // Measuring labels takes far longer than the rest. So what would be best if all could be read
    // is measured first, and the search proper then asks only about what could still be better.
    var ideal = search
    ideal.run { _ in 1 }
    if let candidate = ideal.best, let legible = legibility(candidate) {
      search.best = candidate
      search.bestScore = ideal.bestScore + legibilityWeight * (legible - 1)
    }
    search.run(legibility)
    return search.best
  }

  // MARK: - The state of a search

  private let lower: Double
  private let upper: Double
  private let range: Double
  /// The power of ten that the limits were divided by.
  private let shift: Int
  private let wantedGaps: Double
  private let containment: Containment
  private let wholeSteps: Bool
  private var best: Progression?
  private var bestScore: Double

  private init(
    lower: Double, upper: Double, shift: Int, wantedGaps: Double, containment: Containment,
    wholeSteps: Bool
  ) {
    self.lower = lower
    self.upper = upper
    self.range = upper - lower
    self.shift = shift
    self.wantedGaps = wantedGaps
    self.containment = containment
    self.wholeSteps = wholeSteps
    // The paper's −2 is what ends the search elsewhere; inside, the candidates are finite in number
    // and even a poor one is better than none.
    bestScore = containment == .inside ? -.infinity : -2
  }

  /// A number without its power of ten, a little at a time, as 10^-324 is no number of its own.
  private static func divided(_ value: Double, byPowerOfTen power: Int) -> Double {
    var value = value
    var left = power
    while left > 100 {
      value /= 1e100
      left -= 100
    }
    while left < -100 {
      value *= 1e100
      left += 100
    }
    return value / Double.pow(10, left)
  }

  // MARK: - The candidates

  /// A nice number, as a whole number times a power of ten, and its part of simplicity.
  private struct Nice {
    let unit: Progression.Unit
    let value: Double
    let niceness: Double

    init(_ significand: Int64, _ exponent: Int = 0, niceness: Double) {
      unit = Progression.Unit(significand: significand, exponent: exponent)
      value = unit.value(1)
      self.niceness = niceness
    }
  }

  /// The paper's preference for 1, 5, 2, 2.5, 4, 3, evenly spaced from 1 down to 0.
  private static let niceNumbers = [
    Nice(1, niceness: 1), Nice(5, niceness: 0.8), Nice(2, niceness: 0.6),
    Nice(25, -1, niceness: 0.4), Nice(4, niceness: 0.2), Nice(3, niceness: 0),
  ]

  private mutating func run(_ legibility: Legibility) {
    // Multiples of a skipping step are multiples of a simpler step as well.
    for skip in 1...(containment == .inside ? 1 : 100) {
      for nice in Self.niceNumbers {
        let simplicity = nice.niceness - Double(skip) + 1
        if score(simplicity, 1, 1) < bestScore { return }
        run(nice, skip: skip, simplicityBound: simplicity, legibility)
      }
    }
  }

  private mutating func run(
    _ nice: Nice, skip: Int, simplicityBound: Double, _ legibility: Legibility
  ) {
    for count in 2...(Int(4 * wantedGaps) + 16) {
      let gaps = Double(count - 1)
      let densityBound = gaps >= wantedGaps ? 2 - gaps / wantedGaps : 1
      if score(simplicityBound, 1, densityBound) < bestScore { return }

      let spread = range / Double(count + 1) / Double(skip) / nice.value
      guard let least = Int(exactly: Double.log10(spread).rounded(.up)) else { return }
      for power in least...(least + 8) {
        let unit = Progression.Unit(
          significand: nice.unit.significand, exponent: nice.unit.exponent + power)
        let step = unit.value(Int64(skip))
        let bound = score(simplicityBound, coverageBound(span: step * gaps), densityBound)
        if bound < bestScore || (containment == .inside && step * gaps > 1.01 * range) { break }
        if wholeSteps, unit.exponent + shift < 0 { continue }
        for start in starts(count: count, skip: skip, step: step) {
          let candidate = Progression(
            first: start, stride: Int64(skip), count: count, unit: unit)
          rate(candidate, step: step, niceness: nice.niceness, legibility)
        }
      }
    }
  }

  /// The first labels, in units, that a sequence of `count` labels can have.
  private func starts(count: Int, skip: Int, step: Double) -> Range<Int64> {
    var low: Double
    var high: Double
    if containment == .inside {
      let slack = TickRequest.edgeTolerance * range / step
      low = (lower / step - slack).rounded(.up)
      high = (upper / step + slack).rounded(.down) - Double(count - 1)
      // Fewer than all multiples within the limits leave a stretch of axis without a label.
      guard low == high else { return 0..<0 }
    } else {
      low = ((upper / step).rounded(.down) - Double(count - 1)) * Double(skip)
      high = (lower / step).rounded(.up) * Double(skip)
    }
    // Beyond 2^52 steps from zero, neighbours are no longer different numbers.
    guard low <= high, max(low.magnitude, high.magnitude) <= 0x1p52,
      let first = Int64(exactly: low), let last = Int64(exactly: high)
    else { return 0..<0 }
    return first..<(last + 1)
  }

  private mutating func rate(
    _ candidate: Progression, step: Double, niceness: Double, _ legibility: Legibility
  ) {
    let skip = candidate.stride
    let first = Double(candidate.first) * (step / Double(skip))
    let last = first + step * Double(candidate.count - 1)
    if containment == .containing, first > lower || last < upper { return }
    let meetsZero = candidate.first % skip == 0 && first <= 0 && last >= 0
    let bound = score(
      niceness - Double(skip) + (meetsZero ? 1 : 0), coverage(first, last),
      density(first, last, gaps: candidate.count - 1))
    guard bound > bestScore + Self.tie else { return }
    var candidate = candidate
    candidate.unit.exponent += shift
    guard let legible = legibility(candidate) else { return }
    let score = bound + Self.legibilityWeight * (legible - 1)
    guard score > bestScore + Self.tie else { return }
    best = candidate
    bestScore = score
  }

  // MARK: - The rating (paper, section 4; weights from section 5)

  private static let legibilityWeight = 0.05
  /// Of candidates closer than this, the one that comes first in the paper's order wins: rounding
  /// must not decide, so that the same axis in other units has the same labels.
  private static let tie = 1e-9

  /// The rating of a candidate whose labels can be read perfectly.
  private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + Self.legibilityWeight
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let start = (first - lower) / (0.1 * range)
    let end = (last - upper) / (0.1 * range)
    return 1 - 0.5 * (start * start + end * end)
  }

  /// The best coverage that labels of a span can have.
  private func coverageBound(span: Double) -> Double {
    guard span > range else { return 1 }
    let excess = (span - range) / 2 / (0.1 * range)
    return 1 - excess * excess
  }

  private func density(_ first: Double, _ last: Double, gaps: Int) -> Double {
    let has = Double(gaps) / (last - first)
    let wants = wantedGaps / (max(last, upper) - min(first, lower))
    return 2 - max(has / wants, wants / has)
  }
}
