internal import RealModule

extension Scale {
  /// The logarithm of the odds p / (1 − p), for probabilities and other parts of a whole: it shows
  /// 0.001 and 0.999 as well as 0.5.
  ///
  /// matplotlib: `Axes.set_xscale("logit")`.
  ///
  /// Values lie strictly between 0 and 1; others have no place. Ticks stand at 0.5, at powers of ten
  /// and at one less a power of ten; between them at 2 and 5 times these, or round numbers.
  public static let logit: Scale = {
    var scale = Scale(
      name: "logit", legalDomain: Double.leastNonzeroMagnitude...(1 as Double).nextDown,
      emptyLimits: 0.01...0.99,
      transform: { Double.log($0) - Double.log(onePlus: -$0) },
      inverse: { place in
        // Of the two forms, the one whose exponential is at most 1.
        let odds = Double.exp(-place.magnitude)
        let value = place < 0 ? odds / (1 + odds) : 1 / (1 + odds)
        return min(max(value, .leastNonzeroMagnitude), (1 as Double).nextDown)
      },
      ticks: { LogitTicks.ticks(for: $0) }, format: .probabilities)
    scale.niceLimits = { NiceLimits.logit($0) }
    scale.hasMinorTicks = true
    scale.room = 1
    return scale
  }()
}
