internal import PlotScene
internal import RealModule

/// The levels at which contours are drawn.
public struct ContourLevels: Hashable, Sendable {
  private enum Rule: Hashable, Sendable {
    case about(Int)
    case every(Double)
    case powers(Int)
    case given([Double])
  }

  private let rule: Rule

  /// About eight levels at round numbers.
  public static let automatic = ContourLevels.about(8)

  /// At most so many levels inside the data, at the multiples of 1, 2, 2.5 or 5 times a power of ten.
  /// matplotlib: `levels=8`, `MaxNLocator`.
  ///
  /// - Parameter count: 1…1000; other numbers are held to these.
  public static func about(_ count: Int) -> ContourLevels {
    ContourLevels(rule: .about(min(max(count, 1), 1000)))
  }

  /// The multiples of a number. matplotlib: `MultipleLocator`.
  ///
  /// - Parameter step: a number above 0. There are at most a thousand levels; where there would be
  ///   more, the multiples of twice, five times, ten times, … it are taken.
  public static func every(_ step: Double) -> ContourLevels { ContourLevels(rule: .every(step)) }

  /// At most so many powers of ten with 2, 3 or 5 times them where there is room, for data above 0
  /// over several powers. matplotlib: `LogLocator`.
  ///
  /// Where data reach down to 0 or below it, the levels are those of the values above 0. The other
  /// values are then below the first level: no line goes through them, and no band has them, unless
  /// what is beyond the levels is filled as well.
  ///
  /// - Parameter count: 1…1000; other numbers are held to these.
  public static func powers(about count: Int = 8) -> ContourLevels {
    ContourLevels(rule: .powers(min(max(count, 1), 1000)))
  }

  /// Given levels, in any order. What is missing or infinite is left out, and of equal ones all but
  /// one.
  public static func at(_ levels: some Sequence<Double>) -> ContourLevels {
    ContourLevels(rule: .given(Set(levels.filter(\.isFinite)).sorted()))
  }

  /// What is wrong with the request, for the message of an error; nil if nothing is.
  var problem: String? {
    switch rule {
    case .every(let step) where !(step > 0 && step.isFinite):
      "the levels are the multiples of \(step); it must be a finite number above 0"
    case .given(let levels) where levels.isEmpty:
      "no level is given; there must be at least one"
    default: nil
    }
  }

  /// The levels strictly inside a range, for lines; given ones as they are.
  ///
  /// - Parameters:
  ///   - range: the range of the data.
  ///   - leastPositive: the least of the data above 0, from which powers start where the range does
  ///     not begin above 0; nil if there is none.
  public func lines(
    in range: ClosedRange<Double>, leastPositive: Double? = nil
  ) -> [Double] {
    if case .given(let levels) = rule { return levels }
    guard let range = span(range, leastPositive) else { return [] }
    return around(range).filter { $0 > range.lowerBound && $0 < range.upperBound }
  }

  /// The levels around a range, the first not above it and the last not below it, for bands; given
  /// ones as they are.
  ///
  /// - Parameters:
  ///   - range: the range of the data.
  ///   - leastPositive: the least of the data above 0, from which powers start where the range does
  ///     not begin above 0; nil if there is none.
  public func bands(
    in range: ClosedRange<Double>, leastPositive: Double? = nil
  ) -> [Double] {
    let levels = span(range, leastPositive).map(around) ?? []
    guard case .given = rule else {
      // A field of one number has one band.
      guard levels.count > 1 else {
        let room = max(range.lowerBound.magnitude * 0.1, 1e-300)
        return [range.lowerBound - room, range.upperBound + room].filter(\.isFinite)
      }
      // Beyond the largest number there is no round one.
      let most = Double.greatestFiniteMagnitude
      return levels.map { min(max($0, -most), most) }
    }
    return levels
  }

  /// The part of a range that has levels: for powers what is above 0; nil if nothing is.
  private func span(
    _ range: ClosedRange<Double>, _ leastPositive: Double?
  ) -> ClosedRange<Double>? {
    guard case .powers = rule, range.lowerBound <= 0 else { return range }
    guard let leastPositive, leastPositive > 0, leastPositive <= range.upperBound else {
      return nil
    }
    return leastPositive...range.upperBound
  }

  private func around(_ range: ClosedRange<Double>) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch rule {
    case .given(let levels): return levels
    case .about(let count):
      guard low < high else { return [] }
      return Self.candidates(from: high / 2 - low / 2, count: count)
        .map { Self.multiples($0.step, $0.divisor, low, high) }
        .first { Self.inside($0, low, high) <= count && $0.count > 1 } ?? []
    case .every(let step):
      guard step > 0, step.isFinite, low.isFinite, high.isFinite else { return [] }
      for factor in 0..<2000 {
        let wide = step * [1, 2, 5][factor % 3] * .pow(10, Double(factor / 3))
        if (high / wide - low / wide) < 1000 {
          return low < high ? Self.multiples(wide, 1, low, high) : []
        }
      }
      return []
    case .powers(let count):
      guard low > 0, low < high, high.isFinite else { return [] }
      return Self.powers(low, high, count)
    }
  }

  private static func inside(_ levels: [Double], _ low: Double, _ high: Double) -> Int {
    levels.count { $0 > low && $0 < high }
  }

  /// Steps from fine to coarse, as a number and what it is divided by: 0.2 is 2 / 10, so that the
  /// multiples are those that are read.
  private static func candidates(
    from half: Double, count: Int
  ) -> [(step: Double, divisor: Double)] {
    let rough = half / Double(count) * 2
    guard rough > 0, rough.isFinite else { return [] }
    let power = Double.log10(rough).rounded(.down)
    return (-1...2).flatMap { shift -> [(Double, Double)] in
      let exponent = power + Double(shift)
      // 2.5 as 25, so that the step is a whole number.
      return [(1.0, 0.0), (2, 0), (25, -1), (5, 0)].map { digits, tenths in
        let exponent = exponent + tenths
        return exponent < 0
          ? (digits, .exp10(min(-exponent, 308)))
          : (digits * .exp10(min(exponent, 307)), 1)
      }
    }
  }

  /// The multiples of step / divisor from the last one not above `low` to the first not below `high`.
  private static func multiples(
    _ step: Double, _ divisor: Double, _ low: Double, _ high: Double
  ) -> [Double] {
    let (first, last) = (low / step * divisor, high / step * divisor)
    guard first.isFinite, last.isFinite, last - first < 4000, first.magnitude < 0x1p52,
      last.magnitude < 0x1p52
    else { return [] }
    // A multiple that is missed by rounding only is met.
    func level(_ number: Double) -> Double { number * step / divisor }
    var (from, to) = (first.rounded(.down), last.rounded(.up))
    if level(from + 1) <= low { from += 1 }
    if level(to - 1) >= high { to -= 1 }
    guard to >= from else { return [] }
    return stride(from: from, through: to, by: 1).map { $0 == 0 ? 0 : level($0) }
  }

  private static func powers(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    let first = Double.log10(low).rounded(.down)
    let last = Double.log10(high).rounded(.up)
    let exponents = stride(from: first, through: last, by: 1)
    func trimmed(_ levels: [Double]) -> [Double] {
      let from = levels.lastIndex { $0 <= low } ?? 0
      let to = levels.firstIndex { $0 >= high } ?? levels.count - 1
      return from <= to ? Array(levels[from...to]) : []
    }
    for digits in [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3]] as [[Double]] {
      let levels = trimmed(exponents.flatMap { power in digits.map { $0 * .exp10(power) } })
      if inside(levels, low, high) <= count { return levels }
    }
    for step in 1...700 {
      let start = (first / Double(step)).rounded(.down) * Double(step)
      let levels = trimmed(
        stride(from: start, through: last + Double(step), by: Double(step))
          .map { .exp10($0) }.filter { $0 > 0 && $0.isFinite })
      if inside(levels, low, high) <= count { return levels }
    }
    return []
  }
}
