internal import RealModule

extension Scale {
  /// A power of the value's size, with its sign: equal distances for equal differences of
  /// |x|^`exponent`.
  ///
  /// matplotlib: `matplotlib.colors.PowerNorm`, which has no negative values.
  ///
  /// Negative values lie as far on their side of zero as positive ones on theirs, so that none is
  /// lost and data that begin at zero have a margin below it. Ticks are round numbers, well spread.
  ///
  /// - Parameter exponent: 0.01…100; less than 1 gives more room to values near zero. With more than
  ///   1, sizes beyond 2^(1023 / `exponent`) have no place, and those below 2^(−1022 / `exponent`),
  ///   whose power is too small a number, fall on zero.
  public static func power(_ exponent: Double) -> Scale {
    let given = exponent
    let isLegal = given >= 0.01 && given <= 100
    let exponent = isLegal ? given : 1
    let largest =
      exponent > 1
      ? Double.exp2((1023 / exponent).rounded(.down)) : Double.greatestFiniteMagnitude
    return powerScale(
      "power(\(given))", largest: largest,
      problem: isLegal ? nil : "power(\(given)): the exponent must be 0.01 to 100",
      transform: { Double.pow($0, exponent) }, inverse: { Double.pow($0, 1 / exponent) })
  }

  /// The square root of the value's size, with its sign: for counts, whose scatter it makes even.
  ///
  /// ggplot2: `scale_x_sqrt`, which has no negative values.
  ///
  /// See ``power(_:)``.
  public static let squareRoot = powerScale(
    "squareRoot", transform: { $0.squareRoot() }, inverse: { $0 * $0 })

  private static func powerScale(
    _ name: String, largest: Double = .greatestFiniteMagnitude, problem: String? = nil,
    transform: @escaping @Sendable (Double) -> Double,
    inverse: @escaping @Sendable (Double) -> Double
  ) -> Scale {
    var scale = Scale(
      name: name, legalDomain: -largest...largest, emptyLimits: 0...1,
      transform: { $0 < 0 ? -transform(-$0) : transform($0) },
      inverse: { place in
        let size = min(inverse(place.magnitude), largest)
        return place < 0 ? -size : size
      },
      format: .ofManySizes)
    scale.niceLimits = { LinearTicks.niceLimits(around: $0) }
    scale.problem = problem
    return scale
  }
}
