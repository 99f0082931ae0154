/// The law of the random numbers that residuals are multiplied by in a wild bootstrap; each has mean
/// 0 and variance 1.
public enum WildMultiplier: String, Hashable, Sendable, CaseIterable {
  /// −1 or 1 with equal probabilities: keeps the residual's size, and is best where errors are
  /// symmetric. Source: R. Davidson and E. Flachaire, "The wild bootstrap, tamed at last", Journal of
  /// Econometrics 146 (2008) 162–169.
  case rademacher
  /// (1 − √5)/2 with the probability (5 + √5)/10, else (1 + √5)/2: keeps the residual's third moment
  /// too. Source: E. Mammen, "Bootstrap and wild bootstrap for high dimensional linear models", Annals
  /// of Statistics 21 (1993) 255–285.
  case mammen
}

extension WildMultiplier {
  /// The two numbers are `middle` ± `half`.
  var middle: Double { self == .rademacher ? 0 : 0.5 }

  var half: Double { self == .rademacher ? 1 : 1.118033988749895 }  // √5/2

  /// The probability of the higher number, in units of 2⁻⁶⁴.
  var higher: UInt64 {
    // (5 − √5)/10
    self == .rademacher ? 1 << 63 : 5_098_554_665_619_180_949
  }
}
