internal import RealModule

extension Scale {
  /// Equal distances for equal ratios, counted in decades.
  ///
  /// matplotlib: `Axes.set_xscale("log")`.
  ///
  /// Zero and what is below have no place. See ``log(base:)`` for ticks and numbers.
  public static let log = Scale.log(base: 10)

  /// Equal distances for equal ratios, counted in octaves.
  ///
  /// matplotlib: `Axes.set_xscale("log", base=2)`.
  public static let log2 = Scale.log(base: 2)

  /// Equal distances for equal ratios, counted in powers of e.
  ///
  /// matplotlib: `Axes.set_xscale("log", base=math.e)`.
  public static let ln = Scale.log(base: .exp(1))

  /// Equal distances for equal ratios, counted in powers of a base.
  ///
  /// matplotlib: `Axes.set_xscale("log", base=base)`.
  ///
  /// Ticks stand at powers of the base, as many as have room: at all of them, or at every second,
  /// third, fifth, … one. Where there are fewer than three, base 10 adds 2 and 5 times its powers,
  /// and a shorter stretch has round numbers, so that two ticks are labelled on any axis that has
  /// room for two labels. Numbers between 0.001 and 1,000 are written out, others as powers, and all
  /// of an axis in one way. Zero, what is below it, and NaN have no place.
  ///
  /// - Parameter base: the ratio that ticks count in, finite and above 1; the figure that has a
  ///   scale of another one is an error.
  public static func log(base: Double) -> Scale {
    let isLegal = base > 1 && base.isFinite
    let powers = Powers(of: isLegal ? base : 10)
    var scale = Scale(
      name: base == 10 ? "log" : "log(base: \(base))",
      legalDomain: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude,
      emptyLimits: 1...powers.power(1),
      transform: { powers.exponent(of: $0) },
      inverse: { min(powers.power(at: $0), .greatestFiniteMagnitude) },
      ticks: { LogTicks(powers).ticks(for: $0) },
      format: .powers(of: powers))
    scale.niceLimits = { NiceLimits.powers(powers, $0) }
    scale.hasMinorTicks = true
    scale.room = 0.5
    scale.problem = isLegal ? nil : "log(base: \(base)): the base must be a number above 1"
    return scale
  }
}
